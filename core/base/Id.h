// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QHash>
#include <QMetaType>
#include <QString>
#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace opora {

/// A 16-byte row id. New rows take version 7 (time-ordered, from the OS generator); rows defined by a key take version 5.
/// Never sorted by for correctness. Any thread.
class Uuid {
public:
    constexpr Uuid() = default;
    static Uuid fromBytes(const void *sixteen)
    {
        Uuid u;
        std::memcpy(u.m_b.data(), sixteen, 16);
        return u;
    }
    /// Accepts the 36-character text form, any case; nullopt otherwise.
    static std::optional<Uuid> fromString(QStringView text);
    static std::optional<Uuid> fromString(QLatin1StringView text);
    static Uuid v7(qint64 nowMs);
    /// RFC 4122 version 5 (SHA-1) of `name` in the name space `ns`.
    static Uuid v5(const Uuid &ns, QByteArrayView name);
    bool isNull() const { return *this == Uuid(); }
    const quint8 *data() const { return m_b.data(); }
    QByteArray bytes() const { return QByteArray(reinterpret_cast<const char *>(m_b.data()), 16); }
    QString toString() const;
    auto operator<=>(const Uuid &) const = default;

private:
    std::array<quint8, 16> m_b{};
};
inline size_t qHash(const Uuid &u, size_t seed = 0)
{
    return qHashBits(u.data(), 16, seed);
}

/// One id type per entity, so that a deal's id cannot be passed where a client's is expected.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(const Uuid &u) : m_u(u) {}
    const Uuid &uuid() const { return m_u; }
    operator const Uuid &() const { return m_u; }
    bool isNull() const { return m_u.isNull(); }
    QString toString() const { return m_u.toString(); }
    bool operator==(const Id &o) const { return m_u == o.m_u; }

private:
    Uuid m_u;
};
template <class Tag> size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.uuid(), seed);
}

using ClientId = Id<struct ClientTag>;
using DealId = Id<struct DealTag>;
using TaskId = Id<struct TaskTag>;
using ActivityId = Id<struct ActivityTag>;
using PipelineId = Id<struct PipelineTag>;
using StageId = Id<struct StageTag>;
using ProductId = Id<struct ProductTag>;
using UserId = Id<struct UserTag>;
using TeamId = Id<struct TeamTag>;
using CommandId = Id<struct CommandTag>;

} // namespace opora
Q_DECLARE_METATYPE(opora::Uuid)
template <> struct std::hash<opora::Uuid> {
    size_t operator()(const opora::Uuid &u) const noexcept { return opora::qHash(u); }
};
