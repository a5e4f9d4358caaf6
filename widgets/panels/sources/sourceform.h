// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feeddescription.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace JakOps {

class PlainLabel;
class WrapText;

// Address and pace of a source. What is being typed is kept until it is saved or taken back, or another source is shown.
class SourceForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceForm(QWidget* parent = nullptr);

    void setFeed(const FeedDescription& feed);
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    void saved(); // what is typed holds now
    void refuse(const QString& reason);

Q_SIGNALS:
    void saveRequested(const QString& address, int everySeconds);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showEvery(int seconds);
    [[nodiscard]] int everySeconds() const;
    void edited();
    void save();
    void retranslate();

    FeedDescription m_feed;
    bool m_dirty = false;
    bool m_filling = false;
    PlainLabel* m_addressName;
    QLineEdit* m_address;
    PlainLabel* m_everyName;
    QSpinBox* m_every;
    QComboBox* m_unit;
    WrapText* m_hint;
    WrapText* m_refusal;
    QPushButton* m_save;
    QPushButton* m_back;
};

} // namespace JakOps
