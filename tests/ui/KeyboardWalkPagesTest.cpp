// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of Pipeline, Import, Reports and Settings.
#include "core/services/BackupService.h"
#include "core/services/ImportService.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/deals/DealPanel.h"
#include "ui/deals/PipelinePage.h"
#include "ui/import/ImportPage.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/PlainTable.h"
#include "ui/reports/ReportMenus.h"
#include "ui/reports/ReportsPage.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/ChannelsCard.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/StageEditor.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkPages : public KeyboardWalk {
protected:
    template <class P> P *the(const char *id) const { return static_cast<P *>(shell().page(QString::fromLatin1(id))); }
    PipelinePage *board() const { return the<PipelinePage>("pipeline"); }
    ImportPage *import() const { return the<ImportPage>("import"); }
    QString text(const QString &name, const QByteArray &content)
    {
        QFile f(dir.filePath(name));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(content);
        return f.fileName();
    }

    // Pipeline.
    Uuid chosenDeal() const
    {
        const auto card = board()->boardModel()->card(board()->board()->current());
        return card ? card->id.uuid() : Uuid();
    }
    QString stageOf(const Uuid &deal) const
    {
        const auto d = ws().deals().details(deal).wait();
        return d.ok() ? d->stageName : QString();
    }
    QString kindOf(const Uuid &deal) const
    {
        const auto d = ws().deals().details(deal).wait();
        return d.ok() ? d->card.stageKind : QString();
    }
    /// The chosen card is where it stands in the workspace: what the step before took from the board has left it.
    bool chosenStands() const
    {
        const auto card = board()->boardModel()->card(board()->board()->current());
        const auto d = ws().deals().details(chosenDeal()).wait();
        return card && d.ok() && d->card.stage == card->stage && board()->boardModel()->columnOf(card->stage) >= 0;
    }
    void onACard()
    {
        ASSERT_TRUE(waitFor([this] { return board()->board()->hasFocus() && board()->boardModel()->isLoaded(); }))
            << focusName().toStdString();
        key(Qt::Key_Home);
        ASSERT_TRUE(waitFor([this] { return chosenStands(); })) << "no card is chosen";
    }

    Steps movingSteps()
    {
        Steps steps;
        steps[u"pipeline.forward"_s] = [this](const Act &act) {
            onACard();
            const Uuid deal = chosenDeal();
            const QString before = stageOf(deal);
            act();
            expectSoon([&] { return stageOf(deal) != before; }, "the deal did not move");
            EXPECT_EQ(chosenDeal(), deal);
        };
        steps[u"pipeline.back"_s] = [this](const Act &act) {
            onACard();
            const Uuid deal = chosenDeal();
            const QString first = stageOf(deal);
            key(Qt::Key_Right, Qt::AltModifier);
            expectSoon([&] { return stageOf(deal) != first; }, "the deal did not move on");
            act();
            expectSoon([&] { return stageOf(deal) == first; }, "the deal did not come back");
        };
        steps[u"pipeline.elsewhere"_s] = [this](const Act &act) {
            onACard();
            const Uuid deal = chosenDeal();
            act();
            ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "no pipelines to choose from";
            key(Qt::Key_Return);
            expectSoon([&] { return stageOf(deal) == u"Due"; }, "the deal is not in the other pipeline");
            expectSoon([this] { return !openMenu(); }, "the menu stays");
        };
        steps[u"pipeline.show_all"_s] = [this](const Act &act) {
            tabTo(button(u"Everyone"_s));
            key(Qt::Key_Space);
            ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; }));
            const qint64 all = board()->boardModel()->board().open;
            key(Qt::Key_Down);
            key(Qt::Key_Down);
            key(Qt::Key_Return);
            expectSoon([&] { return board()->boardModel()->board().open != all; }, "the menu does not filter");
            goTo(u"pipeline"_s);
            act();
            expectSoon([&] { return board()->boardModel()->board().open == all; }, "not everybody's deals are shown");
        };
        return steps;
    }

    // Import.
    QString clientsFile(const QByteArray &surname = "Ходаченко", const QByteArray &phone = "0671234567")
    {
        return text(u"walk.csv"_s, "Фамилия;Имя;Тел.;Дата рождения\n" + surname + ";Олена;" + phone
                                       + ";14.03.1981\n"
                                         "Крокенко;Ігор;0502221100;31.11.1979\n");
    }
    /// The file on show and looked at.
    void chooseFile(const QString &file)
    {
        goTo(u"import"_s);
        keys(commands().find(u"import.choose"_s)->shortcut);
        answerFileDialog(file);
        expectSoon([this] { return import()->preview().rows > 0 && import()->step() == u"file"; }, "the file is not looked at");
    }
};

