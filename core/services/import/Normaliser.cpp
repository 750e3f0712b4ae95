// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Normaliser.h"
#include "core/base/SearchKey.h"
#include "core/domain/Email.h"
#include "core/domain/Phone.h"
#include "core/services/import/Choices.h"
#include "core/services/import/Names.h"
#include <QCoreApplication>
#include <deque>

namespace opora::import {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QByteArrayView trimmed(QByteArrayView t)
{
    while (!t.isEmpty()) { // also the no-break space, which QByteArrayView does not know
        if (uchar(t.front()) <= ' ')
            t = t.sliced(1);
        else if (t.startsWith("\xC2\xA0"))
            t = t.sliced(2);
        else
            break;
    }
    while (!t.isEmpty()) {
        if (uchar(t.back()) <= ' ')
            t.chop(1);
        else if (t.endsWith("\xC2\xA0"))
            t.chop(2);
        else
            break;
    }
    return t;
}

quint64 hashOf(QByteArrayView t)
{
    quint64 h = 0xcbf29ce484222325ULL; // FNV-1a, then mixed
    for (char c : t)
        h = (h ^ uchar(c)) * 0x100000001b3ULL;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93ULL;
    return (h ^ (h >> 32)) | 1;
}

/// Works on one row at a time; keeps what the row's views point to.
class RowWork {
public:
    RowWork(const RowSpec &spec, NormalBatch &out) : s(spec), m_out(out) {}
    void run(const RawBatch &raw, const RawBatch::Head &head);

private:
    void problem(int column, QByteArrayView value, const QString &code, const QString &reason)
    {
        m_done.problems.push_back({column, QString::fromUtf8(value), code, reason});
    }
    void fault(const Slot &slot, QByteArrayView value, ValueFault f) { problem(slot.column, value, valueFaultCode(f), valueFaultText(f, QString::fromUtf8(value))); }
    void notice(const char *code) { m_noticed |= 1u << noticeIndex(code); }
    static int noticeIndex(const char *code);
    QByteArrayView keep(QByteArray bytes)
    {
        m_kept.push_back(std::move(bytes));
        return m_kept.back();
    }
    bool checkShape(const RawBatch &raw, const RawBatch::Head &head);
    void cell(int slot, QByteArrayView text);
    void phone(int slot, QByteArrayView text);
    void email(int slot, QByteArrayView text);
    void date(int slot, QByteArrayView text);
    void amount(int slot, QByteArrayView text);
    void clientNames();
    void identify();
    const Cell &cellOf(TargetId id) const { return s.cell(m_row, id); }

    const RowSpec &s;
    NormalBatch &m_out;
    NormalBatch::Row m_done;
    StagedRow m_row;
    std::deque<QByteArray> m_kept;
    std::string m_packed;
    unsigned m_noticed = 0;
};

const char *const kNotices[] = {"phone_unclear", "email_unclear", "unknown_choice", "amount_rounded"};

int RowWork::noticeIndex(const char *code)
{
    for (int i = 0; i < int(std::size(kNotices)); ++i) {
        if (qstrcmp(kNotices[i], code) == 0)
            return i;
    }
    Q_UNREACHABLE();
}

bool RowWork::checkShape(const RawBatch &raw, const RawBatch::Head &head)
{
    if (head.fault != CsvFault::None) {
        problem(head.faultColumn, head.faultColumn >= 0 ? raw.field(head, head.faultColumn).first(std::min<qsizetype>(200, raw.field(head, head.faultColumn).size())) : QByteArrayView(),
                csvFaultCode(head.fault), csvFaultText(head.fault));
        return false;
    }
    int fields = head.fields;
    while (fields > s.shape.columns && trimmed(raw.field(head, fields - 1)).isEmpty())
        --fields;
    if (fields == s.shape.columns)
        return true;
    problem(-1, {}, QStringLiteral("wrong_columns"), Tr::tr("The row has %1 columns instead of %2.").arg(head.fields).arg(s.shape.columns));
    return false;
}

void RowWork::phone(int slot, QByteArrayView text)
{
    auto take = [&](QByteArrayView one) {
        const PhoneReading r = readPhone(QString::fromUtf8(one), s.country);
        if (r.valid)
            m_row.points.push_back({0, quint8(slot), one, keep(r.e164.toLatin1())});
        return r.valid;
    };
    if (take(text))
        return;
    // Several numbers in one cell.
    bool unclear = false;
    qsizetype from = 0;
    const size_t before = m_row.points.size();
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ';' && text[i] != ',' && text[i] != '\n' && text[i] != '|' && text[i] != '/')
            continue;
        const QByteArrayView one = trimmed(text.sliced(from, i - from));
        from = i + 1;
        if (!one.isEmpty() && !take(one))
            unclear = true;
    }
    if (unclear) { // what is not understood is kept as it was written
        m_row.points.resize(before);
        m_row.points.push_back({0, quint8(slot), text, {}});
        notice("phone_unclear");
    }
}

