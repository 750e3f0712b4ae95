// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ImportedId.h"
#include "tests/services/ImportFixture.h"
#include <QJsonDocument>

using namespace opora;
using namespace opora::test;

class ImportMaven : public ImportFixture {};

namespace {
constexpr const char *kDealColumns = "id, title, client_id, company_id, pipeline_id, owner_id, amount, currency, stage_id, stage_kind, stage_since, opened_at, closed_at";
constexpr const char *kMoveColumns = "id, deal_id, stage_id, from_stage_id, after_id, at";
}

TEST_F(ImportMaven, fourFilesGiveThePublishedFigures)
{
    OPORA_NEED_DATA(maven("expected_maven.json"));
    QFile f(maven("expected_maven.json"));
    ASSERT_TRUE(f.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(f.readAll()).object();
    const ImportResult r = import(mavenFiles());
    EXPECT_EQ(r.rows, 8800 + 85 + 7 + 35);
    EXPECT_EQ(r.created, r.rows);
    EXPECT_EQ(r.refused, 0);
    EXPECT_FALSE(r.command.isNull());
    EXPECT_EQ(noticeRows(r, "no_client"), 1425);
    EXPECT_EQ(noticeRows(r, "product_matched"), 1480);
    EXPECT_EQ(count("deal"), expected[QLatin1String("counts")][QLatin1String("opportunities")].toInt());
    EXPECT_EQ(count("client"), expected[QLatin1String("counts")][QLatin1String("accounts")].toInt());
    EXPECT_EQ(count("product"), expected[QLatin1String("counts")][QLatin1String("products")].toInt());
    EXPECT_EQ(count("app_user"), 1 + expected[QLatin1String("counts")][QLatin1String("sales_agents")].toInt() + expected[QLatin1String("counts")][QLatin1String("managers")].toInt());
    EXPECT_EQ(count("team"), 6);
    EXPECT_EQ(scalar("SELECT count(*) FROM app_user WHERE role = 'lead'").toInt(), 6);
    const QJsonObject stages = expected[QLatin1String("by_stage")].toObject();
    for (const QString &stage : stages.keys())
        EXPECT_EQ(dealsIn(stage.toLatin1().constData()), stages[stage].toInt()) << qPrintable(stage);
    EXPECT_EQ(scalar("SELECT sum(amount) FROM deal WHERE stage_kind = 'won' AND currency = 'UAH'").toInt(), 100LL * expected[QLatin1String("won_revenue")].toInt());
    EXPECT_EQ(scalar("SELECT sum(lifetime_value) FROM client").toInt() + scalar("SELECT sum(amount) FROM deal WHERE stage_kind = 'won' AND client_id IS NULL").toInt(),
              100LL * expected[QLatin1String("won_revenue")].toInt());
    EXPECT_NEAR(scalar("SELECT avg((closed_at - opened_at) / 86400000.0) FROM deal WHERE stage_kind = 'won'").toReal(), expected[QLatin1String("avg_days_engage_to_close")][QLatin1String("Won")].toDouble(), 0.01);
    EXPECT_NEAR(scalar("SELECT avg((closed_at - opened_at) / 86400000.0) FROM deal WHERE stage_kind = 'lost'").toReal(), expected[QLatin1String("avg_days_engage_to_close")][QLatin1String("Lost")].toDouble(), 0.01);
    // By manager, through the teams.
    const QJsonObject managers = expected[QLatin1String("by_manager")].toObject();
    for (const QString &name : managers.keys()) {
        const qint64 won = scalar("SELECT sum(d.amount) FROM deal d JOIN app_user u ON u.id = d.owner_id JOIN team t ON t.id = u.team_id JOIN app_user l ON l.id = t.lead_id "
                                  "WHERE d.stage_kind = 'won' AND l.name = ?1", name).toInt();
        EXPECT_EQ(won, 100LL * managers[name][QLatin1String("won_revenue")].toInt()) << qPrintable(name);
    }
    const QJsonObject regions = expected[QLatin1String("by_region_won_revenue")].toObject();
    for (const QString &region : regions.keys())
        EXPECT_EQ(scalar("SELECT sum(d.amount) FROM deal d JOIN app_user u ON u.id = d.owner_id JOIN team t ON t.id = u.team_id WHERE d.stage_kind = 'won' AND t.region = ?1", region).toInt(),
                  100LL * regions[region].toInt());
}

TEST_F(ImportMaven, historyLinesAndLinks)
{
    OPORA_NEED_DATA(maven("accounts.csv"));
    import(mavenFiles());
    // Engaging, Won and Lost on their days; Prospecting once, on an unknown one.
    EXPECT_EQ(count("stage_change"), (4238 + 2473) * 2 + 1589 + 500);
    EXPECT_EQ(scalar("SELECT count(*) FROM stage_change c JOIN stage s ON s.id = c.stage_id WHERE s.name = 'Prospecting' AND c.at IS NULL").toInt(), 500);
    EXPECT_EQ(scalar("SELECT count(*) FROM stage_change WHERE at IS NULL").toInt(), 500);
    EXPECT_EQ(scalar("SELECT count(*) FROM stage_change c JOIN stage_change b ON b.id = c.after_id AND b.stage_id = c.from_stage_id AND b.deal_id = c.deal_id").toInt(), 4238 + 2473);
    const qint64 engaged = scalar("SELECT opened_at FROM deal d JOIN external_key k ON k.row_id = d.id WHERE k.key = '1C1I7A6R'").toInt();
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(engaged, zone()), QDateTime(QDate(2016, 10, 20), QTime(0, 0), zone()));
    EXPECT_EQ(count("deal_line"), 8800);
    EXPECT_EQ(scalar("SELECT count(*) FROM deal_line l JOIN product p ON p.id = l.product_id WHERE p.name = 'GTX Pro'").toInt(), 1480);
    EXPECT_EQ(scalar("SELECT count(*) FROM client_link WHERE role = 'subsidiary_of'").toInt(), 15);
    EXPECT_EQ(scalar("SELECT price FROM product WHERE name = 'GTX Pro'").toInt(), 482100);
    EXPECT_EQ(scalar("SELECT annual_revenue FROM client WHERE company_name = 'Acme Corporation'").toInt(), 110004000000);
    EXPECT_EQ(scalar("SELECT count(*) FROM deal WHERE client_id IS NULL").toInt(), 1425);
    EXPECT_EQ(scalar("SELECT title FROM deal d JOIN external_key k ON k.row_id = d.id WHERE k.key = 'Z063OYW0'").toText(), QStringLiteral("GTXPro · Isdom"));
    // A pipeline named after the file; its stages in the preset's order.
    EXPECT_EQ(scalar("SELECT group_concat(s.name || ':' || s.kind, ' ') FROM (SELECT * FROM stage ORDER BY position) s JOIN pipeline p ON p.id = s.pipeline_id WHERE p.name = 'sales_pipeline'").toText(),
              QStringLiteral("Prospecting:open Engaging:open Won:won Lost:lost"));
}

