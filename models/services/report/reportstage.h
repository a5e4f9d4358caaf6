// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace JakOps {

// Files that come into a folder all together: written in a folder of their own inside it, then renamed over what was there. What is not
// put in place goes with the stage; so does the folder where the stage made it.
class ReportStage final
{
public:
    explicit ReportStage(const QString& folder);
    ~ReportStage();
    ReportStage(const ReportStage&) = delete;
    ReportStage& operator=(const ReportStage&) = delete;

    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<QString> path(const QString& name); // where to write the file; its sub-folder is made
    // The same for a file written piece by piece.
    [[nodiscard]] Result<std::shared_ptr<QFile>> file(const QString& name);
    [[nodiscard]] Result<> commit(); // on disk, then in place
    [[nodiscard]] const QStringList& names() const { return m_names; }

    [[nodiscard]] static Result<> put(QFile& file, const QByteArray& bytes);

private:
    QString m_folder;
    bool m_made = false;
    bool m_done = false;
    std::optional<QTemporaryDir> m_aside;
    QStringList m_names;
};

} // namespace JakOps
