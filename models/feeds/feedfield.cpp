// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedfield.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<FeedField, QLatin1StringView>, 29> kCodes{{{FeedField::Id, "id"_L1},
    {FeedField::Number, "number"_L1}, {FeedField::UpdateId, "update_id"_L1}, {FeedField::Text, "text"_L1},
    {FeedField::Title, "title"_L1}, {FeedField::Address, "address"_L1}, {FeedField::Category, "category"_L1},
    {FeedField::CategoryCode, "category_code"_L1}, {FeedField::Agency, "agency"_L1}, {FeedField::Channel, "channel"_L1},
    {FeedField::Area, "area"_L1}, {FeedField::Status, "status"_L1}, {FeedField::Created, "created"_L1},
    {FeedField::Updated, "updated"_L1}, {FeedField::Lat, "lat"_L1}, {FeedField::Lon, "lon"_L1},
    {FeedField::Point, "point"_L1}, {FeedField::Accuracy, "accuracy"_L1}, {FeedField::Answer, "answer"_L1}, {FeedField::Private, "private"_L1},
    {FeedField::Public, "public"_L1}, {FeedField::Media, "media"_L1}, {FeedField::ReporterName, "reporter_name"_L1},
    {FeedField::ReporterFirstName, "reporter_first_name"_L1}, {FeedField::ReporterLastName, "reporter_last_name"_L1},
    {FeedField::ReporterPhone, "reporter_phone"_L1}, {FeedField::ReporterEmail, "reporter_email"_L1},
    {FeedField::ReporterOther, "reporter_other"_L1}, {FeedField::Ignore, "ignore"_L1}}};

