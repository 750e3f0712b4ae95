// SPDX-License-Identifier: GPL-3.0-or-later
// What the board reaches beyond its cards: another pipeline, a column's limit, products, columns out of sight.
#include "core/services/RecordService.h"
#include "tests/ui/BoardFixture.h"
#include "ui/deals/DealPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Theme.h"
#include <QMenu>

namespace opora::test {

using namespace Qt::StringLiterals;

class BoardReachTest : public BoardFixture {
protected:
    void addRenewals()
    {
        PipelineInfo other;
        other.name = u"Renewals"_s;
        for (const auto &[name, kind] : {std::pair(u"Due"_s, u"open"_s), std::pair(u"Agreed"_s, u"open"_s), std::pair(u"Renewed"_s, u"won"_s), std::pair(u"Ended"_s, u"lost"_s)}) {
            StageInfo s;
            s.name = name;
            s.kind = kind;
            other.stages.append(s);
        }
        value(ws->deals().savePipeline(other));
    }
    Button *elsewhere() const
    {
        for (auto *b : page->findChildren<Button *>())
            if (b->text() == u"Move to pipeline…")
                return b;
        return nullptr;
    }
};

TEST_F(BoardReachTest, WithOnePipelineThereIsNowhereElse)
{
    showBoard();
    ASSERT_NE(elsewhere(), nullptr);
    EXPECT_TRUE(elsewhere()->isHidden());
    view->setCurrent(numberOf(website));
    ASSERT_TRUE(commands->run(u"pipeline.elsewhere"_s));
    EXPECT_EQ(page->status(), u"There is only one pipeline. Add another in Settings."_s);
}

TEST_F(BoardReachTest, ACardDroppedOnMoveToPipelineAsksWhereAndGoesThere)
{
    addRenewals();
    showBoard();
    ASSERT_TRUE(waitUntil([this] { return !elsewhere()->isHidden(); }));
    QCoreApplication::processEvents();
    const QPoint target = elsewhere()->mapTo(view->window(), elsewhere()->rect().center()) - view->mapTo(view->window(), QPoint(0, 0));
    drag(cardCenter(crm), target);
    EXPECT_TRUE(view->isDragging());
    EXPECT_TRUE(elsewhere()->isDown()) << "the button does not show that it takes the card";
    releaseAt(target);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr) << "nobody asks where to";
    ASSERT_EQ(menu->actions().size(), 2) << "the open stages of the other pipeline";
    EXPECT_EQ(menu->actions().first()->text(), u"Renewals · Due"_s);
    key(menu, Qt::Key_Down);
    key(menu, Qt::Key_Return);
    EXPECT_TRUE(waitForStage(crm, u"Agreed"_s));
    EXPECT_TRUE(waitUntil([this] { return model->board().open == 3; })) << "the card is still on this board";
    EXPECT_FALSE(view->isDragging());
}

TEST_F(BoardReachTest, AColumnOverItsLimitTurnsAmberAndSaysSo)
{
    showBoard();
    const QRect head = view->boardLayout().head(0);
    const auto amber = [&] {
        const QImage picture = view->grab(head).toImage();
        const QRgb wanted = Theme::instance().color(Token::WarnTint).rgb();
        int found = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                found += picture.pixel(x, y) == wanted;
        return found * 2 > picture.width() * picture.height();
    };
    EXPECT_FALSE(amber());
    PipelineInfo pipeline = value(ws->deals().pipelines()).first();
    pipeline.stages[0].wipLimit = 1;
    value(ws->deals().savePipeline(pipeline));
    ASSERT_TRUE(waitUntil([this] { return model->column(0).stage.wipLimit == 1; }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(amber()) << "two deals in a stage for one";
    EXPECT_TRUE(view->spokenColumn(0).contains(u"over the limit of 1"_s)) << qPrintable(view->spokenColumn(0));
    value(ws->deals().move({.deal = crm, .stage = stage(u"Qualified"_s).id, .lostReason = {}, .lostNote = {}, .seenChange = {}}));
    ASSERT_TRUE(waitUntil([this] { return model->column(0).count == 1; }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(amber()) << "the limit itself is no trespass";
}

TEST_F(BoardReachTest, ProductsComeAndGoAsChips)
{
    const Uuid product = value(ws->records().add("product", {{"name", Value(u"Scanner"_s)}})).ids.value(0);
    showBoard(pos.toString());
    auto *panel = page->dealPanel();
    Button *add = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        for (auto *b : panel->findChildren<Button *>())
            if (b->isVisible() && b->menu() && !b->menu()->isEmpty() && b->text().contains(u"Product"))
                add = b;
        return add != nullptr;
    })) << "no button for a product";
    add->setFocus();
    key(add, Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    key(menu, Qt::Key_Down);
    key(menu, Qt::Key_Return);
    const auto lines = [&] { return value(ws->records().list({.entity = "deal_line", .filter = {}, .sort = {}, .limit = 100})).items; };
    ASSERT_TRUE(waitUntil([&] { return lines().size() == 1; })) << "the product did not come in";
    EXPECT_EQ(lines().first()["product_id"].toUuid(), product);
    Chip *chip = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        chip = nullptr;
        for (auto *c : panel->findChildren<Chip *>())
            if (c->isVisible() && c->text() == u"Scanner")
                chip = c;
        return chip != nullptr;
    })) << "no chip";
    EXPECT_NE(chip->focusPolicy(), Qt::NoFocus) << "a chip that can be removed is reached by keys";
    chip->setFocus();
    key(chip, Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return lines().isEmpty(); })) << "Del on the chip does not take the product away";
}

TEST_F(BoardReachTest, ArrowsBringColumnsIntoSight)
{
    window->resize(620, 700);
    showBoard();
    ASSERT_GT(view->boardLayout().maxHorizontal(), 0) << "the window is wide enough for everything";
    view->setFocus();
    view->setCurrent(numberOf(website));
    const int last = model->columnCount() - 1;
    for (int i = 0; i < last; ++i)
        key(view, Qt::Key_Right);
    EXPECT_EQ(view->currentColumn(), last);
    EXPECT_GE(view->boardLayout().column(last).left(), 0);
    EXPECT_LE(view->boardLayout().column(last).right(), view->width());
    for (int i = 0; i < last; ++i)
        key(view, Qt::Key_Left);
    EXPECT_EQ(view->currentColumn(), 0);
    EXPECT_EQ(view->boardLayout().horizontal(), 0);
}

TEST_F(BoardReachTest, TheTotalsAreReadWholeBesideAnOpenDeal)
{
    window->resize(1084, 672); // what a window of 1280 × 720 leaves
    value(ws->deals().edit(website, {{"amount", Value(qint64(24'000'033))}}));
    showBoard(pos.toString());
    ElidedLabel *totals = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        for (auto *l : page->findChildren<ElidedLabel *>())
            if (l->text().contains(u"weighted"))
                totals = l;
        return totals != nullptr;
    }));
    ASSERT_TRUE(waitUntil([&] { return totals->width() >= totals->fontMetrics().horizontalAdvance(totals->text()); })) << qPrintable(totals->text());
    EXPECT_TRUE(totals->isVisible());
    const QString weighted = totals->text().mid(totals->text().indexOf(u"weighted"));
    EXPECT_FALSE(weighted.contains(u'.')) << "an estimate has no coins: " << qPrintable(weighted);
}

} // namespace opora::test
