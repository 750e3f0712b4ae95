// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled into every test executable when CMake is given OPORA_PLANT_FAILURE=ON (tests/lint/planted.sh).
#include <gtest/gtest.h>

TEST(Planted, FailsOnPurpose)
{
    EXPECT_EQ(1, 2) << "planted by OPORA_PLANT_FAILURE";
}
