// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/BoardFixture.h"
#include "ui/deals/AddDealForm.h"
#include "ui/deals/DealPanel.h"
#include "ui/deals/NextStepPanel.h"
#include "ui/kit/InPlaceEdit.h"
#include <QAccessible>
#include <QLineEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class BoardKeyboardTest : public BoardFixture {
};

TEST_F(BoardKeyboardTest, ArrowsWalkTheCardsAndTheAddLine)
{
    showBoard();
    view->setFocus(Qt::TabFocusReason);
    const qint64 first = model->number({0, 0}), second = model->number({0, 1});
    EXPECT_EQ(view->current(), first);
    key(view, Qt::Key_Down);
    EXPECT_EQ(view->current(), second);
    key(view, Qt::Key_Down);
    EXPECT_TRUE(view->isOnAddLine());
    key(view, Qt::Key_Up);
    EXPECT_EQ(view->current(), second);
    key(view, Qt::Key_Home);
    EXPECT_EQ(view->current(), first);
    key(view, Qt::Key_Right);
    EXPECT_EQ(view->current(), numberOf(scanners));
    key(view, Qt::Key_Right);
    key(view, Qt::Key_Right);
    EXPECT_TRUE(view->isOnAddLine()) << "an empty column is reached too";
    EXPECT_EQ(view->currentColumn(), 3);
}

TEST_F(BoardKeyboardTest, AltArrowsMoveTheCardAndSayWhereItWent)
{
    showBoard();
    view->setCurrent(numberOf(pos));
    key(view, Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(page->status(), u"POS terminals moved to Negotiation, 1 of 1"_s);
    EXPECT_TRUE(waitForStage(pos, u"Negotiation"_s));
    settle();
    key(view, Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(waitForStage(pos, u"Proposal sent"_s));
    EXPECT_EQ(view->current(), numberOf(pos));
}

TEST_F(BoardKeyboardTest, TheFirstStageSaysThatNothingIsBeforeIt)
{
    showBoard();
    view->setCurrent(numberOf(website));
    key(view, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(page->status(), u"This is the first stage"_s);
    EXPECT_EQ(stageNameOf(website), u"New request"_s);
}

TEST_F(BoardKeyboardTest, WMarksWonAlsoOnACyrillicKeyboard)
{
    showBoard();
    view->setCurrent(numberOf(pos));
    key(view, 0x0426, Qt::NoModifier, u"ц"_s);
    EXPECT_TRUE(waitForStage(pos, u"Won"_s));
}

TEST_F(BoardKeyboardTest, DelDeletesAndTheNeighbourBecomesCurrent)
{
    showBoard();
    const qint64 first = model->number({0, 0}), second = model->number({0, 1});
    view->setCurrent(first);
    key(view, Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return !model->placeOf(first).isValid(); }));
    EXPECT_EQ(view->current(), second);
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return model->placeOf(first).isValid(); }));
    EXPECT_EQ(view->current(), second) << "what comes back does not take the selection";
}

TEST_F(BoardKeyboardTest, NPlansTheNextStepFromOneLine)
{
    showBoard();
    view->setCurrent(numberOf(website));
    EXPECT_EQ(model->card(view->current())->step, NextStep::None);
    key(view, Qt::Key_N);
    auto *panel = window->findChild<NextStepPanel *>();
    ASSERT_NE(panel, nullptr);
    panel->setText(u"call back tomorrow 10:00"_s);
    panel->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return !value(ws->tasks().forDeal(website)).isEmpty(); }));
    const auto task = value(ws->tasks().forDeal(website)).first();
    EXPECT_EQ(task.title, u"Call back"_s);
    EXPECT_EQ(task.dueAt, at(22, 10));
    EXPECT_TRUE(waitUntil([&] {
        const auto card = model->card(numberOf(website));
        return card && card->step == NextStep::Later;
    })) << "the card's chip did not follow";
}

TEST_F(BoardKeyboardTest, EnterOpensTheDealAndEscapeComesBack)
{
    showBoard();
    view->setCurrent(numberOf(scanners));
    key(view, Qt::Key_Return);
    auto *panel = page->dealPanel();
    ASSERT_TRUE(waitUntil([&] { return panel->isLoaded(); }));
    EXPECT_TRUE(panel->isVisible());
    EXPECT_TRUE(panel->isAncestorOf(QApplication::focusWidget()));
    EXPECT_EQ(panel->details().card.title, u"Warehouse scanners"_s);
    key(panel, Qt::Key_Escape);
    EXPECT_FALSE(panel->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), view);
}

