// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoController.h"
#include "ui/kit/MessageBar.h"
#include <QKeySequence>
#include <QLocale>

namespace opora {

UndoController::UndoController(UndoService &service, MessageBar &bar, QObject *parent) : QObject(parent), m_service(service), m_bar(bar) {}

void UndoController::written(const Written &written)
{
    if (written.command.isNull())
        return; // Nothing had to change: nothing to say and nothing to undo.
    Message m;
    m.text = written.label.isEmpty() ? tr("Saved") : written.label;
    m.actions = {{tr("Undo"), [this, command = written.command] { undo(command); }, false}};
    m_bar.show(m);
}

void UndoController::failed(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    Message m;
    m.text = error.message.isEmpty() ? tr("That did not work. Nothing was changed.") : error.message;
    m.tone = error.kind == ErrorKind::Refused && (error.code == QLatin1String("nothing_to_undo") || error.code == QLatin1String("nothing_to_redo"))
        ? Tone::Neutral
        : Tone::Danger;
    m.details = error.details.isEmpty() ? QString() : error.code + QStringLiteral(": ") + error.details;
    m_bar.show(m);
}

void UndoController::inform(const QString &text)
{
    Message m;
    m.text = text;
    m_bar.show(m);
}

void UndoController::undo(Uuid command)
{
    if (m_busy)
        return;
    m_busy = true;
    m_service.undo(command).then(this, [this](const Result<Undone> &r) {
        m_busy = false;
        if (r.ok()) {
            Message m;
            m.text = tr("Undone: %1").arg(r->label);
            if (r->left > 0)
                m.text += QLatin1Char(' ') + tr("%n field(s) were left, because they have been changed since.", nullptr, int(r->left));
            m.actions = {{tr("Redo"), [this] { redo(); }, false}};
            m_bar.show(m);
        } else {
            failed(r.error());
        }
        Q_EMIT done();
    });
}

void UndoController::redo()
{
    if (m_busy)
        return;
    m_busy = true;
    m_service.redo().then(this, [this](const Result<Undone> &r) {
        m_busy = false;
        if (r.ok()) {
            Message m;
            m.text = tr("Done again: %1").arg(r->label);
            // The newest command, which the one done again is now: a redo itself has no id to undo.
            m.actions = {{tr("Undo"), [this] { undo(); }, false}};
            m_bar.show(m);
        } else {
            failed(r.error());
        }
        Q_EMIT done();
    });
}

} // namespace opora
