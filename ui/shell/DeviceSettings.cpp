// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DeviceSettings.h"
#include <QFileInfo>
#include <QSettings>

namespace opora::DeviceSettings {
namespace {
constexpr int MaxRecent = 8;
void write(const QList<RecentFile> &list)
{
    QSettings s;
    s.beginWriteArray(QStringLiteral("recent"), int(list.size()));
    for (int i = 0; i < list.size(); ++i) {
        s.setArrayIndex(i);
        s.setValue(QStringLiteral("path"), list[i].path);
        s.setValue(QStringLiteral("clients"), list[i].clients);
    }
    s.endArray();
}
} // namespace

Theme::Mode theme()
{
    return Theme::modeFromName(QSettings().value(QStringLiteral("ui/theme")).toString());
}
void setTheme(Theme::Mode mode)
{
    QSettings().setValue(QStringLiteral("ui/theme"), Theme::modeName(mode));
    Theme::instance().setMode(mode);
}

QString language()
{
    return QSettings().value(QStringLiteral("ui/language")).toString();
}
void setLanguage(const QString &code)
{
    QSettings().setValue(QStringLiteral("ui/language"), code);
}

QList<Language> languages()
{
    // A language is called by its own name, so that it can be found in a window one cannot read.
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("ru"), QStringLiteral("\u0420\u0443\u0441\u0441\u043a\u0438\u0439")},
            {QStringLiteral("uk"), QStringLiteral("\u0423\u043a\u0440\u0430\u0457\u043d\u0441\u044c\u043a\u0430")}};
}

QList<RecentFile> recent()
{
    QSettings s;
    QList<RecentFile> list;
    const int n = s.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < n; ++i) {
        s.setArrayIndex(i);
        list.append({s.value(QStringLiteral("path")).toString(), s.value(QStringLiteral("clients"), -1).toLongLong()});
    }
    s.endArray();
    list.removeIf([](const RecentFile &f) { return f.path.isEmpty(); });
    return list;
}

void addRecent(const QString &path, qint64 clients)
{
    QList<RecentFile> list = recent();
    const QString full = QFileInfo(path).absoluteFilePath();
    if (clients < 0) {
        for (const RecentFile &f : std::as_const(list))
            clients = f.path == full ? f.clients : clients;
    }
    if (!list.isEmpty() && list.first().path == full && list.first().clients == clients)
        return;
    list.removeIf([&](const RecentFile &f) { return f.path == full; });
    list.prepend({full, clients});
    while (list.size() > MaxRecent)
        list.removeLast();
    write(list);
}

void forgetRecent(const QString &path)
{
    QList<RecentFile> list = recent();
    list.removeIf([&](const RecentFile &f) { return f.path == path; });
    QSettings().remove(QStringLiteral("recent"));
    write(list);
}

QString lastOpen()
{
    return QSettings().value(QStringLiteral("ui/lastOpen")).toString();
}
void setLastOpen(const QString &path)
{
    QSettings().setValue(QStringLiteral("ui/lastOpen"), path);
}

QString backupFolder(const QString &workspaceId)
{
    return QSettings().value(QStringLiteral("backups/") + workspaceId).toString();
}
void setBackupFolder(const QString &workspaceId, const QString &folder)
{
    QSettings().setValue(QStringLiteral("backups/") + workspaceId, folder);
}

} // namespace opora::DeviceSettings