TEST_F(ImportMaven, secondImportChangesNothing)
{
    OPORA_NEED_DATA(maven("accounts.csv"));
    import(mavenFiles());
    const QStringList deals = rows("deal", kDealColumns), moves = rows("stage_change", kMoveColumns);
    const ImportResult again = import(mavenFiles());
    EXPECT_TRUE(again.command.isNull());
    EXPECT_EQ(again.created, 0);
    EXPECT_EQ(again.updated, 0);
    EXPECT_EQ(again.unchanged, again.rows);
    EXPECT_EQ(rows("deal", kDealColumns), deals);
    EXPECT_EQ(rows("stage_change", kMoveColumns), moves);
    EXPECT_EQ(scalar("SELECT count(*) FROM command WHERE origin = 'import'").toInt(), 1);
}

TEST_F(ImportMaven, filesInAnyOrderAndOneByOneGiveTheSameRows)
{
    OPORA_NEED_DATA(maven("accounts.csv"));
    import(mavenFiles());
    const QStringList deals = rows("deal", kDealColumns), clients = rows("client", "id, kind, company_name, display_name, industry, annual_revenue, country");
    const QStringList users = rows("app_user", "id, name, role, team_id");
    ws.reset();
    QFile::remove(path());
    create();
    // The worst order: deals name everybody before they come.
    for (const char *file : {"sales_pipeline.csv", "accounts.csv", "products.csv", "sales_teams.csv"})
        import(QStringList{maven(file)});
    EXPECT_EQ(rows("client", "id, kind, company_name, display_name, industry, annual_revenue, country"), clients);
    const QStringList own = rows("app_user", "id, name, role, team_id");
    EXPECT_EQ(own.size(), users.size());
    EXPECT_EQ(count("product"), 7);
    EXPECT_EQ(rows("deal", kDealColumns), deals);
}

TEST_F(ImportMaven, otherDateNotationsGiveTheSameRows)
{
    OPORA_NEED_DATA(maven("variant_us_dates_sales_pipeline.csv"));
    const QStringList others{maven("accounts.csv"), maven("products.csv"), maven("sales_teams.csv")};
    QStringList deals, moves;
    for (const char *file : {"sales_pipeline.csv", "variant_us_dates_sales_pipeline.csv", "variant_dmy2_dates_sales_pipeline.csv"}) {
        ws.reset();
        QFile::remove(path());
        create();
        ImportRequest r = request(QStringList{maven(file)} + others);
        r.pipeline = QStringLiteral("sales_pipeline");
        import(r);
        if (deals.isEmpty()) {
            deals = rows("deal", kDealColumns);
            moves = rows("stage_change", kMoveColumns);
            ASSERT_EQ(deals.size(), 8800);
        } else {
            EXPECT_EQ(rows("deal", kDealColumns), deals) << file;
            EXPECT_EQ(rows("stage_change", kMoveColumns), moves) << file;
        }
    }
}

