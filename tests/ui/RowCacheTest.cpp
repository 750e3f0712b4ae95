// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowCache.h"
#include <gtest/gtest.h>

namespace opora::test {
namespace {

struct Row {
    qint64 n = 0;
    int version = 0;
};
using Cache = RowCache<Row>;

QList<Row> rows(const QList<qint64> &numbers, int version)
{
    QList<Row> list;
    for (qint64 n : numbers)
        list.append({n, version});
    return list;
}

TEST(RowCacheTest, AsksOnlyForWhatIsUnknownAndNotOnItsWay)
{
    Cache cache;
    const auto first = cache.request({1, 2, 3});
    EXPECT_EQ(first.numbers, (QList<qint64>{1, 2, 3}));
    EXPECT_EQ(cache.find(1), nullptr);
    EXPECT_EQ(cache.request({2, 3, 4}).numbers, QList<qint64>{4});
    EXPECT_EQ(cache.accept(first.token, first.numbers, rows(first.numbers, 1)), (QList<qint64>{1, 2, 3}));
    ASSERT_NE(cache.find(2), nullptr);
    EXPECT_EQ(cache.find(2)->version, 1);
    EXPECT_EQ(cache.request({1, 2, 3}).token, 0u);
}

TEST(RowCacheTest, AReplyOlderThanAChangeDoesNotPassForNew)
{
    Cache cache;
    const auto slow = cache.request({7});
    cache.markStale(7); // changed while the reply was on its way
    const auto quick = cache.request({7});
    ASSERT_NE(quick.token, 0u) << "the changed row must be asked for again";
    cache.accept(quick.token, quick.numbers, rows({7}, 2));
    cache.accept(slow.token, slow.numbers, rows({7}, 1));
    EXPECT_EQ(cache.find(7)->version, 2);
    EXPECT_TRUE(cache.isFresh(7));
}

TEST(RowCacheTest, AnOldReplyIsShownUntilTheNewOneComes)
{
    Cache cache;
    const auto slow = cache.request({7});
    cache.markStale(7);
    const auto quick = cache.request({7});
    cache.accept(slow.token, slow.numbers, rows({7}, 1));
    ASSERT_NE(cache.find(7), nullptr);
    EXPECT_EQ(cache.find(7)->version, 1);
    EXPECT_FALSE(cache.isFresh(7));
    EXPECT_TRUE(cache.isOnItsWay(7)) << "the newer request still flies";
    cache.accept(quick.token, quick.numbers, rows({7}, 2));
    EXPECT_EQ(cache.find(7)->version, 2);
}

TEST(RowCacheTest, ForgottenRequestsStayForgotten)
{
    Cache cache;
    const auto before = cache.request({1});
    cache.clear();
    EXPECT_TRUE(cache.accept(before.token, before.numbers, rows({1}, 1)).isEmpty());
    EXPECT_EQ(cache.find(1), nullptr);
    EXPECT_NE(cache.request({1}).token, 0u);
}

TEST(RowCacheTest, AFailedRequestMayBeRepeated)
{
    Cache cache;
    const auto r = cache.request({1, 2});
    cache.fail(r.token, r.numbers);
    EXPECT_EQ(cache.request({1, 2}).numbers, (QList<qint64>{1, 2}));
}

TEST(RowCacheTest, DropsWhatWasNotLookedAtForLongest)
{
    Cache cache(100);
    QList<qint64> numbers;
    for (qint64 n = 1; n <= 100; ++n)
        numbers.append(n);
    const auto r = cache.request(numbers);
    cache.accept(r.token, r.numbers, rows(numbers, 1));
    ASSERT_NE(cache.find(1), nullptr); // looked at: stays
    for (qint64 n = 101; n <= 200; ++n) {
        const auto one = cache.request({n});
        cache.accept(one.token, one.numbers, rows({n}, 1));
    }
    EXPECT_LE(cache.size(), 125);
    EXPECT_EQ(cache.find(2), nullptr);
    EXPECT_NE(cache.find(200), nullptr);
}

} // namespace
} // namespace opora::test
