// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/clients/ChangesTab.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientHeader.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/DetailsPanel.h"
#include "ui/clients/NewClientPanel.h"
#include "ui/clients/TimelineView.h"
#include "ui/kit/ContentList.h"
#include "ui/kit/Fields.h"
#include "ui/kit/SegmentedTabs.h"
#include <QTest>
#include <QAccessible>
#include <QFile>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct ClientsPageTest : PageFixture {
    void open(const QString &id = {}, const QVariantMap &args = {})
    {
        page = new ClientsPage(*context);
        show(page, id, args);
    }
    ClientTable &table() { return *page->list()->table(); }
    ClientCardView &card() { return *page->card(); }
    bool waitCard(const QString &name)
    {
        return waitUntil([&] { return card().hasCard() && card().card().row.name == name; });
    }
    QString currentName() { return table().model()->index(table().currentIndex().row(), 0).data().toString(); }
    ClientsPage *page = nullptr;
};

TEST_F(ClientsPageTest, AnEmptyWorkspaceOffersTheFirstClient)
{
    open();
    EXPECT_TRUE(page->list()->isEmpty());
    picture(u"clients-empty"_s);
    ASSERT_TRUE(commands->run(u"clients.new"_s));
    auto *panel = window->findChild<NewClientPanel *>();
    ASSERT_NE(panel, nullptr);
    panel->surname()->setText(u"Testenko"_s);
    panel->givenName()->setText(u"Anna"_s);
    panel->phone()->setText(u"+380 67 000 00 01"_s);
    panel->worksAt()->setText(u"Example Ltd"_s);
    picture(u"clients-new"_s);
    key(panel->worksAt(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    EXPECT_EQ(card().card().row.companyLabel, u"Example Ltd");
    ASSERT_TRUE(waitUntil([&] { return currentName() == u"Testenko Anna"; })) << "the new client is the chosen one";
    EXPECT_EQ(messages.size(), 1);
}

TEST_F(ClientsPageTest, AClientWithoutANameIsRefusedAndNothingTypedIsLost)
{
    open();
    page->newClient();
    auto *panel = window->findChild<NewClientPanel *>();
    ASSERT_NE(panel, nullptr);
    panel->phone()->setText(u"+380 67 000 00 01"_s);
    panel->submit();
    EXPECT_EQ(panel->phone()->text(), u"+380 67 000 00 01");
    EXPECT_EQ(value(ws->clients().count()), 0);
}

TEST_F(ClientsPageTest, ArrowsChooseAndTheCardFollows)
{
    addPerson(u"Adams"_s, u"Test"_s);
    addPerson(u"Brown"_s, u"Test"_s);
    open();
    ASSERT_TRUE(waitCard(u"Adams Test"_s)) << "the first client is chosen by itself";
    key(&table(), Qt::Key_Down);
    ASSERT_TRUE(waitCard(u"Brown Test"_s));
    key(&table(), Qt::Key_Return);
    EXPECT_TRUE(card().tabs()->hasFocus()) << "Enter goes into the card";
    table().setFocus();
    key(&table(), Qt::Key_Space);
    EXPECT_TRUE(card().isHidden());
    key(&table(), Qt::Key_Space);
    EXPECT_FALSE(card().isHidden());
}

TEST_F(ClientsPageTest, TypingJumpsToTheFirstNameThatBeginsSo)
{
    for (int i = 0; i < 200; ++i)
        addPerson(u"Name%1"_s.arg(i, 3, 10, QChar(u'0')), u"Test"_s);
    addPerson(u"Zorro"_s, u"Test"_s);
    open();
    ASSERT_TRUE(waitCard(u"Name000 Test"_s));
    type(&table(), u"zo"_s);
    ASSERT_TRUE(waitCard(u"Zorro Test"_s));
    EXPECT_EQ(table().currentIndex().row(), 200);
}

TEST_F(ClientsPageTest, DeletingIsOneKeyAndComesBackWithUndo)
{
    const Uuid adams = addPerson(u"Adams"_s, u"Test"_s);
    addPerson(u"Brown"_s, u"Test"_s);
    open();
    ASSERT_TRUE(waitCard(u"Adams Test"_s));
    key(&table(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 1; }));
    EXPECT_EQ(messages.size(), 1);
    ASSERT_TRUE(waitCard(u"Brown Test"_s)) << "the next client is chosen";
    value(ws->undo().undo(lastWritten.command));
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 2; }));
    EXPECT_EQ(currentName(), u"Brown Test") << "what comes back does not take the selection";
    EXPECT_FALSE(value(ws->clients().card(adams)).deleted);
}

