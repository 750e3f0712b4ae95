// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include <QApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("OporaTest"));
    QCoreApplication::setApplicationName(QStringLiteral("audit"));
    opora::Theme::instance().install(app);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