TEST_F(ImportMaven, oneUndoTakesItBackAndImportingAgainRevives)
{
    OPORA_NEED_DATA(maven("accounts.csv"));
    const ImportResult r = import(mavenFiles());
    const QStringList deals = rows("deal", kDealColumns);
    const Undone u = value(ws->undo().undo());
    EXPECT_FALSE(u.command.isNull());
    for (const char *table : {"deal", "client", "product", "stage_change", "deal_line", "external_key", "team", "client_link"})
        EXPECT_EQ(count(table), 0) << table;
    EXPECT_EQ(count("app_user"), 1);
    EXPECT_EQ(count("pipeline"), 1);
    const ImportResult again = import(mavenFiles());
    EXPECT_EQ(again.created, r.created);
    EXPECT_EQ(rows("deal", kDealColumns), deals);
    value(ws->undo().undo());
    value(ws->undo().redo());
    EXPECT_EQ(rows("deal", kDealColumns), deals);
}

TEST_F(ImportMaven, dryRunAndPreviewWriteNothingAndSayTheSame)
{
    OPORA_NEED_DATA(maven("accounts.csv"));
    ImportRequest r = request(mavenFiles());
    r.dryRun = true;
    const ImportResult dry = import(r);
    EXPECT_TRUE(dry.dryRun);
    EXPECT_TRUE(dry.command.isNull() || count("deal") == 0);
    EXPECT_EQ(dry.created, 8927);
    EXPECT_EQ(noticeRows(dry, "no_client"), 1425);
    EXPECT_EQ(noticeRows(dry, "product_matched"), 1480);
    EXPECT_EQ(count("deal") + count("client") + count("product"), 0);
    const ImportPreview p = value(ws->imports().preview(request({maven("accounts.csv")})));
    EXPECT_EQ(p.as, QStringLiteral("companies"));
    EXPECT_EQ(p.created, 85);
    EXPECT_EQ(p.charset, QStringLiteral("UTF-8"));
    ASSERT_EQ(p.columns.size(), 7);
    EXPECT_EQ(p.columns[0].target, QStringLiteral("client.company_name"));
    EXPECT_EQ(p.columns[0].example, QStringLiteral("Acme Corporation"));
    EXPECT_EQ(p.sample.first().result, QStringLiteral("new"));
    EXPECT_EQ(p.sample.first().row, 2);
    EXPECT_EQ(count("client"), 0);
}

TEST_F(ImportMaven, laterFileMovesDealsButNotWhatPeopleMoved)
{
    const QString header = QStringLiteral("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
    auto file = [&](const char *rows) { return write("pipe.csv", (header + QString::fromUtf8(rows)).toUtf8()); };
    import(QStringList{file("A1,Ann Example,GTX,Acme,Engaging,2026-01-10,,\nA2,Ann Example,GTX,Acme,Engaging,2026-01-11,,\n")});
    const auto board = value(ws->deals().pipelines());
    Uuid won;
    for (const auto &p : board) {
        for (const auto &st : p.stages) {
            if (p.name == QStringLiteral("pipe") && st.name == QStringLiteral("Won"))
                won = st.id;
        }
    }
    ASSERT_FALSE(won.isNull());
    const Uuid a2 = scalar("SELECT row_id FROM external_key WHERE key = 'A2' AND entity = 'deal'").toUuid();
    value(ws->deals().move({a2, won, {}, {}, {}, 0}));
    const ImportResult same = import(QStringList{file("A1,Ann Example,GTX,Acme,Engaging,2026-01-10,,\nA2,Ann Example,GTX,Acme,Engaging,2026-01-11,,\n")});
    EXPECT_TRUE(same.command.isNull());
    EXPECT_EQ(dealsIn("Won"), 1);
    const ImportResult later = import(QStringList{file("A1,Ann Example,GTX,Acme,Won,2026-01-10,2026-02-01,500\nA2,Ann Example,GTX,Acme,Engaging,2026-01-11,,\n")});
    EXPECT_EQ(later.updated, 1);
    EXPECT_EQ(later.unchanged, 1);
    EXPECT_EQ(dealsIn("Won"), 2);
    EXPECT_EQ(scalar("SELECT closed_at FROM deal WHERE id = ?1", scalar("SELECT row_id FROM external_key WHERE key = 'A1' AND entity = 'deal'").toUuid()).toInt(),
              QDateTime(QDate(2026, 2, 1), QTime(0, 0), zone()).toMSecsSinceEpoch());
}
