// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ReportService.h"
#include "core/services/RecordService.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class ReportServiceTest : public opora::test::WorkspaceFixture {
protected:
    void moveOn(int day, const Uuid &deal, const QString &to, const QString &reason = {})
    {
        clock->set(at(day, 12));
        value(ws->deals().move({deal, stage(to).id, reason, {}, {}, 0}));
    }
    Uuid addOn(int day, const QString &title, qint64 amount, const QString &currency = {})
    {
        clock->set(at(day, 12));
        return addDeal(title, amount, {}, {}, currency);
    }
    /// Three deals of November: won after 10 days, lost after 6, open in Proposal sent since the 12th.
    void threeDeals()
    {
        won = addOn(1, u"won"_s, 100'000);
        moveOn(4, won, u"Proposal sent"_s);
        moveOn(11, won, u"Won"_s);
        lost = addOn(3, u"lost"_s, 50'000);
        moveOn(9, lost, u"Lost"_s, u"Too expensive"_s);
        open = addOn(10, u"open"_s, 20'000);
        moveOn(12, open, u"Proposal sent"_s);
        clock->set(at(21, 12));
    }
    static const FunnelStageResult &of(const FunnelReport &r, const QString &name)
    {
        for (const FunnelStageResult &s : r.funnel.stages) {
            if (s.stage.name == name)
                return s;
        }
        static const FunnelStageResult none;
        ADD_FAILURE() << "no stage " << qPrintable(name);
        return none;
    }
    static QStringList titles(const QList<DealCard> &cards)
    {
        QStringList all;
        for (const DealCard &c : cards)
            all.append(c.title);
        return all;
    }
    Uuid won, lost, open;
};

} // namespace

TEST_F(ReportServiceTest, TheFunnelOfTheOnlyPipelineWithDeals)
{
    EXPECT_EQ(code(ws->reports().funnel({})), u"pipeline_needed"); // none has deals yet
    threeDeals();
    const FunnelReport r = value(ws->reports().funnel({}));
    EXPECT_EQ(r.pipelineName, u"Sales");
    EXPECT_EQ(r.funnel.deals, 3);
    EXPECT_EQ(r.funnel.won, 1);
    EXPECT_EQ(r.funnel.lost, 1);
    EXPECT_EQ(r.wonAmount, (Money{100'000, u"UAH"_s}));
    EXPECT_DOUBLE_EQ(r.funnel.avgDaysWon, 10);
    EXPECT_DOUBLE_EQ(r.funnel.avgDaysLost, 6);
    EXPECT_EQ(of(r, u"New request"_s).reached, 3);
    EXPECT_EQ(of(r, u"Qualified"_s).reached, 2); // skipped by both, counted by "reached"
    EXPECT_EQ(of(r, u"Proposal sent"_s).reached, 2);
    EXPECT_EQ(of(r, u"Proposal sent"_s).current, 1);
    EXPECT_EQ(of(r, u"Contract"_s).reached, 1);
    ReportFilter visited;
    visited.definition = FunnelDefinition::Visited;
    EXPECT_EQ(of(value(ws->reports().funnel(visited)), u"Qualified"_s).reached, 0);
}

TEST_F(ReportServiceTest, ReasonsAndManagers)
{
    threeDeals();
    const FunnelReport r = value(ws->reports().funnel({}));
    ASSERT_EQ(r.lostReasons.size(), 1);
    EXPECT_EQ(r.lostReasons.first().reason, u"Too expensive");
    EXPECT_EQ(r.lostReasons.first().amount.minor, 50'000);
    ASSERT_EQ(r.managers.size(), 1);
    EXPECT_EQ(r.managers.first().name, u"Olena Kovalenko");
    EXPECT_EQ(r.managers.first().deals, 3);
    EXPECT_DOUBLE_EQ(r.managers.first().winRate, 0.5);
    EXPECT_DOUBLE_EQ(r.managers.first().cycleDays, 10);
    ReportFilter nobody;
    nobody.owner = Uuid::v7(9);
    nobody.pipeline = r.pipeline;
    EXPECT_EQ(value(ws->reports().funnel(nobody)).funnel.deals, 0);
}

TEST_F(ReportServiceTest, ThePeriodIsOfTheOpening)
{
    threeDeals();
    ReportFilter f;
    f.from = QDate(2026, 11, 2);
    f.to = QDate(2026, 11, 3);
    EXPECT_EQ(value(ws->reports().funnel(f)).funnel.deals, 1);
    EXPECT_EQ(titles(value(ws->reports().dealsBehind(f, {}, false))), (QStringList{u"lost"_s}));
}

TEST_F(ReportServiceTest, AsOfAnEarlierDay)
{
    threeDeals();
    ReportFilter f;
    f.asOf = QDate(2026, 11, 10);
    FunnelReport r = value(ws->reports().funnel(f));
    EXPECT_EQ(r.funnel.deals, 3);
    EXPECT_EQ(r.funnel.won, 0);
    EXPECT_EQ(r.funnel.lost, 1);
    EXPECT_EQ(of(r, u"Proposal sent"_s).current, 1);
    EXPECT_EQ(of(r, u"New request"_s).current, 1);
    f.asOf = QDate(2026, 11, 2);
    r = value(ws->reports().funnel(f));
    EXPECT_EQ(r.funnel.deals, 1);
    EXPECT_EQ(of(r, u"New request"_s).current, 1);
    f.asOf = QDate(2026, 10, 31);
    EXPECT_EQ(value(ws->reports().funnel(f)).funnel.deals, 0);
}

TEST_F(ReportServiceTest, DealsBehindABar)
{
    threeDeals();
    const StageInfo proposal = stage(u"Proposal sent"_s);
    EXPECT_EQ(titles(value(ws->reports().dealsBehind({}, {}, false))), (QStringList{u"won"_s, u"lost"_s, u"open"_s}));
    EXPECT_EQ(titles(value(ws->reports().dealsBehind({}, proposal.id, false))), (QStringList{u"won"_s, u"open"_s}));
    EXPECT_EQ(titles(value(ws->reports().dealsBehind({}, proposal.id, true))), (QStringList{u"open"_s}));
}

TEST_F(ReportServiceTest, OtherCurrenciesAreNeverAddedSilently)
{
    const Uuid euro = addOn(1, u"euro"_s, 10'000, u"EUR"_s);
    moveOn(2, euro, u"Won"_s);
    const Uuid frozen = addOn(1, u"dollar with a rate"_s, 1'000, u"USD"_s);
    moveOn(2, frozen, u"Won"_s);
    value(ws->records().edit("deal", frozen, {{"closing_rate", 41.5}}));
    const FunnelReport r = value(ws->reports().funnel({}));
    EXPECT_EQ(r.funnel.won, 2);
    EXPECT_EQ(r.wonAmount, (Money{41'500, u"UAH"_s}));
    EXPECT_EQ(r.leftOut, (QList<Money>{{10'000, u"EUR"_s}}));
}

TEST_F(ReportServiceTest, SeveralPipelinesNeedOneToBeNamed)
{
    threeDeals();
    PipelineInfo second = value(ws->deals().pipelines()).first();
    const Uuid first = second.id;
    second.id = {};
    second.name = u"Renewals"_s;
    for (StageInfo &s : second.stages) {
        s.id = {};
        s.name = u"R "_s + s.name;
    }
    value(ws->deals().savePipeline(second));
    addDeal(u"renewal"_s, 0, {}, stage(u"R New request"_s).id);
    const Result<FunnelReport> r = ws->reports().funnel({}).wait();
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().code, u"pipeline_needed");
    EXPECT_EQ(r.error().kind, ErrorKind::Usage);
    ReportFilter f;
    f.pipeline = first;
    EXPECT_EQ(value(ws->reports().funnel(f)).funnel.deals, 3);
    // As of a day before it moved, a deal counts where it stood then.
    moveOn(20, open, u"R Qualified"_s);
    EXPECT_EQ(value(ws->reports().funnel(f)).funnel.deals, 2);
    f.asOf = QDate(2026, 11, 19);
    EXPECT_EQ(value(ws->reports().funnel(f)).funnel.deals, 3);
}

TEST_F(ReportServiceTest, SummerTimeDoesNotShiftDays)
{
    // Opened at noon of the 20th of October (UTC + 3), won at noon of the 30th (UTC + 2): ten days by the calendar.
    clock->set(instantMs(QDate(2026, 10, 20), QTime(12, 0), zone()));
    const Uuid id = addDeal(u"a"_s, 1);
    clock->set(instantMs(QDate(2026, 10, 30), QTime(12, 0), zone()));
    value(ws->deals().move({id, stage(u"Won"_s).id, {}, {}, {}, 0}));
    EXPECT_DOUBLE_EQ(value(ws->reports().funnel({})).funnel.avgDaysWon, 10);
}
