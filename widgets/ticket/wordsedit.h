// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace JakOps {

// Where officers write: plain text of at most 4000 characters, as high as its lines up to a bound. Pictures and files
// that are pasted or dropped are handed on.
class WordsEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int kMaxLength = 4000;

    explicit WordsEdit(QWidget* parent = nullptr);

    [[nodiscard]] QString words() const { return toPlainText().trimmed(); }
    [[nodiscard]] bool isTooLong() const { return toPlainText().size() > kMaxLength; }
    void setTakesPhotos(bool on) { m_takesPhotos = on; }

Q_SIGNALS:
    void mediaInserted(const QMimeData* source);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    bool m_takesPhotos = false;
};

} // namespace JakOps