void RowWork::email(int slot, QByteArrayView text)
{
    auto take = [&](QByteArrayView one) {
        const EmailReading r = readEmail(QString::fromUtf8(one));
        if (r.valid)
            m_row.points.push_back({1, quint8(slot), one, keep(r.normal.toUtf8())});
        return r.valid;
    };
    if (take(text))
        return;
    bool unclear = false;
    qsizetype from = 0;
    const size_t before = m_row.points.size();
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ';' && text[i] != ',' && text[i] != '\n' && text[i] != '|' && text[i] != ' ')
            continue;
        const QByteArrayView one = trimmed(text.sliced(from, i - from));
        from = i + 1;
        if (!one.isEmpty() && !take(one))
            unclear = true;
    }
    if (unclear) {
        m_row.points.resize(before);
        m_row.points.push_back({1, quint8(slot), text, {}});
        notice("email_unclear");
    }
}

void RowWork::date(int slot, QByteArrayView text)
{
    const Slot &column = s.slots_[slot];
    ParsedDate d;
    if (const ValueFault f = parseDate(QString::fromUtf8(text), column.dates, d); f != ValueFault::None) {
        fault(column, text, f);
        return;
    }
    Cell &c = m_row.cells[size_t(slot)];
    const QByteArrayView day = keep(d.date.toString(Qt::ISODate).toLatin1());
    if (column.type == CellType::Date) {
        c.tag = Cell::Day;
        c.text = day;
        return;
    }
    c.tag = Cell::Moment;
    if (d.msOfDay < 0) {
        c.text = day; // a day without a time is the start of that day in the workspace's zone
        c.number = d.date.startOfDay(s.zone).toMSecsSinceEpoch();
    } else if (d.offsetSeconds) {
        c.number = QDateTime(d.date, QTime::fromMSecsSinceStartOfDay(d.msOfDay), Qt::UTC).toMSecsSinceEpoch() - *d.offsetSeconds * 1000LL;
    } else {
        c.number = QDateTime(d.date, QTime::fromMSecsSinceStartOfDay(d.msOfDay), s.zone).toMSecsSinceEpoch();
    }
}

void RowWork::amount(int slot, QByteArrayView text)
{
    const Slot &column = s.slots_[slot];
    Decimal d;
    if (const ValueFault f = parseAmount(QString::fromUtf8(text), column.amounts, d); f != ValueFault::None) {
        fault(column, text, f);
        return;
    }
    Cell &c = m_row.cells[size_t(slot)];
    if (column.type == CellType::Integer) {
        bool rounded = false;
        const auto whole = d.toMinor(0, 0, &rounded);
        if (!whole || rounded) {
            fault(column, text, ValueFault::BadNumber);
            return;
        }
        c.tag = Cell::Int;
        c.number = *whole;
    } else if (column.type == CellType::Share) {
        c.tag = Cell::Real;
        c.real = d.toReal() / (column.to.id == DealProbability && column.inPercent ? 100 : 1);
        if (column.to.id == DealProbability && (c.real < 0 || c.real > 1))
            problem(column.column, text, QStringLiteral("bad_number"), Tr::tr("“%1” is not a probability from 0 to 100 %.").arg(QString::fromUtf8(text)));
    } else {
        bool rounded = false;
        if (!d.toMinor(4, column.to.id == ClientRevenueMillions ? 6 : 0, &rounded)) {
            fault(column, text, ValueFault::AmountTooLarge);
            return;
        }
        if (rounded)
            notice("amount_rounded");
        c.tag = Cell::Amount;
        c.number = d.digits;
        c.scale = d.scale;
        c.text = keep(d.currency.toLatin1());
    }
}

