// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include "core/storage/Storage.h"

namespace opora {

/// Runs `f` as one command of the writer thread. It returns the ids of the rows it is about and may give the command a
/// better label, once it knows names.
template <class F> Job<Written> runCommand(Storage &storage, const QString &label, F f)
{
    CommandInfo info;
    info.label = label;
    return storage.write(info, [f = std::move(f), text = QString(label)](WriteTx &tx) mutable -> Result<Written> {
        OPORA_ASSIGN(QList<Uuid> ids, f(tx, text));
        tx.setLabel(text);
        return Written{tx.command(), std::move(ids), text};
    });
}

/// The row, which must be there and not deleted; code not_found.
inline Result<Record> liveRow(WriteTx &tx, const Entity &entity, const Uuid &id)
{
    OPORA_ASSIGN(Record r, tx.row(entity, id));
    if (!r["deleted_at"].isNull())
        return Error{QStringLiteral("not_found"), QCoreApplication::translate("CommandSupport", "This entry was deleted meanwhile; restore it first. Nothing was changed."),
                     QString::fromUtf8(entity.name) + u' ' + id.toString(), ErrorKind::Refused};
    return r;
}

} // namespace opora
