// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {

struct UndoState {
    bool canUndo = false, canRedo = false;
    QString undoLabel, redoLabel;
    Uuid undoCommand, redoCommand;
};
struct Undone {
    Uuid command;    ///< the new command that did the undoing
    QString label;   ///< of what was undone
    qint64 rows = 0; ///< rows put back
    qint64 left = 0; ///< fields left because somebody changed them since
};
struct HistoryEntry {
    Uuid command;
    QString label, user, device, origin;
    qint64 at = 0;
    Uuid undoes; ///< this command undid / redid that one
    bool undone = false;
    bool local = true; ///< false: told by the team's server; not in this file's log, so not undone from here
    qint64 rows = 0;
    struct Field {
        QByteArray entity, column;
        Uuid row;
        QString rowLabel, before, after;
    };
    QList<Field> fields; ///< only when asked for one row
};

/// Undo and redo over the change log; survives restart. Only this device's commands, newest first, an older one by id.
class UndoService {
public:
    explicit UndoService(Workspace &ws);
    Job<UndoState> state();
    Job<Undone> undo(Uuid command = {}); ///< codes: nothing_to_undo, not_found, not_undoable, already_undone
    Job<Undone> redo();                  ///< nothing_to_redo
    Job<QList<HistoryEntry>> history(int limit = 100, int offset = 0);
    Job<QList<HistoryEntry>> historyOf(QByteArray entity, Uuid row,
                                       int limit = 100); ///< a client: with its contact points, deals and tasks

private:
    Workspace &m_ws;
};

} // namespace opora
