// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/StageChain.h"
#include <gtest/gtest.h>

using namespace opora;

namespace {

Uuid id(quint8 n)
{
    quint8 b[16] = {n};
    return Uuid::fromBytes(b);
}
StageChainEntry entry(quint8 n, quint8 after, qint64 at, bool known = true, bool deleted = false)
{
    return {id(n), after ? id(after) : Uuid(), at, known, deleted};
}

} // namespace

TEST(StageChain, TheChainWinsOverTheClock)
{
    // The second mover's clock was an hour slow.
    EXPECT_EQ(orderStageChain({entry(2, 1, 500), entry(1, 0, 1000)}), (QList<int>{1, 0}));
}

TEST(StageChain, TwoMoversWhoSawTheSameGoByTimeThenId)
{
    EXPECT_EQ(orderStageChain({entry(1, 0, 10), entry(3, 1, 30), entry(2, 1, 20)}), (QList<int>{0, 2, 1}));
    EXPECT_EQ(orderStageChain({entry(1, 0, 10), entry(3, 1, 20), entry(2, 1, 20)}), (QList<int>{0, 2, 1}));
}

TEST(StageChain, TheNewestOfTwoBranchesIsTheLaterHead)
{
    // 4 follows 2 with a slow clock; 3 was made beside them. Nobody followed 3 or 4: the later instant is the stage.
    EXPECT_EQ(orderStageChain({entry(1, 0, 1), entry(2, 1, 20), entry(3, 1, 10), entry(4, 2, 5)}), (QList<int>{0, 1, 3, 2}));
}

TEST(StageChain, AnUnknownInstantIsEarliestAmongEquals)
{
    EXPECT_EQ(orderStageChain({entry(1, 0, 50), entry(2, 0, 0, false)}), (QList<int>{1, 0}));
    EXPECT_EQ(orderStageChain({entry(1, 0, 0, false), entry(2, 1, 0, false)}), (QList<int>{0, 1}));
    EXPECT_EQ(orderStageChain({entry(9, 0, 0, false), entry(2, 9, 0, false)}), (QList<int>{0, 1}));
}

TEST(StageChain, ATakenBackEntryLeavesTheRestInPlace)
{
    EXPECT_EQ(orderStageChain({entry(1, 0, 10), entry(2, 1, 20), entry(3, 2, 30, true, true)}), (QList<int>{0, 1}));
    // The middle one is gone, what followed it still follows the first, whatever its clock said.
    EXPECT_EQ(orderStageChain({entry(1, 0, 10), entry(2, 1, 20, true, true), entry(3, 2, 5)}), (QList<int>{0, 2}));
}

TEST(StageChain, ACircleStillGivesEveryEntryOnce)
{
    EXPECT_EQ(orderStageChain({entry(1, 2, 20), entry(2, 1, 10), entry(3, 3, 5)}), (QList<int>{1, 0, 2}));
    EXPECT_TRUE(orderStageChain({}).isEmpty());
}
