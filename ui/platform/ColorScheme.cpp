// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/platform/ColorScheme.h"
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QPointer>
#include <QSettings>
#include <QTimer>
#if defined(OPORA_HAVE_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace opora {
struct ColorSchemeSource {
    static void set(ColorScheme *scheme, bool dark) { scheme->set(dark); }
};

namespace {
bool paletteIsDark()
{
    const QPalette p = QGuiApplication::palette();
    return p.color(QPalette::WindowText).lightness() > p.color(QPalette::Window).lightness();
}

#if defined(Q_OS_WIN)
/// Windows has no signal that Qt passes on without native code; the value is read when the window gets the focus and
/// every few seconds, which costs one registry read.
class Source : public QObject {
public:
    explicit Source(ColorScheme *scheme) : m_scheme(scheme)
    {
        read();
        m_timer.setInterval(2000);
        connect(&m_timer, &QTimer::timeout, this, [this] { read(); });
        m_timer.start();
    }

private:
    void read()
    {
        const QSettings s(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
                          QSettings::NativeFormat);
        ColorSchemeSource::set(m_scheme, s.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0);
    }
    ColorScheme *m_scheme;
    QTimer m_timer;
};
#elif defined(OPORA_HAVE_DBUS)
/// org.freedesktop.portal.Settings: color-scheme 1 is dark, 2 light, 0 no preference.
class Source : public QObject {
    Q_OBJECT
public:
    explicit Source(ColorScheme *scheme) : m_scheme(scheme)
    {
        ColorSchemeSource::set(m_scheme, paletteIsDark());
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        const QString service = QStringLiteral("org.freedesktop.portal.Desktop"), path = QStringLiteral("/org/freedesktop/portal/desktop"),
                      face = QStringLiteral("org.freedesktop.portal.Settings");
        bus.connect(service, path, face, QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, face, QStringLiteral("Read"));
        call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *w) {
            const QDBusPendingReply<QDBusVariant> reply = *w;
            if (!reply.isError())
                apply(reply.value().variant());
            w->deleteLater();
        });
    }

public Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
    {
        if (space == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme"))
            apply(value.variant());
    }

private:
    void apply(QVariant v)
    {
        while (v.canConvert<QDBusVariant>()) // Read wraps the value twice.
            v = v.value<QDBusVariant>().variant();
        const uint scheme = v.toUInt();
        if (scheme != 0)
            ColorSchemeSource::set(m_scheme, scheme == 1);
    }
    ColorScheme *m_scheme;
};
#else
/// macOS: the platform theme's palette follows the system; the change event precedes our own palette.
class Source : public QObject {
public:
    explicit Source(ColorScheme *scheme) : m_scheme(scheme)
    {
        ColorSchemeSource::set(m_scheme, paletteIsDark());
        qGuiApp->installEventFilter(this);
    }
    bool eventFilter(QObject *o, QEvent *e) override
    {
        if (o == qGuiApp && e->type() == QEvent::ThemeChange) {
            const QSettings s(QStringLiteral(".GlobalPreferences"), QSettings::NativeFormat);
            ColorSchemeSource::set(m_scheme, s.value(QStringLiteral("AppleInterfaceStyle")).toString() == QLatin1String("Dark"));
        }
        return false;
    }

private:
    ColorScheme *m_scheme;
};
#endif
} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent) { m_source = std::make_unique<Source>(this); }
ColorScheme::~ColorScheme() = default;

void ColorScheme::set(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

} // namespace opora
#if defined(OPORA_HAVE_DBUS) && !defined(Q_OS_WIN)
#include "ColorScheme.moc"
#endif
