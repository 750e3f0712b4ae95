// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Translations.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <array>

#if defined(OPORA_HAVE_TRANSLATIONS)
static void initTranslationResources() { Q_INIT_RESOURCE(opora_i18n); }
#else
static void initTranslationResources() {}
#endif

namespace opora {

QString Translations::choose(const QString &wanted)
{
    static const QStringList known{QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")};
    if (known.contains(wanted))
        return wanted;
    for (const QString &tag : QLocale::system().uiLanguages()) {
        const QString language = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (known.contains(language))
            return language;
    }
    return QStringLiteral("en");
}

QLocale Translations::localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale::Language code = QLocale(language).language();
    if (system.language() == code && system.language() != QLocale::C)
        return system;
    // English without a country of its own: 24-hour time and day before month, as most of the world has it.
    if (code == QLocale::English)
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    return QLocale(code, QLocale::Ukraine);
}

void Translations::install(QCoreApplication &app, const QString &language)
{
    initTranslationResources();
    static std::array<std::unique_ptr<QTranslator>, 2> loaded;
    for (auto &t : loaded) {
        if (t)
            app.removeTranslator(t.get());
        t.reset();
    }
    QLocale::setDefault(localeFor(language));
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(language))
        || qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        app.installTranslator(qt.get());
        loaded[0] = std::move(qt);
    }
    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral(":/i18n/opora_%1.qm").arg(language))) {
        app.installTranslator(own.get());
        loaded[1] = std::move(own);
    }
}

} // namespace opora
