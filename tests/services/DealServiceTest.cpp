// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "core/services/SettingsService.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class DealServiceTest : public opora::test::WorkspaceFixture {
protected:
    DealDetails details(const Uuid &deal) { return value(ws->deals().details(deal)); }
    Written move(const Uuid &deal, const QString &to, const QString &reason = {}, const Uuid &seen = {})
    {
        return value(ws->deals().move({deal, stage(to).id, reason, {}, seen, 0}));
    }
    QString moveCode(const Uuid &deal, const Uuid &to, const QString &reason = {})
    {
        return code(ws->deals().move({deal, to, reason, {}, {}, 0}));
    }
    Uuid addTask(const Uuid &deal, const QString &title, const QDate &date, const QTime &time = {})
    {
        NewTask t;
        t.title = title;
        t.deal = deal;
        t.dueDate = date;
        t.dueTime = time;
        return value(ws->tasks().add(t)).ids.value(0);
    }
    QStringList titles(const QList<qint64> &numbers)
    {
        QStringList all;
        for (const DealCard &c : value(ws->deals().cards(numbers)))
            all.append(c.title);
        return all;
    }
    Board board(BoardFilter filter = {}) { return value(ws->deals().board(filter)); }
};

} // namespace

TEST_F(DealServiceTest, TheDefaultPipelineIsThereInOrder)
{
    const QList<PipelineInfo> all = value(ws->deals().pipelines());
    ASSERT_EQ(all.size(), 1);
    QStringList names;
    for (const StageInfo &s : all.first().stages)
        names.append(s.name);
    EXPECT_EQ(names,
              (QStringList{u"New request"_s, u"Qualified"_s, u"Proposal sent"_s, u"Negotiation"_s, u"Contract"_s, u"Won"_s, u"Lost"_s}));
    EXPECT_DOUBLE_EQ(all.first().stages.at(2).probability, 0.5);
}

TEST_F(DealServiceTest, AddingMakesTheClientAndTheFirstMove)
{
    const Uuid id = addDeal(u"Website redesign"_s, 24'000'000, u"Nova Trade"_s);
    const DealDetails d = details(id);
    EXPECT_EQ(d.card.clientName, u"Nova Trade");
    EXPECT_EQ(d.card.amount, (Money{24'000'000, u"UAH"_s}));
    EXPECT_EQ(d.stageName, u"New request");
    EXPECT_EQ(d.card.stageSince, at(21, 12));
    EXPECT_EQ(d.card.ownerName, u"Olena Kovalenko");
    ASSERT_EQ(d.moves.size(), 1);
    EXPECT_EQ(d.moves.first().to, u"New request");
    // The same client in another case is found, not made again.
    const Uuid second = addDeal(u"Scanners"_s, 0, u"NOVA trade"_s);
    EXPECT_EQ(details(second).card.clientId, d.card.clientId);
    EXPECT_EQ(value(ws->clients().count()), 1);
    EXPECT_EQ(value(ws->deals().dealsOf(d.card.clientId)).size(), 2);
    EXPECT_EQ(code(ws->deals().add({})), u"required_field");
}

TEST_F(DealServiceTest, ADealBeginsOpenWhereverTheClosedStagesStand)
{
    value(ws->records().edit("stage", stage(u"Lost"_s).id, {{"position", -2}}));
    value(ws->records().edit("stage", stage(u"Won"_s).id, {{"position", -1}}));
    EXPECT_EQ(details(addDeal(u"Early"_s, 0, u"Nova Trade"_s)).stageName, u"New request");
}

