// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcespanel.h"

#include "base/textguard.h"
#include "services/feeds/feedrunner.h"
#include "services/settings.h"
#include "tables/city/sourcemodel.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/sources/sourcedelegate.h"
#include "widgets/panels/sources/sourcedetail.h"
#include "widgets/panels/sources/sourceform.h"
#include "widgets/panels/sources/sourcetexts.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAgesMs = 10'000;
constexpr int kDetailWidth = 400;
constexpr std::array kWidths {300, 0, 80, 80, 72, 80, 92}; // by SourceModel::Column; the second takes what is left

// Rows as high as everywhere, whatever the style would take.
class RowTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override { }
};

} // namespace

SourcesPanel::SourcesPanel(FeedRunner& runner, Settings& settings, const Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_settings(settings)
    , m_theme(theme)
    , m_model(new SourceModel(runner, clock, this))
    , m_texts(new SourceTexts(*m_model, theme, this))
    , m_table(new RowTree(this))
    , m_title(new PlainLabel(this))
    , m_count(new PlainLabel(this))
    , m_about(new WrapText(this))
    , m_offline(new PlainLabel(this))
    , m_problems(new WrapText(this))
    , m_detail(new SourceDetail(this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* left = new QWidget(this);
    buildTable(left);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_detail);
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName(u"sourcesSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1280 - kDetailWidth, kDetailWidth});
    scroll->setMinimumWidth(320);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(splitter);

    connect(m_detail, &SourceDetail::chooseRequested, this, [this](bool on) { tell(m_runner.choose(m_shown, on)); });
    connect(m_detail, &SourceDetail::pauseRequested, this, [this](bool on) { tell(m_runner.pause(m_shown, on)); });
    connect(m_detail, &SourceDetail::runRequested, this, [this] { tell(m_runner.runNow(m_shown)); });
    connect(m_detail, &SourceDetail::importRequested, this, &SourcesPanel::askFile);
    connect(&m_detail->form(), &SourceForm::saveRequested, this, &SourcesPanel::edit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        showHead();
        const QModelIndex shown = m_model->indexOf(m_shown);
        if (from.parent() == shown.parent() && from.row() <= shown.row() && shown.row() <= to.row())
            showDetail();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& at) {
        if (const SourceRow* const chosen = m_texts->source(at)) {
            m_shown = chosen->feed.name;
            showDetail();
        }
    });
    connect(&m_ages, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->refresh();
    });
    m_ages.start(kAgesMs);
    setFocusProxy(m_table);
    retranslate();
    if (!m_runner.catalog().feeds().isEmpty())
        showSource(m_runner.catalog().feeds().first().name);
    m_table->scrollToTop();
}

void SourcesPanel::buildTable(QWidget* parent)
{
    m_title->setTitle(true);
    m_count->setSecondary(true);
    m_count->setObjectName(u"sourcesCount"_s);
    m_about->setInk(QPalette::PlaceholderText);
    m_offline->setProperty("warning", true);
    m_offline->setObjectName(u"sourcesOffline"_s);
    m_offline->setVisible(m_runner.isOffline());
    m_problems->setObjectName(u"sourcesProblems"_s);
    m_problems->setInk(QPalette::BrightText);
    m_table->setObjectName(u"sourcesTable"_s);
    m_table->setModel(m_texts);
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setIndentation(0);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setItemDelegate(new SourceDelegate(m_theme, m_table));
    m_table->setMouseTracking(true);
    m_table->expandAll();
    for (int group = 0; group < m_texts->rowCount(); ++group)
        m_table->setFirstColumnSpanned(group, {}, true);
    QHeaderView& header = *m_table->header();
    header.setStyleSheet(u"QHeaderView::section:first { padding-left: %1px; }"_s.arg(Metric::kPanel)); // as the rows
    header.setStretchLastSection(false);
    header.setSectionsMovable(false);
    header.setMinimumHeight(Metric::kRow);
    header.setSectionResizeMode(SourceModel::Health, QHeaderView::Stretch);
    for (const int column : {SourceModel::Title, SourceModel::LastGood, SourceModel::Newest, SourceModel::Written,
             SourceModel::Rejected, SourceModel::Next})
        header.resizeSection(column, kWidths[size_t(column)]);

    auto* head = new QHBoxLayout;
    head->setSpacing(Metric::kGroup);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_offline);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kGap);
    texts->setSpacing(Metric::kInside);
    texts->addLayout(head);
    texts->addWidget(m_about);
    texts->addWidget(m_problems);
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(texts);
    column->addWidget(m_table, 1);
}

