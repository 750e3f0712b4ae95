// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/UndoService.h"
#include "core/services/ValueWords.h"
#include "core/storage/Storage.h"
#include "core/storage/log/UndoLog.h"
#include "core/storage/repo/Labels.h"
#include <QCoreApplication>

namespace opora {
namespace {

Error refusal(const char *code, const char *text)
{
    return {QString::fromLatin1(code), QCoreApplication::translate("UndoService", text), {}, ErrorKind::Refused};
}

QString userName(const Reader &r, const Uuid &id)
{
    return repo::labelOf(r, "user", id);
}

HistoryEntry entryOf(const Reader &r, const CommandRow &c)
{
    HistoryEntry h;
    h.command = c.id;
    h.label = c.label;
    h.user = userName(r, c.user);
    h.device = c.device == r.context().device ? QCoreApplication::translate("UndoService", "this computer") : c.device.toString().left(8);
    h.origin = c.origin;
    h.at = c.at;
    h.undoes = c.undoes;
    h.undone = !c.undoneBy.isNull();
    h.rows = c.rows;
    return h;
}

Result<Undone> report(WriteTx &tx, const Result<undolog::Reversed> &reversed, const QString &label)
{
    if (!reversed.ok())
        return reversed.error();
    return Undone{tx.plannedCommand(), label, reversed->rows, reversed->left};
}

} // namespace

UndoService::UndoService(Workspace &ws) : m_ws(ws) {}

Job<UndoState> UndoService::state()
{
    return m_ws.storage().read([](Reader &r) -> Result<UndoState> {
        UndoState s;
        OPORA_ASSIGN(const auto undo, undolog::undoTarget(r));
        OPORA_ASSIGN(const auto redo, undolog::redoTarget(r));
        if (undo) {
            s.canUndo = true;
            s.undoLabel = undo->label;
            s.undoCommand = undo->id;
        }
        if (redo) {
            s.canRedo = true;
            s.redoCommand = redo->id;
            OPORA_ASSIGN(const CommandRow original, undolog::byId(r, redo->undoes));
            s.redoLabel = original.label;
        }
        return s;
    });
}

Job<Undone> UndoService::undo(Uuid command)
{
    CommandInfo info{QString(), QStringLiteral("undo"), true, {}};
    return m_ws.storage().write(info, [command](WriteTx &tx) -> Result<Undone> {
        CommandRow target;
        if (command.isNull()) {
            OPORA_ASSIGN(const auto newest, undolog::undoTarget(tx));
            if (!newest)
                return refusal("nothing_to_undo", QT_TRANSLATE_NOOP("UndoService", "There is nothing to undo."));
            target = *newest;
        } else {
            OPORA_ASSIGN(target, undolog::byId(tx, command));
            if (!target.undoneBy.isNull())
                return refusal("already_undone", QT_TRANSLATE_NOOP("UndoService", "This change was undone before. Nothing was changed."));
            if (!target.undoable || target.origin == QLatin1String("undo") || target.origin == QLatin1String("redo"))
                return refusal("not_undoable", QT_TRANSLATE_NOOP("UndoService", "This change cannot be undone. Nothing was changed."));
        }
        tx.setLabel(QCoreApplication::translate("UndoService", "Undone: %1").arg(target.label));
        tx.setUndoes(target.id);
        return report(tx, undolog::undo(tx, target), target.label);
    });
}

Job<Undone> UndoService::redo()
{
    CommandInfo info{QString(), QStringLiteral("redo"), true, {}};
    return m_ws.storage().write(info, [](WriteTx &tx) -> Result<Undone> {
        OPORA_ASSIGN(const auto target, undolog::redoTarget(tx));
        if (!target)
            return refusal("nothing_to_redo", QT_TRANSLATE_NOOP("UndoService", "There is nothing to redo."));
        OPORA_ASSIGN(const CommandRow original, undolog::byId(tx, target->undoes));
        tx.setLabel(QCoreApplication::translate("UndoService", "Redone: %1").arg(original.label));
        tx.setUndoes(target->id);
        return report(tx, undolog::redo(tx, *target), original.label);
    });
}

Job<QList<HistoryEntry>> UndoService::history(int limit, int offset)
{
    return m_ws.storage().read([limit, offset](Reader &r) -> Result<QList<HistoryEntry>> {
        OPORA_ASSIGN(const QList<CommandRow> rows, undolog::history(r, limit, offset));
        QList<HistoryEntry> list;
        for (const CommandRow &c : rows)
            list.append(entryOf(r, c));
        return list;
    });
}

Job<QList<HistoryEntry>> UndoService::historyOf(QByteArray entity, Uuid row, int limit)
{
    return m_ws.storage().read([entity, row, limit](Reader &r) -> Result<QList<HistoryEntry>> {
        const Entity *e = r.schema().entity(entity);
        if (!e)
            return refusal("unknown_entity", QT_TRANSLATE_NOOP("UndoService", "There is no such kind of entry."));
        OPORA_ASSIGN(const auto rows, undolog::family(r, *e, row));
        QList<FieldChange> fields;
        OPORA_ASSIGN(const QList<CommandRow> commands, undolog::historyOf(r, rows, limit, &fields));
        QList<HistoryEntry> list;
        for (const CommandRow &c : commands) {
            HistoryEntry h = entryOf(r, c);
            for (const FieldChange &f : std::as_const(fields)) {
                const Entity *fe = r.schema().entity(f.entity);
                if (f.command != c.id || !fe)
                    continue;
                const QString label = repo::labelAt(r, *fe, f.n);
                h.fields.append(
                    {f.entity, f.field, f.row, label, valueInWords(r, *fe, f.field, f.before), valueInWords(r, *fe, f.field, f.after)});
            }
            list.append(std::move(h));
        }
        return list;
    });
}

} // namespace opora
