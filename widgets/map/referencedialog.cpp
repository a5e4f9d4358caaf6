// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/referencedialog.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ReferenceDialog::ReferenceDialog(
    const QString& title, const ReferenceColumns& columns, const ReferenceMapping& guess, QWidget* parent)
    : QDialog(parent)
    , m_columns(columns.columns)
    , m_hasGeometry(columns.hasGeometry)
    , m_title(new QLineEdit(title.left(80), this))
    , m_name(column(u"name"_s, guess.name, tr("Choose a column")))
    , m_lat(column(u"lat"_s, columns.hasGeometry ? QString() : guess.lat, columns.hasGeometry ? tr("The place on the map") : tr("Choose a column")))
    , m_lon(column(u"lon"_s, columns.hasGeometry ? QString() : guess.lon, columns.hasGeometry ? tr("The place on the map") : tr("In the same column")))
    , m_category(column(u"category"_s, guess.category, tr("None")))
    , m_phone(column(u"phone"_s, guess.phone, tr("None")))
    , m_note(column(u"note"_s, guess.note, tr("None")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add a list of places"));
    m_title->setMaxLength(80);
    m_title->setObjectName(u"title"_s);
    auto* const form = new QFormLayout;
    form->setSpacing(Metric::kGap);
    form->addRow(tr("Name of the list"), m_title);
    form->addRow(tr("Name of a place"), m_name);
    form->addRow(tr("Latitude"), m_lat);
    form->addRow(tr("Longitude"), m_lon);
    form->addRow(tr("Category"), m_category);
    form->addRow(tr("Phone"), m_phone);
    form->addRow(tr("Note"), m_note);
    auto* const question = new PlainLabel(tr("Which column of the file says what? A name and a place are needed."), this);
    question->setWordWrap(true);
    auto* const words = new PlainLabel(tr("What the file says is kept in the profile; the file itself is not needed any more."), this);
    words->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    layout->setSpacing(Metric::kGroup);
    layout->addWidget(question);
    layout->addLayout(form);
    layout->addWidget(words);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton* const ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setProperty("primary", true);
    ok->style()->unpolish(ok); // the box has dressed it already
    ok->style()->polish(ok);
    for (QAbstractButton* const button : m_buttons->buttons())
        button->setIcon({}); // words alone, as everywhere
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, this, &ReferenceDialog::check);
    for (const QComboBox* const box : {m_name, m_lat, m_lon})
        connect(box, &QComboBox::currentIndexChanged, this, &ReferenceDialog::check);
    setMinimumWidth(420);
    check();
}

QComboBox* ReferenceDialog::column(const QString& name, const QString& chosen, const QString& none)
{
    auto* const box = new QComboBox(this);
    box->setObjectName(name);
    box->addItem(none, QString());
    for (const QString& column : m_columns)
        box->addItem(plainMnemonic(column), column);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

void ReferenceDialog::check()
{
    const ReferenceMapping chosen = mapping();
    const bool complete = !title().isEmpty() && !chosen.name.isEmpty() && (m_hasGeometry || !chosen.lat.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complete);
}

QString ReferenceDialog::title() const
{
    return m_title->text().simplified();
}

ReferenceMapping ReferenceDialog::mapping() const
{
    const auto of = [](const QComboBox* box) { return box->currentData().toString(); };
    return {of(m_name), of(m_lat), of(m_lon), of(m_category), of(m_phone), of(m_note)};
}

} // namespace JakOps