void SourcesPanel::setDemoProfile(bool demo)
{
    m_demoProfile = demo;
    m_model->refresh();
}

void SourcesPanel::showSource(const QString& name)
{
    const QModelIndex at = m_texts->mapFromSource(m_model->indexOf(name));
    if (!at.isValid())
        return;
    m_table->setCurrentIndex(at);
    m_table->scrollTo(at);
}

// At first: what fails, else what is on, else the first.
void SourcesPanel::showFirst()
{
    QString name;
    for (const FeedState& state : m_runner.states()) {
        const SourceRow* const row = m_model->source(state.name);
        if (row->health == FeedHealth::Failing)
            return showSource(state.name);
        if (name.isEmpty() && state.phase != FeedPhase::Off)
            name = state.name;
    }
    if (!name.isEmpty())
        showSource(name);
}

void SourcesPanel::showHead()
{
    const int failing = m_model->failingCount();
    const QString on = tr("%1 of %2 on").arg(
        Format::number(m_model->chosenCount()), Format::number(m_runner.catalog().feeds().size()));
    m_count->setText(failing > 0 ? tr("%1, %2 failing").arg(on, Format::number(failing)) : on);
}

void SourcesPanel::showDetail()
{
    if (const SourceRow* const row = m_model->source(m_shown))
        m_detail->setSource(*row, m_runner.isOffline(), m_demoProfile, m_model->now());
}

void SourcesPanel::tell(const Result<>& result)
{
    m_detail->tell(result ? QString() : ErrorPresenter::sentence(result.error()), false);
}

void SourcesPanel::edit(const QString& address, int everySeconds)
{
    SourceForm& form = m_detail->form();
    form.saved(); // what is said of the change fills the form
    if (const Result<> done = m_runner.edit(m_shown, address, everySeconds); !done)
        form.refuse(ErrorPresenter::sentence(done.error()) + u'\n' + guardLine(done.error().detail, 300));
}

void SourcesPanel::askFile(const QString& station)
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a file into this source"), m_settings.lastFolder(),
        tr("Data (*.csv *.json *.geojson *.xml *.html *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    importFile(m_shown, path, station);
}

void SourcesPanel::importFile(const QString& name, const QString& path, const QString& station)
{
    const QString file = guardLine(QFileInfo(path).fileName());
    m_detail->tell(tr("Reading %1…").arg(file), true);
    m_runner.takeFile(name, path, station).then(this, [this, name, file](const Result<FeedState>& state) {
        if (m_shown != name)
            return;
        if (state)
            m_detail->tell(fileWords(file, *state), true);
        else
            m_detail->tell(tr("%1: %2").arg(file, ErrorPresenter::sentence(state.error())) + u'\n'
                    + guardLine(state.error().detail, 300),
                false);
    });
}

QString SourcesPanel::fileWords(const QString& file, const FeedState& state)
{
    return tr("%1: %2 rows, %3 values, %4 of them new or changed, %5 rows rejected")
        .arg(file, Format::number(state.rows), Format::number(state.values), Format::number(state.written),
            Format::number(state.rejectedCount));
}

void SourcesPanel::showEvent(QShowEvent* event)
{
    m_model->refresh();
    if (!m_seen)
        showFirst();
    m_seen = true;
    QWidget::showEvent(event);
}

void SourcesPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // When the list has its new height.
    QTimer::singleShot(0, m_table, [table = m_table] {
        if (table->currentIndex().isValid())
            table->scrollTo(table->currentIndex());
    });
}

void SourcesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SourcesPanel::retranslate()
{
    m_title->setText(tr("Sources"));
    m_about->setText(tr("No source is asked until somebody switches it on here. What is chosen, and changed addresses, are kept in "
                        "this profile's feeds.json."));
    m_offline->setText(tr("Offline: nothing leaves this machine"));
    m_table->setAccessibleName(tr("Sources"));
    QStringList problems;
    for (const QString& problem : m_runner.catalog().problems())
        problems += guardLine(problem, 300);
    m_problems->setText(problems.isEmpty() ? QString()
                                           : tr("Parts of feeds.json could not be used; the rest holds:") + u'\n' + problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_texts->retranslate();
    showHead();
    showDetail();
}

} // namespace JakOps
