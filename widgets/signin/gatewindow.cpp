// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/gatewindow.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/signin/firstofficerform.h"
#include "widgets/signin/signinform.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kCard = 400;
constexpr int kIconSide = 48;
}

GateWindow::GateWindow(const Theme& theme, const Clock& clock)
    : m_theme(theme)
    , m_icon(new QLabel(this)) // picture only
    , m_sample(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_forms(new QStackedWidget(this))
    , m_signIn(new SignInForm(clock, this))
    , m_first(new FirstOfficerForm(this))
{
    setObjectName(u"gate"_s);
    setAttribute(Qt::WA_QuitOnClose);
    m_icon->setFixedSize(kIconSide, kIconSide);
    m_sample->setObjectName(u"gateSample"_s);
    m_sample->setProperty("warning", true);
    m_title->setTitle(true);
    m_title->setObjectName(u"gateTitle"_s);
    m_advice->setSecondary(true);
    for (PlainLabel* label : {m_title, m_advice})
        label->setWordWrap(true);
    m_forms->addWidget(m_signIn);
    m_forms->addWidget(m_first);

    auto* card = new QWidget(this);
    card->setObjectName(u"gateCard"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    card->setProperty("raised", true);
    card->setFixedWidth(kCard);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_icon);
    column->addWidget(m_sample);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addSpacing(Metric::kGap);
    column->addWidget(m_forms);
    auto* around = new QVBoxLayout(this);
    around->addStretch(2);
    auto* middle = new QHBoxLayout; // no alignment: that would not ask how high the wrapped words are
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    around->addLayout(middle);
    around->addStretch(3);
    connect(&theme, &Theme::changed, this, [this] { drawIcon(); });
    showPage(Page::SignIn);
}

void GateWindow::showPage(Page page, const QString& remark)
{
    m_page = page;
    m_remark = remark;
    const bool first = page == Page::FirstOfficer;
    m_forms->setCurrentWidget(first ? static_cast<QWidget*>(m_first) : m_signIn);
    // The page that is not shown must not make the card as high as itself.
    m_first->setSizePolicy(QSizePolicy::Preferred, first ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_signIn->setSizePolicy(QSizePolicy::Preferred, first ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    m_signIn->setWithPin(page != Page::Demo);
    m_sample->setVisible(page == Page::Demo);
    drawIcon();
    retranslate();
    if (first)
        m_first->begin();
    else
        m_signIn->begin();
}

void GateWindow::standInFor(const QWidget& window)
{
    setGeometry(window.geometry());
    setWindowState(window.windowState() & ~Qt::WindowMinimized);
}

void GateWindow::drawIcon()
{
    const QString name = m_page == Page::Locked ? u"object-locked"_s : m_page == Page::FirstOfficer ? u"user"_s : u"globe"_s;
    m_icon->setPixmap(Icons::icon(name, palette().color(QPalette::Highlight)).pixmap(kIconSide, kIconSide));
}

void GateWindow::retranslate()
{
    setWindowTitle(m_page == Page::Demo ? tr("Sample data – JakOps") : u"JakOps"_s);
    m_sample->setText(tr("Sample data"));
    switch (m_page) {
    case Page::SignIn:
        m_title->setText(tr("Sign in to JakOps"));
        m_advice->setText(tr("Choose your name and type your PIN."));
        break;
    case Page::Locked:
        m_title->setText(tr("The console is locked"));
        m_advice->setText(m_remark.isEmpty() ? tr("What was typed is kept.")
                                             : tr("Kept for %1. What was typed is not lost.").arg(m_remark));
        break;
    case Page::Demo:
        m_title->setText(tr("Who are you in the demo city?"));
        m_advice->setText(tr("One made-up officer of each role, without a PIN."));
        break;
    case Page::FirstOfficer:
        m_title->setText(tr("Who looks after this console?"));
        m_advice->setText(tr("The first officer is a supervisor and adds the others. From then on everybody signs in with a PIN."));
        break;
    }
}

void GateWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closed();
}

void GateWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