TEST_F(ClientsPageTest, ChangesMadeElsewhereMoveNeitherSelectionNorScroll)
{
    for (int i = 0; i < 120; ++i)
        addPerson(u"M%1"_s.arg(i, 3, 10, QChar(u'0')), u"Test"_s);
    open();
    table().selectRow(60);
    ASSERT_TRUE(waitCard(u"M060 Test"_s));
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = table().visualRect(table().currentIndex()).top();
    QWidget *focus = QApplication::focusWidget();
    for (int i = 0; i < 5; ++i)
        addPerson(u"A%1"_s.arg(i), u"Elsewhere"_s);
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 125; }));
    EXPECT_EQ(table().currentIndex().row(), 65);
    EXPECT_EQ(currentName(), u"M060 Test");
    EXPECT_EQ(table().visualRect(table().currentIndex()).top(), y) << "the chosen row stays where it was on the screen";
    EXPECT_EQ(QApplication::focusWidget(), focus);
}

TEST_F(ClientsPageTest, FieldsAreEditedInPlaceAndWrongInputIsMarkedAndKept)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s, u"+380 67 000 00 01"_s);
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    InPlaceEdit *city = card().details()->field("city");
    city->setFocus();
    key(city, Qt::Key_F2);
    ASSERT_TRUE(city->isEditing());
    city->findChild<QLineEdit *>()->setText(u"Lviv"_s);
    key(city->findChild<QLineEdit *>(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return card().card().fields.value("city").toText() == u"Lviv"; }));

    InPlaceEdit *phone = card().details()->contactField(0);
    ASSERT_NE(phone, nullptr);
    phone->startEditing();
    phone->findChild<QLineEdit *>()->setText(u"not a phone"_s);
    phone->commit();
    ASSERT_TRUE(waitUntil([&] { return !phone->error().isEmpty(); }));
    ASSERT_TRUE(phone->isEditing());
    EXPECT_EQ(phone->findChild<QLineEdit *>()->text(), u"not a phone");
    picture(u"clients-wrong-phone"_s);
    phone->cancel();
    EXPECT_EQ(phone->value(), value(ws->clients().card(id)).contacts.value(0).value);
    EXPECT_TRUE(errors.isEmpty()) << "the reason stands at the field, not in a message";
}

TEST_F(ClientsPageTest, AChangeFromElsewhereDoesNotDisturbAFieldBeingEdited)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s);
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    InPlaceEdit *city = card().details()->field("city");
    city->startEditing();
    city->findChild<QLineEdit *>()->setText(u"Ky"_s);
    value(ws->clients().edit(id, {{"position", Value(u"Director"_s)}, {"city", Value(u"Odesa"_s)}}));
    ASSERT_TRUE(waitUntil([&] { return card().details()->field("position")->value() == u"Director"; }));
    ASSERT_TRUE(city->isEditing());
    EXPECT_EQ(city->findChild<QLineEdit *>()->text(), u"Ky");
}

TEST_F(ClientsPageTest, TheNameIsEditedInItsParts)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s);
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    table().setFocus();
    key(&table(), Qt::Key_F2);
    NameEdit *name = card().header()->name();
    ASSERT_TRUE(name->isEditing());
    const auto lines = name->findChildren<QLineEdit *>();
    lines.at(2)->setText(u"Ivanivna"_s);
    key(lines.at(2), Qt::Key_Return);
    ASSERT_TRUE(waitCard(u"Testenko Anna Ivanivna"_s));
    name->startEditing();
    for (QLineEdit *line : lines)
        line->clear();
    name->commit();
    EXPECT_TRUE(name->isEditing()) << "a person without a name is refused at the field";
    name->cancel();
    EXPECT_EQ(name->text(), u"Testenko Anna Ivanivna");
}

/// A click on another row takes the focus away and the card over at once: what was typed is still the first client's.
TEST_F(ClientsPageTest, ANameLeftByAClickOnAnotherClientIsSavedWhereItWasTyped)
{
    const Uuid anna = addPerson(u"Testenko"_s, u"Anna"_s), bohdan = addPerson(u"Zzz"_s, u"Bohdan"_s);
    open(anna.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    int other = -1;
    ASSERT_TRUE(waitUntil([&] {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, 0).data().toString() == u"Zzz Bohdan")
                other = row;
        }
        return other >= 0;
    }));
    NameEdit *name = card().header()->name();
    table().setFocus();
    key(&table(), Qt::Key_F2);
    ASSERT_TRUE(name->isEditing());
    name->findChildren<QLineEdit *>().at(0)->setText(u"Koval"_s);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(table().model()->index(other, 0)).center());
    ASSERT_TRUE(waitCard(u"Zzz Bohdan"_s));
    const auto surname = [&](const Uuid &id) { return ws->records().get("client", id).wait()->fields.value("surname").toText(); };
    ASSERT_TRUE(waitUntil([&] { return surname(anna) == u"Koval"; }));
    EXPECT_EQ(surname(bohdan), u"Zzz"_s);
    EXPECT_FALSE(name->isEditing());
}