TEST_F(BoardKeyboardTest, ADealIsAddedInItsColumn)
{
    showBoard();
    view->setCurrentAdd(3);
    key(view, Qt::Key_Return);
    auto *form = page->findChild<AddDealForm *>();
    ASSERT_NE(form, nullptr);
    const auto edits = form->findChildren<QLineEdit *>();
    ASSERT_EQ(edits.size(), 3);
    EXPECT_EQ(QApplication::focusWidget(), edits.at(0));
    key(edits.at(0), Qt::Key_Return);
    EXPECT_TRUE(form->isVisible()) << "a deal without a title is refused and the form stays";
    for (auto *e : edits) {
        if (e->accessibleName().contains(u"Title"))
            e->setText(u"Solar 30 kW"_s);
        else if (e->accessibleName().contains(u"Amount"))
            e->setText(u"1 140 000"_s);
        else
            e->setText(u"Zoria Farm"_s);
    }
    key(edits.at(0), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return model->rowCount(3) == 1; }));
    settle();
    const auto card = model->card({3, 0});
    EXPECT_EQ(card->title, u"Solar 30 kW"_s);
    EXPECT_EQ(card->clientName, u"Zoria Farm"_s);
    EXPECT_EQ(card->amount.minor, 114'000'000);
    EXPECT_TRUE(waitUntil([&] { return view->current() == card->n; })) << "the new deal is the current one";
}

TEST_F(BoardKeyboardTest, ScreenReadersGetColumnsAndCardsAsText)
{
    showBoard();
    auto *board = QAccessible::queryAccessibleInterface(view);
    ASSERT_NE(board, nullptr);
    auto *column = board->child(2);
    ASSERT_NE(column, nullptr);
    EXPECT_EQ(column->role(), QAccessible::List);
    EXPECT_TRUE(column->text(QAccessible::Name).startsWith(u"Proposal sent, 1 deal"_s)) << qPrintable(column->text(QAccessible::Name));
    ASSERT_EQ(column->childCount(), 2) << "the card and the add line";
    auto *card = column->child(0);
    EXPECT_EQ(card->role(), QAccessible::ListItem);
    const QString text = card->text(QAccessible::Name);
    for (const auto &part : {u"POS terminals"_s, u"Produkty Poruch"_s, u"No next step"_s, u"Proposal sent, 1 of 1"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(text);
    EXPECT_EQ(card->parent(), column);
    EXPECT_EQ(column->child(1)->role(), QAccessible::Button);
    view->setFocus();
    view->setCurrent(numberOf(pos));
    ASSERT_NE(board->focusChild(), nullptr);
    EXPECT_EQ(board->focusChild()->text(QAccessible::Name), text);
    EXPECT_TRUE(card->state().focused);
}

TEST_F(BoardKeyboardTest, AChangeMadeElsewhereAppearsWithoutMovingWhatIsLookedAt)
{
    for (int i = 0; i < 30; ++i)
        addDeal(u"Deal %1"_s.arg(i), 100'00);
    showBoard();
    view->setFocus();
    const qint64 current = model->number({0, 12});
    view->setCurrent(current);
    settle();
    const int top = view->boardLayout().card(0, model->placeOf(current).row).top();
    ASSERT_GT(view->boardLayout().vertical(0), 0);
    const Uuid gone = model->card({0, 1}) ? model->card({0, 1})->id.uuid() : website;
    const qint64 goneNumber = numberOf(gone);
    value(ws->deals().move({.deal = gone, .stage = stage(u"Contract"_s).id, .lostReason = {}, .lostNote = {}, .seenChange = {}}));
    ASSERT_TRUE(waitUntil([&] { return model->placeOf(goneNumber).column == 4; }));
    EXPECT_EQ(view->current(), current);
    EXPECT_EQ(view->boardLayout().card(0, model->placeOf(current).row).top(), top) << "the column jumped";
    EXPECT_EQ(QApplication::focusWidget(), view);
}

TEST_F(BoardKeyboardTest, TheCurrentCardStaysInSightWhenItsPlaceInTheOrderChanges)
{
    for (int i = 0; i < 30; ++i)
        addDeal(u"Deal %1"_s.arg(i), 100'00);
    showBoard();
    view->setFocus();
    const qint64 current = numberOf(website);
    view->setCurrent(current);
    settle();
    const int row = model->placeOf(current).row;
    ASSERT_LT(row, 3);
    // A step of next month sorts behind all that have none.
    NewTask task;
    task.title = u"Ask again"_s;
    task.deal = website;
    task.dueDate = QDate(2026, 12, 20);
    value(ws->tasks().add(task));
    ASSERT_TRUE(waitUntil([&] { return model->placeOf(current).row > 20; }));
    EXPECT_EQ(view->current(), current);
    EXPECT_TRUE(view->showing(0).contains(current)) << "it went below the fold and the keyboard with it";
}

TEST_F(BoardKeyboardTest, ADealOpenedByItsIdShowsAndEditsInPlace)
{
    showBoard(pos.toString());
    auto *panel = page->dealPanel();
    ASSERT_TRUE(panel->isVisible());
    EXPECT_EQ(panel->deal(), pos);
    InPlaceEdit *title = nullptr;
    for (auto *e : panel->findChildren<InPlaceEdit *>())
        if (e->accessibleName() == u"Title of the deal")
            title = e;
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->value(), u"POS terminals"_s);
    title->startEditing();
    auto *editor = title->findChild<QLineEdit *>();
    ASSERT_NE(editor, nullptr);
    editor->setText(u"POS terminals ×18"_s);
    key(editor, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return value(ws->deals().details(pos)).card.title == u"POS terminals ×18"; }));
    EXPECT_TRUE(waitUntil([&] {
        const auto card = model->card(numberOf(pos));
        return card && card->title == u"POS terminals ×18";
    }));
}

} // namespace opora::test
