// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcetexts.h"

#include "base/textguard.h"
#include "widgets/common/feedwords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDot = 10;

} // namespace

SourceTexts::SourceTexts(SourceModel& model, const Theme& theme, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
    , m_theme(theme)
{
    setSourceModel(&model);
    connect(&theme, &Theme::changed, &model, &SourceModel::refresh);
}

void SourceTexts::retranslate()
{
    m_model.refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, SourceModel::kColumns - 1);
}

QString SourceTexts::healthText(const SourceRow& row)
{
    const FeedState& state = row.state;
    if (state.phase == FeedPhase::Running)
        return state.toAsk > 1 ? tr("Asking, %1 of %2").arg(Format::number(state.asked), Format::number(state.toAsk)) : tr("Asking…");
    if (row.health == FeedHealth::Failing && state.error)
        return tr("%1: %2").arg(FeedWords::health(row.health), FeedWords::failure(state.fault));
    return FeedWords::health(row.health);
}

QString SourceTexts::failureText(const FeedState& state)
{
    QString what = FeedWords::failure(state.fault);
    if (!what.isEmpty())
        what[0] = what[0].toUpper();
    //: what happened, then what to do: two sentences
    return tr("%1. %2").arg(what, FeedWords::advice(state.fault));
}

QString SourceTexts::text(const SourceRow& row, int column) const
{
    const FeedState& state = row.state;
    const qint64 now = m_model.now();
    const bool ran = state.finishedAt > 0 && (!state.error || state.rows > 0); // else there is nothing to count
    switch (column) {
    case SourceModel::Title: return guardLine(row.feed.title);
    case SourceModel::Health: return healthText(row);
    case SourceModel::LastGood: return state.okAt > 0 ? Format::age(state.okAt, now) : QString();
    case SourceModel::Newest: return state.newestAt > 0 ? Format::age(state.newestAt, now) : QString();
    case SourceModel::Written: return ran ? Format::number(state.written) : QString();
    case SourceModel::Rejected: return ran ? Format::number(state.rejectedCount) : QString();
    case SourceModel::Next:
        if (state.phase == FeedPhase::Running || state.dueAt <= 0)
            return {};
        return state.dueAt <= now ? tr("now") : Format::duration(std::max<qint64>(state.dueAt - now, 60'000));
    default: return {};
    }
}

QString SourceTexts::toolTip(const SourceRow& row, int column) const
{
    const FeedState& state = row.state;
    switch (column) {
    case SourceModel::Title: return plainToolTip(guardLine(row.feed.title));
    case SourceModel::Health:
        return plainToolTip(state.error ? failureText(state) : healthText(row));
    case SourceModel::LastGood: return state.okAt > 0 ? plainToolTip(Format::dateTime(state.okAt)) : QString();
    case SourceModel::Newest: return state.newestAt > 0 ? plainToolTip(Format::dateTime(state.newestAt)) : QString();
    case SourceModel::Next: return state.dueAt > 0 ? plainToolTip(Format::dateTime(state.dueAt)) : QString();
    default: return {};
    }
}

QColor SourceTexts::ink(const SourceRow& row) const
{
    const ThemeColors& colors = m_theme.colors();
    if (row.state.phase == FeedPhase::Running)
        return colors.accent;
    switch (row.health) {
    case FeedHealth::Fine: return colors.success;
    case FeedHealth::Late:
    case FeedHealth::Offline: return colors.warning;
    case FeedHealth::Failing: return colors.danger;
    default: return colors.disabled;
    }
}

// A full disc for what is asked, a ring for what is not.
QIcon SourceTexts::mark(const SourceRow& row) const
{
    constexpr qreal ratio = 2.0;
    QPixmap pixmap(int(Metric::kIconSmall * ratio), int(Metric::kIconSmall * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(row), 1.5));
    const bool asked = row.state.phase == FeedPhase::Waiting || row.state.phase == FeedPhase::Running;
    painter.setBrush(asked ? QBrush(ink(row)) : QBrush(Qt::NoBrush));
    const double at = (Metric::kIconSmall - kDot) / 2.0;
    painter.drawEllipse(QRectF(at, at, kDot, kDot).adjusted(1, 1, -1, -1));
    return QIcon(pixmap);
}

QVariant SourceTexts::data(const QModelIndex& index, int role) const
{
    const SourceRow* const row = source(index);
    if (!row) {
        if (index.column() != SourceModel::Title)
            return {};
        const QString name = FeedWords::group(m_model.data(mapToSource(index), Qt::DisplayRole).toString());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return name;
        if (role == Qt::ForegroundRole)
            return m_theme.colors().secondary;
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }
    const bool off = row->health == FeedHealth::Off || row->health == FeedHealth::FilesOnly;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = text(*row, column);
        return shown.isEmpty() ? u"\u2013"_s : shown;
    }
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(*row, column));
    case Qt::ToolTipRole: return toolTip(*row, column);
    case Qt::DecorationRole: return column == SourceModel::Health ? QVariant(mark(*row)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((column > SourceModel::Health ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == SourceModel::Health && row->health == FeedHealth::Failing)
            return m_theme.colors().danger;
        if (column == SourceModel::Rejected && row->state.rejectedCount > 0)
            return m_theme.colors().warning;
        return off || column > SourceModel::Health ? QVariant(m_theme.colors().secondary) : QVariant();
    default: return {};
    }
}

QVariant SourceTexts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > SourceModel::Health ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case SourceModel::Title: return tip ? QString() : tr("Source");
    case SourceModel::Health: return tip ? QString() : tr("State");
    case SourceModel::LastGood: return tip ? tr("How long ago it last gave an answer that could be used") : tr("Answered");
    case SourceModel::Newest: return tip ? tr("How old its newest measurement is") : tr("Newest");
    case SourceModel::Written: return tip ? tr("Values of the last answer that were new or changed") : tr("New");
    case SourceModel::Rejected: return tip ? tr("Rows of the last answer that could not be used") : tr("Rejected");
    case SourceModel::Next: return tip ? tr("When it is asked next") : tr("Next");
    default: return {};
    }
}

} // namespace JakOps
