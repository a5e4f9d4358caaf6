// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/checklistpopup.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/shell/checklistdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 320;
constexpr int kMostRows = 14;

} // namespace

CheckListPopup::CheckListPopup(const Theme& theme, bool searchable, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_none(new PlainLabel(this))
    , m_clear(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("surface", true);
    m_search->setVisible(searchable);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_proxy);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(Metric::kPanel);
    m_view->setMouseTracking(true);
    m_view->setItemDelegate(new CheckListDelegate(theme, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_search->installEventFilter(this);
    m_none->setSecondary(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGap, Metric::kGap, Metric::kGap, Metric::kGap);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_search);
    column->addWidget(m_view);
    column->addWidget(m_none);
    column->addWidget(m_clear);

    connect(m_search, &QLineEdit::textChanged, this, &CheckListPopup::search);
    connect(m_view, &QTreeView::clicked, this,
        [this](const QModelIndex& index) { toggle(index.data(CodeRole).toString()); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setChosen({});
        Q_EMIT chosenChanged({});
    });
    retranslate();
}

void CheckListPopup::setNodes(const QList<CheckNode>& nodes)
{
    const QStringList chosen = m_tree.chosen();
    m_tree = CheckTree(nodes);
    m_tree.setChosen(chosen);
    fill();
}

void CheckListPopup::setChosen(const QStringList& codes)
{
    if (codes == m_tree.chosen())
        return;
    m_tree.setChosen(codes);
    showStates();
}

void CheckListPopup::setCounts(const QHash<QString, qint64>& counts)
{
    m_counts = counts;
    for (auto it = m_items.constBegin(); it != m_items.constEnd(); ++it)
        it.value()->setData(counts.value(it.key()), CountRole);
}

void CheckListPopup::fill()
{
    m_model->clear();
    m_items.clear();
    QList<CheckNode> nodes = m_tree.nodes();
    if (m_sortedByCount) {
        std::ranges::stable_sort(nodes, [this](const CheckNode& a, const CheckNode& b) {
            const qint64 na = m_counts.value(a.code);
            const qint64 nb = m_counts.value(b.code);
            return na != nb ? na > nb : a.label.localeAwareCompare(b.label) < 0;
        });
    }
    for (const CheckNode& node : std::as_const(nodes)) {
        auto* item = new QStandardItem(node.label);
        item->setData(node.code, CodeRole);
        item->setData(m_counts.value(node.code), CountRole);
        QStandardItem* parent = m_items.value(node.parent);
        (parent != nullptr ? parent : m_model->invisibleRootItem())->appendRow(item);
        m_items.insert(node.code, item);
    }
    m_view->setRootIsDecorated(std::ranges::any_of(nodes, [](const CheckNode& node) { return !node.parent.isEmpty(); }));
    showStates();
}

void CheckListPopup::showStates()
{
    for (auto it = m_items.constBegin(); it != m_items.constEnd(); ++it)
        it.value()->setData(m_tree.state(it.key()), Qt::CheckStateRole);
    m_clear->setEnabled(!m_tree.chosen().isEmpty());
}

void CheckListPopup::toggle(const QString& code)
{
    if (code.isEmpty())
        return;
    m_tree.toggle(code);
    showStates();
    Q_EMIT chosenChanged(m_tree.chosen());
}

void CheckListPopup::search(const QString& text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    if (text.trimmed().isEmpty())
        m_view->collapseAll();
    else
        m_view->expandAll();
    const bool nothing = m_proxy->rowCount() == 0;
    m_none->setVisible(nothing);
    m_view->setVisible(!nothing);
}

void CheckListPopup::openUnder(QWidget* button)
{
    m_search->clear();
    if (m_sortedByCount)
        fill();
    const int rows = std::clamp(int(m_model->rowCount()), 3, kMostRows);
    m_view->setFixedHeight(rows * Metric::kHit + 2);
    resize(kWidth, 0);
    adjustSize();
    resize(std::max(kWidth, button->width()), height());
    QPoint corner = button->mapToGlobal(QPoint(0, button->height() + Metric::kInside));
    if (const QScreen* screen = button->screen()) {
        const QRect area = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), area.left(), std::max(area.left(), area.right() - width())));
        corner.setY(std::min(corner.y(), std::max(area.top(), area.bottom() - height())));
    }
    move(corner);
    show();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_proxy->index(0, 0));
    (m_search->isVisible() ? static_cast<QWidget*>(m_search) : m_view)->setFocus();
}

bool CheckListPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_view && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            toggle(m_view->currentIndex().data(CodeRole).toString());
            return true;
        }
        if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Return)) {
            m_view->setFocus();
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_proxy->index(0, 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CheckListPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CheckListPopup::retranslate()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in this list"));
    m_clear->setText(tr("Clear choice"));
    m_none->setText(tr("Nothing matches"));
}

} // namespace JakOps
