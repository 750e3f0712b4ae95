// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

namespace opora {

/// What a new workspace starts with, in the language chosen for it (not the window's: a Ukrainian workspace made from an
/// English window has Ukrainian stages). These names are data that the user renames, so they stand here and not in the
/// translation files. Pure; any thread.
struct DefaultStage {
    QString name;
    QString kind;           ///< open, won, lost
    double probability = 0; ///< 0..1
    int rottingDays = 0;
};
struct DefaultPipeline {
    QString name;
    QList<DefaultStage> stages;
};
/// `language`: "en", "ru", "uk"; anything else gives English.
DefaultPipeline defaultPipeline(const QString &language);
/// Reasons offered when a deal is lost, before the workspace has its own.
QStringList defaultLostReasons(const QString &language);

} // namespace opora
