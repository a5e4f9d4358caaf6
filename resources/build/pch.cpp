// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exists so that the precompiled header of the core libraries has a target of its own.
