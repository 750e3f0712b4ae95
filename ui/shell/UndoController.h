// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/UndoService.h"
#include <QObject>
#include <functional>

namespace opora {

class MessageBar;

/// Ctrl+Z and Ctrl+Shift+Z for the window, and the message after every write with its Undo. What is pressed while a step is under way
/// is done after it, in order; a step that fails ends the line. GUI thread.
class UndoController : public QObject {
    Q_OBJECT
public:
    UndoController(UndoService &service, MessageBar &bar, QObject *parent);
    void written(const Written &written);
    void failed(const Error &error);
    void inform(const QString &text);
    /// Null: the newest of this device.
    void undo(Uuid command = {});
    void redo();

Q_SIGNALS:
    void done(); ///< an undo or redo has ended, well or not

private:
    struct Step {
        bool again; ///< redo
        Uuid command;
    };
    void ask(Step step);
    void next();
    void ended(const Step &step, const Result<Undone> &result);
    UndoService &m_service;
    MessageBar &m_bar;
    QList<Step> m_waiting;
    bool m_busy = false;
};

} // namespace opora
