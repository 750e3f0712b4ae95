// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Command.h"
#include "ui/kit/Icons.h"
#include "ui/kit/OverlayPanel.h"
#include <QAction>
#include <QWidget>

namespace opora {

CommandRegistry::CommandRegistry(QWidget *window) : QObject(window), m_window(window) {}

void CommandRegistry::add(const Command &command, QObject *owner)
{
    int at = -1;
    for (int i = 0; i < m_commands.size(); ++i)
        if (m_commands[i].id == command.id && m_commands[i].context == command.context)
            at = i;
    if (at < 0) {
        at = int(m_commands.size());
        m_commands.append(command);
        auto *action = new QAction(m_window);
        m_window->addAction(action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [this, id = command.id] {
            // A form over the window keeps the keyboard to itself.
            for (auto *overlay : m_window->findChildren<OverlayPanel *>())
                if (overlay->isVisible())
                    return;
            run(id);
        });
    } else {
        m_commands[at] = command;
    }
    if (owner)
        connect(owner, &QObject::destroyed, this, [this, id = command.id] { remove(id); });
    for (int i = 0; i < m_commands.size(); ++i)
        refresh(i);
    Q_EMIT changed();
}

void CommandRegistry::remove(const QString &id)
{
    for (int i = int(m_commands.size()) - 1; i >= 0; --i) {
        if (m_commands[i].id != id)
            continue;
        m_commands.removeAt(i);
        delete m_actions.takeAt(i).data();
    }
    Q_EMIT changed();
}

void CommandRegistry::refresh(int index)
{
    const Command &c = m_commands[index];
    QAction *a = m_actions[index];
    if (!a)
        return;
    a->setText(c.title);
    if (!c.icon.isEmpty())
        a->setIcon(Icons::icon(c.icon, Token::Mute));
    bool live = c.context.isEmpty() || c.context == m_context;
    // The page's own command takes a key from a general one; two live actions with one key would both fall silent.
    bool shadowed = false;
    if (c.context.isEmpty() && !c.shortcut.isEmpty())
        for (const Command &other : m_commands)
            shadowed = shadowed || (!other.context.isEmpty() && other.context == m_context && !other.localKey && other.shortcut == c.shortcut);
    a->setShortcut(live && !c.localKey && !shadowed ? c.shortcut : QKeySequence());
    a->setEnabled(live);
}

void CommandRegistry::setContext(const QString &pageId)
{
    m_context = pageId;
    for (int i = 0; i < m_commands.size(); ++i)
        refresh(i);
    Q_EMIT changed();
}

QList<Command> CommandRegistry::available() const
{
    QList<Command> list;
    for (const Command &c : m_commands)
        if ((c.context.isEmpty() || c.context == m_context) && (!c.enabled || c.enabled()))
            list.append(c);
    return list;
}

bool CommandRegistry::run(const QString &id)
{
    for (const Command &c : m_commands) {
        if (c.id != id || !(c.context.isEmpty() || c.context == m_context) || (c.enabled && !c.enabled()) || !c.run)
            continue;
        const auto call = c.run; // The command may remove itself.
        call();
        return true;
    }
    return false;
}

QAction *CommandRegistry::action(const QString &id) const
{
    for (int i = 0; i < m_commands.size(); ++i)
        if (m_commands[i].id == id)
            return m_actions[i];
    return nullptr;
}

const Command *CommandRegistry::find(const QString &id) const
{
    for (const Command &c : m_commands)
        if (c.id == id)
            return &c;
    return nullptr;
}

} // namespace opora
