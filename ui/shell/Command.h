// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>

class QAction;
class QWidget;

namespace opora {

/// Something the user can do, told once: it feeds menus, shortcuts and the command field.
struct Command {
    QString id;                      ///< stable: "clients.new"
    QString title;                   ///< translated: "New client"
    QKeySequence shortcut;
    std::function<void()> run;
    QString context = {};            ///< page id where it applies ("pipeline"); empty: everywhere
    QString icon = {};               ///< Icons name
    std::function<bool()> enabled = {}; ///< empty: always
    bool localKey = false;           ///< the view handles the key itself (Space, Del, F2); the shortcut is only shown
    QString keywords = {};           ///< extra words the command field finds it by, translated
};

/// All commands of a window. GUI thread.
class CommandRegistry : public QObject {
    Q_OBJECT
public:
    /// `window` gets the shortcuts' actions.
    explicit CommandRegistry(QWidget *window);
    /// Replaces a command of the same id and context. Goes away with `owner`.
    void add(const Command &command, QObject *owner);
    void remove(const QString &id);
    /// The page on show; its commands and those of every page are live.
    void setContext(const QString &pageId);
    QString context() const { return m_context; }
    QList<Command> available() const;
    QList<Command> all() const { return m_commands; }
    /// Runs it if it is available and enabled.
    bool run(const QString &id);
    QAction *action(const QString &id) const;
    const Command *find(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    void refresh(int index);
    QWidget *m_window;
    QList<Command> m_commands;
    QList<QPointer<QAction>> m_actions;
    QString m_context;
};

} // namespace opora
