// SPDX-License-Identifier: GPL-3.0-or-later
// The Clients, Tasks and Today pages over a filled workspace, in both themes and at the sizes people have: nothing is cut
// off, nothing stands outside its parent.
#include "tests/ui/PageFixture.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientsPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/tasks/TasksPage.h"
#include "ui/tasks/TodayPage.h"
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct FilledPagesTest : PageFixture {
    void SetUp() override
    {
        PageFixture::SetUp();
        fillClients();
        fillWork();
    }
    void TearDown() override
    {
        Theme::instance().setMode(Theme::Mode::Light);
        PageFixture::TearDown();
    }
    void fillClients()
    {
        struct Person { const char16_t *surname, *given, *phone, *company, *readiness; };
        const Person people[] = {
            {u"Шевченко", u"Олена", u"+380 67 555 01 01", u"Аптека 9-1-1", u"hot"},
            {u"Бондаренко", u"Ігор", u"+380 50 555 01 02", u"Верес Логістика", u"warm"},
            {u"Мельник", u"Іван", u"+380 93 555 01 03", u"", u"cold"},
            {u"Kowalska", u"Anna", u"+48 601 222 333", u"Nova Trade LLC", u"hot"},
            {u"Ткаченко", u"Марія", u"+380 66 555 01 05", u"Кафе «Затишок»", u"warm"},
            {u"Петренко", u"Василь", u"+380 97 555 01 06", u"Ферма Зоря", u"hot"},
            {u"Савчук", u"Дмитро", u"+380 63 555 01 07", u"АвтоДім", u"cold"},
            {u"Олійник", u"Тетяна", u"+380 68 555 01 08", u"Клініка «Добродій»", u"warm"},
            {u"Кравець", u"Богдан", u"+380 95 555 01 09", u"М’ясний двір", u"hot"},
        };
        for (const Person &p : people) {
            const Uuid id = addPerson(QString::fromUtf16(p.surname), QString::fromUtf16(p.given), QString::fromUtf16(p.phone),
                                      QString::fromUtf16(p.company), QString::fromUtf16(p.readiness));
            if (olena.isNull())
                olena = id;
        }
        value(ws->clients().edit(olena, {{"patronymic", Value(u"Петрівна"_s)}, {"position", Value(u"Purchasing manager"_s)},
                                         {"city", Value(u"Kharkiv"_s)}, {"time_zone", Value(u"Europe/Kiev"_s)},
                                         {"birthday", Value(QDate(1981, 3, 14))}, {"owner_id", Value(ws->info().me)}}));
        value(ws->clients().setTags(olena, {u"VIP"_s}));
        value(ws->clients().setContact(olena, ContactPoint{{}, u"email"_s, u"o.s@example.org"_s, {}, {}, true}));
    }
    void fillWork()
    {
        using A = ClientService::NewActivity;
        value(ws->clients().log(olena, A{u"note"_s, {}, {}, u"Decision is made by Serhii (owner), she prepares the comparison."_s, at(9, 10), 0, {}, {}}));
        value(ws->clients().log(olena, A{u"call"_s, u"missed"_s, {}, u"+380 67 555 01 01 · called back by Ihor in 14 min"_s, at(18, 9, 12), 0, {}, {}}));
        value(ws->clients().log(olena, A{u"email"_s, u"out"_s, u"Loyalty cards offer"_s, u"Price list attached."_s, at(20, 18, 5), 0, {}, {}}));
        value(ws->clients().log(olena, A{u"call"_s, u"out"_s, {}, u"Agreed to see the loyalty demo on Wednesday. Asks for a discount from 200 cards."_s, at(21, 11, 42), 372, {}, {}}));
        DealService::NewDeal deal;
        deal.title = u"Loyalty cards"_s;
        deal.client = olena;
        deal.amount = Money{184'000'00, u"UAH"_s};
        const Uuid id = value(ws->deals().add(deal)).ids.value(0);
        value(ws->deals().move({id, stage(u"Qualified"_s).id, {}, {}, {}, at(19, 14, 10)}));
        addDeal(u"Cold store"_s, 865'000'00, u"М’ясний двір"_s);
        addTask(u"Send the revised offer"_s, QDate(2026, 11, 19), {}, olena);
        addTask(u"Call back after missed call"_s, QDate(2026, 11, 20), QTime(17, 20));
        addTask(u"Call: website redesign"_s, QDate(2026, 11, 21), QTime(14, 30));
        addTask(u"Congratulate on the birthday"_s, QDate(2026, 11, 21));
        NewTask demo;
        demo.title = u"Demo of loyalty cards"_s;
        demo.client = olena;
        demo.deal = id;
        demo.dueDate = QDate(2026, 11, 25);
        demo.dueTime = QTime(11, 0);
        demo.remindMinutes = 15;
        value(ws->tasks().add(demo));
        addTask(u"Read the market report"_s);
    }
    /// Every text has the room it needs, or breaks lines, or ends in an ellipsis of its own (ElidedLabel).
    void expectNothingCut(QWidget *root)
    {
        for (const QWidget *w : root->findChildren<QWidget *>()) {
            if (!w->isVisible() || w->visibleRegion().isEmpty())
                continue;
            const auto *label = qobject_cast<const QLabel *>(w);
            if (label && !label->wordWrap() && !label->text().isEmpty()) {
                EXPECT_GE(label->width() + 1, label->sizeHint().width()) << "cut: " << qPrintable(label->text());
            }
            if (const auto *button = qobject_cast<const Button *>(w)) {
                EXPECT_GE(button->width() + 1, button->minimumSizeHint().width()) << "cut: " << qPrintable(button->text());
            }
        }
    }
    void walkLooks(const QString &name)
    {
        for (const QSize size : {QSize(1245, 850), QSize(1085, 670), QSize(2365, 1390), QSize(860, 670)}) {
            for (Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
                Theme::instance().setMode(mode);
                window->resize(size);
                QCoreApplication::processEvents();
                expectNothingCut(window.get());
                picture(u"%1-%2-%3"_s.arg(name).arg(size.width()).arg(Theme::modeName(mode)));
            }
        }
    }
    Uuid olena;
};

TEST_F(FilledPagesTest, Clients)
{
    auto *page = new ClientsPage(*context);
    show(page, olena.toString());
    ASSERT_TRUE(waitUntil([&] { return page->card()->hasCard() && page->card()->card().nextStep == u"Send the revised offer"; }));
    walkLooks(u"clients"_s);
    Theme::instance().setMode(Theme::Mode::Light);
    window->resize(1245, 850);
    for (const QString &tab : {u"deals"_s, u"tasks"_s, u"changes"_s}) {
        page->card()->showTab(tab);
        ASSERT_TRUE(waitUntil([&] {
            for (const QListView *list : page->card()->findChildren<QListView *>()) {
                if (list->isVisible() && list->model()->rowCount() > 0 && list->height() > 40)
                    return true;
            }
            return false;
        })) << qPrintable(tab);
        picture(u"clients-tab-"_s + tab);
    }
    page->card()->compose(u"note"_s);
    page->newClient();
    picture(u"clients-overlay"_s);
}

TEST_F(FilledPagesTest, Today)
{
    show(new TodayPage(*context));
    walkLooks(u"today"_s);
}

TEST_F(FilledPagesTest, Tasks)
{
    show(new TasksPage(*context));
    walkLooks(u"tasks"_s);
}

} // namespace
} // namespace opora::test
