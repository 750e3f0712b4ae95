// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of Clients, Pipeline, Import, Reports and Settings.
#include "core/services/BackupService.h"
#include "core/services/ConsentService.h"
#include "core/services/ImportService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/DetailsPanel.h"
#include "ui/deals/DealPanel.h"
#include "ui/deals/PipelinePage.h"
#include "ui/import/ImportPage.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/LetterParts.h"
#include "ui/reports/ReportMenus.h"
#include "ui/reports/ReportsPage.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/ChannelsCard.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/StageEditor.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkPages : public KeyboardWalk {
protected:
    template <class P> P *the(const char *id) const { return static_cast<P *>(shell().page(QString::fromLatin1(id))); }
    ClientsPage *clientsPage() const { return the<ClientsPage>("clients"); }
    PipelinePage *board() const { return the<PipelinePage>("pipeline"); }
    ImportPage *import() const { return the<ImportPage>("import"); }
    QString text(const QString &name, const QByteArray &content)
    {
        QFile f(dir.filePath(name));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(content);
        return f.fileName();
    }

    // Clients.
    void notesConsent(const Act &act)
    {
        choosePerson();
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusIn(openPanel()); })) << "no form for what the client says";
        const Uuid client = clientsPage()->card()->client();
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return !openPanel() && ConsentService(ws()).of(client).wait()->first().at == clock->nowMs(); },
                   "it was not noted");
    }
    /// A person of our own, found by name and chosen in the list.
    void choosePerson()
    {
        goTo(u"clients"_s);
        ASSERT_TRUE(waitFor([this] { return clientsPage()->card()->hasCard(); }));
        for (int i = 0;
             i < 40 && (clientsPage()->card()->card().row.company || contacts(u"phone"_s).isEmpty() || contacts(u"email"_s).isEmpty());
             ++i) {
            const Uuid before = clientsPage()->card()->client();
            key(Qt::Key_Down);
            ASSERT_TRUE(waitFor([&] { return clientsPage()->card()->hasCard() && clientsPage()->card()->client() != before; }));
        }
    }
    QStringList contacts(const QString &kind) const
    {
        QStringList found;
        const auto card = ws().clients().card(clientsPage()->card()->client()).wait();
        for (const ContactPoint &p : card.ok() ? card->contacts : QList<ContactPoint>())
            if (p.kind == kind)
                found.append(p.value);
        return found;
    }
    qint64 entries() const { return ws().clients().timeline(clientsPage()->card()->client(), 0, 500).wait()->items.size(); }
    Step composes(const QString &typed)
    {
        return [this, typed](const Act &act) {
            choosePerson();
            const qint64 before = entries();
            const qint64 tasks = openTasks();
            act();
            ASSERT_TRUE(waitFor([this] { return clientsPage()->card()->composer()->editor()->hasFocus(); })) << focusName().toStdString();
            type(typed);
            key(Qt::Key_Return, Qt::ControlModifier);
            expectSoon([&] { return entries() > before || openTasks() > tasks; }, "nothing was written down");
        };
    }
    // Letters.
    LetterForm *letter() const { return clientsPage()->card()->composer()->letter(); }
    qint64 messagesOf(const QString &kind) const
    {
        const auto page = MessageService(ws()).list().wait();
        const QList<MessageInfo> all = page.ok() ? page->items : QList<MessageInfo>();
        return std::count_if(all.cbegin(), all.cend(), [&kind](const MessageInfo &m) { return m.kind == kind; });
    }
    Step writes(const QString &kind)
    {
        return [this, kind](const Act &act) {
            addChannel(u"Walk "_s + kind, kind);
            choosePerson();
            act();
            ASSERT_TRUE(waitFor([this] { return letter()->isLoaded() && letter()->hasChannel() && focusIn(letter()); }))
                << focusName().toStdString();
            if (kind == u"email") {
                type(u"A letter of the walk"_s);
                key(Qt::Key_Tab);
            }
            type(u"Good day"_s);
            key(Qt::Key_Return, Qt::ControlModifier);
            // The made-up client may have said that letters are welcome; else it is asked (LetterFormTest).
            ASSERT_TRUE(waitFor([&] { return !letter()->question()->question().isEmpty() || messagesOf(kind) == 1; }))
                << "neither queued nor asked for the consent";
            if (messagesOf(kind) == 0)
                key(Qt::Key_Space);
            expectSoon([&] { return messagesOf(kind) == 1; }, "nothing was queued");
        };
    }
    void addLetterSteps(Steps &steps)
    {
        steps[u"clients.email"_s] = writes(u"email"_s);
        steps[u"clients.sms"_s] = writes(u"sms"_s);
        steps[u"clients.messenger"_s] = [this](const Act &act) {
            choosePerson();
            const qint64 before = entries();
            QUrl went;
            letter()->openLink = [&went](const QUrl &url) {
                went = url;
                return true;
            };
            act();
            ASSERT_TRUE(waitFor([this] { return letter()->isLoaded() && letter()->editor()->hasFocus(); })) << focusName().toStdString();
            type(u"Hello"_s);
            key(Qt::Key_Return, Qt::ControlModifier);
            EXPECT_EQ(went.scheme(), u"viber"_s);
            key(Qt::Key_Space);
            expectSoon([&] { return entries() == before + 1; }, "nothing was noted");
        };
        steps[u"clients.template"_s] = [this](const Act &act) {
            ASSERT_TRUE(
                ws().records()
                    .add(
                        "template",
                        {{"name", u"Greeting"_s}, {"kind", u"email"_s}, {"subject", u"Hello"_s}, {"body", u"Dear {{client.given_name}}"_s}})
                    .wait()
                    .ok());
            addChannel(u"Templates"_s, u"email"_s);
            choosePerson();
            keys(commands().find(u"clients.email"_s)->shortcut);
            ASSERT_TRUE(waitFor([this] { return letter()->isLoaded() && letter()->hasChannel(); }));
            act();
            ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "no templates to choose from";
            key(Qt::Key_Down);
            key(Qt::Key_Return);
            expectSoon([this] { return letter()->editor()->toPlainText().startsWith(u"Dear"_s); }, "the template is not in the letter");
            expectSoon([this] { return letter()->preview()->text().startsWith(u"Dear "_s); }, "nothing shows what the client will read");
        };
    }
    Step addsContact(const QString &kind, const QString &typed)
    {
        return [this, kind, typed](const Act &act) {
            choosePerson();
            const auto before = contacts(kind).size();
            act();
            ASSERT_TRUE(waitFor([this] { return focusedLine() != nullptr; })) << "no field";
            type(typed);
            key(Qt::Key_Return);
            expectSoon([&] { return contacts(kind).size() == before + 1; }, "nothing was added");
        };
    }

    // Pipeline.
    Uuid chosenDeal() const
    {
        const auto card = board()->boardModel()->card(board()->board()->current());
        return card ? card->id.uuid() : Uuid();
    }
    QString stageOf(const Uuid &deal) const { return ws().deals().details(deal).wait()->stageName; }
    QString kindOf(const Uuid &deal) const { return ws().deals().details(deal).wait()->card.stageKind; }
    void onACard()
    {
        ASSERT_TRUE(waitFor([this] { return board()->board()->hasFocus() && board()->boardModel()->isLoaded(); }))
            << focusName().toStdString();
        key(Qt::Key_Home);
        ASSERT_TRUE(waitFor([this] { return !chosenDeal().isNull(); })) << "no card is chosen";
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
    QWidget *button(const QString &text) const
    {
        for (auto *b : window->findChildren<QAbstractButton *>())
            if (b->isVisible() && b->text() == text)
                return b;
        return nullptr;
    }
};

