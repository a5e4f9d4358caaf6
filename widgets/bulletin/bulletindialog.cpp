// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulletin/bulletindialog.h"

#include "base/textguard.h"
#include "domain/workflow.h"
#include "services/bulletin/bulletinservice.h"
#include "widgets/bulletin/bulletinform.h"
#include "widgets/common/bulletinwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/readingtext.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

BulletinDialog::BulletinDialog(
    BulletinService& service, const OfficerContext& officer, const CityFacts& facts, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_officer(officer)
    , m_facts(facts)
    , m_clock(clock)
    , m_list(new QListWidget(this))
    , m_past(new QCheckBox(this))
    , m_title(new WrapText(this))
    , m_about(new WrapText(this))
    , m_words(new ReadingText(this))
    , m_problem(new WrapText(this))
    , m_question(new QWidget(this))
    , m_asked(new WrapText(m_question))
    , m_yes(new QPushButton(m_question))
    , m_no(new QPushButton(m_question))
    , m_write(new QPushButton(Icons::icon(u"document-edit"_s), {}, this))
    , m_withdraw(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    m_past->setChecked(service.isReview()); // a copy is of another day
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_past, &QCheckBox::toggled, this, [this] {
        m_list->setCurrentRow(-1);
        review();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &BulletinDialog::showCurrent);
    connect(m_write, &QPushButton::clicked, this, &BulletinDialog::write);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { askToWithdraw(current() ? current()->id : QUuid()); });
    connect(m_no, &QPushButton::clicked, this, [this] { askToWithdraw({}); });
    connect(m_yes, &QPushButton::clicked, this, &BulletinDialog::withdraw);
    connect(&service, &BulletinService::changed, this, &BulletinDialog::review);
    connect(&officer, &OfficerContext::officerChanged, this, [this](const Officer& now) {
        for (auto it = m_forms.constBegin(); it != m_forms.constEnd(); ++it) {
            if (it.key() != now.code)
                it.value()->hide();
        }
        review();
    });
    retranslate();
}

void BulletinDialog::build()
{
    setObjectName(u"bulletins"_s);
    m_list->setObjectName(u"bulletinList"_s);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_past->setObjectName(u"pastBulletins"_s);
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() + 2);
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"shownTitle"_s);
    m_about->setInk(QPalette::PlaceholderText);
    m_about->setObjectName(u"shownAbout"_s);
    m_problem->setObjectName(u"bulletinsProblem"_s);
    m_problem->hide();
    m_write->setObjectName(u"writeBulletin"_s);
    m_withdraw->setObjectName(u"withdrawBulletin"_s);
    m_yes->setObjectName(u"withdrawNow"_s);
    m_no->setObjectName(u"keepBulletin"_s);
    m_close->setObjectName(u"close"_s);
    auto* const text = new QWidget(this);
    auto* const column = new QVBoxLayout(text);
    column->setContentsMargins(Metric::kGroup, 0, 0, 0);
    column->setSpacing(Metric::kGap);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_title, m_about, m_words})
        column->addWidget(part);
    column->addStretch(1);
    auto* const scroll = new QScrollArea(this);
    scroll->setWidget(text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const both = new QHBoxLayout;
    both->setSpacing(Metric::kGap);
    both->addWidget(m_list, 2);
    both->addWidget(scroll, 3);
    auto* const question = new QHBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(Metric::kGap);
    question->addWidget(m_asked, 1);
    question->addWidget(m_no);
    question->addWidget(m_yes);
    m_question->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_past);
    buttons->addStretch(1);
    for (QPushButton* const button : {m_withdraw, m_write, m_close})
        buttons->addWidget(button);
    for (QPushButton* const button : {m_yes, m_no, m_withdraw, m_write, m_close})
        button->setAutoDefault(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    layout->setSpacing(Metric::kGroup);
    layout->addLayout(both, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    resize(800, 440);
}

void BulletinDialog::setOfficers(const QList<Officer>& officers)
{
    m_officers = officers;
    showCurrent();
}

void BulletinDialog::showBulletin(const QUuid& id)
{
    m_wanted = id;
    review();
}

void BulletinDialog::review()
{
    m_service.all(m_officer.officer()).then(this, [this](const Result<QList<Bulletin>>& all) {
        if (!all)
            return tell(all.error());
        m_problem->hide();
        fill(*all);
    });
}

void BulletinDialog::fill(const QList<Bulletin>& all)
{
    const qint64 now = m_clock.nowMs();
    const QUuid before = !m_wanted.isNull() ? m_wanted : current() ? current()->id : QUuid();
    m_shown.clear();
    // What is being looked at stays, and says that it is over or withdrawn.
    for (const Bulletin& bulletin : all) {
        if (concerns(bulletin, m_officer.officer()) && (m_past->isChecked() || bulletin.isValid(now) || bulletin.id == before))
            m_shown += bulletin;
    }
    std::ranges::stable_sort(m_shown, {}, [now](const Bulletin& one) { return !one.isValid(now) ? 2 : one.pinned ? 0 : 1; });
    {
        const QSignalBlocker blocked(m_list);
        m_list->clear();
        for (const Bulletin& bulletin : std::as_const(m_shown)) {
            const QString title = guardLine(bulletin.title);
            const bool valid = bulletin.isValid(now);
            const bool unread = valid && bulletin.readAt == 0 && !m_service.isReview();
            auto* const item = new QListWidgetItem(Words::joined({title, BulletinWords::state(bulletin, now)}), m_list);
            item->setSizeHint({0, Metric::kRow});
            item->setToolTip(plainToolTip(title));
            item->setData(Qt::AccessibleTextRole,
                Words::joined({title, unread ? tr("not read yet") : QString(), bulletin.pinned ? tr("pinned") : QString(),
                    BulletinWords::validity(bulletin, now)}));
            if (bulletin.pinned)
                item->setIcon(Icons::icon(u"window-pin"_s));
            QFont look = m_list->font();
            look.setBold(unread);
            item->setFont(look);
            if (!valid)
                item->setForeground(palette().placeholderText());
        }
        const auto at = std::ranges::find(m_shown, before, &Bulletin::id);
        m_list->setCurrentRow(m_shown.isEmpty() ? -1 : at == m_shown.end() ? 0 : int(at - m_shown.begin()));
    }
    m_wanted = {};
    showCurrent();
}

const Bulletin* BulletinDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown[row] : nullptr;
}

