// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"

namespace opora {

/// The id of a row that came from another system under a key: the same on every machine that imports it (design.md §3.2,
/// 1). Rows that an import makes because another row names them (a stage, a company) take theirs here too, so the order in
/// which files are imported does not matter. Pure; any thread.
inline Uuid importedId(QStringView system, QByteArrayView entity, QByteArrayView key)
{
    static const Uuid space = Uuid::fromBytes("opora.imported.1");
    QByteArray name = system.toUtf8();
    name += '\n';
    name.append(entity);
    name += '\n';
    name.append(key);
    return Uuid::v5(space, name);
}

/// Version 7 ids in ascending order, for inserting many at once: random ids in one millisecond would scatter over the
/// index. The first random bits are a counter with a random start.
class UuidSequence {
public:
    explicit UuidSequence(qint64 nowMs) : m_last(Uuid::v7(nowMs)) {}
    Uuid next()
    {
        // The counter: 12 bits of byte 6 and 7, 6 of byte 8, 32 of bytes 9 to 12; the last three bytes stay random.
        quint8 b[16];
        std::memcpy(b, m_last.data(), 16);
        const Uuid fresh = Uuid::v7(0);
        std::memcpy(b + 13, fresh.data() + 13, 3);
        for (int i : {12, 11, 10, 9}) {
            if (++b[i])
                return m_last = Uuid::fromBytes(b);
        }
        b[8] = quint8(0x80 | ((b[8] + 1) & 0x3f));
        if ((b[8] & 0x3f) == 0 && ++b[7] == 0)
            b[6] = quint8(0x70 | ((b[6] + 1) & 0x0f));
        return m_last = Uuid::fromBytes(b);
    }

private:
    Uuid m_last;
};

} // namespace opora
