// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Normaliser.h"

namespace opora::import {

void RawBatch::clear()
{
    bytes.clear();
    ends.clear();
    heads.clear();
}

void RawBatch::add(const CsvReader &reader, const QHash<QPair<qint64, int>, QString> &corrections)
{
    heads.push_back({reader.record(), ends.size(), reader.size(), reader.fault(), reader.faultColumn()});
    for (int i = 0; i < reader.size(); ++i) {
        const auto fixed = corrections.isEmpty() ? corrections.cend() : corrections.constFind({reader.record(), i});
        if (fixed != corrections.cend()) {
            bytes += fixed->toUtf8().toStdString();
        } else {
            const QByteArrayView f = reader.field(i);
            bytes.append(f.data(), size_t(f.size()));
        }
        ends.push_back(bytes.size());
    }
}

QByteArrayView RawBatch::field(const Head &h, int i) const
{
    if (i < 0 || i >= h.fields)
        return {};
    const size_t at = h.firstField + size_t(i);
    const size_t from = at == 0 ? 0 : ends[at - 1];
    return {bytes.data() + from, qsizetype(ends[at] - from)};
}

} // namespace opora::import
