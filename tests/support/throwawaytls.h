// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two self-signed certificates with their keys, made for tests and trusted by nobody: one for 127.0.0.1, one for a host
// of another name.
namespace JakOps::ThrowAwayTls {

inline constexpr const char* kHereCertificate = "-----BEGIN CERTIFICATE-----\n"
                                                "MIIBnjCCAUSgAwIBAgIULkULUn5Tuv8BsRoIWA3Au9CdUMIwCgYIKoZIzj0EAwIw\n"
                                                "GzEZMBcGA1UEAwwQSmFrT3BzIHRlc3QgaGVyZTAgFw0yNjExMjExMTU3MzJaGA8y\n"
                                                "MTI2MTAyODExNTczMlowGzEZMBcGA1UEAwwQSmFrT3BzIHRlc3QgaGVyZTBZMBMG\n"
                                                "ByqGSM49AgEGCCqGSM49AwEHA0IABJxV8r9uldP/WPZUoa8lm0En3emFFnhG+Uy2\n"
                                                "Jkr5y1KXvdOw77hghGxYHWf5j0my+aEAAkmmi1JxoHEvthJtxHijZDBiMB0GA1Ud\n"
                                                "DgQWBBStM48De6Fvo8nW5TIavGLrfoDfSzAfBgNVHSMEGDAWgBStM48De6Fvo8nW\n"
                                                "5TIavGLrfoDfSzAPBgNVHREECDAGhwR/AAABMA8GA1UdEwEB/wQFMAMBAf8wCgYI\n"
                                                "KoZIzj0EAwIDSAAwRQIhAPLDxzRr1HLh7QWNMa2bSn1hLYxRJfcFl4P9ME1Uwv/5\n"
                                                "AiB1JQMmYrDBuubv5ZzrAdbziSKDkF7M6kJOfJC9GqRw5A==\n"
                                                "-----END CERTIFICATE-----\n";
inline constexpr const char* kHereKey = "-----BEGIN PRIVATE KEY-----\n"
                                        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCISTxQNy2wklr0DO\n"
                                        "BN1XB/aSbUlJomFIaWAPXGQxHwahRANCAAScVfK/bpXT/1j2VKGvJZtBJ93phRZ4\n"
                                        "RvlMtiZK+ctSl73TsO+4YIRsWB1n+Y9JsvmhAAJJpotScaBxL7YSbcR4\n"
                                        "-----END PRIVATE KEY-----\n";
inline constexpr const char* kElsewhereCertificate
    = "-----BEGIN CERTIFICATE-----\n"
      "MIIBtDCCAVugAwIBAgIUZ3sGidM+uDTO5B+8zOoWdvTgbXgwCgYIKoZIzj0EAwIw\n"
      "IDEeMBwGA1UEAwwVSmFrT3BzIHRlc3QgZWxzZXdoZXJlMCAXDTI2MTEyMTExNTcz\n"
      "MloYDzIxMjYxMDI4MTE1NzMyWjAgMR4wHAYDVQQDDBVKYWtPcHMgdGVzdCBlbHNl\n"
      "d2hlcmUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS2kYs9pRnfO9wOBIluy2LC\n"
      "7h+7+q4rGlOJZLmkhfD6Z6ooTc8Z2/ouzL9pHMqTjWPcL4hHKi63aI6e5mSuEO4i\n"
      "o3EwbzAdBgNVHQ4EFgQU3pH0TjkKs2RXK6WWSYeJ89d8uqIwHwYDVR0jBBgwFoAU\n"
      "3pH0TjkKs2RXK6WWSYeJ89d8uqIwHAYDVR0RBBUwE4IRZWxzZXdoZXJlLmludmFs\n"
      "aWQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAs4R2PQfoZeZga\n"
      "7S6G00y5OebZKCPsOrhGPnq+2QDpZwIgCuCOP1RnczxS0mJaqq/TRw9RZsdmR2FW\n"
      "KlgM3/KgixI=\n"
      "-----END CERTIFICATE-----\n";
inline constexpr const char* kElsewhereKey = "-----BEGIN PRIVATE KEY-----\n"
                                             "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXaHYAW+JtgLaSTtT\n"
                                             "R2n9JZ48vO8NMiwtDATAb0QrqgShRANCAAS2kYs9pRnfO9wOBIluy2LC7h+7+q4r\n"
                                             "GlOJZLmkhfD6Z6ooTc8Z2/ouzL9pHMqTjWPcL4hHKi63aI6e5mSuEO4i\n"
                                             "-----END PRIVATE KEY-----\n";

} // namespace JakOps::ThrowAwayTls
