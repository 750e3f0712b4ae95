// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/BoardFixture.h"
#include "ui/deals/LostPanel.h"
#include "ui/kit/Button.h"
#include <QPlainTextEdit>
#include <QRadioButton>

namespace opora::test {

using namespace Qt::StringLiterals;

class BoardDragTest : public BoardFixture {
protected:
    Button *zone(const QString &text)
    {
        for (auto *b : page->findChildren<Button *>())
            if (b->kind() == Button::Kind::Dashed && b->text() == text && b->parentWidget() == page)
                return b;
        ADD_FAILURE() << "no drop zone " << qPrintable(text);
        return nullptr;
    }
    QPoint overZone(const QString &text)
    {
        auto *b = zone(text);
        return view->mapFromGlobal(b->mapToGlobal(b->rect().center()));
    }
    LostPanel *lostPanel()
    {
        LostPanel *found = nullptr;
        EXPECT_TRUE(waitUntil([&] { return (found = window->findChild<LostPanel *>()) != nullptr && found->isVisible(); }));
        return found;
    }
};

TEST_F(BoardDragTest, ACardDroppedOnAnotherColumnMovesThereAndIsSaved)
{
    showBoard();
    const QPoint from = cardCenter(website), to = view->boardLayout().body(1).center();
    drag(from, to);
    EXPECT_TRUE(view->isDragging());
    releaseAt(to);
    EXPECT_FALSE(view->isDragging());
    // At once on the screen, before the database has answered.
    EXPECT_EQ(model->placeOf(numberOf(website)).column, 1);
    EXPECT_EQ(model->column(0).count, 1);
    EXPECT_EQ(page->status(), u"Website redesign moved to Qualified, 2 of 2"_s);
    EXPECT_TRUE(waitForStage(website, u"Qualified"_s));
    settle();
    EXPECT_EQ(model->column(1).totals.value(0).minor, 65'000'000);
    EXPECT_EQ(view->current(), numberOf(website));
}

TEST_F(BoardDragTest, EscapeDropsTheCardBack)
{
    showBoard();
    drag(cardCenter(website), view->boardLayout().body(2).center());
    ASSERT_TRUE(view->isDragging());
    key(view, Qt::Key_Escape);
    EXPECT_FALSE(view->isDragging());
    releaseAt(view->boardLayout().body(2).center());
    QCoreApplication::processEvents();
    EXPECT_EQ(model->placeOf(numberOf(website)).column, 0);
    EXPECT_EQ(stageNameOf(website), u"New request"_s);
    EXPECT_EQ(page->status(), u"Dropped back"_s);
}

TEST_F(BoardDragTest, ADropOutsideOrOnItsOwnColumnChangesNothing)
{
    showBoard();
    const auto before = value(ws->undo().history()).size();
    drag(cardCenter(website), view->boardLayout().body(0).center());
    releaseAt(view->boardLayout().body(0).center());
    drag(cardCenter(website), QPoint(-80, -60));
    releaseAt(QPoint(-80, -60));
    EXPECT_EQ(model->placeOf(numberOf(website)).column, 0);
    EXPECT_EQ(value(ws->undo().history()).size(), before);
}

TEST_F(BoardDragTest, TheWonZoneTakesTheDealOffTheBoardWithAMessageThatUndoes)
{
    showBoard();
    const QPoint over = overZone(u"Won"_s);
    drag(cardCenter(pos), over);
    EXPECT_TRUE(zone(u"Won"_s)->isDown());
    releaseAt(over);
    EXPECT_FALSE(zone(u"Won"_s)->isDown());
    EXPECT_TRUE(waitForStage(pos, u"Won"_s));
    ASSERT_TRUE(waitUntil([&] { return !messages.isEmpty(); }));
    EXPECT_FALSE(model->placeOf(numberOf(pos)).isValid());
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return model->placeOf(numberOf(pos)).isValid(); })) << "the board did not follow the undo";
}

TEST_F(BoardDragTest, TheLostZoneAsksForAReasonAndTakesNoDealWithoutOne)
{
    showBoard();
    const QPoint over = overZone(u"Lost…"_s);
    drag(cardCenter(crm), over);
    releaseAt(over);
    auto *panel = lostPanel();
    ASSERT_NE(panel, nullptr);
    EXPECT_EQ(model->placeOf(numberOf(crm)).column, 0) << "moved before the reason is known";
    panel->acceptButton()->click();
    QCoreApplication::processEvents();
    EXPECT_TRUE(panel->isVisible());
    EXPECT_EQ(stageNameOf(crm), u"New request"_s);

    panel->setReason(u"Chose competitor"_s);
    panel->setNote(u"Ask again in May"_s);
    panel->acceptButton()->click();
    EXPECT_TRUE(waitForStage(crm, u"Lost"_s));
    const auto details = value(ws->deals().details(crm));
    EXPECT_EQ(details.lostReason, u"Chose competitor"_s);
    EXPECT_EQ(details.lostNote, u"Ask again in May"_s);
}

TEST_F(BoardDragTest, CancellingTheReasonLeavesTheDealWhereItWas)
{
    showBoard();
    view->setCurrent(numberOf(crm));
    key(view, Qt::Key_L);
    auto *panel = lostPanel();
    ASSERT_NE(panel, nullptr);
    panel->dismiss();
    QCoreApplication::processEvents();
    EXPECT_EQ(stageNameOf(crm), u"New request"_s);
    EXPECT_EQ(model->placeOf(numberOf(crm)).column, 0);
}

TEST_F(BoardDragTest, AClickOpensTheDealAndLeavesTheKeyboardOnTheBoard)
{
    showBoard();
    const QPoint at = cardCenter(scanners);
    pressAt(at);
    releaseAt(at);
    auto *panel = page->findChild<QFrame *>();
    Q_UNUSED(panel);
    EXPECT_EQ(view->current(), numberOf(scanners));
    EXPECT_TRUE(waitUntil([&] { return window->focusWidget() == view; }));
}

TEST_F(BoardDragTest, TheWheelScrollsOnlyTheColumnUnderThePointer)
{
    for (int i = 0; i < 30; ++i)
        addDeal(u"Deal %1"_s.arg(i), 100'00);
    showBoard();
    const QPoint pos = view->boardLayout().body(0).center();
    QWheelEvent wheel(QPointF(pos), QPointF(view->mapToGlobal(pos)), {}, QPoint(0, -240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view, &wheel);
    EXPECT_GT(view->boardLayout().vertical(0), 0);
    EXPECT_EQ(view->boardLayout().vertical(1), 0);
}

} // namespace opora::test
