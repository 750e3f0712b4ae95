// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace opora::test {

/// The application of a test program with windows: offscreen, Inter, own settings that go with it.
class WidgetProgram {
public:
    WidgetProgram(int &argc, char **argv) : m_platform(prepare()), m_app(argc, argv)
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setApplicationName(QStringLiteral("Opora test"));
        QApplication::setOrganizationName(QStringLiteral("Opora test"));
        QApplication::setApplicationVersion(QStringLiteral("0"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().install(m_app);
        Theme::instance().setMode(Theme::Mode::Light);
    }

private:
    static bool prepare()
    {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
    bool m_platform;
    QTemporaryDir m_folder;
    QApplication m_app;
};

/// Runs the event loop until `done` or the time is over; tests wait for what happens, never for a length of time.
template <class F> bool waitFor(F done, int ms = 10000) { return QTest::qWaitFor(done, ms); }

} // namespace opora::test
