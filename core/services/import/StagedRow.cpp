// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/StagedRow.h"
#include <cstring>

namespace opora::import {
namespace {

void putNumber(std::string &b, quint64 v)
{
    while (v >= 0x80) {
        b += char(v | 0x80);
        v >>= 7;
    }
    b += char(v);
}
void putSigned(std::string &b, qint64 v) { putNumber(b, (quint64(v) << 1) ^ quint64(v >> 63)); }
void putText(std::string &b, QByteArrayView t)
{
    putNumber(b, quint64(t.size()));
    b.append(t.data(), size_t(t.size()));
}

struct Take {
    const char *p;
    quint64 number()
    {
        quint64 v = 0;
        for (int shift = 0;; shift += 7) {
            const quint8 c = quint8(*p++);
            v |= quint64(c & 0x7f) << shift;
            if (c < 0x80)
                return v;
        }
    }
    qint64 signedNumber()
    {
        const quint64 v = number();
        return qint64(v >> 1) ^ -qint64(v & 1);
    }
    QByteArrayView text()
    {
        const qsizetype n = qsizetype(number());
        const QByteArrayView v(p, n);
        p += n;
        return v;
    }
};

} // namespace

const QByteArrayList &pointKinds()
{
    static const QByteArrayList kinds{"phone", "email", "site", "messenger", "social"};
    return kinds;
}

void StagedRow::clear()
{
    record = 0;
    key = {};
    cells.clear();
    points.clear();
    names = {};
}

void StagedRow::pack(std::string &b) const
{
    b.clear();
    putNumber(b, quint64(record));
    putText(b, key);
    putNumber(b, cells.size());
    for (const Cell &c : cells) {
        b += char(c.tag);
        switch (c.tag) {
        case Cell::Null: break;
        case Cell::Text:
        case Cell::Day: putText(b, c.text); break;
        case Cell::Int: putSigned(b, c.number); break;
        case Cell::Real: b.append(reinterpret_cast<const char *>(&c.real), sizeof c.real); break;
        case Cell::Amount:
            putSigned(b, c.number);
            putSigned(b, c.scale);
            putText(b, c.text);
            break;
        case Cell::Moment:
            putSigned(b, c.number);
            putText(b, c.text);
            break;
        }
    }
    putNumber(b, points.size());
    for (const Point &p : points) {
        b += char(p.kind);
        b += char(p.slot);
        putText(b, p.value);
        putText(b, p.normal);
    }
    b += char(names.company);
    for (const QByteArrayView &t : {names.surname, names.given, names.patronymic, names.companyName, names.display, names.sortKey})
        putText(b, t);
}

void StagedRow::unpack(QByteArrayView body)
{
    Take in{body.data()};
    record = qint64(in.number());
    key = in.text();
    cells.resize(in.number());
    for (Cell &c : cells) {
        c = {};
        c.tag = Cell::Tag(*in.p++);
        switch (c.tag) {
        case Cell::Null: break;
        case Cell::Text:
        case Cell::Day: c.text = in.text(); break;
        case Cell::Int: c.number = in.signedNumber(); break;
        case Cell::Real:
            std::memcpy(&c.real, in.p, sizeof c.real);
            in.p += sizeof c.real;
            break;
        case Cell::Amount:
            c.number = in.signedNumber();
            c.scale = int(in.signedNumber());
            c.text = in.text();
            break;
        case Cell::Moment:
            c.number = in.signedNumber();
            c.text = in.text();
            break;
        }
    }
    points.resize(in.number());
    for (Point &p : points) {
        p.kind = quint8(*in.p++);
        p.slot = quint8(*in.p++);
        p.value = in.text();
        p.normal = in.text();
    }
    names.company = *in.p++ != 0;
    for (QByteArrayView *t : {&names.surname, &names.given, &names.patronymic, &names.companyName, &names.display, &names.sortKey})
        *t = in.text();
}

} // namespace opora::import
