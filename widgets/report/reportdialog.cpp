// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportdialog.h"

#include "domain/month.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMonths = 36;

} // namespace

ReportDialog::ReportDialog(const CityFacts& facts, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_month(new QComboBox(this))
    , m_agency(new ChoiceBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Monthly report"));
    m_month->setObjectName(u"month"_s);
    m_agency->setObjectName(u"agency"_s);
    const QDate today = toWib(clock.nowMs()).date();
    const QDate first(today.year(), today.month(), 1);
    for (int back = 0; back < kMonths; ++back) {
        const QString code = monthCode(first.addMonths(-back));
        m_month->addItem(back == 0 ? tr("%1 (until now)").arg(FigureWords::month(code)) : FigureWords::month(code), code);
    }
    m_month->setCurrentIndex(1); // the last whole one
    QList<Choice> agencies;
    for (const Agency& agency : facts.agencies())
        agencies << Choice{agency.code, agency.name};
    m_agency->setChoices(agencies);
    m_agency->setPlaceholder(tr("The city, and one of each agency"));
    auto* const form = new QFormLayout;
    form->setSpacing(Metric::kGap);
    form->addRow(tr("Month"), m_month);
    form->addRow(tr("Agency"), m_agency);
    auto* const words = new PlainLabel(
        tr("Written are pages (PDF), a workbook (XLSX), a table (CSV), a map layer (GeoJSON) and the public progress file (Open311). "
           "Nothing of a private report is in them but that there is one."),
        this);
    words->setWordWrap(true);
    words->setSecondary(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    layout->setSpacing(Metric::kGroup);
    layout->addLayout(form);
    layout->addWidget(words);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Choose a folder…"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_agency->lineEdit(), &QLineEdit::textChanged, this, &ReportDialog::check);
    connect(m_agency, &ChoiceBox::codeChanged, this, &ReportDialog::check);
    setMinimumWidth(460);
}

void ReportDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_agency->isUnclear());
}

QDate ReportDialog::month() const
{
    return monthFromCode(m_month->currentData().toString()).value_or(QDate());
}

QString ReportDialog::agency() const
{
    return m_agency->code();
}

} // namespace JakOps
