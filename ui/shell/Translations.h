// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>

class QCoreApplication;

namespace opora {
/// The window's language. Call before the first widget; changing it needs a restart (ARCHITECTURE.md says why).
namespace Translations {
/// "en", "ru" or "uk": `wanted` if it is one of them, else the system's if it is, else "en".
QString choose(const QString &wanted);
/// Numbers and dates for a language: the system's own habits if it speaks it, else the language's usual ones.
QLocale localeFor(const QString &language);
/// Loads our texts and Qt's own, and sets the default locale. Replaces what an earlier call loaded.
void install(QCoreApplication &app, const QString &language);
} // namespace Translations
} // namespace opora