void RowWork::cell(int slot, QByteArrayView text)
{
    text = trimmed(text);
    if (text.isEmpty())
        return;
    const Slot &column = s.slots_[slot];
    Cell &c = m_row.cells[size_t(slot)];
    switch (column.type) {
    case CellType::Text:
        c.tag = Cell::Text;
        c.text = text;
        break;
    case CellType::Phone: phone(slot, text); break;
    case CellType::Email: email(slot, text); break;
    case CellType::Point: {
        const quint8 kind = column.to.id == ClientMessenger ? 3 : column.to.id == ClientSocial ? 4 : 2;
        m_row.points.push_back({kind, quint8(slot), text, {}});
        break;
    }
    case CellType::Date:
    case CellType::Instant: date(slot, text); break;
    case CellType::Amount:
    case CellType::Integer:
    case CellType::Share: amount(slot, text); break;
    case CellType::Boolean: {
        bool b = false;
        if (const ValueFault f = parseBoolean(QString::fromUtf8(text), b); f != ValueFault::None) {
            fault(column, text, f);
            return;
        }
        c.tag = Cell::Int;
        c.number = b;
        break;
    }
    case CellType::Choice: {
        const QByteArray v = choiceValue(column.to.id, QString::fromUtf8(text));
        if (v.isEmpty()) {
            notice("unknown_choice");
            return;
        }
        c.tag = Cell::Text;
        c.text = keep(v);
        break;
    }
    case CellType::Currency: {
        Decimal d;
        const QString code = QString::fromUtf8(text).toUpper();
        QByteArray v = code.toLatin1();
        if (parseAmount(QStringLiteral("1 ") + QString::fromUtf8(text), {}, d) == ValueFault::None && !d.currency.isEmpty())
            v = d.currency.toLatin1();
        const bool three = v.size() == 3 && std::all_of(v.begin(), v.end(), [](char x) { return x >= 'A' && x <= 'Z'; });
        if (!three) {
            problem(column.column, text, QStringLiteral("bad_currency"), Tr::tr("“%1” is not a currency.").arg(QString::fromUtf8(text)));
            return;
        }
        c.tag = Cell::Text;
        c.text = keep(v);
        break;
    }
    }
}

/// What a client row is called: its parts, the name shown and the key it is sorted by.
void RowWork::clientNames()
{
    Names &n = m_row.names;
    const Cell &kind = cellOf(ClientKind), &name = cellOf(ClientName), &company = cellOf(ClientCompanyName);
    n.surname = cellOf(ClientSurname).text;
    n.given = cellOf(ClientGivenName).text;
    n.patronymic = cellOf(ClientPatronymic).text;
    const bool personNamed = !n.surname.isEmpty() || !n.given.isEmpty();
    if (s.mapping.as == u"companies")
        n.company = true;
    else if (s.mapping.as == u"clients") {
        if (!kind.isNull())
            n.company = kind.text == "company";
        else
            n.company = !personNamed && ((!company.isNull() && name.isNull()) || (!name.isNull() && looksLikeCompany(name.string())));
    }
    if (n.company) {
        n.companyName = !company.isNull() ? company.text : !name.isNull() ? name.text : n.surname;
        n.surname = n.given = n.patronymic = {};
        n.display = n.companyName;
    } else {
        if (!personNamed && !name.isNull()) {
            const PersonParts p = splitPersonName(name.string());
            n.surname = keep(p.surname.toUtf8());
            n.given = keep(p.given.toUtf8());
            n.patronymic = keep(p.patronymic.toUtf8());
        }
        if (n.surname.isEmpty() && n.given.isEmpty() && !m_row.points.empty())
            n.given = m_row.points.front().value; // known by a number only
        QByteArray joined = n.surname.toByteArray();
        for (QByteArrayView part : {n.given, n.patronymic}) {
            if (!part.isEmpty()) {
                if (!joined.isEmpty())
                    joined += ' ';
                joined.append(part);
            }
        }
        n.display = keep(std::move(joined));
    }
    if (n.display.isEmpty()) {
        problem(-1, {}, QStringLiteral("required_field"), Tr::tr("The row names nobody: no name, phone or e-mail."));
        return;
    }
    n.sortKey = keep(sortKey(QString::fromUtf8(n.display)));
}