TEST_F(DealServiceTest, MovingAppendsToTheChainAndUndoTakesItBack)
{
    const Uuid id = addDeal(u"CRM rollout"_s);
    const Uuid first = details(id).moves.first().id;
    clock->advance(3'600'000);
    const Written w = move(id, u"Proposal sent"_s);
    EXPECT_FALSE(w.command.isNull());
    EXPECT_TRUE(w.label.contains(u"Proposal sent"));
    DealDetails d = details(id);
    EXPECT_EQ(d.stageName, u"Proposal sent");
    ASSERT_EQ(d.moves.size(), 2);
    EXPECT_EQ(d.moves.first().from, u"New request");
    EXPECT_EQ(d.moves.first().by, u"Olena Kovalenko");
    EXPECT_EQ(d.moves.first().at, at(21, 13));
    EXPECT_EQ(value(ws->records().get("stage_change", d.moves.first().id))["after_id"].toUuid(), first);
    value(ws->undo().undo());
    d = details(id);
    EXPECT_EQ(d.stageName, u"New request");
    EXPECT_EQ(d.moves.size(), 1);
    EXPECT_EQ(d.card.stageSince, at(21, 12));
    value(ws->undo().redo());
    EXPECT_EQ(details(id).stageName, u"Proposal sent");
}

TEST_F(DealServiceTest, MovingToWhereItStandsChangesNothing)
{
    const Uuid id = addDeal(u"CRM rollout"_s);
    EXPECT_TRUE(move(id, u"New request"_s).command.isNull());
    EXPECT_EQ(details(id).moves.size(), 1);
}

TEST_F(DealServiceTest, ASlowClockDoesNotHideALaterMove)
{
    const Uuid id = addDeal(u"CRM rollout"_s);
    clock->advance(-7'200'000); // this machine's clock is two hours slow now
    move(id, u"Qualified"_s);
    EXPECT_EQ(details(id).stageName, u"Qualified");
}

TEST_F(DealServiceTest, TwoWhoMovedFromTheSamePointMeetByTime)
{
    const Uuid id = addDeal(u"CRM rollout"_s);
    const Uuid seen = details(id).moves.first().id;
    clock->advance(1000);
    move(id, u"Negotiation"_s, {}, seen);
    clock->advance(1000);
    move(id, u"Qualified"_s, {}, seen); // saw only the first change
    EXPECT_EQ(details(id).stageName, u"Qualified");
    EXPECT_EQ(details(id).moves.size(), 3);
}

TEST_F(DealServiceTest, LostNeedsAReasonAndKeepsIt)
{
    const Uuid id = addDeal(u"Uniforms"_s, 100);
    EXPECT_EQ(moveCode(id, stage(u"Lost"_s).id), u"lost_reason_required");
    EXPECT_EQ(moveCode(id, stage(u"Lost"_s).id, u"   "_s), u"lost_reason_required");
    EXPECT_EQ(details(id).stageName, u"New request");
    move(id, u"Lost"_s, u"Too expensive"_s);
    EXPECT_EQ(details(id).lostReason, u"Too expensive");
    EXPECT_EQ(details(id).card.stageKind, u"lost");
    EXPECT_EQ(value(ws->deals().lostReasons()).value(0), u"Too expensive");
    EXPECT_EQ(value(ws->deals().lostReasons()).count(u"Too expensive"_s), 1);
    EXPECT_EQ(value(ws->deals().countOpen()), 0);
    move(id, u"Qualified"_s);
    EXPECT_TRUE(details(id).lostReason.isEmpty());
    EXPECT_EQ(value(ws->deals().countOpen()), 1);
}

TEST_F(DealServiceTest, ReasonsAreMostUsedFirstThenTheWorkspacesOwn)
{
    for (int i = 0; i < 3; ++i)
        move(addDeal(u"a"_s), u"Lost"_s, i == 0 ? u"No answer"_s : u"Moved abroad"_s);
    const QStringList reasons = value(ws->deals().lostReasons());
    EXPECT_EQ(reasons.value(0), u"Moved abroad");
    EXPECT_EQ(reasons.value(1), u"No answer");
    EXPECT_TRUE(reasons.contains(u"Too expensive"_s));
}

