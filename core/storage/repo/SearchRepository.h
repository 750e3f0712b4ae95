// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora::repo {

/// A row as a search result shows it. `open` is the row whose card shows it: the row itself, or the client or deal an
/// activity belongs to.
struct FoundRow {
    QByteArray entity;
    qint64 n = 0;
    Uuid id;
    QString title, subtitle;
    QByteArray openEntity;
    Uuid openId;
    QByteArray kind; ///< of the row, where the entity has kinds ("company", "call"); else empty
};

/// The live rows among `numbers`, in that order.
Result<QList<FoundRow>> describeRows(Reader &r, const Entity &e, const QList<qint64> &numbers);
/// Rows whose long texts contain every word (folded; the last may be the beginning of one), newest first, at most `limit`.
Result<QList<FoundRow>> findInTexts(Reader &r, const QByteArrayList &words, int limit);

} // namespace opora::repo
