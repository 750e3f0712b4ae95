// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the four pages of the exchange, in a workspace that is linked to a hub.
#include "core/services/UndoService.h"
#include "tests/support/StandInSync.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/clients/ChangesTab.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientsPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/ContentList.h"
#include "ui/kit/Fields.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/SyncState.h"
#include "ui/shell/WorkspaceShell.h"
#include "ui/team/AttentionPage.h"
#include "ui/team/ConflictsPage.h"
#include "ui/team/HandoverPanel.h"
#include "ui/team/PendingPage.h"
#include "ui/team/ViewAsPanel.h"
#include <QFile>
#include <QLineEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkTeam : public KeyboardWalk {
protected:
    void prepare() override
    {
        makeSync = [this](Workspace &ws) {
            auto made = std::make_unique<StandInSync>(ws);
            sync = made.get();
            fillStandIn(*sync, clock->nowMs());
            return made;
        };
    }
    void fill()
    {
        fillStandIn(*sync, clock->nowMs());
        QCoreApplication::processEvents();
    }
    bool listHasFocus() const { return qobject_cast<TwoLineList *>(QApplication::focusWidget()) != nullptr; }
    TwoLineList *list() const { return qobject_cast<TwoLineList *>(QApplication::focusWidget()); }
    const ConflictItem &conflict(const char *name) const
    {
        for (const ConflictItem &i : sync->items) {
            if (i.rowName == QString::fromLatin1(name))
                return i;
        }
        static const ConflictItem none;
        ADD_FAILURE() << "no conflict " << name;
        return none;
    }
    StandInSync *sync = nullptr; ///< the window's
};

TEST_F(KeyboardWalkTeam, EarlierChangesOfAClientComeFromTheServer)
{
    goTo(u"clients"_s);
    auto *card = static_cast<ClientsPage *>(currentPage())->card();
    expectSoon([card] { return card->hasCard(); }, "no card");
    const Uuid client = card->card().row.id.uuid();
    card->showTab(u"changes"_s);
    ChangesTab *tab = card->changesTab();
    QAbstractItemModel *rows = tab->list()->model();
    const int here = int(ws().undo().historyOf("client", client).wait().valueOr({}).size());
    expectSoon([&] { return rows->rowCount() == here; }, "the file's own history does not come");
    // Two fields in one go, and a birth: from before this copy was made.
    const qint64 then = 1'500'000'000'000;
    sync->past = {{then + 5, u"Ivan Bondar"_s, u"A client"_s, u"City"_s, u"update"_s, u"Lviv"_s, u"Kyiv"_s, "client", "city", client},
                  {then + 5, u"Ivan Bondar"_s, u"A client"_s, u"Position"_s, u"update"_s, {}, u"Director"_s, "client", "position", client},
                  {then, u"Ivan Bondar"_s, u"A client"_s, {}, u"insert"_s, {}, {}, "client", {}, client}};
    sync->unreachable = true;
    tabTo(tab->earlier());
    key(Qt::Key_Space);
    QCoreApplication::processEvents();
    EXPECT_EQ(rows->rowCount(), here) << "no server, no change";
    EXPECT_TRUE(tab->earlier()->isVisible()) << "it can be asked again";
    sync->unreachable = false;
    tabTo(tab->earlier());
    key(Qt::Key_Space);
    expectSoon([&] { return rows->rowCount() == here + 2; }, "the earlier changes do not come");
    const QModelIndex edit = rows->index(here, 0);
    EXPECT_EQ(edit.data(HistoryModel::WhoRole).toString(), u"Ivan Bondar"_s);
    EXPECT_EQ(edit.data(HistoryModel::LinesRole).toStringList().size(), 2);
    EXPECT_FALSE(edit.data(HistoryModel::CanUndoRole).toBool()) << "not in this file's log";
    expectSoon([tab] { return !tab->earlier()->isVisible(); }, "the server has told all and is offered again");
    sync->set({});
    EXPECT_FALSE(tab->earlier()->isVisible());
}

TEST_F(KeyboardWalkTeam, TheEntriesAreThereOnlyWhileLinked)
{
    EXPECT_FALSE(shell().sidebar().item(u"sync"_s)->isHidden());
    EXPECT_NE(commands().find(u"go.conflicts"_s), nullptr);
    sync->set({});
    EXPECT_TRUE(shell().sidebar().item(u"sync"_s)->isHidden());
    EXPECT_EQ(commands().find(u"go.conflicts"_s), nullptr);
    EXPECT_EQ(commands().find(u"sync.now"_s), nullptr);
    fill();
    EXPECT_FALSE(shell().sidebar().item(u"sync"_s)->isHidden());
    EXPECT_NE(commands().find(u"sync.now"_s), nullptr);
}

TEST_F(KeyboardWalkTeam, TheStateOfTheTopBarLeadsToTheRightPage)
{
    EXPECT_TRUE(sync->started);
    EXPECT_EQ(shell().syncState().page(), u"attention"_s);
    tabTo(&shell().syncState());
    key(Qt::Key_Return);
    expectSoon([this] { return page() == u"attention"; }, "Enter on the state opens nothing");
    sync->refused.clear();
    sync->count();
    tabTo(&shell().syncState());
    key(Qt::Key_Space);
    expectSoon([this] { return page() == u"conflicts"; }, "Space on the state opens nothing");
    EXPECT_TRUE(shell().syncState().text().contains(u"3"_s)) << shell().syncState().text().toStdString();
}

