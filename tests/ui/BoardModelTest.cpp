// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/WorkspaceFixture.h"
#include "ui/deals/BoardLayout.h"
#include "ui/deals/CardText.h"
#include "ui/models/BoardModel.h"

namespace opora::test {

using namespace Qt::StringLiterals;

class BoardModelTest : public WorkspaceFixture {
protected:
    void load(BoardModel &model)
    {
        model.setFilter({});
        ASSERT_TRUE(waitUntil([&] { return model.isLoaded(); }));
    }
    qint64 numberOf(const Uuid &deal) { return value(ws->deals().details(deal)).card.n; }
};

TEST_F(BoardModelTest, HeadsComeFirstAndCardsOnlyWhenTheyAreWanted)
{
    const Uuid a = addDeal(u"A"_s, 100'00), b = addDeal(u"B"_s, 250'00);
    BoardModel model(*ws);
    load(model);
    ASSERT_EQ(model.columnCount(), 5);
    EXPECT_EQ(model.column(0).count, 2);
    EXPECT_EQ(model.column(0).totals.value(0).minor, 350'00);
    EXPECT_EQ(model.card(numberOf(a)), nullptr);
    model.want({numberOf(b)});
    ASSERT_TRUE(waitUntil([&] { return model.card(numberOf(b)) != nullptr; }));
    EXPECT_EQ(model.card(numberOf(b))->title, u"B"_s);
    EXPECT_EQ(model.card(numberOf(a)), nullptr) << "nobody asked for it";
}

TEST_F(BoardModelTest, APlacedCardMovesAtOnceAndARefusalBringsItBack)
{
    const Uuid a = addDeal(u"A"_s, 100'00);
    BoardModel model(*ws);
    load(model);
    const qint64 n = numberOf(a);
    model.want({n});
    ASSERT_TRUE(waitUntil([&] { return model.card(n) != nullptr; }));
    const int token = model.place(n, model.column(2).stage.id);
    EXPECT_EQ(model.placeOf(n), (BoardModel::Place{2, 0}));
    EXPECT_EQ(model.column(0).count, 0);
    EXPECT_EQ(model.column(2).totals.value(0).minor, 100'00);
    model.reload(); // a reading of the old state must not throw it back while the write is under way
    int boards = 0;
    QObject::connect(&model, &BoardModel::boardChanged, &model, [&] { ++boards; });
    ASSERT_TRUE(waitUntil([&] { return boards > 0; }));
    EXPECT_EQ(model.placeOf(n).column, 2);
    model.settle(token, false);
    EXPECT_TRUE(waitUntil([&] { return model.placeOf(n).column == 0; }));
    EXPECT_EQ(model.column(0).totals.value(0).minor, 100'00);
}

TEST_F(BoardModelTest, ACardOfAMovedDealIsPatchedFromTheDatabase)
{
    const Uuid a = addDeal(u"A"_s);
    BoardModel model(*ws);
    load(model);
    const qint64 n = numberOf(a);
    QObject::connect(&model, &BoardModel::cardsChanged, &model, [&] { model.want({n}); });
    model.want({n});
    ASSERT_TRUE(waitUntil([&] { return model.card(n) != nullptr; }));
    value(ws->deals().edit(a, {{"title", u"Renamed"_s}}));
    EXPECT_TRUE(waitUntil([&] { return model.card(n)->title == u"Renamed"; }));
}

TEST_F(BoardModelTest, ManyThousandCardsAreReachedWithBoundedMemory)
{
    for (int i = 0; i < 400; ++i)
        addDeal(u"Deal %1"_s.arg(i), 100);
    BoardModel model(*ws);
    load(model);
    ASSERT_EQ(model.rowCount(0), 400);
    const auto last = model.column(0).order.last();
    model.want(model.column(0).order.mid(360));
    EXPECT_TRUE(waitUntil([&] { return model.card(last) != nullptr; }));
    EXPECT_EQ(model.card(model.column(0).order.first()), nullptr) << "only what is near is read";
}

TEST(BoardLayoutTest, EveryOfFiftyThousandCardsIsFoundByItsPlace)
{
    BoardLayout layout;
    layout.setMetrics({});
    layout.setViewport({1200, 700});
    layout.setRows({50'000, 3, 0});
    ASSERT_GT(layout.maxVertical(0), 5'000'000);
    layout.reveal(0, 49'999);
    const QRect last = layout.card(0, 49'999);
    EXPECT_TRUE(layout.body(0).contains(last));
    const auto hit = layout.hit(last.center());
    EXPECT_EQ(hit.kind, BoardLayout::Hit::Card);
    EXPECT_EQ(hit.row, 49'999);
    EXPECT_EQ(layout.maxVertical(1), 0);
    EXPECT_EQ(layout.hit(layout.add(2).center()).kind, BoardLayout::Hit::Add);
    EXPECT_TRUE(layout.add(0).bottom() < 700) << "the add line of a full column stays in sight";
    const auto [first, end] = layout.visibleRows(0);
    EXPECT_LT(end - first, 10);
}

TEST(BoardLayoutTest, ManyStagesScrollSideways)
{
    BoardLayout layout;
    layout.setMetrics({});
    layout.setViewport({800, 600});
    layout.setRows(QList<int>(12, 1));
    EXPECT_GT(layout.maxHorizontal(), 0);
    EXPECT_GE(layout.column(0).width(), layout.metrics().minColumn);
    layout.reveal(11, 0);
    EXPECT_LE(layout.column(11).right(), 800);
}

class CardTextTest : public ::testing::Test {
protected:
    static qint64 at(int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), QTimeZone("Europe/Kiev")).toMSecsSinceEpoch(); }
    CardText text{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Kiev"), at(21, 12)};
    DealCard card;
};

TEST_F(CardTextTest, TheChipTellsTheNextStepInTheColourOfItsUrgency)
{
    EXPECT_EQ(text.chip(card).text(), u"No next step"_s);
    EXPECT_EQ(text.chip(card).tone, Tone::Danger);
    card.step = NextStep::Overdue;
    card.stepAt = at(19, 10);
    EXPECT_TRUE(text.chip(card).text().startsWith(u"Overdue 2 day"_s));
    EXPECT_EQ(text.chip(card).tone, Tone::Danger);
    card.step = NextStep::Today;
    card.stepAt = at(21, 14);
    card.stepTitle = u"Call"_s;
    EXPECT_EQ(text.chip(card).text(), u"Call today 14:00"_s);
    EXPECT_EQ(text.chip(card).tone, Tone::Warn);
    card.step = NextStep::Later;
    card.stepAt = at(22, 9);
    EXPECT_EQ(text.chip(card).text(), u"Call · tomorrow 09:00"_s);
    EXPECT_EQ(text.chip(card).tone, Tone::Neutral);
    card.stepTitle.clear();
    card.stepAt = at(25, 11);
    EXPECT_EQ(text.chip(card).text(), u"Wed 11:00"_s);
    card.rotting = true;
    card.daysInStage = 21;
    EXPECT_TRUE(text.chip(card).text().startsWith(u"Rotting · 21 day"_s));
    EXPECT_EQ(text.chip(card).tone, Tone::Danger);
}

TEST_F(CardTextTest, DifferentCurrenciesAreNeverAddedUp)
{
    const QString sums = text.money({{100'00, u"UAH"_s}, {50'00, u"EUR"_s}});
    EXPECT_TRUE(sums.contains(u" + "_s)) << qPrintable(sums);
    EXPECT_EQ(text.money({}), QString());
}

} // namespace opora::test