// Letters and digits only, small.
QString folded(QStringView name)
{
    QString result;
    result.reserve(name.size());
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

using Names = QHash<QString, FeedField>;

void add(Names& names, FeedField field, std::initializer_list<QLatin1StringView> words)
{
    for (const QLatin1StringView word : words)
        names.insert(QString(word), field);
}

Names makeNames()
{
    using enum FeedField;
    Names n;
    add(n, Id,
        {"id"_L1, "servicerequestid"_L1, "requestid"_L1, "externalid"_L1, "ticketid"_L1, "idlaporan"_L1, "reportid"_L1,
            "uuid"_L1, "token"_L1, "objectid"_L1, "fid"_L1, "idpengaduan"_L1, "idtiket"_L1});
    add(n, Number,
        {"number"_L1, "nomor"_L1, "no"_L1, "nomorlaporan"_L1, "nolaporan"_L1, "kodelaporan"_L1, "nomortiket"_L1,
            "notiket"_L1, "kodetiket"_L1, "ticketnumber"_L1, "reportnumber"_L1, "casenumber"_L1, "nomorpengaduan"_L1,
            "code"_L1, "nopengaduan"_L1, "notiketlaporan"_L1, "nomoraduan"_L1, "srnumber"_L1, "kode"_L1});
    add(n, UpdateId, {"updateid"_L1});
    add(n, Text,
        {"text"_L1, "description"_L1, "deskripsi"_L1, "isi"_L1, "isilaporan"_L1, "laporan"_L1, "uraian"_L1,
            "permasalahan"_L1, "keluhan"_L1, "aduan"_L1, "pengaduan"_L1, "isiaduan"_L1, "isipengaduan"_L1, "content"_L1,
            "teks"_L1, "keterangan"_L1, "rincian"_L1, "detail"_L1, "body"_L1, "message"_L1, "pesan"_L1,
            "uraianlaporan"_L1, "complaint"_L1});
    add(n, Title, {"title"_L1, "judul"_L1, "judullaporan"_L1, "subject"_L1, "perihal"_L1, "subjek"_L1, "summary"_L1});
    add(n, Address,
        {"address"_L1, "alamat"_L1, "addressstring"_L1, "alamatlengkap"_L1, "detailalamat"_L1, "alamatlaporan"_L1,
            "detailalamatlaporan"_L1, "lokasikejadian"_L1, "street"_L1, "jalan"_L1, "lokasi"_L1, "location"_L1,
            "alamatkejadian"_L1, "locationaddress"_L1, "streetaddress"_L1});
    add(n, Category,
        {"category"_L1, "kategori"_L1, "servicename"_L1, "kategorilaporan"_L1, "jenislaporan"_L1, "jenis"_L1,
            "topik"_L1, "complaintcategoryname"_L1, "complaintcategory"_L1, "kategorimasalah"_L1, "categoryname"_L1,
            "type"_L1, "namakategori"_L1, "jenispengaduan"_L1, "kategoripermasalahan"_L1, "complainttype"_L1,
            "typename"_L1});
    add(n, CategoryCode, {"servicecode"_L1, "categorycode"_L1, "kodekategori"_L1, "idkategori"_L1, "categoryid"_L1});
    add(n, Agency,
        {"agency"_L1, "agencyresponsible"_L1, "agencyresponsiblerecipient"_L1, "opd"_L1, "skpd"_L1, "ukpd"_L1,
            "dinas"_L1, "instansi"_L1, "unit"_L1, "unitkerja"_L1, "perangkatdaerah"_L1, "penanggungjawab"_L1,
            "zonename"_L1, "zone"_L1, "department"_L1, "owner"_L1, "opdpenanggungjawab"_L1, "namaopd"_L1,
            "opdtujuan"_L1, "agencyname"_L1});
    add(n, Channel,
        {"channel"_L1, "kanal"_L1, "kanaladuan"_L1, "sumber"_L1, "sumberlaporan"_L1, "source"_L1, "saluran"_L1,
            "interfaceused"_L1, "kanalpengaduan"_L1, "media"_L1, "kanallaporan"_L1, "origin"_L1});
    add(n, Area,
        {"area"_L1, "kelurahan"_L1, "village"_L1, "villagename"_L1, "wilayah"_L1, "desa"_L1, "kelurahandesa"_L1,
            "desakelurahan"_L1, "namakelurahan"_L1, "kodewilayah"_L1, "kodekelurahan"_L1, "areacode"_L1, "kel"_L1});
    add(n, Status,
        {"status"_L1, "statuslaporan"_L1, "tstatusname"_L1, "tstatus"_L1, "statustiket"_L1, "state"_L1,
            "statuspengaduan"_L1, "statusname"_L1, "statustindaklanjut"_L1, "statusaduan"_L1, "statusterakhir"_L1});
    add(n, Created,
        {"created"_L1, "createdat"_L1, "requesteddatetime"_L1, "tanggal"_L1, "tanggallaporan"_L1, "tgl"_L1,
            "tgllaporan"_L1, "waktu"_L1, "waktulaporan"_L1, "tanggalmasuk"_L1, "tanggaldibuat"_L1,
            "tanggalpengaduan"_L1, "createddate"_L1, "date"_L1, "datetime"_L1, "time"_L1, "timestamp"_L1, "opened"_L1,
            "openeddate"_L1, "dibuat"_L1, "reportedat"_L1, "tanggaladuan"_L1, "dateopened"_L1, "tanggalwaktu"_L1,
            "createddatetime"_L1, "openeddatetime"_L1, "tanggalkejadian"_L1, "tanggalpelaporan"_L1, "dibuatpada"_L1});
    add(n, Updated,
        {"updated"_L1, "updatedat"_L1, "updateddatetime"_L1, "tanggalupdate"_L1, "tanggaldiperbarui"_L1,
            "diperbarui"_L1, "lastupdate"_L1, "lastupdated"_L1, "updateddate"_L1, "modified"_L1, "modifiedat"_L1,
            "tglupdate"_L1, "tanggalperubahan"_L1, "terakhirdiperbarui"_L1, "diperbaruipada"_L1});
    add(n, Lat,
        {"lat"_L1, "latitude"_L1, "lintang"_L1, "y"_L1, "ycoord"_L1, "koordinatlat"_L1, "koordinaty"_L1,
            "garislintang"_L1});
    add(n, Lon,
        {"lon"_L1, "long"_L1, "lng"_L1, "longitude"_L1, "bujur"_L1, "x"_L1, "xcoord"_L1, "koordinatlong"_L1,
            "koordinatx"_L1, "koordinatlon"_L1, "garisbujur"_L1});
    add(n, Point,
        {"point"_L1, "koordinat"_L1, "coordinate"_L1, "coordinates"_L1, "latlong"_L1, "latlng"_L1, "latlon"_L1,
            "geom"_L1, "wkt"_L1, "thegeom"_L1, "titikkoordinat"_L1, "geolocation"_L1, "titiklokasi"_L1, "geotag"_L1});
    add(n, Accuracy, {"accuracy"_L1, "akurasi"_L1, "accuracymetres"_L1, "gpsaccuracy"_L1});
    // Only what says that it is the reporter's: plain "jawaban" is what an agency wrote.
    add(n, Answer,
        {"jawabanpelapor"_L1, "balasanpelapor"_L1, "tanggapanpelapor"_L1, "klarifikasipelapor"_L1, "reporteranswer"_L1,
            "reporterreply"_L1, "answerofreporter"_L1});
    add(n, Private,
        {"private"_L1, "isprivate"_L1, "privasi"_L1, "isprivacy"_L1, "privat"_L1, "rahasia"_L1, "nonpublic"_L1});
    add(n, Public, {"public"_L1, "ispublic"_L1, "publik"_L1});
    add(n, Media,
        {"mediaurl"_L1, "foto"_L1, "photo"_L1, "photos"_L1, "photourl"_L1, "gambar"_L1, "image"_L1, "imageurl"_L1,
            "urlfoto"_L1, "documentsurl"_L1, "lampiran"_L1, "fotolaporan"_L1, "linkfoto"_L1, "images"_L1});
    add(n, ReporterName,
        {"reportername"_L1, "reporter"_L1, "pelapor"_L1, "namapelapor"_L1, "requestorname"_L1, "nama"_L1, "name"_L1,
            "namalengkap"_L1, "namawarga"_L1, "contactname"_L1, "username"_L1, "fullname"_L1});
    add(n, ReporterFirstName, {"firstname"_L1, "namadepan"_L1});
    add(n, ReporterLastName, {"lastname"_L1, "namabelakang"_L1});
    add(n, ReporterPhone,
        {"phone"_L1, "reporterphone"_L1, "telepon"_L1, "nohp"_L1, "notelp"_L1, "hp"_L1, "teleponpelapor"_L1,
            "nomorhp"_L1, "nomortelepon"_L1, "notelepon"_L1, "wa"_L1, "whatsapp"_L1, "handphone"_L1, "telp"_L1,
            "nowa"_L1, "phonenumber"_L1, "nohppelapor"_L1});
    add(n, ReporterEmail, {"email"_L1, "reporteremail"_L1, "surel"_L1, "emailpelapor"_L1, "alamatemail"_L1});
    // Identities we have no use for, not even sealed.
    add(n, Ignore,
        {"nik"_L1, "noktp"_L1, "ktp"_L1, "nomorktp"_L1, "deviceid"_L1, "accountid"_L1, "ipaddress"_L1, "idpelapor"_L1,
            "alamatpelapor"_L1, "nikpelapor"_L1, "userid"_L1, "extrasassigneduseremail"_L1,
            "extrasassignedusername"_L1});
    return n;
}

// What a second column of the same meaning is: nothing we know, but a second name or number of the reporter stays sealed.
std::optional<FeedField> otherwise(FeedField field)
{
    return isIdentity(field) ? std::optional(FeedField::ReporterOther) : std::nullopt;
}

// A name we do not know that speaks of the person who reported: "kontak_lain", "Akun Twitter", "device.imei". Sealed rather than
// kept readable among what there is no field for.
bool tellsWho(QStringView name)
{
    static constexpr std::array<QLatin1StringView, 22> parts{"pelapor"_L1, "pengadu"_L1, "reporter"_L1, "requestor"_L1,
        "submitter"_L1, "kontak"_L1, "contact"_L1, "telepon"_L1, "telp"_L1, "phone"_L1, "ponsel"_L1, "whatsapp"_L1,
        "email"_L1, "surel"_L1, "akun"_L1, "account"_L1, "username"_L1, "device"_L1, "imei"_L1, "ipaddress"_L1,
        "identitas"_L1, "namawarga"_L1};
    return std::ranges::any_of(parts, [name](QLatin1StringView part) { return name.contains(part); });
}

} // namespace