TEST_F(KeyboardWalkPages, Pipeline)
{
    // A second pipeline, so that there is somewhere else to go.
    PipelineInfo other;
    other.name = u"Renewals"_s;
    other.stages = {{}, {}, {}};
    other.stages[0].name = u"Due"_s;
    other.stages[0].kind = u"open"_s;
    other.stages[1].name = u"Renewed"_s;
    other.stages[1].kind = u"won"_s;
    other.stages[2].name = u"Ended"_s;
    other.stages[2].kind = u"lost"_s;
    ASSERT_TRUE(ws().deals().savePipeline(other).wait().ok());

    Steps steps;
    steps[u"pipeline.add"_s] = [this](const Act &act) {
        onACard();
        const qint64 before = openDeals();
        act();
        ASSERT_TRUE(waitFor([this] { return focusInEditor(); })) << "no form";
        type(u"Added on the walk"_s);
        key(Qt::Key_Return);
        expectSoon([&] { return openDeals() == before + 1; }, "the deal is not there");
    };
    steps[u"pipeline.open"_s] = [this](const Act &act) {
        onACard();
        act();
        expectSoon([this] { return board()->dealPanel()->isVisible() && focusIn(board()->dealPanel()); }, "the deal does not open");
        key(Qt::Key_Escape);
        expectSoon([this] { return !board()->dealPanel()->isVisible() && board()->board()->hasFocus(); },
                   "Escape does not lead back to the board");
    };
    steps[u"pipeline.next_step"_s] = [this](const Act &act) {
        onACard();
        const Uuid deal = chosenDeal();
        const auto before = ws().tasks().forDeal(deal).wait()->size();
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusInEditor(); }));
        type(u"Call back tomorrow 10:00"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return ws().tasks().forDeal(deal).wait()->size() == before + 1; }, "no step was planned");
    };
    steps[u"pipeline.won"_s] = [this](const Act &act) {
        onACard();
        const Uuid deal = chosenDeal();
        act();
        expectSoon([&] { return kindOf(deal) == u"won"; }, "the deal is not won");
    };
    steps[u"pipeline.lost"_s] = [this](const Act &act) {
        onACard();
        const Uuid deal = chosenDeal();
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); })) << "nobody asks why";
        key(Qt::Key_Space); // the first reason
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return kindOf(deal) == u"lost"; }, "the deal is not lost");
    };
    steps[u"pipeline.delete"_s] = [this](const Act &act) {
        onACard();
        const qint64 before = openDeals();
        act();
        expectSoon([&] { return openDeals() == before - 1; }, "the deal is still there");
    };
    steps.merge(movingSteps());
    walk(u"pipeline"_s, steps);
}

TEST_F(KeyboardWalkPages, Import)
{
    Steps steps;
    steps[u"import.choose"_s] = [this](const Act &act) {
        const QString file = clientsFile();
        act();
        answerFileDialog(file);
        expectSoon([this] { return import()->preview().rows == 2; }, "the file is not looked at");
    };
    steps[u"import.next_problem"_s] = [this](const Act &act) {
        chooseFile(clientsFile());
        act();
        expectSoon([this] { return import()->step() == u"check" && qobject_cast<PlainTable *>(QApplication::focusWidget()); },
                   "the keyboard is not at the wrong cell");
        key(Qt::Key_F2);
        ASSERT_TRUE(waitFor([this] { return focusedLine() != nullptr; })) << "the cell cannot be corrected by keys";
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"30.11.1979"_s);
        key(Qt::Key_Return);
        expectSoon([this] { return import()->preview().refused == 0; }, "the correction does not count");
    };
    steps[u"import.save_mapping"_s] = [this](const Act &act) {
        chooseFile(clientsFile());
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusInEditor(); })) << "no name is asked for";
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"Walk table"_s);
        key(Qt::Key_Return);
        expectSoon([this] { return !openPanel() && ws().imports().savedMappings().wait()->contains(u"Walk table"_s); },
                   "the mapping is not saved");
    };
    steps[u"import.load_mapping"_s] = [this](const Act &act) {
        ImportMapping mapping;
        mapping.name = u"Without names"_s;
        mapping.as = u"people"_s;
        mapping.columns = {{u"Фамилия"_s, u"client.surname"_s}};
        ASSERT_TRUE(ws().imports().saveMapping(mapping).wait().ok());
        chooseFile(clientsFile());
        act();
        ASSERT_TRUE(waitFor([this] { return openMenu() && openMenu()->actions().size() >= 3; })) << "no saved mappings to choose from";
        const auto chosen = [this] {
            const auto *action = static_cast<QMenu *>(openMenu())->activeAction();
            return action ? action->text() : QString();
        };
        for (int i = 0; i < 6 && chosen() != u"Without names"; ++i)
            key(Qt::Key_Down);
        key(Qt::Key_Return);
        expectSoon([this] { return import()->preview().refused == 0 && import()->preview().created == 2; },
                   "the loaded mapping is not used");
    };
    steps[u"import.over"_s] = [this](const Act &act) {
        chooseFile(clientsFile());
        act();
        expectSoon([this] { return import()->step() == u"file" && import()->preview().rows == 0; }, "the import did not start over");
    };
    steps[u"import.run"_s] = [this](const Act &act) {
        chooseFile(clientsFile());
        const qint64 before = clients();
        act(); // to the columns
        expectSoon([this] { return import()->step() == u"columns" && import()->importButton()->isEnabled(); },
                   "the columns do not come up");
        act();
        expectSoon([&] { return import()->step() == u"done" && clients() == before + 1; }, "nothing was imported");
    };
    steps[u"import.undo"_s] = [this](const Act &act) {
        // What the step above brought in, or anew.
        if (import()->step() != u"done") {
            chooseFile(clientsFile("Обратенко", "0671234599"));
            key(Qt::Key_Return, Qt::ControlModifier);
            expectSoon([this] { return import()->step() == u"columns" && import()->importButton()->isEnabled(); },
                       "the columns do not come up");
            key(Qt::Key_Return, Qt::ControlModifier);
            expectSoon([this] { return import()->step() == u"done"; }, "nothing was imported");
        }
        const qint64 before = clients();
        act();
        expectSoon([&] { return clients() == before - 1; }, "the import was not taken back");
    };
    walk(u"import"_s, steps);
}

