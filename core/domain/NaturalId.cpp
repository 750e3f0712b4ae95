// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/NaturalId.h"

namespace opora {

Uuid naturalId(const Entity &e, const FieldValues &values)
{
    static const Uuid keys = *Uuid::fromString(u"6f1d7c0a-5a0e-5f6b-9d58-0f0a6c1be7aa");
    // Length-prefixed parts, so that ("ab","c") and ("a","bc") differ; the entity's name keeps tables apart.
    QByteArray key = e.name;
    for (const QByteArray &c : e.naturalKey) {
        const Value v = values.value(c);
        const QByteArray part = v.isUuid() ? v.toUuid().bytes() : v.isBlob() ? v.toBlob() : v.isInt() ? QByteArray::number(v.toInt()) : v.toText().toUtf8();
        key += '\0' + QByteArray::number(part.size()) + ':' + part;
    }
    return Uuid::v5(keys, key);
}

} // namespace opora
