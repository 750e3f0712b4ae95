// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/PageFixture.h"
#include "ui/deals/PipelinePage.h"
#include "ui/shell/Pages.h"
#include <QMouseEvent>
#include <QWheelEvent>

namespace opora::test {

/// A pipeline page over a small real board: New request 2 deals, Qualified 1, Proposal sent 1.
class BoardFixture : public PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        website = addDeal(QStringLiteral("Website redesign"), 24'000'000, QStringLiteral("Veres Logistics"));
        crm = addDeal(QStringLiteral("CRM rollout"), 9'600'000, QStringLiteral("Pivden Agro"));
        scanners = addDeal(QStringLiteral("Warehouse scanners"), 41'000'000, QStringLiteral("Nova Trade"), stage(QStringLiteral("Qualified")).id);
        pos = addDeal(QStringLiteral("POS terminals"), 52'200'000, QStringLiteral("Produkty Poruch"), stage(QStringLiteral("Proposal sent")).id);
    }
    void showBoard(const QString &id = {}, const QVariantMap &args = {})
    {
        page = static_cast<PipelinePage *>(createPipelinePage(*context));
        show(page, id, args);
        view = page->board();
        model = page->boardModel();
        settle();
    }
    /// Until the board has read everything it wants.
    void settle()
    {
        ASSERT_TRUE(waitUntil([this] {
            if (!model->isLoaded() || model->isFetching())
                return false;
            for (int c = 0; c < model->columnCount(); ++c)
                for (const qint64 n : view->showing(c))
                    if (!model->card(n))
                        return false;
            return true;
        }));
    }
    qint64 numberOf(const Uuid &deal) { return value(ws->deals().details(deal)).card.n; }
    QString stageNameOf(const Uuid &deal) { return value(ws->deals().details(deal)).stageName; }
    bool waitForStage(const Uuid &deal, const QString &name)
    {
        return waitUntil([&] { return stageNameOf(deal) == name; });
    }
    /// Titles of a column, top down.
    QStringList titles(int column)
    {
        QStringList out;
        for (const qint64 n : model->column(column).order) {
            const auto card = model->card(n);
            out.append(card ? card->title : QStringLiteral("?"));
        }
        return out;
    }
    QPoint cardCenter(const Uuid &deal)
    {
        const auto p = model->placeOf(numberOf(deal));
        return view->boardLayout().card(p.column, p.row).center();
    }
    static void mouse(QWidget *w, QEvent::Type type, const QPoint &pos, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QMouseEvent e(type, QPointF(pos), QPointF(w->mapToGlobal(pos)), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(w, &e);
    }
    void pressAt(const QPoint &pos) { mouse(view, QEvent::MouseButtonPress, pos, Qt::LeftButton, Qt::LeftButton); }
    void moveTo(const QPoint &pos) { mouse(view, QEvent::MouseMove, pos, Qt::NoButton, Qt::LeftButton); }
    void releaseAt(const QPoint &pos) { mouse(view, QEvent::MouseButtonRelease, pos, Qt::LeftButton, Qt::NoButton); }
    void drag(const QPoint &from, const QPoint &to)
    {
        pressAt(from);
        moveTo(from + QPoint(12, 4));
        moveTo((from + to) / 2);
        moveTo(to);
    }

    Uuid website, crm, scanners, pos;
    PipelinePage *page = nullptr;
    BoardView *view = nullptr;
    BoardModel *model = nullptr;
};

} // namespace opora::test
