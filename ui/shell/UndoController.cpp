// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoController.h"
#include "ui/kit/MessageBar.h"
#include <QKeySequence>
#include <QLocale>

namespace opora {
namespace {
constexpr int kMaxWaiting = 5; // a key held down must not undo on long after it was let go
} // namespace

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
    m.tone = error.kind == ErrorKind::Refused
                     && (error.code == QLatin1String("nothing_to_undo") || error.code == QLatin1String("nothing_to_redo"))
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
    ask({false, command});
}

void UndoController::redo()
{
    ask({true, {}});
}

void UndoController::ask(Step step)
{
    if (m_waiting.size() < kMaxWaiting)
        m_waiting.append(std::move(step));
    next();
}

void UndoController::next()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    const Step step = m_waiting.takeFirst();
    Job<Undone> job = step.again ? m_service.redo() : m_service.undo(step.command);
    job.then(this, [this, step](const Result<Undone> &r) {
        m_busy = false;
        ended(step, r);
        Q_EMIT done();
        next();
    });
}

void UndoController::ended(const Step &step, const Result<Undone> &result)
{
    if (!result.ok()) {
        m_waiting.clear();
        return failed(result.error());
    }
    Message m;
    m.text = step.again ? tr("Done again: %1").arg(result->label) : tr("Undone: %1").arg(result->label);
    if (result->left > 0 && !step.again)
        m.text += QLatin1Char(' ') + tr("%n field(s) were left, because they have been changed since.", nullptr, int(result->left));
    if (step.again) // the newest command, which the one done again is now: a redo itself has no id to undo
        m.actions = {{tr("Undo"), [this] { undo(); }, false}};
    else
        m.actions = {{tr("Redo"), [this] { redo(); }, false}};
    m_bar.show(m);
}

} // namespace opora
