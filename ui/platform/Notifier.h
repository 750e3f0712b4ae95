// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>
#include <memory>

class QSystemTrayIcon;

namespace opora {

struct Notification {
    QString key;                 ///< ours; comes back with the action. The same key replaces the one on screen.
    QString title, body;
    struct Action { QString id, label; };
    QList<Action> actions;       ///< shown where the system can; a click on the notification itself is the action "open"
};

/// System notifications. GUI thread.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(const QString &key) = 0;
    virtual bool hasActions() const = 0;
    /// The best one of this system: D-Bus on Linux when a notification daemon answers, else tray messages through
    /// `tray` (which may be null: then nothing is shown and the in-window message has to do).
    static std::unique_ptr<Notifier> create(QSystemTrayIcon *tray);

Q_SIGNALS:
    void activated(const QString &key, const QString &action);
};

/// For tests and pictures: keeps what it was told.
class FakeNotifier : public Notifier {
    Q_OBJECT
public:
    using Notifier::Notifier;
    void show(const Notification &n) override { shown.append(n); }
    void withdraw(const QString &key) override { withdrawn.append(key); }
    bool hasActions() const override { return true; }
    void press(const QString &key, const QString &action) { Q_EMIT activated(key, action); }
    QList<Notification> shown;
    QStringList withdrawn;
};

} // namespace opora