void BulletinDialog::showCurrent()
{
    const Bulletin* const bulletin = current();
    showPowers(bulletin);
    m_title->setVisible(bulletin != nullptr);
    m_words->setVisible(bulletin != nullptr);
    if (!bulletin) {
        m_about->setText(m_past->isChecked() ? tr("There is no bulletin for your area.")
                                             : tr("No bulletin is valid for your area now. Past ones are shown when you tick the box below."));
        return;
    }
    m_title->setText(guardLine(bulletin->title));
    m_about->setText(BulletinWords::about(*bulletin, m_facts, m_officers, m_clock.nowMs()));
    m_words->setText(guardText(bulletin->words));
    if (isVisible() && bulletin->readAt == 0 && bulletin->isValid(m_clock.nowMs()))
        (void)m_service.markRead(bulletin->id, m_officer.officer());
}

// Writing and withdrawing: open to who may, and why not.
void BulletinDialog::showPowers(const Bulletin* bulletin)
{
    const Officer& officer = m_officer.officer();
    const bool may = m_service.mayWrite(officer);
    const QString refused = may                   ? QString()
        : m_service.isReview()                    ? Words::refusal(Refusal::ReadOnly)
                                                  : OfficerWords::refusal(officer, Power::WriteBulletin, m_service.roles());
    const QString outside = bulletin && !liesIn(bulletin->area, officer.area)
        ? BulletinWords::problem(BulletinProblem::OutsideOwnArea)
        : QString();
    m_write->setEnabled(may);
    m_withdraw->setVisible(bulletin && may && !bulletin->isWithdrawn() && m_clock.nowMs() < bulletin->validUntil);
    if (!bulletin || bulletin->id != m_askedFor || m_withdraw->isHidden() || !outside.isEmpty())
        m_askedFor = {};
    m_question->setVisible(!m_askedFor.isNull());
    m_withdraw->setEnabled(outside.isEmpty() && m_askedFor.isNull());
    for (const auto& [button, why] : {std::pair{m_write, refused}, std::pair{m_withdraw, outside}}) {
        button->setToolTip(why.isEmpty() ? QString() : plainToolTip(why));
        button->setAccessibleDescription(why);
    }
}

BulletinForm* BulletinDialog::form() const
{
    return m_forms.value(m_officer.officer().code);
}

void BulletinDialog::write()
{
    const Officer officer = m_officer.officer();
    BulletinForm*& form = m_forms[officer.code];
    if (!form) {
        form = new BulletinForm(m_facts, m_clock, this);
        connect(form, &BulletinForm::publishRequested, this,
            [this, form](const Bulletin& bulletin) { publish(form, bulletin, m_officer.officer()); });
        form->begin(officer);
        Q_EMIT formMade(form, officer.code);
    }
    form->begin(officer);
    form->open();
}

void BulletinDialog::publish(BulletinForm* form, const Bulletin& bulletin, const Officer& officer)
{
    if (m_forms.value(officer.code) != form)
        return; // somebody else sits here now
    form->setBusy(true);
    m_service.add(bulletin, officer).then(form, [this, form](const Result<Bulletin>& added) {
        form->setBusy(false);
        if (!added)
            return form->tell(BulletinWords::told(added.error()));
        form->clear();
        form->accept();
        showBulletin(added->id);
    });
}

void BulletinDialog::askToWithdraw(const QUuid& id)
{
    m_askedFor = id;
    showPowers(current());
    if (m_question->isVisible())
        m_no->setFocus();
}

void BulletinDialog::withdraw()
{
    const QUuid id = m_askedFor;
    askToWithdraw({});
    m_service.withdraw(id, m_officer.officer()).then(this, [this](const Result<Bulletin>& done) {
        if (!done)
            tell(done.error());
    });
}

void BulletinDialog::tell(const Error& error)
{
    m_problem->setText(BulletinWords::told(error));
    m_problem->show();
}

void BulletinDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    review();
}

void BulletinDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulletinDialog::retranslate()
{
    setWindowTitle(tr("Bulletins (JakWarta)"));
    m_list->setAccessibleName(tr("Bulletins"));
    m_words->setAccessibleName(tr("Text of the bulletin"));
    m_past->setText(tr("Past, coming and withdrawn ones, too"));
    m_asked->setText(tr("It leaves everybody's sight and cannot be brought back. Withdraw it?"));
    m_yes->setText(tr("Withdraw"));
    m_no->setText(tr("Keep it"));
    m_write->setText(tr("Write a bulletin…"));
    m_withdraw->setText(tr("Withdraw…"));
    m_close->setText(tr("Close"));
    showCurrent();
}

} // namespace JakOps
