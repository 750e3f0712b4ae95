// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees what a bulk upload brought: the same people as if each row had been pushed by itself (sync.md §3.2).
#include "core/sync/postgres/HubCalls.h"
#include "tests/hub/HubFixture.h"

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

using namespace sync;

class UploadTest : public HubFixture, public ::testing::WithParamInterface<bool> {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        m_upload = fresh();
        if (!GetParam())
            addClient("olena", "Here before", "olena");
    }
    Uuid row(const char *table, FieldValues values)
    {
        BaseRow r;
        r.table = table;
        r.id = fresh();
        r.values = std::move(values);
        r.values.insert("created_at", Value(now()));
        if (!r.values.contains("created_by"))
            r.values.insert("created_by", Value(person("taras")));
        m_rows[table].append(r);
        return r.id;
    }
    Uuid client(const char *kind, const char *owner, FieldValues more = {})
    {
        more.insert("kind", Value(QString::fromLatin1(kind)));
        more.insert("surname", Value(u"Uploaded"_s));
        if (owner)
            more.insert("owner_id", Value(person(owner)));
        return row("client", more);
    }
    Uuid deal(const char *owner, FieldValues more)
    {
        more.insert("title", Value(u"Boiler"_s));
        more.insert("pipeline_id", Value(pipeline));
        more.insert("owner_id", Value(person(owner)));
        return row("deal", more);
    }
    /// In the order of the schema, one part a table, the way a workspace is linked.
    void upload()
    {
        HubCalls calls(as("taras"), Schema::current());
        BulkPart part;
        part.upload = m_upload;
        for (const Entity &e : Schema::current().entities()) {
            part.table = e.table;
            part.rows = m_rows.value(e.table);
            if (part.rows.isEmpty())
                continue;
            ++part.number;
            const auto taken = calls.bulkUpload(part);
            ASSERT_TRUE(taken.ok()) << qPrintable(taken.error().details);
            EXPECT_EQ(taken->taken, part.rows.size());
        }
        EXPECT_EQ(scalar("postgres", "select exists (select from sync.bulk_later)"), GetParam() ? "t" : "f");
        ASSERT_TRUE(calls.closeBulk().ok());
        part.rows.clear();
        ++part.number;
        part.last = true;
        ASSERT_TRUE(calls.bulkUpload(part).ok());
    }
    bool sees(const char *login, const char *table, const Uuid &id)
    {
        return scalar(login, QByteArray("select exists (select from crm.") + table + " where id = $1)", {id.toString().toLatin1()}) == "t";
    }

    Uuid m_upload;
    QHash<QByteArray, QList<BaseRow>> m_rows;
};

INSTANTIATE_TEST_SUITE_P(Hub, UploadTest, ::testing::Values(true, false),
                         [](const auto &info) { return std::string(info.param ? "Empty" : "WithRows"); });

TEST_P(UploadTest, ShowsItToThoseWhoMaySeeIt)
{
    const Uuid orphan = client("person", nullptr, {{"created_by", Value(person("olena"))}}),
               alone = client("person", nullptr, {{"created_by", Value(person("olena"))}}), shared = client("person", "olena"),
               company = client("company", "olena"), other = client("person", "olena");
    deal("petro", {{"client_id", Value(orphan)}});
    const Uuid sold = deal("petro", {{"client_id", Value(shared)}, {"company_id", Value(company)}});
    deal("petro", {{"client_id", Value(other)}, {"deleted_at", Value(now())}});
    const Uuid free = deal("olena", {}), withOwn = deal("petro", {{"company_id", Value(client("company", "olena"))}});
    row("task", {{"title", Value(u"Call"_s)}, {"deal_id", Value(free)}, {"assignee_id", Value(person("petro"))}});
    upload();

    EXPECT_TRUE(sees("petro", "client", orphan));
    EXPECT_FALSE(sees("olena", "client", orphan)) << "who made it sees it only while nobody else is named";
    EXPECT_TRUE(sees("olena", "client", alone));
    EXPECT_FALSE(sees("petro", "client", alone));
    EXPECT_TRUE(sees("petro", "client", shared));
    EXPECT_TRUE(sees("olena", "client", shared));
    EXPECT_TRUE(sees("petro", "deal", sold));
    EXPECT_TRUE(sees("petro", "client", company)) << "nor would he see his own deal";
    EXPECT_FALSE(sees("petro", "client", other)) << "what is deleted shows nothing to anybody";
    EXPECT_TRUE(sees("petro", "deal", free));
    EXPECT_TRUE(sees("petro", "deal", withOwn));
    // Whatever stands there is what the rule says of it, looked at root by root.
    const QByteArray audiences = "select string_agg(id::text || aud::text, ',' order by id) from (select id, aud from crm.client union all "
                                 "select id, aud from crm.deal where aud is not null) x",
                     stood = scalar("postgres", audiences);
    must("postgres", "select sync.refresh_audience(id) from (select id from crm.client union all select id from crm.deal) x");
    EXPECT_EQ(scalar("postgres", audiences), stood);
}

TEST_P(UploadTest, TakesTheOthersWhereOneStandsAlready)
{
    HubCalls calls(as("taras"), Schema::current());
    BulkPart part;
    part.upload = m_upload;
    part.table = "client";
    client("person", "olena");
    part.rows = m_rows.value("client");
    part.number = 1;
    ASSERT_TRUE(calls.bulkUpload(part).ok());
    EXPECT_EQ(scalar("postgres", "select exists (select from sync.bulk_later)"), GetParam() ? "t" : "f");
    const Uuid meanwhile = addClient("olena", "Came in between");
    client("person", "olena");
    part.rows = m_rows.value("client").mid(1);
    part.rows.append(part.rows.first());
    part.rows.last().id = meanwhile;
    part.number = 2;
    const auto taken = calls.bulkUpload(part);
    ASSERT_TRUE(taken.ok()) << qPrintable(taken.error().details);
    EXPECT_EQ(taken->taken, 1);
    EXPECT_EQ(taken->already, 1);
    EXPECT_EQ(scalar("postgres", "select surname from crm.client where id = $1", {meanwhile.toString().toLatin1()}), "Came in between");
    EXPECT_EQ(scalar("postgres", "select count(*) from sync.audit where row_id = $1", {meanwhile.toString().toLatin1()}), "1");
}

} // namespace
} // namespace opora::test