TEST_F(KeyboardWalkTeam, TheExchangeIsAskedForByItsKey)
{
    keys(commands().find(u"sync.now"_s)->shortcut);
    expectSoon([this] { return sync->exchanges == 1; }, "no exchange");
    expectSoon([this] { return shell().messages().isShowing(); }, "nothing says that everything is there");
    sync->unreachable = true;
    keys(commands().find(u"sync.now"_s)->shortcut);
    expectSoon([this] { return shell().messages().text().contains(u"does not answer"); }, "nothing says that the server does not answer");
}

TEST_F(KeyboardWalkTeam, Pending)
{
    Steps steps;
    steps[u"pending.discard"_s] = [this](const Act &act) {
        fill();
        ASSERT_TRUE(waitFor([this] { return list() && list()->model()->rowCount() == 3; })) << focusName().toStdString();
        key(Qt::Key_Home);
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); }));
        // The deal builds on the client: it is named before it goes.
        const auto *panel = qobject_cast<OverlayPanel *>(openPanel());
        ASSERT_TRUE(waitFor([&] {
            return panel->acceptButton() && QApplication::focusWidget() == reinterpret_cast<const QWidget *>(panel->acceptButton());
        }));
        key(Qt::Key_Return);
        expectSoon([this] { return sync->waiting.size() == 1; }, "the change and what builds on it are still there");
        expectSoon([this] { return listHasFocus(); }, "the keyboard does not come back to the list");
    };
    steps[u"pending.open"_s] = [this](const Act &act) {
        fill();
        expectSoon([this] { return listHasFocus() && list()->model()->rowCount() == 3; }, "no list");
        act();
        expectSoon([this] { return page() == u"clients"; }, "the client does not open");
    };
    walk(u"pending"_s, steps);
}

TEST_F(KeyboardWalkTeam, Conflicts)
{
    Steps steps;
    const auto first = [this] {
        fill();
        ASSERT_TRUE(waitFor([this] { return list() && list()->model()->rowCount() == 4; })) << focusName().toStdString();
        key(Qt::Key_Home);
    };
    steps[u"conflicts.swap"_s] = [this, first](const Act &act) {
        first();
        act();
        expectSoon([this] { return conflict("Loyalty cards").fields.first().holds == ConflictSide::Mine; },
                   "the other value does not hold");
        EXPECT_TRUE(listHasFocus());
    };
    steps[u"conflicts.mine"_s] = [this, first](const Act &act) {
        first();
        act();
        expectSoon(
            [this] { return conflict("Loyalty cards").fields.last().holds == ConflictSide::Mine && !conflict("Loyalty cards").open; },
            "mine does not hold");
    };
    steps[u"conflicts.theirs"_s] = [this, first](const Act &act) {
        first();
        act();
        expectSoon(
            [this] { return conflict("Loyalty cards").fields.first().holds == ConflictSide::Theirs && !conflict("Loyalty cards").open; },
            "it stays open");
    };
    steps[u"conflicts.done"_s] = [this, first](const Act &act) {
        first();
        act();
        expectSoon(
            [this] { return !conflict("Loyalty cards").open && list() && list()->currentKey() == conflict("Hotel Dnipro").id.toString(); },
            "the next one is not chosen");
    };
    steps[u"conflicts.revert"_s] = [this, first](const Act &act) {
        first();
        key(Qt::Key_End);
        ASSERT_EQ(list()->currentKey(), conflict("Melnyk Ivan").id.toString());
        act();
        expectSoon([this] { return conflict("Melnyk Ivan").open; }, "the decision stands");
    };
    steps[u"conflicts.open"_s] = [this, first](const Act &act) {
        first();
        act();
        expectSoon([this] { return page() == u"pipeline"; }, "the deal does not open");
    };
    walk(u"conflicts"_s, steps);
}

TEST_F(KeyboardWalkTeam, AFieldOfAConflictIsChosenByItsButton)
{
    goTo(u"conflicts"_s);
    ASSERT_TRUE(waitFor([this] { return listHasFocus(); }));
    key(Qt::Key_Home);
    const auto inFocus = [](const QString &name) {
        return QApplication::focusWidget() && QApplication::focusWidget()->accessibleName().startsWith(name);
    };
    for (int i = 0; i < 20 && !inFocus(u"Keep mine: Amount"_s); ++i)
        key(Qt::Key_Tab);
    ASSERT_TRUE(inFocus(u"Keep mine: Amount"_s)) << focusName().toStdString();
    key(Qt::Key_Return);
    expectSoon([this] { return conflict("Loyalty cards").fields.first().holds == ConflictSide::Mine; }, "mine does not hold");
    EXPECT_TRUE(conflict("Loyalty cards").fields.last().open) << "the other field stays open";
}

