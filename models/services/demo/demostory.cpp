// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demostory.h"

#include "base/uuid.h"
#include "services/demo/democalendar.h"

#include <QJsonArray>

#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ChannelShare
{
    QLatin1StringView code;
    double upTo;
};
// About nine of ten come through JAKI.
constexpr ChannelShare kChannels[] {{"jaki"_L1, 0.905}, {"x"_L1, 0.93}, {"email"_L1, 0.942}, {"sms"_L1, 0.956},
    {"facebook"_L1, 0.963}, {"balai_warga"_L1, 0.970}, {"kelurahan"_L1, 0.980}, {"kecamatan"_L1, 0.984}, {"walikota"_L1, 0.987},
    {"pendopo"_L1, 0.991}, {"medsos_gubernur"_L1, 0.994}, {"inspektorat"_L1, 0.995}, {"lapor1708"_L1, 1.0}};

struct Picture
{
    QLatin1StringView category;
    QLatin1StringView name;
};
constexpr Picture kPictures[] {{"jalan"_L1, "jalan"_L1}, {"trotoar"_L1, "jalan"_L1}, {"pohon"_L1, "pohon"_L1},
    {"taman"_L1, "pohon"_L1}, {"parkir_liar"_L1, "parkir"_L1}, {"arus_lalu_lintas"_L1, "parkir"_L1}, {"sampah"_L1, "sampah"_L1},
    {"pencemaran"_L1, "sampah"_L1}, {"banjir"_L1, "banjir"_L1}, {"saluran_air"_L1, "banjir"_L1}, {"jaringan_listrik"_L1, "lampu"_L1}};

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kLately = 8 * kDay;

// A few reporters tap where they stand when they write it down: some streets off, or at home beyond the city's border.
GeoPoint asTapped(GeoPoint point, qint64 index)
{
    if (index % 89 == 3)
        return {point.lat + 0.009, point.lon + 0.006};
    if (index % 173 == 5)
        return {point.lat, 106.99};
    return point;
}

bool isUrgent(const QString& category)
{
    return category == "banjir"_L1 || category == "penyelamatan"_L1 || category == "tutup_saluran"_L1;
}

} // namespace

DemoCity::Story::Story(const DemoCity& city, const Order& order, DemoRandom& random)
    : m_city(city)
    , m_order(order)
    , m_random(random)
    , m_at(order.createdAt)
{
}

DemoReport DemoCity::Story::tell()
{
    if (m_order.echo)
        echo(*m_order.echo);
    else
        report();
    m_pace = m_random.chance(0.025) ? 14.0 : 1.0;
    handle();
    return std::move(m_told);
}

