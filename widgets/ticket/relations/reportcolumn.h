// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

class CityFacts;
class FactGrid;
class EventWords;
class PhotoCache;
class PhotoStrip;
class PlainLabel;
class ReadingText;
class StatusChip;
class Theme;
class WrapText;
struct TicketDetail;

// One of two reports that are looked at beside each other, as the officer may see it.
class ReportColumn final : public QWidget
{
    Q_OBJECT

public:
    ReportColumn(const CityFacts& facts, const EventWords& words, PhotoCache& photos, const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, const QString& role, qint64 now); // role: "the older one"

Q_SIGNALS:
    void photoOpened(const QStringList& photos, int index);

private:
    PlainLabel* m_role;
    PlainLabel* m_number;
    StatusChip* m_chip;
    FactGrid* m_facts;
    WrapText* m_address;
    ReadingText* m_text;
    PhotoStrip* m_photos;
    PlainLabel* m_photosNote;
};

} // namespace JakOps
