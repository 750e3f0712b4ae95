// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QList>
#include <QString>

namespace opora {

struct RecentFile {
    QString path;
    qint64 clients = -1; ///< as of the last time it was open; -1 unknown
};

/// What belongs to this device and not to the workspace: theme, language, recent files. Backed by QSettings. GUI thread.
namespace DeviceSettings {
Theme::Mode theme();
void setTheme(Theme::Mode mode);
/// "en", "ru", "uk"; empty: the system's.
QString language();
void setLanguage(const QString &code);
struct Language {
    QString code, name;
};
QList<Language> languages();

QList<RecentFile> recent(); ///< newest first, at most eight
void addRecent(const QString &path, qint64 clients);
void forgetRecent(const QString &path);
/// Closed with a workspace open: that one is opened at the next start; empty: the welcome page.
QString lastOpen();
void setLastOpen(const QString &path);
/// Where copies of that workspace go on this device; empty: the usual place.
QString backupFolder(const QString &workspaceId);
void setBackupFolder(const QString &workspaceId, const QString &folder);
} // namespace DeviceSettings

} // namespace opora