TEST_F(KeyboardWalkTeam, Attention)
{
    Steps steps;
    const auto one = [this] {
        fill();
        ASSERT_TRUE(waitFor([this] { return list() && list()->model()->rowCount() == 1; })) << focusName().toStdString();
    };
    steps[u"attention.resend"_s] = [this, one](const Act &act) {
        one();
        key(Qt::Key_Return); // into the first field
        ASSERT_NE(focusedLine(), nullptr) << focusName().toStdString();
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"130 000"_s);
        sync->count(); // what comes in meanwhile takes nothing out of the writer's hands
        QCoreApplication::processEvents();
        ASSERT_NE(focusedLine(), nullptr);
        act();
        expectSoon([this] { return sync->resent.size() == 1; }, "nothing is sent again");
        ASSERT_EQ(sync->resent.first().second.size(), 1);
        EXPECT_EQ(sync->resent.first().second.first().text, u"130 000"_s);
        EXPECT_EQ(sync->resent.first().second.first().field, "amount");
    };
    steps[u"attention.discard"_s] = [this, one](const Act &act) {
        one();
        act();
        const auto ready = [this] {
            const auto *panel = qobject_cast<OverlayPanel *>(openPanel());
            return panel && panel->acceptButton()
                   && QApplication::focusWidget() == reinterpret_cast<const QWidget *>(panel->acceptButton());
        };
        ASSERT_TRUE(waitFor(ready));
        key(Qt::Key_Return);
        expectSoon([this] { return sync->refused.isEmpty(); }, "the change is still there");
    };
    steps[u"attention.export"_s] = [this, one](const Act &act) {
        one();
        const QString file = dir.filePath(u"refused.json"_s);
        act();
        answerFileDialog(file);
        expectSoon([&] { return sync->exported == file; }, "nothing is written");
        EXPECT_EQ(sync->exportedChanges, QList<Uuid>{sync->refused.first().id}) << "only the one that is shown";
    };
    steps[u"attention.export_all"_s] = [this, one](const Act &act) {
        one();
        const QString file = dir.filePath(u"all.json"_s);
        act();
        answerFileDialog(file);
        expectSoon([&] { return sync->exported == file; }, "nothing is written");
        EXPECT_TRUE(sync->exportedChanges.isEmpty()) << "all of them";
    };
    walk(u"attention"_s, steps);
}

TEST_F(KeyboardWalkTeam, Team)
{
    Steps steps;
    steps[u"team.scrub"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return sync->scrubs == 1; }, "nothing is compared");
        expectSoon([this] { return shell().messages().text().contains(u"1,200"_s) || shell().messages().text().contains(u"1200"_s); },
                   "nothing says how many");
    };
    steps[u"team.handover"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(waitFor([this] { return qobject_cast<HandoverPanel *>(openPanel()); }));
        auto *panel = qobject_cast<HandoverPanel *>(openPanel());
        ASSERT_TRUE(waitFor([&] { return panel->from()->count() > 1 && panel->to()->count() > 2; })) << "no people";
        EXPECT_TRUE(focusIn(panel));
        tabTo(panel->to());
        key(Qt::Key_Down);
        ASSERT_TRUE(waitFor([&] { return panel->preview().contains(u"80"_s); })) << panel->preview().toStdString();
        EXPECT_TRUE(sync->requests.last().dryRun);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([this] { return !sync->requests.last().dryRun && !openPanel(); }, "nothing changes hands");
    };
    steps[u"team.view_as"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(waitFor([this] { return qobject_cast<ViewAsPanel *>(openPanel()); }));
        auto *panel = qobject_cast<ViewAsPanel *>(openPanel());
        ASSERT_TRUE(waitFor([&] { return panel->person()->count() > 1; }));
        key(Qt::Key_Down);
        expectSoon([&] { return panel->summary().contains(u"Ihor Marchenko"_s); }, "nothing says what they see");
        key(Qt::Key_Escape);
    };
    steps[u"team.leave"_s] = [this](const Act &act) {
        fill();
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); }));
        key(Qt::Key_Down); // leave nothing here
        key(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return openPanel() && openPanel()->isVisible(); }));
        EXPECT_TRUE(sync->status().isLinked()) << "what is not sent was given up without a word";
        key(Qt::Key_Escape);
        EXPECT_EQ(openPanel(), nullptr);
        EXPECT_TRUE(sync->status().isLinked());
    };
    walk(u"team"_s, steps);
}

TEST_F(KeyboardWalkTeam, LeavingKeepsTheCopy)
{
    goTo(u"team"_s);
    runThroughField(*commands().find(u"team.leave"_s));
    ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    expectSoon([this] { return !sync->status().isLinked() && page() == u"today"; }, "it is still linked");
    EXPECT_GT(clients(), 10);
}

TEST_F(KeyboardWalkTeam, ThePasswordIsAskedFor)
{
    Q_EMIT sync->passwordNeeded(sync->status().target, true);
    ASSERT_TRUE(waitFor([this] { return openPanel() && focusedLine(); }));
    type(u"a secret"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    expectSoon([this] { return sync->passwords == QStringList{u"a secret"_s} && !openPanel(); }, "the password does not arrive");
}

} // namespace opora::test
