// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcedetail.h"

#include "base/textguard.h"
#include "widgets/common/factlist.h"
#include "widgets/common/feedwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/sources/sourceform.h"
#include "widgets/panels/sources/sourcerun.h"
#include "widgets/panels/sources/sourcetexts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QPushButton* named(QPushButton* button, const QString& name)
{
    button->setObjectName(name);
    return button;
}

} // namespace

SourceDetail::SourceDetail(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_health(new WrapText(this))
    , m_facts(new FactList(this))
    , m_choose(named(new QPushButton(this), u"sourceChoose"_s))
    , m_pause(named(new QPushButton(this), u"sourcePause"_s))
    , m_run(named(new QPushButton(this), u"sourceRun"_s))
    , m_told(new WrapText(this))
    , m_formTitle(new SectionHeader({}, this))
    , m_form(new SourceForm(this))
    , m_fileTitle(new SectionHeader({}, this))
    , m_fileHint(new WrapText(this))
    , m_station(new QLineEdit(this))
    , m_import(named(new QPushButton(this), u"sourceImport"_s))
    , m_lastRun(new SourceRun(this))
{
    m_title->setTitle(true);
    m_title->setWordWrap(true);
    m_health->setObjectName(u"sourceHealth"_s);
    m_told->setObjectName(u"sourceTold"_s);
    m_station->setObjectName(u"sourceStation"_s);
    m_station->setMaxLength(100);
    m_fileHint->setInk(QPalette::PlaceholderText);
    m_run->setIcon(Icons::icon(u"view-refresh"_s));
    m_import->setIcon(Icons::icon(u"document-import"_s));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_run);
    buttons->addStretch(1);
    auto* file = new QHBoxLayout;
    file->setSpacing(Metric::kGap);
    file->addWidget(m_import);
    file->addWidget(m_station, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_title);
    column->addWidget(m_health);
    column->addLayout(buttons);
    column->addWidget(m_told);
    column->addWidget(m_facts);
    column->addWidget(m_lastRun);
    column->addWidget(m_formTitle);
    column->addWidget(m_form);
    column->addWidget(m_fileTitle);
    column->addWidget(m_fileHint);
    column->addLayout(file);
    column->addStretch(1);

    connect(m_choose, &QPushButton::clicked, this, [this] { Q_EMIT chooseRequested(!m_chosen); });
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_paused); });
    connect(m_run, &QPushButton::clicked, this, &SourceDetail::runRequested);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_station->text().trimmed()); });
}

void SourceDetail::setSource(const SourceRow& row, bool offline, bool demoProfile, qint64 now)
{
    const FeedDescription& feed = row.feed;
    if (feed.name != m_name) {
        m_name = feed.name;
        m_station->clear();
        tell({}, true);
    }
    m_chosen = feed.isDemo() ? demoProfile : feed.chosen;
    m_paused = feed.paused;
    m_title->setText(guardLine(feed.title));
    m_health->setText(SourceTexts::healthText(row));
    m_health->setInk(row.health == FeedHealth::Failing ? QPalette::BrightText : QPalette::PlaceholderText);
    QList<Fact> facts;
    if (!feed.attribution.isEmpty())
        facts += Fact {tr("From"), guardLine(feed.attribution)};
    facts += Fact {tr("Name"), feed.name};
    m_facts->setFacts(facts);
    showButtons(row, offline, demoProfile);
    m_formTitle->setTitle(tr("Address and pace"));
    m_fileTitle->setTitle(tr("Read a file"));
    m_fileHint->setText(tr("What an office hands over as a file, in the form of this source."));
    m_station->setPlaceholderText(tr("Code of post or market, where the file does not say"));
    m_station->setAccessibleName(m_station->placeholderText());
    m_import->setText(tr("Import file…"));
    for (QWidget* const part : std::initializer_list<QWidget*> {m_formTitle, m_form, m_fileTitle, m_fileHint, m_station, m_import})
        part->setVisible(!feed.isDemo());
    m_form->setFeed(feed);
    m_lastRun->setSource(row, now);
}

void SourceDetail::showButtons(const SourceRow& row, bool offline, bool demoProfile)
{
    const FeedDescription& feed = row.feed;
    const bool noAddress = feed.address.isEmpty() && !feed.isDemo();
    m_choose->setText(m_chosen ? tr("Switch off") : tr("Switch on"));
    m_choose->setEnabled(!feed.isDemo() && (m_chosen || !noAddress));
    m_choose->setToolTip(feed.isDemo() ? tr("Sample data runs in a demo city, and nowhere else.")
            : noAddress && !m_chosen  ? tr("It has no address yet.")
                                      : QString());
    if (const bool primary = !m_chosen && m_choose->isEnabled(); m_choose->property("primary").toBool() != primary) {
        m_choose->setProperty("primary", primary);
        m_choose->style()->unpolish(m_choose);
        m_choose->style()->polish(m_choose);
    }
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_pause->setEnabled(m_chosen);
    m_run->setText(row.health == FeedHealth::Failing ? tr("Try again") : tr("Ask now"));
    const bool cut = offline && !feed.isDemo();
    m_run->setEnabled(row.state.phase != FeedPhase::Running && !cut && !noAddress && (!feed.isDemo() || demoProfile));
    m_run->setToolTip(cut ? tr("Offline: nothing leaves this machine.") : noAddress ? tr("It has no address yet.") : QString());
}

void SourceDetail::tell(const QString& text, bool good)
{
    m_told->setText(text);
    m_told->setInk(good ? QPalette::WindowText : QPalette::BrightText);
    m_told->setVisible(!text.isEmpty());
}

} // namespace JakOps
