// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Widgets.h"
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    opora::test::WidgetProgram program(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