QString fieldCode(FeedField field)
{
    const auto* const found = std::ranges::find(kCodes, field, &std::pair<FeedField, QLatin1StringView>::first);
    return found == kCodes.end() ? QString() : QString(found->second);
}

std::optional<FeedField> fieldFromCode(QStringView code)
{
    const auto* const found = std::ranges::find_if(kCodes, [code](const auto& entry) { return code == entry.second; });
    return found == kCodes.end() ? std::nullopt : std::optional(found->first);
}

bool isIdentity(FeedField field)
{
    using enum FeedField;
    return field == ReporterName || field == ReporterFirstName || field == ReporterLastName || field == ReporterPhone
        || field == ReporterEmail || field == ReporterOther || field == Ignore;
}

const QList<FeedField>& mappableFields()
{
    using enum FeedField;
    static const QList<FeedField> fields{Number, Id, Text, Title, Category, Status, Created, Updated, Lat, Lon, Point,
        Address, Area, Agency, Channel, Media, Private, Public, CategoryCode, Accuracy, Answer, ReporterName, ReporterPhone,
        ReporterEmail, ReporterOther, Ignore};
    return fields;
}

std::optional<FeedField> fieldByName(QStringView name)
{
    static const Names names = makeNames();
    const auto found = names.constFind(folded(name));
    if (found != names.cend())
        return *found;
    return tellsWho(folded(name)) ? std::optional(FeedField::ReporterOther) : std::nullopt;
}

