// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TeamWords.h"
#include "tests/support/StandInSync.h"
#include "ui/models/Format.h"
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Now = 1795251600000; // 21 November 2026, 9:00 UTC

TeamWords::Line line(const SyncStatus &s, qint64 sinceOk = -1)
{
    return TeamWords::line(s, sinceOk, Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc(), Now));
}
SyncStatus linked(SyncStatus::State state)
{
    SyncStatus s = test::StandInSync::linked();
    s.state = state;
    return s;
}
} // namespace

TEST(TeamWordsTest, SaysWhatTheExchangeDoes)
{
    using State = SyncStatus::State;
    EXPECT_EQ(line(SyncStatus()).text, u"Local workspace"_s);
    EXPECT_EQ(line(linked(State::Connecting)).text, u"Connecting\u2026"_s);
    EXPECT_EQ(line(linked(State::Synced), 2400).text, u"Synced \u00b7 2 s ago"_s);
    EXPECT_EQ(line(linked(State::Synced), 200).text, u"Synced \u00b7 just now"_s);
    EXPECT_EQ(line(linked(State::Synced), 5 * 60'000).text, u"Synced \u00b7 5 min ago"_s);
    EXPECT_EQ(line(linked(State::Exchanging), 2400).text, u"Synced \u00b7 2 s ago"_s) << "no flicker at each poll";
    SyncStatus s = linked(State::Filling);
    s.done = 1200;
    s.total = 50000;
    EXPECT_EQ(line(s).text, u"Fetching 1\u00a0200 of 50\u00a0000"_s);
}

TEST(TeamWordsTest, OfflineCountsWhatWaitsAndOpensIt)
{
    SyncStatus s = linked(SyncStatus::State::Offline);
    EXPECT_EQ(line(s).text, u"Cannot reach the hub: crm.example.org"_s);
    EXPECT_EQ(line(s).page, u"team"_s);
    s.pending = 7;
    EXPECT_EQ(line(s).text, u"Offline \u00b7 7 change(s) waiting"_s);
    EXPECT_EQ(line(s).page, u"pending"_s);
    s.conflicts = 2;
    EXPECT_EQ(line(s).page, u"pending"_s) << "that it is offline is never hidden";
}

TEST(TeamWordsTest, ASyncedStateIsNeverClaimedWhileSomethingWaits)
{
    SyncStatus s = linked(SyncStatus::State::Synced);
    s.pending = 3;
    EXPECT_FALSE(line(s, 1000).text.contains(u"Synced"_s));
    s.conflicts = 2;
    EXPECT_FALSE(line(s, 1000).text.contains(u"Synced"_s));
    EXPECT_EQ(line(s, 1000).page, u"conflicts"_s);
    s.pending = 0;
    EXPECT_EQ(line(s, 1000).text, u"Synced \u00b7 2 conflict(s) to review"_s);
    s.attention = 1;
    EXPECT_EQ(line(s, 1000).page, u"attention"_s);
    EXPECT_EQ(line(s, 1000).tone, Tone::Danger);
}

TEST(TeamWordsTest, StoppedSaysWhy)
{
    SyncStatus s = linked(SyncStatus::State::Stopped);
    s.problem = Error{u"hub_access_denied"_s, u"The server refused the login."_s, {}, ErrorKind::Refused};
    EXPECT_TRUE(line(s).text.contains(u"The server refused the login."_s));
    EXPECT_EQ(line(s).page, u"team"_s);
    EXPECT_EQ(line(s).tone, Tone::Danger);
}
