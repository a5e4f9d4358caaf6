// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/throwawayca.h"

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace JakOps {

namespace {

template<class Write> QByteArray pem(Write write)
{
    BIO* const memory = BIO_new(BIO_s_mem());
    write(memory);
    char* bytes = nullptr;
    const auto size = BIO_ctrl(memory, BIO_CTRL_INFO, 0, static_cast<void*>(&bytes));
    const QByteArray text(bytes, qsizetype(size));
    BIO_free(memory);
    return text;
}

QByteArray pemOf(X509* certificate)
{
    return pem([certificate](BIO* to) { PEM_write_bio_X509(to, certificate); });
}

void add(X509* certificate, X509* issuer, int kind, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (!extension)
        qFatal("no such extension: %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

// Not signed yet.
X509* made(EVP_PKEY* key, const QByteArray& subject, int fromDay, int untilDay)
{
    X509* const certificate = X509_new();
    X509_set_version(certificate, 2);
    quint32 number = 0;
    RAND_bytes(reinterpret_cast<unsigned char*>(&number), sizeof number);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number);
    X509_gmtime_adj(X509_getm_notBefore(certificate), long(fromDay) * 86'400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), long(untilDay) * 86'400);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(subject.constData()), int(subject.size()), -1, 0);
    return certificate;
}

} // namespace

ThrowAwayCa::ThrowAwayCa(const QByteArray& name)
    : m_key(EVP_EC_gen("P-256"))
    , m_certificate(made(m_key, name, -30, 3650))
{
    X509_set_issuer_name(m_certificate, X509_get_subject_name(m_certificate));
    add(m_certificate, m_certificate, NID_basic_constraints, "critical,CA:TRUE");
    X509_sign(m_certificate, m_key, EVP_sha256());
}

ThrowAwayCa::~ThrowAwayCa()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

ThrowAwayCa::Issued ThrowAwayCa::issue(const QByteArray& subject, const QByteArray& names, int fromDay, int untilDay) const
{
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const certificate = made(key, subject, fromDay, untilDay);
    X509_set_issuer_name(certificate, X509_get_subject_name(m_certificate));
    add(certificate, m_certificate, NID_basic_constraints, "critical,CA:FALSE");
    if (!names.isEmpty())
        add(certificate, m_certificate, NID_subject_alt_name, names);
    X509_sign(certificate, m_key, EVP_sha256());
    const Issued issued{pemOf(certificate),
        pem([key](BIO* to) { PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0, nullptr, nullptr); })};
    X509_free(certificate);
    EVP_PKEY_free(key);
    return issued;
}

QByteArray ThrowAwayCa::certificate() const
{
    return pemOf(m_certificate);
}

} // namespace JakOps