void RowWork::identify()
{
    QByteArray key;
    bool complete = !s.keySlots.isEmpty();
    for (int slot : s.keySlots) {
        const Cell &c = m_row.cells[size_t(slot)];
        QByteArray part = c.text.toByteArray();
        for (const Point &p : m_row.points) {
            if (p.slot == slot && part.isEmpty())
                part = (p.normal.isEmpty() ? p.value : p.normal).toByteArray();
        }
        complete &= !part.isEmpty();
        key += (key.isEmpty() ? QByteArray() : QByteArray("\x1f")) + part;
    }
    if (complete)
        m_row.key = keep(key);
    else if (!s.keySlots.isEmpty() && !s.isClients())
        problem(s.slots_[s.keySlots.front()].column, {}, QStringLiteral("key_missing"), Tr::tr("The key of the row is empty."));
    if (!s.isClients() || complete)
        return;
    for (const Point &p : m_row.points) {
        if (p.kind <= 1)
            m_done.contacts.push_back(hashOf(p.normal.isEmpty() ? p.value : p.normal));
    }
    if (m_done.contacts.empty() || m_row.names.company)
        m_done.name = hashOf(searchKey(QString::fromUtf8(m_row.names.display)));
}

void RowWork::run(const RawBatch &raw, const RawBatch::Head &head)
{
    m_done = {};
    m_kept.clear();
    m_row.clear();
    m_noticed = 0;
    m_row.record = head.record;
    m_row.cells.resize(size_t(s.slots_.size()));
    if (checkShape(raw, head)) {
        for (int i = 0; i < s.slots_.size(); ++i)
            cell(i, raw.field(head, s.slots_[i].column));
        if (s.isClients())
            clientNames();
        static const std::pair<const char *, TargetId> required[] = {{"user", UserName}, {"product", ProductName}, {"task", TaskTitle}};
        for (const auto &[entity, id] : required) {
            if (s.entity == entity && cellOf(id).isNull())
                problem(s.slots_[s.slotOf(id)].column, {}, QStringLiteral("required_field"), Tr::tr("“%1” is empty.").arg(targetLabel(target(id))));
        }
        if (s.entity == "activity" && cellOf(ActivityAt).isNull() && m_done.problems.empty())
            problem(s.slots_[s.slotOf(ActivityAt)].column, {}, QStringLiteral("required_field"), Tr::tr("“%1” is empty.").arg(targetLabel(target(ActivityAt))));
        if (m_done.problems.empty())
            identify();
    }
    m_done.begin = m_done.end = m_out.bodies.size();
    if (m_done.problems.empty()) {
        m_row.pack(m_packed);
        m_out.bodies += m_packed;
        m_done.end = m_out.bodies.size();
        for (int i = 0; i < int(std::size(kNotices)); ++i) {
            if (m_noticed & (1u << i))
                ++m_out.notices[QString::fromLatin1(kNotices[i])];
        }
    }
    m_out.rows.push_back(std::move(m_done));
}

} // namespace

void normalise(const RowSpec &spec, const RawBatch &raw, NormalBatch &out)
{
    RowWork work(spec, out);
    out.rows.reserve(raw.heads.size());
    for (const RawBatch::Head &h : raw.heads)
        work.run(raw, h);
}

} // namespace opora::import
