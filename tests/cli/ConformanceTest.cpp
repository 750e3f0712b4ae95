// SPDX-License-Identifier: GPL-3.0-or-later
// Real sales exports through the command line: the published figures, the same from every variant, twice, and undone.
#include "tests/support/Conformance.h"
#include "tests/cli/CliFixture.h"
#include <cmath>

using namespace Qt::StringLiterals;
using opora::test::dataFile;

namespace {

class ConformanceTest : public opora::test::CliFixture {
protected:
    static QString maven(const QString &name) { return dataFile(u"crm/maven/"_s + name); }
    QStringList mavenImport(const QString &deals = u"sales_pipeline.csv"_s)
    {
        return {u"import"_s, maven(u"accounts.csv"_s), maven(u"products.csv"_s), maven(u"sales_teams.csv"_s), maven(deals)};
    }
    static QJsonObject notice(const QJsonObject &result, const QString &code)
    {
        for (const QJsonValue &n : result.value(u"notices"_s).toArray()) {
            if (n.toObject().value(u"code"_s) == code)
                return n.toObject();
        }
        return {};
    }
    static qint64 current(const QJsonObject &funnel, const QString &stage)
    {
        for (const QJsonValue &s : funnel.value(u"stages"_s).toArray()) {
            if (s.toObject().value(u"name"_s) == stage)
                return s.toObject().value(u"current"_s).toInteger(-1);
        }
        return -1;
    }
    /// What a deal is, without ids and bookkeeping: equal for the same rows imported elsewhere.
    QStringList deals()
    {
        QStringList all;
        for (const QJsonValue &v : json({u"deal"_s, u"list"_s, u"--limit"_s, u"-1"_s}).value(u"items"_s).toArray()) {
            const QJsonObject d = v.toObject();
            QStringList parts;
            for (const QString &key : {u"title"_s, u"client"_s, u"owner"_s, u"stage"_s})
                parts.append(d.value(key).isObject() ? d.value(key).toObject().value(u"name"_s).toString() : d.value(key).toString());
            for (const QString &key : {u"opened_at"_s, u"closed_at"_s, u"stage_since"_s})
                parts.append(d.value(key).toString());
            parts.append(d.value(u"amount"_s).toObject().value(u"amount"_s).toString());
            all.append(parts.join(u'|'));
        }
        all.sort();
        return all;
    }
};

} // namespace

TEST_F(ConformanceTest, MavenGivesThePublishedFigures)
{
    OPORA_NEED_DATA(maven(u"sales_pipeline.csv"_s));
    create();
    const QJsonObject expected = QJsonDocument::fromJson(contents(maven(u"expected_maven.json"_s))).object();
    const QJsonObject imported = json(mavenImport());
    EXPECT_EQ(imported.value(u"refused"_s).toInteger(), 0);
    EXPECT_EQ(notice(imported, u"product_matched"_s).value(u"rows"_s).toInteger(), 1480);
    EXPECT_EQ(notice(imported, u"no_client"_s).value(u"rows"_s).toInteger(), 1425);
    const QJsonObject counts = expected.value(u"counts"_s).toObject();
    EXPECT_EQ(total({u"deal"_s, u"list"_s}), counts.value(u"opportunities"_s).toInteger());
    EXPECT_EQ(total({u"company"_s, u"list"_s}), counts.value(u"accounts"_s).toInteger());
    EXPECT_EQ(total({u"product"_s, u"list"_s}), counts.value(u"products"_s).toInteger());
    EXPECT_EQ(total({u"team"_s, u"list"_s}), counts.value(u"managers"_s).toInteger());
    const QJsonObject f = json({u"report"_s, u"funnel"_s});
    EXPECT_EQ(f.value(u"deals"_s).toInteger(), 8800);
    EXPECT_EQ(f.value(u"open"_s).toInteger(), expected.value(u"open_deals"_s).toInteger());
    const QJsonObject byStage = expected.value(u"by_stage"_s).toObject();
    for (auto it = byStage.begin(); it != byStage.end(); ++it)
        EXPECT_EQ(current(f, it.key()), it.value().toInteger()) << qPrintable(it.key());
    EXPECT_EQ(f.value(u"won_amount"_s).toObject(), (QJsonObject{{u"amount"_s, u"10005534.00"_s}, {u"currency"_s, u"UAH"_s}}));
    EXPECT_NEAR(f.value(u"win_rate"_s).toDouble() * 100, expected.value(u"win_rate_won_over_won_plus_lost_pct"_s).toDouble(), 0.005);
    const QJsonObject days = expected.value(u"avg_days_engage_to_close"_s).toObject();
    EXPECT_NEAR(f.value(u"avg_days_won"_s).toDouble(), days.value(u"Won"_s).toDouble(), 0.005);
    EXPECT_NEAR(f.value(u"avg_days_lost"_s).toDouble(), days.value(u"Lost"_s).toDouble(), 0.005);
    for (const char *key : {"pipeline", "from", "to", "definition", "deals", "open", "won", "lost", "win_rate", "won_amount",
                            "avg_days_won", "avg_days_lost", "stages"})
        EXPECT_TRUE(f.contains(QString::fromLatin1(key))) << key;
    EXPECT_EQ(f.size(), 13);
    const QJsonObject stage = f.value(u"stages"_s).toArray().at(0).toObject();
    EXPECT_EQ(stage.keys(), (QStringList{u"amount"_s, u"conversion"_s, u"current"_s, u"id"_s, u"kind"_s, u"median_days"_s, u"name"_s,
                                         u"reached"_s, u"share"_s}));
    // One agent's deals, by report and by list.
    const QJsonObject top = expected.value(u"top_agent"_s).toObject().value(u"Darcel Schlecht"_s).toObject();
    const QJsonObject agent = json({u"report"_s, u"funnel"_s, u"--manager"_s, u"Darcel Schlecht"_s});
    EXPECT_EQ(agent.value(u"won"_s).toInteger(), top.value(u"won"_s).toInteger());
    EXPECT_EQ(agent.value(u"won"_s).toInteger() + agent.value(u"lost"_s).toInteger(), top.value(u"closed"_s).toInteger());
    EXPECT_EQ(total({u"deal"_s, u"list"_s, u"--filter"_s, u"stage:Won owner:\"Darcel Schlecht\""_s}), top.value(u"won"_s).toInteger());
}

