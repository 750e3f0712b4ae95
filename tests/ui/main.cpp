// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include <QApplication>
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    opora::Theme::instance().install(app);
    opora::Theme::instance().setMode(opora::Theme::Mode::Light);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
