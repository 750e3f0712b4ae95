// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace opora {

namespace {

/// Of every Latin-1 character: what it is worth as a hexadecimal digit, 255 if it is none.
constexpr std::array<quint8, 256> kDigit = [] {
    std::array<quint8, 256> worth{};
    worth.fill(255);
    for (quint8 i = 0; i < 10; ++i)
        worth[size_t('0' + i)] = i;
    for (quint8 i = 0; i < 6; ++i)
        worth[size_t('a' + i)] = worth[size_t('A' + i)] = quint8(10 + i);
    return worth;
}();

template <class View> std::optional<Uuid> parsed(View text)
{
    constexpr std::array<quint8, 16> kAt{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    if (text.size() != 36)
        return std::nullopt;
    const auto at = [&text](qsizetype i) { return QChar(text[i]).unicode(); };
    if (at(8) != u'-' || at(13) != u'-' || at(18) != u'-' || at(23) != u'-')
        return std::nullopt;
    std::array<quint8, 16> bytes;
    int wrong = 0;
    for (size_t i = 0; i < 16; ++i) {
        const char16_t high = at(kAt[i]), low = at(kAt[i] + 1);
        const int h = kDigit[high & 255], l = kDigit[low & 255];
        wrong |= (high | low) >> 8 | ((h | l) & 0xf0);
        bytes[i] = quint8(h << 4 | l);
    }
    return wrong ? std::nullopt : std::optional(Uuid::fromBytes(bytes.data()));
}

} // namespace

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    return parsed(text);
}
std::optional<Uuid> Uuid::fromString(QLatin1StringView text)
{
    return parsed(text);
}

Uuid Uuid::v7(qint64 nowMs)
{
    Uuid u;
    for (int i = 0; i < 6; ++i)
        u.m_b[size_t(i)] = quint8(quint64(nowMs) >> (40 - 8 * i));
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    std::memcpy(u.m_b.data() + 6, random, 10);
    u.m_b[6] = quint8((u.m_b[6] & 0x0f) | 0x70);
    u.m_b[8] = quint8((u.m_b[8] & 0x3f) | 0x80);
    return u;
}

Uuid Uuid::v5(const Uuid &ns, QByteArrayView name)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(ns.data()), 16));
    hash.addData(name);
    const QByteArray digest = hash.result();
    Uuid u = fromBytes(digest.constData());
    u.m_b[6] = quint8((u.m_b[6] & 0x0f) | 0x50);
    u.m_b[8] = quint8((u.m_b[8] & 0x3f) | 0x80);
    return u;
}

QString Uuid::toString() const
{
    static const char hex[] = "0123456789abcdef";
    QString s(36, QLatin1Char('-'));
    int at = 0;
    for (int i = 0; i < 16; ++i) {
        if (at == 8 || at == 13 || at == 18 || at == 23)
            ++at;
        s[at++] = QLatin1Char(hex[m_b[size_t(i)] >> 4]);
        s[at++] = QLatin1Char(hex[m_b[size_t(i)] & 15]);
    }
    return s;
}

} // namespace opora