TEST_F(KeyboardWalkPages, Reports)
{
    const auto reports = [this] { return the<ReportsPage>("reports"); };
    Steps steps;
    steps[u"reports.export"_s] = [this](const Act &act) {
        const QString file = dir.filePath(u"funnel.csv"_s);
        act();
        answerFileDialog(file);
        expectSoon([&] { return QFile(file).size() > 50; }, "no file");
    };
    steps[u"reports.visited"_s] = [reports, this](const Act &act) {
        act();
        expectSoon([&] { return reports()->menus()->filter().definition == FunnelDefinition::Visited; }, "the definition stayed");
    };
    steps[u"reports.reached"_s] = [reports, this](const Act &act) {
        runThroughField(*commands().find(u"reports.visited"_s));
        act();
        expectSoon([&] { return reports()->menus()->filter().definition == FunnelDefinition::Reached; }, "the definition stayed");
    };
    steps[u"reports.all_time"_s] = [reports, this](const Act &act) {
        tabTo(button(u"All time"_s));
        key(Qt::Key_Space);
        ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; }));
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        expectSoon([&] { return reports()->menus()->hasPeriod(); }, "no period was chosen");
        goTo(u"reports"_s);
        act();
        expectSoon([&] { return !reports()->menus()->hasPeriod(); }, "the period stayed");
    };
    walk(u"reports"_s, steps);
}

TEST_F(KeyboardWalkPages, Settings)
{
    Steps steps;
    steps[u"settings.backup"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return QDir(dir.filePath(u"Walk backups"_s)).entryList({u"*.opora"_s}).size() == 1; }, "no copy");
    };
    steps[u"settings.restore"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(waitFor([this] {
            return openPanel() && qobject_cast<PlainTable *>(QApplication::focusWidget())
                   && static_cast<PlainTable *>(QApplication::focusWidget())->currentIndex().isValid();
        })) << "no list of copies with the keyboard in it";
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([this] {
            return window->looks().size() == 1 && window->looks().first()->shell() && window->looks().first()->shell()->isLoaded();
        })) << "the copy does not open beside";
        EXPECT_EQ(QDir(dir.path()).entryList({u"*(restored)*.opora"_s}).size(), 1);
        delete window->looks().first();
        comeBack();
        EXPECT_EQ(QDir(dir.path()).entryList({u"*(restored)*"_s}).size(), 0) << "what was only looked at stays behind";
    };
    steps[u"settings.backup_folder"_s] = [this](const Act &act) {
        const QString other = dir.filePath(u"elsewhere"_s);
        ASSERT_TRUE(QDir().mkpath(other));
        act();
        answerFileDialog(other);
        expectSoon([&] { return QDir(ws().backups().folder()) == QDir(other); }, "the folder stayed");
        ws().backups().setFolder({});
    };
    steps[u"settings.check"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return shell().messages().isShowing(); }, "nothing says what the check found");
    };
    steps[u"settings.stage"_s] = [this](const Act &act) {
        const auto stages = [this] { return ws().deals().pipelines().wait()->first().stages.size(); };
        const auto before = stages();
        act();
        expectSoon([&] { return stages() == before + 1; }, "no stage was added");
        expectSoon([this] { return focusedLine() != nullptr; }, "its name cannot be written at once");
    };
    steps[u"settings.channel"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); })) << "no form for a channel";
        tabTo(static_cast<ChannelPanel *>(openPanel())->name());
        type(u"Walked"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        // Its plugin's own settings are not filled in yet: the channel stands, the form says what is missing to send.
        expectSoon([this] { return static_cast<SettingsPage *>(currentPage())->channels()->channelCount() == 1; }, "no channel was added");
    };
    steps[u"settings.channel_test"_s] = [this](const Act &act) {
        act();
        expectSoon(
            [this] { return shell().messages().isShowing() || static_cast<SettingsPage *>(currentPage())->channels()->channelCount() > 0; },
            "nothing says what came of it");
    };
    walk(u"settings"_s, steps);
}

} // namespace opora::test
