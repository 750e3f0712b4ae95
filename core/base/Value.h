// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <variant>
#include <vector>

namespace opora {

/// One cell as the storage knows it: null, integer (also booleans, instants in UTC ms, money in minor units), real,
/// text (also dates "YYYY-MM-DD", currency codes, enums), id, blob. Cheap to copy, crosses threads.
class Value {
public:
    Value() = default;
    Value(qint64 v) : m_v(v) {}
    Value(int v) : m_v(qint64(v)) {}
    Value(bool v) : m_v(qint64(v)) {}
    Value(double v) : m_v(v) {}
    Value(QString v) : m_v(std::move(v)) {}
    Value(const char16_t *v) : m_v(QString::fromUtf16(v)) {}
    Value(Uuid v) : m_v(v) {}
    template <class Tag> Value(const Id<Tag> &v) : m_v(v.uuid()) {}
    Value(QByteArray v) : m_v(std::move(v)) {}
    Value(QDate d) { if (d.isValid()) m_v = d.toString(Qt::ISODate); }
    template <class T> Value(const std::optional<T> &o) { if (o) *this = Value(*o); }
    bool isNull() const { return m_v.index() == 0; }
    bool isInt() const { return std::holds_alternative<qint64>(m_v); }
    bool isReal() const { return std::holds_alternative<double>(m_v); }
    bool isText() const { return std::holds_alternative<QString>(m_v); }
    bool isUuid() const { return std::holds_alternative<Uuid>(m_v); }
    bool isBlob() const { return std::holds_alternative<QByteArray>(m_v); }
    qint64 toInt(qint64 other = 0) const { auto p = std::get_if<qint64>(&m_v); return p ? *p : isReal() ? qint64(std::get<double>(m_v)) : other; }
    bool toBool() const { return toInt() != 0; }
    double toReal(double other = 0) const { auto p = std::get_if<double>(&m_v); return p ? *p : isInt() ? double(std::get<qint64>(m_v)) : other; }
    QString toText() const { auto p = std::get_if<QString>(&m_v); return p ? *p : QString(); }
    Uuid toUuid() const { auto p = std::get_if<Uuid>(&m_v); return p ? *p : Uuid(); }
    QByteArray toBlob() const { auto p = std::get_if<QByteArray>(&m_v); return p ? *p : QByteArray(); }
    QDate toDate() const { return QDate::fromString(toText(), Qt::ISODate); }
    const QString *textPtr() const { return std::get_if<QString>(&m_v); }
    bool operator==(const Value &) const = default;

private:
    std::variant<std::monostate, qint64, double, QString, Uuid, QByteArray> m_v;
};

} // namespace opora

#include "core/base/FieldValues.h"