TEST_F(DealServiceTest, AStageAsksForItsFields)
{
    const StageInfo proposal = stage(u"Proposal sent"_s);
    value(ws->records().edit("stage", proposal.id, {{"required_fields", u"[\"amount\",\"expected_close\"]"}}));
    EXPECT_EQ(stage(u"Proposal sent"_s).requiredFields, (QStringList{u"amount"_s, u"expected_close"_s}));
    const Uuid id = addDeal(u"Cold store"_s);
    const Result<Written> refused = ws->deals().move({id, proposal.id, {}, {}, {}, 0}).wait();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, u"required_field");
    EXPECT_EQ(refused.error().details, u"amount,expected_close");
    EXPECT_EQ(details(id).moves.size(), 1);
    value(ws->deals().edit(id, {{"amount", 100}, {"currency", u"UAH"}, {"expected_close", u"2026-12-01"}}));
    EXPECT_EQ(moveCode(id, proposal.id), QString());
}

TEST_F(DealServiceTest, UnknownStagesAndDealsAreRefused)
{
    const Uuid id = addDeal(u"Cold store"_s);
    EXPECT_EQ(moveCode(id, Uuid::v7(1)), u"stage_not_found");
    EXPECT_EQ(moveCode(Uuid::v7(1), stage(u"Won"_s).id), u"not_found");
    value(ws->deals().remove({id}));
    EXPECT_EQ(moveCode(id, stage(u"Won"_s).id), u"not_found");
    EXPECT_EQ(board().open, 0);
    value(ws->deals().restore({id}));
    EXPECT_EQ(board().open, 1);
}

