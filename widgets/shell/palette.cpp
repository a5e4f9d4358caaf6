// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palette.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/shell/palettedelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kWidth = 640;
constexpr int kTop = 72;
constexpr int kRows = 12;
constexpr int kRowHeight = 32;
} // namespace

Palette::Palette(const Theme& theme, QWidget* window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new PlainLabel(this))
{
    setObjectName(u"palette"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    m_field->setObjectName(u"paletteWords"_s);
    m_field->setMaxLength(120);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the letters go on coming
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setSecondary(true);
    m_note->setSmall(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGap, Metric::kGap, Metric::kGap, Metric::kGap);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_note);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::showWords);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &Palette::showCount);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (isVisible() && now != nullptr && now != m_field && !isAncestorOf(now))
            hide(); // somebody clicked elsewhere
    });
    retranslate();
    hide();
}

void Palette::openWith(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    m_model->setWords({});
    m_model->setEntries(std::move(entries), recent);
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::place()
{
    const QWidget* const window = parentWidget();
    const int width = std::min(kWidth, window->width() - 2 * Metric::kPanel);
    const int most = window->height() - kTop - 6 * Metric::kPanel;
    m_list->setFixedHeight(std::clamp(most / kRowHeight, 3, kRows) * kRowHeight);
    resize(width, sizeHint().height());
    move((window->width() - width) / 2, kTop);
}

void Palette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void Palette::showWords()
{
    m_model->setWords(m_field->text());
    Q_EMIT typed(m_field->text());
}

void Palette::showCount()
{
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->scrollToTop();
    }
    m_note->setText(m_model->rowCount() == 0 ? tr("Nothing has this name.")
            : m_model->matched() > m_model->rowCount()
            ? tr("%1 of %2 found; another letter narrows it down.")
                  .arg(Format::number(m_model->rowCount()), Format::number(m_model->matched()))
            : tr("Enter does it \u00B7 Esc closes"));
}

void Palette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entry(row);
    if (!entry.refused.isEmpty()) {
        m_note->setText(entry.refused);
        return;
    }
    leave(); // first: what is done may want the focus
    if (!entry.id.isEmpty())
        Q_EMIT chosen(entry.id);
    if (entry.run)
        entry.run();
}

void Palette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
    const QString refused = m_model->entry(row).refused;
    if (refused.isEmpty())
        m_note->setText(tr("Enter does it \u00B7 Esc closes"));
    else
        m_note->setText(refused);
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) { // Esc and the letters are meant for here
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_PageUp: step(-kRows); return true;
    case Qt::Key_PageDown: step(kRows); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_K:
        if (key->modifiers() == Qt::ControlModifier) {
            leave();
            return true;
        }
        return false;
    default: return false;
    }
}

void Palette::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::retranslate()
{
    m_field->setPlaceholderText(tr("Command, page, view, area, place or number"));
    m_field->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("What was found"));
    showCount();
}

} // namespace JakOps