TEST_F(KeyboardWalkPages, Clients)
{
    Steps steps;
    steps[u"clients.new"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(waitFor([this] { return openPanel() && focusInEditor(); }));
        const qint64 before = clients();
        type(u"Walkenko"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return clients() == before + 1 && !openPanel(); }, "the client is not there");
    };
    steps[u"clients.filter"_s] = [this](const Act &act) {
        act();
        ASSERT_TRUE(focusedLine()) << focusName().toStdString();
        type(u"readiness:hot"_s);
        key(Qt::Key_Return);
        expectSoon([this] { return clientsPage()->list()->model().rowCount() < clients(); }, "the list is not filtered");
    };
    steps[u"clients.clear_filter"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return clientsPage()->list()->model().isLoaded() && clientsPage()->list()->model().rowCount() == clients(); },
                   "the filter stays");
    };
    steps[u"clients.export"_s] = [this](const Act &act) {
        const QString file = dir.filePath(u"clients.csv"_s);
        act();
        answerFileDialog(file);
        expectSoon([&] { return QFile(file).size() > 100; }, "no file");
    };
    steps[u"clients.open"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return focusIn(clientsPage()->card()); }, "the keyboard is not in the card");
    };
    steps[u"clients.preview"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return clientsPage()->card()->isHidden(); }, "the card does not hide");
        act();
        expectSoon([this] { return clientsPage()->card()->isVisible(); }, "the card does not come back");
    };
    steps[u"clients.edit_name"_s] = [this](const Act &act) {
        choosePerson();
        const Uuid id = clientsPage()->card()->client();
        act();
        ASSERT_TRUE(waitFor([this] { return focusedLine() != nullptr; })) << "nothing to write the name in";
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"Walkman"_s);
        key(Qt::Key_Return);
        expectSoon([&] { return ws().clients().card(id).wait()->row.name.contains(u"Walkman"_s); }, "the name stayed");
    };
    steps[u"clients.note"_s] = composes(u"Wrote on the walk"_s);
    steps[u"clients.call"_s] = composes(u"Called on the walk"_s);
    addLetterSteps(steps);
    steps[u"clients.task"_s] = composes(u"Call back tomorrow 10:00"_s);
    steps[u"clients.deal"_s] = [this](const Act &act) {
        choosePerson();
        const qint64 before = openDeals();
        act();
        ASSERT_TRUE(waitFor([this] { return focusInEditor(); })) << "no form";
        type(u"Deal of the walk"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return openDeals() == before + 1; }, "the deal is not there");
    };
    steps[u"clients.copy_phone"_s] = [this](const Act &act) {
        choosePerson();
        QGuiApplication::clipboard()->clear();
        act();
        expectSoon([this] { return QGuiApplication::clipboard()->text().startsWith(u'+'); }, "no phone in the clipboard");
    };
    steps[u"clients.copy_email"_s] = [this](const Act &act) {
        choosePerson();
        act();
        expectSoon([this] { return QGuiApplication::clipboard()->text().contains(u'@'); }, "no address in the clipboard");
    };
    steps[u"clients.add_phone"_s] = addsContact(u"phone"_s, u"+380 67 000 11 22"_s);
    steps[u"clients.add_email"_s] = addsContact(u"email"_s, u"walk@example.org"_s);
    steps[u"clients.consent"_s] = [this](const Act &act) { notesConsent(act); };
    for (const auto &id : {u"timeline"_s, u"deals"_s, u"tasks"_s, u"changes"_s})
        steps[u"clients.tab_"_s + id] = [this, id](const Act &act) {
            act();
            expectSoon([&] { return clientsPage()->card()->tabs()->currentId() == id; }, "the tab does not open");
        };
    steps[u"clients.tab_details"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return focusIn(clientsPage()->card()->details()); }, "the keyboard is not in the details");
    };
    steps[u"clients.to_list"_s] = [this](const Act &act) {
        keys(commands().find(u"clients.note"_s)->shortcut);
        act();
        EXPECT_TRUE(clientsPage()->list()->table()->hasFocus()) << focusName().toStdString();
    };
    steps[u"clients.delete"_s] = [this](const Act &act) {
        choosePerson();
        const qint64 before = clients();
        act();
        expectSoon([&] { return clients() == before - 1; }, "the client is still there");
    };
    walk(u"clients"_s, steps);
}

TEST_F(KeyboardWalkPages, ShortcutsStillWorkAfterAMenuShowedThem)
{
    choosePerson();
    tabTo(button(u"Actions"_s));
    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "the button opens no menu";
    EXPECT_GT(openMenu()->actions().size(), 5);
    key(Qt::Key_Escape);
    key(Qt::Key_M, Qt::ControlModifier);
    expectSoon([this] { return clientsPage()->card()->composer()->editor()->hasFocus(); }, "Ctrl+M fell silent after the menu was opened");
}

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