bool DemoCity::Story::happens(CommandKind kind, double medianHours, const QString& actor, QJsonObject body)
{
    if (m_over)
        return false;
    m_at += std::max<qint64>(60'000, qint64(double(m_random.hours(medianHours)) * m_pace));
    if (m_at > m_order.now) {
        m_over = true;
        return false;
    }
    TicketEvent event;
    event.id = makeUuidV7(m_at, m_random.next(), m_random.next());
    event.ticket = m_told.ticket.id;
    event.version = m_told.ticket.version + 1;
    event.kind = kind;
    event.at = event.recordedAt = m_at;
    event.actor = actor;
    event.body = std::move(body);
    applyEvent(m_told.ticket, event);
    m_told.events.push_back(std::move(event));
    return true;
}

QString DemoCity::Story::photo(bool after) const
{
    const Picture* const picture = std::ranges::find(kPictures, m_category, &Picture::category);
    // A follow-up needs a picture whatever the category; the emptied street passes for most.
    const QLatin1StringView name = picture != std::end(kPictures) ? picture->name : after ? "parkir"_L1 : ""_L1;
    return m_order.photos.value(QString(name + (after ? "-2"_L1 : "-1"_L1)));
}

QString DemoCity::Story::words(const QString& kind, const QString& unit)
{
    m_fill.unit = unit.isEmpty() ? QString() : m_city.m_facts->agencyName(unit);
    return m_city.m_texts.sentence(kind, m_category, m_fill, m_random);
}

QJsonObject DemoCity::Story::say(const QString& kind, std::optional<TicketStatus> to, const QString& unit)
{
    QJsonObject body {{BodyKey::text, words(kind, unit)}};
    if (to)
        body[BodyKey::to] = statusCode(*to);
    if (!unit.isEmpty())
        body[BodyKey::agency] = unit;
    return body;
}

void DemoCity::Story::report()
{
    m_village = &m_city.pickVillage(m_random);
    m_category = m_city.pickCategory(m_random, DemoCalendar::isFloodDay(m_order.createdAt, m_order.seed));
    const Area* const area = m_city.m_facts->area(m_village->code);
    m_fill.street = u"Jl. "_s + m_city.m_texts.word(u"street"_s, m_random) + u' ' + QString::number(1 + m_random.below(12));
    m_fill.landmark = m_city.m_texts.word(u"landmark"_s, m_random) + u' ' + area->name;
    m_desk = CityFacts::villageAgency(m_village->code);

    const QString reportedBy = channel();
    const bool located = m_random.chance(0.975);
    const bool wrongCategory = m_random.chance(0.06);
    QJsonObject body {{BodyKey::number, m_order.number}, {BodyKey::source, u"demo"_s}, {BodyKey::channel, reportedBy},
        {BodyKey::category, wrongCategory ? u"fasos_fasum"_s : m_category}, {BodyKey::priority, u"normal"_s},
        {BodyKey::isPrivate, m_random.chance(0.55)}, {BodyKey::text, words(u"report"_s)},
        {BodyKey::address, QString(m_fill.street + u", "_s + area->name)}, {BodyKey::area, area->code}, {BodyKey::agency, m_desk},
        {BodyKey::created, m_order.createdAt}, {BodyKey::to, statusCode(TicketStatus::Waiting)}};
    if (located) {
        const GeoPoint point = asTapped(pickPoint(*m_village, m_random), m_order.index);
        body[BodyKey::lat] = point.lat;
        body[BodyKey::lon] = point.lon;
        body[BodyKey::accuracy] = double(5 + m_random.below(55));
    }
    if (const QString picture = photo(false); !picture.isEmpty() && m_random.chance(0.8))
        body[BodyKey::photos] = QJsonArray {picture};
    begin(std::move(body));
}

QString DemoCity::Story::channel()
{
    const double share = m_random.unit();
    return std::ranges::find_if(kChannels, [share](const ChannelShare& c) { return share < c.upTo; })->code;
}

// Another sentence of the same thing where there is one, begun or ended as people do, with a slip of the keys.
QString DemoCity::Story::otherWords(const QString& than)
{
    QString text = words(u"report"_s);
    for (int i = 0; i < 3 && text == than; ++i)
        text = words(u"report"_s);
    if (m_random.chance(0.6)) {
        const QString more = m_city.m_texts.sentence(u"echo"_s, m_category, m_fill, m_random);
        text = m_random.chance(0.5) ? QString(more + u' ' + text) : QString(text + u' ' + more);
    }
    if (m_random.chance(0.4))
        text = text.toLower();
    for (int slips = m_random.below(3); slips > 0 && text.size() > 20; --slips)
        text.remove(5 + m_random.below(int(text.size()) - 10), 1);
    return text;
}

// What is reported once more lies where it lay; who reports it stands a few steps off.
void DemoCity::Story::echo(const Order::Echo& earlier)
{
    const Order order {m_order.seed, earlier.index, earlier.createdAt, earlier.number, earlier.createdAt, {}, {}};
    DemoRandom random(order.seed, quint64(order.index));
    Story first(m_city, order, random);
    first.report();
    m_village = first.m_village;
    m_category = first.m_category;
    m_fill = first.m_fill;
    m_desk = first.m_desk;
    const Ticket& same = first.m_told.ticket;
    QJsonObject body {{BodyKey::number, m_order.number}, {BodyKey::source, u"demo"_s}, {BodyKey::channel, channel()},
        {BodyKey::category, m_random.chance(0.06) ? u"fasos_fasum"_s : m_category}, {BodyKey::priority, u"normal"_s},
        {BodyKey::isPrivate, m_random.chance(0.55)}, {BodyKey::text, otherWords(same.text)}, {BodyKey::address, same.address},
        {BodyKey::area, same.area}, {BodyKey::agency, m_desk}, {BodyKey::created, m_order.createdAt},
        {BodyKey::to, statusCode(TicketStatus::Waiting)}};
    if (same.place) {
        const double metres = 6.0 + 35.0 * std::abs(m_random.normal());
        const double angle = m_random.unit() * 2.0 * std::numbers::pi;
        const double lat = same.place->lat + metres * std::sin(angle) / 110'574.0;
        const double lon = same.place->lon
            + metres * std::cos(angle) / (111'320.0 * std::cos(same.place->lat * std::numbers::pi / 180.0));
        body[BodyKey::lat] = std::round(lat * 1e6) / 1e6;
        body[BodyKey::lon] = std::round(lon * 1e6) / 1e6;
        body[BodyKey::accuracy] = double(5 + m_random.below(55));
    }
    if (const QString picture = photo(false); !picture.isEmpty() && m_random.chance(0.8))
        body[BodyKey::photos] = QJsonArray {picture};
    begin(std::move(body));
}

void DemoCity::Story::begin(QJsonObject body)
{
    TicketEvent event;
    event.id = makeUuidV7(m_at, m_random.next(), m_random.next());
    event.ticket = makeUuidV7(m_at, m_random.next(), m_random.next());
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = event.recordedAt = m_at;
    event.actor = u"source:demo"_s;
    event.body = std::move(body);
    applyEvent(m_told.ticket, event);
    m_told.events.push_back(std::move(event));
}

void DemoCity::Story::handle()
{
    const QString officer = u"unit:"_s + m_desk;
    if (m_told.ticket.category != m_category || m_random.chance(0.25)) {
        QJsonObject body = say(u"triage"_s);
        body[BodyKey::category] = m_category;
        body[BodyKey::priority] = priorityCode(isUrgent(m_category) ? Priority::High : Priority::Normal);
        happens(CommandKind::Triage, 0.8, officer, std::move(body));
    }
    if (m_random.chance(0.015)) {
        happens(CommandKind::ReturnToReporter, 2.0, officer, say(u"return"_s, TicketStatus::Returned));
        return;
    }
    if (m_random.chance(0.006)) {
        happens(CommandKind::Withdraw, 3.0, u"unit:biro.pem"_s, say(u"withdraw"_s, TicketStatus::Withdrawn));
        return;
    }
    if (m_order.echo && m_random.chance(0.4)) { // somebody saw it; the others are for who sits at the demo
        QJsonObject body = say(u"merge"_s, TicketStatus::Merged);
        body[BodyKey::into] = m_order.echo->number;
        happens(CommandKind::Merge, 6.0, officer, std::move(body));
        return;
    }
    // By the id alone, so that the stories of the others stay as they are.
    const uchar* const chance = m_told.ticket.id.data4;
    const int lot = (chance[6] << 8 | chance[7]) % 100;
    if (lot < 2)
        askReporter();
    else if (lot < 5)
        verify();
    route();
    work();
    judge();
    if (!m_over && m_told.ticket.status == TicketStatus::Done && m_random.chance(0.012)) {
        if (happens(CommandKind::Reopen, 40.0, u"unit:biro.pem"_s, say(u"reopen"_s, TicketStatus::InProgress))) {
            work();
            judge();
        }
    }
}

// One in three does not answer. Of what came in lately nobody has looked since, and some answers nobody has taken up yet.
void DemoCity::Story::askReporter()
{
    const QString officer = u"unit:"_s + m_desk;
    QJsonObject question = say(u"ask"_s);
    const bool lately = m_order.now - m_at < kLately;
    question[BodyKey::until] = m_at + 3 * kDay;
    if (!happens(CommandKind::Ask, 1.0, officer, std::move(question)))
        return;
    if (m_random.chance(0.33)) {
        m_over = lately;
        return;
    }
    happens(CommandKind::Answer, 14.0, officer, say(u"answer"_s));
    m_over = m_over || (lately && m_random.chance(0.3));
}

void DemoCity::Story::verify()
{
    if (!happens(CommandKind::AskVerification, 1.5, u"unit:"_s + m_desk, say(u"ask_verification"_s)))
        return;
    QJsonObject found = say(u"verified"_s);
    found[BodyKey::outcome] = verificationCode(Verification::Found);
    happens(CommandKind::Verified, 20.0, u"unit:biro.pem"_s, std::move(found));
}

// From the kelurahan to whoever is responsible.
void DemoCity::Story::route()
{
    const Category* const category = m_city.m_facts->category(m_category);
    const bool kelurahanDoesIt = m_random.chance(0.30);
    if (kelurahanDoesIt)
        return;
    const QString agency = category->agency;
    if (m_random.chance(0.03)) {
        happens(CommandKind::Coordinate, 1.0, u"unit:"_s + m_desk, say(u"coordinate"_s, TicketStatus::Coordinating, agency));
        QJsonObject declined = say(u"decline"_s, TicketStatus::Waiting);
        declined[BodyKey::agency] = m_desk;
        happens(CommandKind::Decline, 2.0, u"unit:"_s + agency, std::move(declined));
    }
    if (!happens(CommandKind::Coordinate, 1.2, u"unit:"_s + m_desk, say(u"coordinate"_s, TicketStatus::Coordinating, agency)))
        return;
    m_desk = agency;
    const QString unit = m_city.m_facts->localUnit(agency, m_village->code);
    if (unit == agency)
        return;
    if (happens(CommandKind::Disposition, 1.0, u"unit:"_s + agency, say(u"disposition"_s, TicketStatus::Dispositioned, unit)))
        m_desk = unit;
}

void DemoCity::Story::work()
{
    const QString officer = u"unit:"_s + m_desk;
    if (m_told.ticket.status != TicketStatus::InProgress)
        happens(CommandKind::Start, 1.5, officer, say(u"start"_s, TicketStatus::InProgress));
    if (m_random.chance(0.25))
        happens(CommandKind::Note, 2.0, officer, say(u"note"_s));
    QJsonObject followUp = say(u"followup"_s, TicketStatus::AwaitingValidation);
    if (const QString picture = photo(true); !picture.isEmpty())
        followUp[BodyKey::photos] = QJsonArray {picture};
    happens(CommandKind::FollowUp, 6.0, officer, std::move(followUp));
}

// Biro Pemerintahan looks at the evidence; one in twelve goes back once.
void DemoCity::Story::judge()
{
    const QString bureau = u"unit:biro.pem"_s;
    if (m_random.chance(0.08)) {
        if (!happens(CommandKind::RejectFollowUp, 3.0, bureau, say(u"reject"_s, TicketStatus::FollowUpRejected)))
            return;
        work();
    }
    happens(CommandKind::Validate, 3.0, bureau, say(u"validate"_s, TicketStatus::Done));
}

} // namespace JakOps
