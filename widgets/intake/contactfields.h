// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/citizenreport.h"

#include <QWidget>

class QLineEdit;

namespace JakOps {

class PlainLabel;

// Who reports: name, telephone, e-mail. Sealed when the report is taken, and in no draft: after a crash they are asked again. Where
// nothing can be sealed yet they cannot be filled in, and why is said.
class ContactFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ContactFields(QWidget* parent = nullptr);

    [[nodiscard]] ReporterIdentity reporter() const;
    void clear();
    void setCanSeal(bool on);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::array<QLineEdit*, 3> m_fields {}; // name, phone, e-mail
    std::array<PlainLabel*, 3> m_labels {};
    PlainLabel* m_note;
    bool m_canSeal = true;
};

} // namespace JakOps
