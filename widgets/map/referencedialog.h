// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/referenceplace.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;

namespace JakOps {

// Asks under which name a list of places is kept and which of its columns is what. A name and a place are needed.
class ReferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(
        const QString& title, const ReferenceColumns& columns, const ReferenceMapping& guess, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] ReferenceMapping mapping() const;

private:
    [[nodiscard]] QComboBox* column(const QString& name, const QString& chosen, const QString& none);
    void check();

    QStringList m_columns;
    bool m_hasGeometry = false;
    QLineEdit* m_title;
    QComboBox *m_name, *m_lat, *m_lon, *m_category, *m_phone, *m_note;
    QDialogButtonBox* m_buttons;
};

} // namespace JakOps
