// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>

namespace JakOps {

// A language in which every text stands behind a mark: what was not told again after a switch is seen by the old one.
class PseudoTranslator final : public QTranslator
{
public:
    explicit PseudoTranslator(QChar mark)
        : m_mark(mark)
    {
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        return m_mark + QString::fromUtf8(source);
    }

private:
    QChar m_mark;
};

// Everything that can be read in the widgets below `root` and is shown, and what is said of them to a screen reader.
[[nodiscard]] inline QStringList readableTexts(const QWidget& root)
{
    QStringList texts{root.windowTitle()};
    for (const QWidget* const one : root.findChildren<const QWidget*>()) {
        if (!one->isVisible())
            continue;
        texts << one->accessibleName() << one->property("text").toString() << one->property("placeholderText").toString()
              << one->toolTip();
        if (const auto* const box = qobject_cast<const QComboBox*>(one)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
        if (const auto* const view = qobject_cast<const QAbstractItemView*>(one); view && view->model()) {
            for (int i = 0; i < view->model()->columnCount(); ++i)
                texts << view->model()->headerData(i, Qt::Horizontal).toString();
        }
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace JakOps