Result<> FieldMapping::add(const QString& assignment)
{
    const qsizetype at = assignment.indexOf(u'=');
    if (at <= 0 || at + 1 >= assignment.size())
        return fail(ErrorCode::InvalidInput, u"a mapping is written field=column, not "_s + assignment);
    const std::optional<FeedField> field = fieldFromCode(QStringView(assignment).first(at).trimmed());
    if (!field) {
        QStringList known;
        for (const FeedField one : mappableFields())
            known += fieldCode(one);
        return fail(
            ErrorCode::InvalidInput, u"no field "_s + assignment.first(at) + u"; fields are "_s + known.join(u", "_s));
    }
    columns[*field] = assignment.sliced(at + 1).trimmed();
    return {};
}

QJsonObject FieldMapping::toJson() const
{
    QJsonObject map;
    for (auto it = columns.cbegin(); it != columns.cend(); ++it)
        map[fieldCode(it.key())] = it.value();
    QJsonObject json{{u"columns"_s, map}};
    if (dayFirst)
        json[u"day_first"_s] = *dayFirst;
    if (privateUnlessSaid)
        json[u"private_unless_said"_s] = *privateUnlessSaid;
    return json;
}

FieldMapping FieldMapping::fromJson(const QJsonObject& json)
{
    FieldMapping mapping;
    const QJsonObject map = json[u"columns"_s].toObject();
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        if (const std::optional<FeedField> field = fieldFromCode(it.key()); field && it->isString())
            mapping.columns[*field] = it->toString();
    }
    if (json[u"day_first"_s].isBool())
        mapping.dayFirst = json[u"day_first"_s].toBool();
    if (json[u"private_unless_said"_s].isBool())
        mapping.privateUnlessSaid = json[u"private_unless_said"_s].toBool();
    return mapping;
}

FieldMapping FieldMapping::completedBy(const FieldMapping& remembered) const
{
    FieldMapping all = *this;
    if (columns.isEmpty()) {
        all.columns = remembered.columns;
        if (!dayFirst)
            all.dayFirst = remembered.dayFirst;
    }
    if (!privateUnlessSaid)
        all.privateUnlessSaid = remembered.privateUnlessSaid;
    return all;
}

FieldFinder::FieldFinder(const FieldMapping& mapping)
{
    for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it) {
        m_mapped.insert(folded(it.value()), it.key());
        m_taken += it.key();
    }
}

std::optional<FeedField> FieldFinder::find(const QString& name) const
{
    if (const auto cached = m_known.constFind(name); cached != m_known.cend())
        return *cached;
    std::optional<FeedField> field;
    const QString key = folded(name);
    if (const auto mapped = m_mapped.constFind(key); mapped != m_mapped.cend())
        field = *mapped;
    else if (field = fieldByName(name); field && m_taken.contains(*field))
        field = otherwise(*field);
    if (m_known.size() < 10'000) // a source that invents names must not fill the memory
        m_known.insert(name, field);
    return field;
}

QList<std::optional<FeedField>> fieldsOfColumns(const QStringList& columns, const FieldMapping& mapping)
{
    const FieldFinder finder(mapping);
    QList<std::optional<FeedField>> fields(columns.size());
    QList<FeedField> used;
    const auto give = [&](qsizetype column, FeedField field) {
        if (fields[column])
            return;
        const bool isTaken = used.contains(field) && field != FeedField::Media && field != FeedField::Ignore
            && field != FeedField::ReporterOther;
        fields[column] = isTaken ? otherwise(field) : std::optional(field);
        used += field;
    };
    for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it) {
        bool isPlace = false;
        const qsizetype place = it.value().startsWith(u'#') ? it.value().sliced(1).toLongLong(&isPlace) : 0;
        if (isPlace && place >= 1 && place <= columns.size())
            give(place - 1, it.key());
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (mapping.columns.key(columns[i], FeedField::Ignore) != FeedField::Ignore)
            give(i, mapping.columns.key(columns[i]));
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (const std::optional<FeedField> field = finder.find(columns[i]))
            give(i, *field);
    }
    return fields;
}

} // namespace JakOps