TEST_F(ConformanceTest, MavenTwiceChangesNothingAndOneUndoEmptiesIt)
{
    OPORA_NEED_DATA(maven(u"sales_pipeline.csv"_s));
    create();
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"empty.json"_s)});
    json(mavenImport());
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"once.json"_s)});
    const QJsonObject second = json(mavenImport());
    EXPECT_TRUE(second.value(u"command"_s).isNull());
    EXPECT_EQ(second.value(u"created"_s).toInteger(), 0);
    EXPECT_EQ(second.value(u"updated"_s).toInteger(), 0);
    EXPECT_EQ(second.value(u"unchanged"_s).toInteger(), second.value(u"rows"_s).toInteger());
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"twice.json"_s)});
    EXPECT_EQ(contents(path(u"once.json"_s)), contents(path(u"twice.json"_s)));
    json({u"undo"_s});
    EXPECT_EQ(total({u"deal"_s, u"list"_s}), 0);
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 0);
    EXPECT_EQ(total({u"product"_s, u"list"_s}), 0);
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"undone.json"_s)});
    EXPECT_EQ(contents(path(u"empty.json"_s)), contents(path(u"undone.json"_s)));
    json({u"redo"_s});
    json({u"export"_s, u"all"_s, u"--to"_s, path(u"redone.json"_s)});
    EXPECT_EQ(contents(path(u"once.json"_s)), contents(path(u"redone.json"_s)));
    EXPECT_TRUE(json({u"workspace"_s, u"check"_s}).value(u"clean"_s).toBool());
}

TEST_F(ConformanceTest, MavenDateVariantsGiveTheSameRows)
{
    OPORA_NEED_DATA(maven(u"variant_us_dates_sales_pipeline.csv"_s));
    create();
    QStringList first;
    for (const QString &file :
         {u"sales_pipeline.csv"_s, u"variant_us_dates_sales_pipeline.csv"_s, u"variant_dmy2_dates_sales_pipeline.csv"_s}) {
        const QJsonObject imported = json(mavenImport(file));
        EXPECT_EQ(imported.value(u"refused"_s).toInteger(), 0) << qPrintable(file);
        const QStringList rows = deals();
        EXPECT_EQ(rows.size(), 8800);
        if (first.isEmpty())
            first = rows;
        EXPECT_TRUE(rows == first) << qPrintable(file);
        json({u"undo"_s});
        EXPECT_EQ(total({u"deal"_s, u"list"_s}), 0);
    }
}

TEST_F(ConformanceTest, ADryRunWritesNothing)
{
    OPORA_NEED_DATA(maven(u"accounts.csv"_s));
    create();
    const QJsonObject r = json({u"import"_s, maven(u"accounts.csv"_s), u"--dry-run"_s});
    EXPECT_TRUE(r.value(u"command"_s).isNull());
    EXPECT_EQ(r.value(u"created"_s).toInteger(), 85);
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 0);
}

TEST_F(ConformanceTest, RefusedRowsAreCountedWrittenOutAndSix)
{
    create();
    QFile file(path(u"people.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "Surname,Given name,Email,Birthday\nShevchenko,Olena,olena@example.org,1985-03-02\nMelnyk,Ivan,ivan@example.org,2020-02-30\n");
    file.close();
    const QJsonObject r = json({u"import"_s, file.fileName(), u"--as"_s, u"people"_s, u"--refused"_s, path(u"refused.csv"_s)}, 6);
    EXPECT_EQ(r.value(u"rows"_s).toInteger(), 2);
    EXPECT_EQ(r.value(u"created"_s).toInteger(), 1);
    EXPECT_EQ(r.value(u"refused"_s).toInteger(), 1);
    EXPECT_TRUE(contents(path(u"refused.csv"_s)).contains("Melnyk"));
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 1);
}

TEST_F(ConformanceTest, SalesforceGivesItsFigures)
{
    const QString accounts = dataFile(u"crm/salesforce_dataloader/accountData.csv"_s),
                  opportunities = dataFile(u"crm/salesforce_dataloader/opportunityData.csv"_s);
    OPORA_NEED_DATA(accounts);
    create();
    json({u"import"_s, accounts, opportunities});
    EXPECT_EQ(total({u"company"_s, u"list"_s}), 423);
    EXPECT_EQ(total({u"deal"_s, u"list"_s}), 38);
    qint64 sum = 0;
    for (const QJsonValue &d : json({u"deal"_s, u"list"_s}).value(u"items"_s).toArray())
        sum += std::llround(d.toObject().value(u"amount"_s).toObject().value(u"amount"_s).toString().toDouble() * 100);
    EXPECT_EQ(sum, 627'000'000);
    const QJsonObject f = json({u"report"_s, u"funnel"_s});
    EXPECT_EQ(f.value(u"deals"_s).toInteger(), 38);
    EXPECT_EQ(f.value(u"won_amount"_s).toObject().value(u"amount"_s), u"2200000.00"_s);
    const QJsonObject second = json({u"import"_s, accounts, opportunities});
    EXPECT_TRUE(second.value(u"command"_s).isNull());
    json({u"undo"_s});
    EXPECT_EQ(total({u"client"_s, u"list"_s}), 0);
}
