// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/dropzone.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/errornote.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kWidest = 520; // lines longer than that are hard to read
}

DropZone::DropZone(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hint(new WrapText(this))
    , m_problem(new ErrorNote(u"sourceProblem"_s, this))
    , m_file(new QPushButton(this))
    , m_address(new QLineEdit(this))
    , m_read(new QPushButton(this))
{
    setAcceptDrops(true);
    m_hint->setInk(QPalette::PlaceholderText);
    m_file->setObjectName(u"chooseFile"_s);
    m_file->setProperty("primary", true);
    m_file->setIcon(Icons::icon(u"document-open"_s, theme.colors().accentText));
    m_address->setObjectName(u"address"_s);
    m_address->setMaxLength(2000);
    m_read->setObjectName(u"readAddress"_s);

    auto* const address = new QHBoxLayout;
    address->setSpacing(Metric::kGap);
    address->addWidget(m_address, 1);
    address->addWidget(m_read);
    auto* const middle = new QWidget(this);
    middle->setMaximumWidth(kWidest);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGroup);
    column->addStretch(2);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    column->addWidget(m_hint);
    column->addSpacing(Metric::kPanel);
    column->addLayout(address);
    column->addWidget(m_problem);
    column->addStretch(3);

    connect(m_file, &QPushButton::clicked, this, &DropZone::choose);
    const auto read = [this] {
        if (const QString words = m_address->text().trimmed(); !words.isEmpty())
            Q_EMIT addressChosen(words);
    };
    connect(m_read, &QPushButton::clicked, this, read);
    connect(m_address, &QLineEdit::returnPressed, this, read);
    retranslate();
}

void DropZone::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* const one :
        {static_cast<QWidget*>(m_file), static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_read)})
        one->setEnabled(!busy);
    retranslate();
}

void DropZone::choose()
{
    auto* const dialog = new QFileDialog(window(), tr("Import reports"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Reports (%1)").arg(u"*.csv *.txt *.tsv *.json *.geojson *.xml"_s), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DropZone::fileChosen);
    dialog->show();
}

void DropZone::retranslate()
{
    m_file->setText(tr("Choose a file\u2026"));
    m_hint->setText(m_busy ? tr("Reading the beginning\u2026")
                           : tr("or drop it here. CSV tables, Open311 in XML or JSON, the CRM dashboard\u2019s JSON, "
                                "and GeoJSON points are understood; encoding and separators are found out."));
    m_address->setPlaceholderText(tr("Or an address: https://\u2026"));
    m_address->setAccessibleName(tr("Address"));
    m_read->setText(tr("Read"));
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_busy || urls.size() != 1)
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropping = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event)
{
    m_dropping = false;
    update();
    const QUrl url = event->mimeData()->urls().value(0);
    event->acceptProposedAction();
    if (url.isLocalFile())
        Q_EMIT fileChosen(url.toLocalFile());
    else if (url.isValid())
        Q_EMIT addressChosen(url.toString());
}

void DropZone::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_dropping ? colors.accent : colors.strongLine, m_dropping ? 2 : 1, Qt::DashLine));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Metric::kRadius, Metric::kRadius);
}

void DropZone::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
