// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora {

/// One command of the log, as history shows it.
struct CommandRow {
    qint64 n = 0;
    Uuid id, user, device, undoes, undoneBy, carrier;
    qint64 at = 0;
    QString label, origin;
    bool undoable = true;
    qint64 rows = 0; ///< rows it touched (runs counted by their length)
};
/// One captured change of one row's field, or its birth, deletion or return (then field is empty).
struct FieldChange {
    Uuid command;
    QByteArray entity, field;
    QString kind; ///< ins, upd, del, res
    qint64 n = 0;
    Uuid row;
    Value before, after;
};

/// Reading the log and reversing commands. Rules: undo takes back this device's own commands, newest first (an older one
/// by id), restoring field by field what still holds what the command wrote; redo undoes the undo; any new ordinary
/// command ends redo. A redone command's effect is carried by the redo (its `carrier`).
namespace undolog {

Result<std::optional<CommandRow>> undoTarget(const Reader &r);
Result<std::optional<CommandRow>> redoTarget(const Reader &r);
Result<CommandRow> byId(const Reader &r, const Uuid &command);
Result<QList<CommandRow>> history(const Reader &r, int limit, int offset);
/// Commands that touched any of the rows (table -> numbers), newest first, with the field changes of those rows.
Result<QList<CommandRow>> historyOf(const Reader &r, const QHash<QByteArray, QList<qint64>> &rows, int limit, QList<FieldChange> *fields);
/// The client with its contact points, links, deals, tasks and activities; another row just itself. table -> numbers.
Result<QHash<QByteArray, QList<qint64>>> family(const Reader &r, const Entity &e, const Uuid &id);

struct Reversed { qint64 rows = 0, left = 0; };
/// Reverses the effect of `target` (or of its carrier) inside `tx` and marks it undone.
Result<Reversed> undo(WriteTx &tx, const CommandRow &target);
/// Reverses an undo command and makes `tx` the carrier of what it had undone.
Result<Reversed> redo(WriteTx &tx, const CommandRow &undoCommand);

} // namespace undolog
} // namespace opora
