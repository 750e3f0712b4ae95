// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace opora {

namespace {

template <class View> std::optional<Uuid> parsed(View text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::array<quint8, 16> bytes{};
    size_t nibble = 0;
    for (int i = 0; i < 36; ++i) {
        const char16_t c = QChar(text[i]).unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return std::nullopt;
            continue;
        }
        int v;
        if (c >= u'0' && c <= u'9')
            v = c - u'0';
        else if (c >= u'a' && c <= u'f')
            v = c - u'a' + 10;
        else if (c >= u'A' && c <= u'F')
            v = c - u'A' + 10;
        else
            return std::nullopt;
        bytes[nibble / 2] = quint8((bytes[nibble / 2] << 4) | v);
        ++nibble;
    }
    return Uuid::fromBytes(bytes.data());
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
