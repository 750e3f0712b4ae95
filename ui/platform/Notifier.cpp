// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/platform/Notifier.h"
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSystemTrayIcon>
#if defined(OPORA_HAVE_DBUS)
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace opora {
namespace {
class TrayNotifier : public Notifier {
    Q_OBJECT
public:
    explicit TrayNotifier(QSystemTrayIcon *tray) : m_tray(tray)
    {
        if (tray)
            connect(tray, &QSystemTrayIcon::messageClicked, this, [this] {
                if (!m_last.isEmpty())
                    Q_EMIT activated(m_last, QStringLiteral("open"));
            });
    }
    void show(const Notification &n) override
    {
        m_last = n.key;
        if (m_tray && m_tray->isVisible())
            m_tray->showMessage(n.title, n.body, m_tray->icon(), 15000);
    }
    void withdraw(const QString &) override {}
    bool hasActions() const override { return false; }

private:
    QSystemTrayIcon *m_tray;
    QString m_last;
};

#if defined(OPORA_HAVE_DBUS)
/// org.freedesktop.Notifications.
class DBusNotifier : public Notifier {
    Q_OBJECT
public:
    explicit DBusNotifier(QSystemTrayIcon *fallback) : m_fallback(fallback)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
        bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
        connect(&m_fallback, &Notifier::activated, this, &Notifier::activated);
    }
    void show(const Notification &n) override
    {
        QStringList actions{QStringLiteral("default"), tr("Open")};
        for (const auto &a : n.actions)
            actions << a.id << a.label;
        QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
        call << QCoreApplication::applicationName() << m_ids.value(n.key, 0u) << QStringLiteral("opora") << n.title
             << n.body.toHtmlEscaped() << actions << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("opora")}} << -1;
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, n](QDBusPendingCallWatcher *w) {
            const QDBusPendingReply<uint> reply = *w;
            if (reply.isError()) {
                qWarning("notification refused: %s", qPrintable(reply.error().name()));
                m_fallback.show(n);
            } else {
                m_ids.insert(n.key, reply.value());
            }
            w->deleteLater();
        });
    }
    void withdraw(const QString &key) override
    {
        if (!m_ids.contains(key))
            return;
        QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("CloseNotification"));
        call << m_ids.take(key);
        QDBusConnection::sessionBus().call(call, QDBus::NoBlock);
    }
    bool hasActions() const override { return true; }

public Q_SLOTS:
    void invoked(uint id, const QString &action)
    {
        const QString key = m_ids.key(id);
        if (!key.isEmpty())
            Q_EMIT activated(key, action == QLatin1String("default") ? QStringLiteral("open") : action);
    }
    void closed(uint id, uint)
    {
        const QString key = m_ids.key(id);
        if (!key.isEmpty())
            m_ids.remove(key);
    }

private:
    static QString service() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }
    QHash<QString, uint> m_ids;
    TrayNotifier m_fallback;
};
#endif
} // namespace

std::unique_ptr<Notifier> Notifier::create(QSystemTrayIcon *tray)
{
#if defined(OPORA_HAVE_DBUS)
    // Not asked for whether the daemon runs: it is usually started by the first call.
    if (QDBusConnection::sessionBus().isConnected())
        return std::make_unique<DBusNotifier>(tray);
#endif
    return std::make_unique<TrayNotifier>(tray);
}

} // namespace opora
#include "Notifier.moc"
