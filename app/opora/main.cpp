// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opora/Arguments.h"
#include "app/opora/ScreenshotRun.h"
#include "core/base/Log.h"
#include "core/services/RecordService.h"
#include "ui/platform/ColorScheme.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PrivateFolder.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WorkspaceShell.h"
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <cstdio>

using namespace opora;

namespace {
QStringList rawArguments(int argc, char **argv)
{
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list << QString::fromLocal8Bit(argv[i]);
    return list;
}

/// --open without --page: whatever the id belongs to.
void openAnything(MainWindow &window, const QString &id, int kind = 0)
{
    static const std::pair<QByteArray, QString> kinds[] = {
        {"client", QStringLiteral("clients")}, {"deal", QStringLiteral("pipeline")}, {"task", QStringLiteral("tasks")}};
    const auto uuid = Uuid::fromString(id);
    if (!uuid || kind >= int(std::size(kinds)) || !window.workspace())
        return;
    window.workspace()->records().get(kinds[kind].first, *uuid).then(&window, [&window, id, kind](const Result<Record> &r) {
        if (r.ok() && window.shell())
            window.shell()->navigate(kinds[kind].second, id);
        else
            openAnything(window, id, kind + 1);
    });
}

void start(MainWindow &window, const Arguments &a)
{
    QString file = a.file;
    if (file.isEmpty() && a.page.isEmpty() && a.screenshot.isEmpty() && !a.ephemeral) {
        file = DeviceSettings::lastOpen();
        if (!QFileInfo::exists(file))
            file.clear();
    }
    if (file.isEmpty() || a.page == QLatin1String("welcome")) {
        window.showWelcome();
        return;
    }
    if (!a.open.isEmpty() && a.page.isEmpty()) {
        auto *once = new QObject(&window);
        QObject::connect(&window, &MainWindow::loaded, once, [&window, once, id = a.open] {
            once->deleteLater();
            openAnything(window, id);
        });
    }
    // Until the file is open the welcome page says that it is being opened.
    window.openWorkspace(QFileInfo(file).absoluteFilePath(), a.page, a.page.isEmpty() ? QString() : a.open);
}
} // namespace

int main(int argc, char **argv)
{
    const Result<Arguments> parsed = Arguments::parse(rawArguments(argc, argv));
    if (!parsed.ok()) {
        std::fprintf(stderr, "opora: usage: %s\n%s", qPrintable(parsed.error().message), qPrintable(Arguments::helpText()));
        return 2;
    }
    const Arguments &a = parsed.value();
    if (a.help || a.version) {
        std::fputs(a.help ? qPrintable(Arguments::helpText()) : "opora " OPORA_VERSION "\n", stdout);
        return 0;
    }
    const bool picture = !a.screenshot.isEmpty();
    if (picture && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Opora"));
    QApplication::setOrganizationName(QStringLiteral("Opora"));
    QApplication::setApplicationVersion(QStringLiteral(OPORA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("opora"));
    QApplication::setQuitOnLastWindowClosed(true);
    PrivateFolder::sweep();
    std::unique_ptr<PrivateFolder> place;
    if (a.ephemeral) {
        auto made = PrivateFolder::make();
        if (!made.ok()) {
            std::fprintf(stderr, "opora: %s: %s\n", qPrintable(made.error().code), qPrintable(made.error().message));
            return 3;
        }
        place = std::move(made).value();
        // Scratch files (an import's, a copy's) are the system's temporary ones: they go in there, too.
        for (const char *name : {"TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"})
            qputenv(name, QFile::encodeName(place->path()));
    }
    if (!picture && !place)
        installFileLog(QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(QStringLiteral("logs")));

    Translations::install(app, Translations::choose(!a.language.isEmpty() ? a.language
                                                    : picture             ? QStringLiteral("en")
                                                                          : DeviceSettings::language()));
    ColorScheme scheme; // Before our palette replaces the system's.
    Theme &theme = Theme::instance();
    theme.setSystemDark(scheme.isDark());
    theme.install(app);
    theme.setMode(!a.theme.isEmpty() ? Theme::modeFromName(a.theme) : picture ? Theme::Mode::Light : DeviceSettings::theme());
    QObject::connect(&scheme, &ColorScheme::changed, &theme, &Theme::setSystemDark);

    MainWindow::Options options;
    options.clock = a.clock;
    options.desktop = !picture;
    if (place)
        options.privateFolder = place->path();
    MainWindow window(options);
    if (a.size.isValid())
        window.resize(a.size);
    std::unique_ptr<ScreenshotRun> run;
    if (picture)
        run = std::make_unique<ScreenshotRun>(window, a.screenshot);
    window.show();
    start(window, a);
    return app.exec();
}