TEST_F(DealServiceTest, BoardTotalsAreACurrencyEachAndWeighted)
{
    addDeal(u"a"_s, 100'000, {}, stage(u"New request"_s).id);   // 10 %
    addDeal(u"b"_s, 300'000, {}, stage(u"Proposal sent"_s).id); // 50 %
    const Uuid own = addDeal(u"c"_s, 200'000, {}, stage(u"Proposal sent"_s).id);
    value(ws->deals().edit(own, {{"probability", 0.9}}));
    addDeal(u"d"_s, 5'000, {}, stage(u"Proposal sent"_s).id, u"EUR"_s);
    addDeal(u"won"_s, 999, {}, stage(u"Won"_s).id);
    const Board b = board();
    EXPECT_EQ(b.columns.size(), 5);
    EXPECT_EQ(b.open, 4);
    EXPECT_EQ(b.total, (QList<Money>{{600'000, u"UAH"_s}, {5'000, u"EUR"_s}}));
    EXPECT_EQ(b.weighted, (QList<Money>{{10'000 + 150'000 + 180'000, u"UAH"_s}, {2'500, u"EUR"_s}}));
    EXPECT_EQ(b.columns.at(2).count, 3);
    EXPECT_EQ(b.columns.at(2).totals, (QList<Money>{{500'000, u"UAH"_s}, {5'000, u"EUR"_s}}));
    EXPECT_EQ(b.columns.at(1).totals, (QList<Money>{{0, u"UAH"_s}}));
}

TEST_F(DealServiceTest, CardsStandInTheOrderOfTheirNextStep)
{
    clock->set(at(1, 9));
    const Uuid old = addDeal(u"none, older"_s);
    clock->set(at(10, 9));
    addDeal(u"none, newer"_s);
    clock->set(at(21, 12));
    addTask(addDeal(u"later"_s), u"demo"_s, QDate(2026, 11, 25));
    addTask(addDeal(u"today"_s), u"call"_s, QDate(2026, 11, 21), QTime(14, 30));
    addTask(addDeal(u"today, any time"_s), u"call"_s, QDate(2026, 11, 21));
    addTask(addDeal(u"overdue"_s), u"call"_s, QDate(2026, 11, 21), QTime(11, 59));
    addTask(addDeal(u"long overdue"_s), u"call"_s, QDate(2026, 11, 3));
    const Board b = board();
    EXPECT_EQ(titles(b.columns.at(0).order), (QStringList{u"long overdue"_s, u"overdue"_s, u"today"_s, u"today, any time"_s,
                                                          u"none, older"_s, u"none, newer"_s, u"later"_s}));
    const QList<DealCard> cards = value(ws->deals().cards(b.columns.at(0).order));
    EXPECT_EQ(cards.at(0).step, NextStep::Overdue);
    EXPECT_TRUE(cards.at(0).stepAllDay);
    EXPECT_EQ(cards.at(2).step, NextStep::Today);
    EXPECT_EQ(cards.at(2).stepTitle, u"call");
    EXPECT_EQ(cards.at(2).stepAt, at(21, 14, 30));
    EXPECT_FALSE(cards.at(2).stepAllDay);
    EXPECT_TRUE(cards.at(4).rotting); // New request rots after seven days; this one has stood twenty
    EXPECT_EQ(cards.at(4).daysInStage, 20);
    EXPECT_FALSE(cards.at(6).rotting);
    EXPECT_EQ(cards.at(4).id, DealId(old));
}

TEST_F(DealServiceTest, CardsKeepTheAskedOrderAndLeaveOutTheDeleted)
{
    const Uuid a = addDeal(u"a"_s), b = addDeal(u"b"_s), c = addDeal(u"c"_s);
    const QList<qint64> numbers{details(c).card.n, details(a).card.n, details(b).card.n, 99'999};
    value(ws->deals().remove({a}));
    EXPECT_EQ(titles(numbers), (QStringList{u"c"_s, u"b"_s}));
}

TEST_F(DealServiceTest, ADeletedClientIsSaidToBe)
{
    const Uuid id = addDeal(u"a"_s, 0, u"Nova Trade"_s);
    value(ws->clients().remove({details(id).card.clientId}));
    EXPECT_EQ(details(id).card.clientName, u"deleted client");
}

TEST_F(DealServiceTest, BoardFilters)
{
    const Uuid a = addDeal(u"Solar plant"_s, 500'000);
    value(ws->deals().edit(a, {{"expected_close", u"2026-12-10"}}));
    const Uuid b = addDeal(u"Tyre stand"_s, 5'000);
    value(ws->deals().edit(b, {{"expected_close", u"2027-02-10"}}));
    BoardFilter f;
    f.closeFrom = QDate(2026, 10, 1);
    f.closeTo = QDate(2026, 12, 31);
    EXPECT_EQ(board(f).open, 1);
    BoardFilter text;
    text.filter = Filter::parse(u"amount:>1000"_s, *ws->schema().entity("deal")).value();
    EXPECT_EQ(board(text).open, 1);
    BoardFilter owner;
    owner.owner = ws->info().me;
    EXPECT_EQ(board(owner).open, 2);
    owner.owner = Uuid::v7(5);
    EXPECT_EQ(board(owner).open, 0);
    BoardFilter wrong;
    wrong.pipeline = Uuid::v7(5);
    EXPECT_EQ(code(ws->deals().board(wrong)), u"pipeline_not_found");
}

TEST_F(DealServiceTest, SavingAPipelineAddsRenamesReordersAndRemoves)
{
    PipelineInfo p = value(ws->deals().pipelines()).first();
    p.name = u"Main"_s;
    p.stages.removeAt(4); // Contract is empty
    p.stages.swapItemsAt(0, 1);
    p.stages[2].rottingDays = 21;
    StageInfo fresh;
    fresh.name = u"Trial"_s;
    fresh.kind = u"open"_s;
    fresh.probability = 0.6;
    p.stages.append(fresh); // after Lost: it is put among the open ones
    const Written w = value(ws->deals().savePipeline(p));
    EXPECT_FALSE(w.command.isNull());
    const PipelineInfo saved = value(ws->deals().pipelines()).first();
    QStringList names;
    for (const StageInfo &s : saved.stages)
        names.append(s.name);
    EXPECT_EQ(saved.name, u"Main");
    EXPECT_EQ(names,
              (QStringList{u"Qualified"_s, u"New request"_s, u"Proposal sent"_s, u"Negotiation"_s, u"Trial"_s, u"Won"_s, u"Lost"_s}));
    EXPECT_EQ(saved.stages.at(2).rottingDays, 21);
    EXPECT_TRUE(value(ws->deals().savePipeline(saved)).command.isNull()); // nothing new to save
    value(ws->undo().undo());
    EXPECT_EQ(value(ws->deals().pipelines()).first().stages.first().name, u"New request");
}

TEST_F(DealServiceTest, StagesAndPipelinesInUseAreKept)
{
    const Uuid id = addDeal(u"a"_s, 0, {}, stage(u"Contract"_s).id);
    const PipelineInfo p = value(ws->deals().pipelines()).first();
    PipelineInfo without = p;
    without.stages.removeAt(4);
    EXPECT_EQ(code(ws->deals().savePipeline(without)), u"still_used");
    PipelineInfo turned = p;
    turned.stages[4].kind = u"won"_s;
    EXPECT_EQ(code(ws->deals().savePipeline(turned)), u"still_used");
    EXPECT_EQ(code(ws->deals().removePipeline(p.id)), u"still_used");
    value(ws->deals().remove({id}));
    EXPECT_EQ(code(ws->deals().removePipeline(p.id)), u"still_used"); // the only one
    PipelineInfo second = p;
    second.id = {};
    second.name = u"Renewals"_s;
    for (StageInfo &s : second.stages)
        s.id = {};
    value(ws->deals().savePipeline(second));
    EXPECT_EQ(code(ws->deals().removePipeline(p.id)), QString());
    ASSERT_EQ(value(ws->deals().pipelines()).size(), 1);
    EXPECT_EQ(value(ws->deals().pipelines()).first().name, u"Renewals");
}

TEST_F(DealServiceTest, APipelineIsChecked)
{
    const PipelineInfo p = value(ws->deals().pipelines()).first();
    auto codeOf = [&](auto change) {
        PipelineInfo changed = p;
        change(changed);
        return code(ws->deals().savePipeline(changed));
    };
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.name = u" "_s; }), u"required_field");
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages[0].name.clear(); }), u"required_field");
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages[0].name = u"QUALIFIED"_s; }), u"bad_value");
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages[0].probability = 1.5; }), u"bad_value");
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages[0].kind = u"maybe"_s; }), u"bad_value");
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages.removeLast(); }), u"bad_value"); // no lost stage
    EXPECT_EQ(codeOf([](PipelineInfo &x) { x.stages[0].rottingDays = -1; }), u"bad_value");
}

