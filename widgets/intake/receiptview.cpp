// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/receiptview.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/intake/receiptpage.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

// The page as it will be printed.
class ReceiptView::Paper final : public QWidget
{
public:
    Paper(const ReceiptFacts& facts, QWidget* parent)
        : QWidget(parent)
        , m_facts(facts)
    {
        setObjectName(u"receiptPaper"_s);
        setMinimumSize(84, 118);
    }
    [[nodiscard]] QSize sizeHint() const override { return {315, 444}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::TextAntialiasing);
        const double mm = std::min(width() / ReceiptPage::kWidthMm, height() / ReceiptPage::kHeightMm);
        ReceiptPage::paint(painter, {(width() - mm * ReceiptPage::kWidthMm) / 2, 0}, mm, m_facts);
    }

private:
    const ReceiptFacts& m_facts;
};

ReceiptView::ReceiptView(const CityFacts& facts, QWidget* parent)
    : QWidget(parent)
    , m_city(facts)
    , m_title(new PlainLabel(this))
    , m_number(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_paper(new Paper(m_facts, this))
    , m_next(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_open(new QPushButton(this))
{
    m_title->setTitle(true);
    m_number->setObjectName(u"receiptNumber"_s);
    m_number->setTitle(true);
    m_note->setObjectName(u"receiptNote"_s);
    m_note->setWordWrap(true);
    m_next->setObjectName(u"nextCitizen"_s);
    m_next->setProperty("primary", true);
    m_print->setObjectName(u"printReceipt"_s);
    m_print->setIcon(Icons::icon(u"document-print"_s));
    m_pdf->setObjectName(u"receiptPdf"_s);
    m_pdf->setIcon(Icons::icon(u"document-save"_s));
    m_open->setObjectName(u"openTaken"_s);
    auto* const buttons = new QGridLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_next, 0, 0);
    buttons->addWidget(m_print, 0, 1);
    buttons->addWidget(m_pdf, 1, 1);
    buttons->addWidget(m_open, 1, 0);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_title);
    column->addWidget(m_number);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_paper, 1);
    connect(m_next, &QPushButton::clicked, this, &ReceiptView::nextRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT reportRequested(m_receipt.key); });
    connect(m_print, &QPushButton::clicked, this, &ReceiptView::print);
    connect(m_pdf, &QPushButton::clicked, this, &ReceiptView::choosePdf);
    retranslate();
}

ReceiptView::~ReceiptView()
{
    m_pool.waitForDone();
}

QWidget* ReceiptView::nextButton() const
{
    return m_next;
}

void ReceiptView::show(const IntakeReceipt& receipt, bool isDemo)
{
    m_receipt = receipt;
    m_isDemo = isDemo;
    retranslate();
}

void ReceiptView::print()
{
    auto* const printer = new QPrinter(QPrinter::HighResolution);
    printer->setDocName(u"JakOps "_s + m_facts.number);
    printer->setPageMargins({});
    auto* const dialog = new QPrintDialog(printer, window());
    dialog->setObjectName(u"receiptPrinter"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const std::shared_ptr<QPrinter> kept(printer);
    connect(dialog, &QDialog::accepted, this, [this, kept] {
        if (!ReceiptPage::print(*kept, m_facts))
            Q_EMIT failed(Error(ErrorCode::Unwritable, kept->printerName()));
    });
    dialog->open();
}

void ReceiptView::choosePdf()
{
    auto* const dialog = new QFileDialog(window(), tr("Save the receipt"));
    dialog->setObjectName(u"receiptChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (%1)").arg(u"*.pdf"_s));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_facts.number + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptView::savePdf);
    dialog->show();
}

void ReceiptView::savePdf(const QString& path)
{
    const QByteArray bytes = ReceiptPage::pdf(m_facts);
    QtConcurrent::run(&m_pool, [path, bytes]() -> Result<> {
        QSaveFile file(path);
        if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(ErrorCode::Unwritable, path);
        return {};
    }).then(this, [this, path](const Result<>& written) {
        if (written)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(written.error());
    });
}

void ReceiptView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReceiptView::retranslate()
{
    m_facts = ReceiptFacts::of(m_receipt, m_city, m_isDemo);
    m_title->setText(tr("The report stands"));
    m_number->setText(m_facts.readable);
    m_number->setAccessibleName(tr("Number of the report: %1").arg(m_facts.readable));
    m_note->setText(m_receipt.identityDropped ? tr("Who reported was not kept: nothing can be sealed here yet.")
            : m_receipt.identityKept          ? tr("Who reported is sealed.")
                                              : tr("Nobody was named."));
    m_next->setText(tr("Next citizen"));
    m_print->setText(tr("Print receipt\u2026"));
    m_pdf->setText(tr("Save as PDF\u2026"));
    m_open->setText(tr("Open the report"));
    m_paper->setAccessibleName(tr("The receipt as it is printed"));
    m_paper->update();
}

} // namespace JakOps
