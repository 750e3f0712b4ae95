// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Clients page, the card's composer among them.
#include "core/services/ConsentService.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/DetailsPanel.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/LetterParts.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkClients : public InEachLanguage<KeyboardWalk> {
protected:
    ClientsPage *clientsPage() const { return static_cast<ClientsPage *>(shell().page(u"clients"_s)); }
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
};

TEST_P(KeyboardWalkClients, Clients)
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

TEST_P(KeyboardWalkClients, ShortcutsStillWorkAfterAMenuShowedThem)
{
    choosePerson();
    tabTo(button(said("opora::ClientHeader", "Actions")));
    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "the button opens no menu";
    EXPECT_GT(openMenu()->actions().size(), 5);
    key(Qt::Key_Escape);
    key(Qt::Key_M, Qt::ControlModifier);
    expectSoon([this] { return clientsPage()->card()->composer()->editor()->hasFocus(); }, "Ctrl+M fell silent after the menu was opened");
}

OPORA_IN_EACH_LANGUAGE(KeyboardWalkClients);

} // namespace opora::test