TEST_F(DealServiceTest, ADealMovesToAnotherPipeline)
{
    PipelineInfo second;
    second.name = u"Renewals"_s;
    const QStringList kinds{u"open"_s, u"won"_s, u"lost"_s};
    for (const QString &kind : kinds) {
        StageInfo s;
        s.name = u"R "_s + kind;
        s.kind = kind;
        second.stages.append(s);
    }
    value(ws->deals().savePipeline(second));
    const Uuid id = addDeal(u"a"_s);
    move(id, u"R open"_s);
    EXPECT_EQ(details(id).pipelineName, u"Renewals");
    EXPECT_EQ(board().pipeline.name, u"Renewals"); // the only one with deals
    value(ws->undo().undo());
    EXPECT_EQ(details(id).pipelineName, u"Sales");
}

TEST_F(DealServiceTest, TheBoardHoldsEveryDealAndEachCardIsReachable)
{
    const StageInfo first = stage(u"New request"_s);
    for (int i = 0; i < 300; ++i)
        addDeal(u"Deal %1"_s.arg(i), 100, {}, first.id);
    const Board b = board();
    EXPECT_EQ(b.columns.first().count, 300);
    EXPECT_EQ(b.columns.first().order.size(), 300);
    EXPECT_EQ(value(ws->deals().cards(b.columns.first().order)).size(), 300);
    EXPECT_EQ(b.total.first().minor, 30'000);
}
