// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/sourcemodel.h"

#include <QIcon>
#include <QIdentityProxyModel>

namespace JakOps {

class Theme;

// The words, marks and tool tips of the list of sources.
class SourceTexts final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    SourceTexts(SourceModel& model, const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] const SourceRow* source(const QModelIndex& index) const { return m_model.source(mapToSource(index)); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

    // "Asking, 3 of 33", "Failing 4 times", "On": how a source does, for the list and for its details.
    [[nodiscard]] static QString healthText(const SourceRow& row);
    // What went wrong the last time, and what to do about it: two sentences.
    [[nodiscard]] static QString failureText(const FeedState& state);

private:
    [[nodiscard]] QString text(const SourceRow& row, int column) const;
    [[nodiscard]] QString toolTip(const SourceRow& row, int column) const;
    [[nodiscard]] QColor ink(const SourceRow& row) const;
    [[nodiscard]] QIcon mark(const SourceRow& row) const;

    SourceModel& m_model;
    const Theme& m_theme;
};

} // namespace JakOps
