// SPDX-License-Identifier: GPL-3.0-or-later
// The list's order comes from an index alone: with a million clients a look at each row would be a hundred times slower.
#include "core/storage/repo/ClientRepository.h"
#include "tests/storage/StorageFixture.h"
#include <sqlite3.h>

using namespace opora;

namespace {

class ClientOrderTest : public test::StorageFixture {
protected:
    /// The plan of the one statement that `f` runs on a reader's connection, as the engine tells it.
    QString planOf(Storage &s, const std::function<void(Reader &)> &f)
    {
        return *s.read([&](Reader &r) -> Result<QString> {
            QByteArray sql;
            sqlite3_trace_v2(r.db().handle(), SQLITE_TRACE_STMT,
                             [](unsigned, void *context, void *statement, void *) {
                                 const QByteArray text = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
                                 if (text.contains("ORDER BY") || text.contains("count(*)"))
                                     *static_cast<QByteArray *>(context) = text;
                                 return 0;
                             },
                             &sql);
            f(r);
            sqlite3_trace_v2(r.db().handle(), 0, nullptr, nullptr);
            QStringList plan;
            auto explained = r.db().prepare("EXPLAIN QUERY PLAN " + sql);
            while (explained.step())
                plan.append(explained.text(3));
            return plan.join(u'\n');
        }).wait();
    }
    QString orderPlan(Storage &s, const char16_t *filter, const QByteArray &sort, bool descending)
    {
        return planOf(s, [&](Reader &r) {
            const Filter f = *Filter::parse(QString::fromUtf16(filter), *r.schema().entity("client"));
            EXPECT_TRUE(repo::clientOrder(r, f, sort, descending).ok());
        });
    }
};

} // namespace

TEST_F(ClientOrderTest, IsReadFromAnIndexAloneWithoutSorting)
{
    auto s = create();
    ASSERT_TRUE(s);
    for (bool descending : {false, true}) {
        for (const char *sort : {"name", "last_contact"}) {
            const QString plan = orderPlan(*s, u"", sort, descending);
            EXPECT_TRUE(plan.contains(QStringLiteral("COVERING INDEX"))) << sort << ": " << qPrintable(plan);
            EXPECT_FALSE(plan.contains(QStringLiteral("TEMP B-TREE"))) << sort << ": " << qPrintable(plan);
        }
        const QString mine = orderPlan(*s, u"owner:me", "name", descending);
        EXPECT_TRUE(mine.contains(QStringLiteral("SEARCH t USING COVERING INDEX"))) << qPrintable(mine);
        EXPECT_FALSE(mine.contains(QStringLiteral("TEMP B-TREE"))) << qPrintable(mine);
    }
    const QString count = planOf(*s, [](Reader &r) { EXPECT_TRUE(repo::clientCount(r, {}).ok()); });
    EXPECT_TRUE(count.contains(QStringLiteral("COVERING INDEX"))) << qPrintable(count);
}

TEST_F(ClientOrderTest, TheHistoryOfAClientIsFoundByIndexes)
{
    auto s = create();
    ASSERT_TRUE(s);
    const Uuid c = insert(*s, "client", {{"surname", u"A"}});
    const QString plan = planOf(*s, [&](Reader &r) { EXPECT_TRUE(repo::clientHistory(r, c, 0, 50).ok()); });
    for (const char16_t *table : {u"SCAN a", u"SCAN s", u"SCAN t", u"SCAN c", u"SCAN deal"})
        EXPECT_FALSE(plan.contains(QString::fromUtf16(table) + u'\n')) << qPrintable(plan);
    EXPECT_TRUE(plan.contains(QStringLiteral("activity_by_client_id_at"))) << qPrintable(plan);
    EXPECT_TRUE(plan.contains(QStringLiteral("stage_change_by_deal_id_at"))) << qPrintable(plan);
}