TEST_F(ClientsPageTest, ANoteWithADayInItOffersTheTask)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s);
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    ASSERT_TRUE(commands->run(u"clients.note"_s));
    Composer *composer = card().composer();
    ASSERT_TRUE(composer->editor()->hasFocus());
    composer->editor()->setPlainText(u"Wants a discount.\ncall back Fri 10:00"_s);
    key(composer->editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([&] { return composer->editor()->toPlainText().isEmpty(); }));
    ASSERT_TRUE(waitUntil([&] { return card().card().openTasks == 1; }));
    const QList<TaskRow> tasks = value(ws->tasks().forClient(id));
    ASSERT_EQ(tasks.size(), 1);
    EXPECT_EQ(tasks.first().title, u"Call back");
    EXPECT_EQ(tasks.first().dueAt, at(27, 10));
    ASSERT_TRUE(waitUntil([&] {
        return card().timeline()->timeline().index(0, 0).data(TimelineModel::BodyRole).toString().contains(u"Wants a discount.");
    }));
    EXPECT_EQ(card().card().nextStep, u"Call back");
}

TEST_F(ClientsPageTest, ACallIsLoggedWithItsDuration)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s);
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    card().compose(u"call"_s);
    card().composer()->editor()->setPlainText(u"Agreed to meet"_s);
    auto *minutes = card().composer()->findChild<QLineEdit *>();
    minutes->setText(u"six"_s);
    card().composer()->save();
    EXPECT_EQ(card().composer()->editor()->toPlainText(), u"Agreed to meet") << "a wrong duration saves nothing and loses nothing";
    minutes->setText(u"6:12"_s);
    key(card().composer()->editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] {
        return card().timeline()->timeline().index(0, 0).data().toString() == u"Call · outgoing · 6 min 12 s";
    }));
}

TEST_F(ClientsPageTest, TheChangesTabUndoesOneChange)
{
    const Uuid id = addPerson(u"Testenko"_s, u"Anna"_s, {}, {}, u"warm"_s);
    value(ws->clients().edit(id, {{"readiness", Value(u"hot"_s)}}));
    open(id.toString());
    ASSERT_TRUE(waitCard(u"Testenko Anna"_s));
    card().showTab(u"changes"_s);
    ContentList *list = card().changesTab()->list();
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 2; }));
    const QStringList lines = list->model()->index(0, 0).data(HistoryModel::LinesRole).toStringList();
    EXPECT_EQ(lines, QStringList{u"Readiness: Warm → Hot"_s});
    picture(u"clients-changes"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    key(list, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return card().card().row.readiness == u"warm"; }));
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 3; })) << "the undoing is a change of its own";
    EXPECT_TRUE(list->model()->index(1, 0).data(HistoryModel::UndoneRole).toBool());
}

TEST_F(ClientsPageTest, FiltersByChipAndByText)
{
    addPerson(u"Adams"_s, u"Test"_s, {}, {}, u"hot"_s);
    addPerson(u"Brown"_s, u"Test"_s, {}, {}, u"cold"_s);
    open({}, {{u"filter"_s, u"readiness:cold"_s}});
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 1; }));
    FilterBar *bar = page->list()->filterBar();
    bar->field()->setText(u"nosuchfield:1"_s);
    key(bar->field(), Qt::Key_Return);
    EXPECT_FALSE(bar->error().isEmpty());
    EXPECT_EQ(bar->field()->text(), u"nosuchfield:1") << "wrong input stays to be mended";
    bar->field()->setText(u"adams"_s);
    key(bar->field(), Qt::Key_Return);
    EXPECT_TRUE(bar->error().isEmpty());
    EXPECT_EQ(bar->chips().conditions.size(), 2);
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 0; }));
    picture(u"clients-nomatch"_s);
    bar->clear();
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 2; }));
}

TEST_F(ClientsPageTest, ExportsTheClientsOfTheList)
{
    addPerson(u"Adams"_s, u"Test"_s, {}, {}, u"hot"_s);
    addPerson(u"Brown"_s, u"Test"_s, {}, {}, u"cold"_s);
    open({}, {{u"filter"_s, u"readiness:cold"_s}});
    ASSERT_TRUE(waitUntil([&] { return table().model()->rowCount() == 1; }));
    const QString file = dir.filePath(u"clients.csv"_s);
    page->list()->exportTo(file);
    ASSERT_TRUE(waitUntil([&] { return !informed.isEmpty() || !errors.isEmpty(); }));
    EXPECT_TRUE(errors.isEmpty()) << qPrintable(errors.join(u','));
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    EXPECT_TRUE(text.contains(u"Brown"));
    EXPECT_FALSE(text.contains(u"Adams"));
}

TEST_F(ClientsPageTest, EveryCommandOfThePageRunsAndIsNamed)
{
    addPerson(u"Adams"_s, u"Test"_s, u"+380 67 000 00 01"_s);
    open();
    ASSERT_TRUE(waitCard(u"Adams Test"_s));
    for (const Command &command : commands->available()) {
        EXPECT_FALSE(command.title.isEmpty()) << qPrintable(command.id);
        EXPECT_TRUE(command.run) << qPrintable(command.id);
    }
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        ASSERT_NE(spoken, nullptr);
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " below " << widget->parentWidget()->metaObject()->className();
    }
}

} // namespace
} // namespace opora::test
