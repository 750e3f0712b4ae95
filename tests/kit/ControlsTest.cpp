// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Widgets.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/PopupList.h"
#include "ui/kit/Progress.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/Tabular.h"
#include <QAccessible>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <gtest/gtest.h>

using namespace opora;
using opora::test::waitFor;

TEST(Button, EnterAndSpacePressIt)
{
    Button b(QStringLiteral("Save"));
    b.show();
    QSignalSpy clicked(&b, &QPushButton::clicked);
    QTest::keyClick(&b, Qt::Key_Return);
    QTest::keyClick(&b, Qt::Key_Space);
    EXPECT_EQ(clicked.count(), 2);
    b.setEnabled(false);
    QTest::keyClick(&b, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 2);
}

TEST(Button, MenuOpensWithoutANestedLoop)
{
    Button b(QStringLiteral("New"));
    QMenu menu;
    menu.addAction(QStringLiteral("Client"));
    b.setMenu(&menu);
    b.show();
    QTest::keyClick(&b, Qt::Key_Return); // Would hang here if it ran a loop of its own.
    EXPECT_TRUE(menu.isVisible());
    menu.close();
    QTest::mouseClick(&b, Qt::LeftButton);
    EXPECT_TRUE(menu.isVisible());
    menu.close();
}

TEST(Button, WidthHoldsTheText)
{
    for (auto kind : {Button::Kind::Normal, Button::Kind::Primary, Button::Kind::Quiet}) {
        Button b(QStringLiteral("Benachrichtigungseinstellungen"), QStringLiteral("bell"), kind);
        EXPECT_GE(b.minimumSizeHint().width(), QFontMetrics(b.font()).horizontalAdvance(b.text()) + 16);
    }
}

TEST(Chip, PlainLetsTheClickThrough)
{
    Chip chip(QStringLiteral("Hot"), Tone::Danger);
    chip.show();
    QSignalSpy clicked(&chip, &Chip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    EXPECT_EQ(clicked.count(), 0);
    chip.setClickable(true);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QTest::keyClick(&chip, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 2);
}

TEST(Chip, RemovedByDeleteAndByItsCross)
{
    Chip chip(QStringLiteral("Owner: me"), Tone::Accent);
    chip.setRemovable(true);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 12, chip.height() / 2));
    EXPECT_EQ(removed.count(), 2);
}

TEST(Tabular, DigitsHaveOneWidth)
{
    const QFontMetrics fm(Theme::font());
    EXPECT_EQ(tabularWidth(fm, QStringLiteral("1111")), tabularWidth(fm, QStringLiteral("8888")));
    EXPECT_EQ(tabularWidth(fm, QStringLiteral("1 204 000")), tabularWidth(fm, QStringLiteral("9 888 777")));
    EXPECT_GT(tabularWidth(fm, QStringLiteral("11")), tabularWidth(fm, QStringLiteral("1")));
}

TEST(Tabular, RightAlignedNumbersEndAtTheSamePixel)
{
    const auto lastInk = [](const QString &text) {
        QImage image(200, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter p(&image);
        p.setFont(Theme::font());
        p.setPen(Qt::black);
        drawTabular(&p, image.rect(), Qt::AlignRight, text);
        p.end();
        for (int x = image.width() - 1; x >= 0; --x)
            for (int y = 0; y < image.height(); ++y)
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
        return -1;
    };
    EXPECT_LE(qAbs(lastInk(QStringLiteral("412 000")) - lastInk(QStringLiteral("1 204 000"))), 0);
}

TEST(NoWheel, WheelOverAnUnfocusedBoxScrollsThePage)
{
    QScrollArea area;
    auto *content = new QWidget;
    content->setFixedSize(200, 2000);
    auto *combo = new Combo(content);
    for (int i = 0; i < 5; ++i)
        combo->addChoice(QString::number(i), QString::number(i));
    combo->move(10, 20);
    auto *spin = new QSpinBox(content);
    spin->move(10, 60);
    area.setWidget(content);
    area.resize(220, 200);
    NoWheel::install(&area);
    area.show();
    const auto wheel = [](QWidget *w) {
        const QPointF at = w->rect().center();
        QWheelEvent e(at, w->mapToGlobal(at), QPoint(), QPoint(0, -240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(w, &e);
    };
    wheel(combo);
    wheel(spin);
    EXPECT_EQ(combo->currentIndex(), 0);
    EXPECT_EQ(spin->value(), 0);
    area.activateWindow();
    spin->setFocus();
    spin->setValue(5);
    ASSERT_TRUE(waitFor([&] { return spin->hasFocus(); }));
    wheel(spin);
    EXPECT_NE(spin->value(), 5);
}

TEST(MessageBar, ActionRunsOnceAndClosesIt)
{
    QWidget host;
    host.resize(900, 600);
    host.show();
    MessageBar bar(&host);
    int undone = 0;
    Message m;
    m.text = QStringLiteral("Deal moved to Won");
    m.actions = {{QStringLiteral("Undo"), [&] { ++undone; }, false}};
    bar.show(m);
    EXPECT_TRUE(bar.isShowing());
    EXPECT_EQ(bar.text(), m.text);
    EXPECT_TRUE(host.rect().contains(bar.geometry()));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&bar)->text(QAccessible::Name), m.text);
    EXPECT_TRUE(bar.trigger(QStringLiteral("Undo")));
    EXPECT_EQ(undone, 1);
    EXPECT_FALSE(bar.isShowing());
    EXPECT_FALSE(bar.trigger(QStringLiteral("Undo")));
}

TEST(MessageBar, HidesByItselfButAnErrorStays)
{
    QWidget host;
    host.resize(900, 600);
    host.show();
    MessageBar bar(&host);
    Message m;
    m.text = QStringLiteral("Saved");
    m.hideAfterMs = 20;
    bar.show(m);
    ASSERT_TRUE(waitFor([&] { return !bar.isShowing(); }));
    m.hideAfterMs = -1;
    m.tone = Tone::Danger;
    m.details = QStringLiteral("disk_full: /x");
    bar.show(m);
    EXPECT_TRUE(bar.isShowing());
    EXPECT_FALSE(bar.findChild<QTimer *>() && bar.findChild<QTimer *>()->isActive());
    QTest::keyClick(&bar, Qt::Key_Escape);
    EXPECT_FALSE(bar.isShowing());
}

TEST(MessageBar, AReminderComesBackAfterAPassingMessage)
{
    QWidget host;
    host.resize(900, 600);
    host.show();
    MessageBar bar(&host);
    Message reminder;
    reminder.text = QStringLiteral("Reminder: call");
    reminder.key = QStringLiteral("task");
    reminder.hideAfterMs = 0;
    bar.show(reminder);
    Message saved;
    saved.text = QStringLiteral("Saved");
    saved.hideAfterMs = 10;
    bar.show(saved);
    EXPECT_EQ(bar.text(), QStringLiteral("Saved"));
    ASSERT_TRUE(waitFor([&] { return bar.text() == QStringLiteral("Reminder: call"); }));
    bar.dismissKey(QStringLiteral("task"));
    EXPECT_FALSE(bar.isShowing());
}

TEST(PopupList, DrivenFromTheField)
{
    QWidget window;
    window.resize(600, 500);
    QLineEdit field(&window);
    field.setGeometry(10, 10, 200, 30);
    window.show();
    window.activateWindow();
    field.setFocus();
    PopupList list(&field);
    PopupItem head, a, b;
    head.title = QStringLiteral("Found");
    head.header = true;
    a.title = QStringLiteral("First");
    b.title = QStringLiteral("Second");
    list.setItems({head, a, b});
    list.open(300);
    EXPECT_TRUE(list.isOpen());
    EXPECT_EQ(list.currentRow(), 1);
    EXPECT_EQ(list.width(), 300);
    QString chosen;
    QObject::connect(&list, &PopupList::chosen, [&](const PopupItem &i) { chosen = i.title; });
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(list.currentRow(), 2);
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(list.currentRow(), 1) << "goes round and skips captions";
    QTest::keyClick(&field, Qt::Key_Up);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(chosen, QStringLiteral("Second"));
    EXPECT_FALSE(list.isOpen());
    list.open();
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_FALSE(list.isOpen());
}

TEST(OverlayPanel, EscapeClosesEnterAcceptsAndTabStaysInside)
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit outside(&window);
    window.show();
    window.activateWindow();
    outside.setFocus();
    ASSERT_TRUE(waitFor([&] { return outside.hasFocus(); }));
    QPointer<OverlayPanel> panel = new OverlayPanel(&window, QStringLiteral("Lost"));
    auto *field = new QLineEdit(panel);
    panel->body()->addWidget(field);
    panel->setAccept(QStringLiteral("Save"));
    panel->setFirstFocus(field);
    int accepted = 0;
    QObject::connect(panel, &OverlayPanel::accepted, [&] { ++accepted; });
    panel->open();
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(accepted, 1);
    EXPECT_TRUE(panel->isVisible()) << "stays until the owner closes it";
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        EXPECT_TRUE(panel->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return panel.isNull(); }));
    EXPECT_TRUE(outside.hasFocus());
}

TEST(BusyDelay, SaysNothingAboutShortWork)
{
    BusyDelay busy(nullptr, 30);
    QSignalSpy spy(&busy, &BusyDelay::busy);
    busy.start();
    busy.stop();
    EXPECT_EQ(spy.count(), 0);
    busy.start();
    ASSERT_TRUE(waitFor([&] { return spy.count() == 1; }));
    EXPECT_TRUE(spy.first().first().toBool());
    busy.stop();
    EXPECT_EQ(spy.count(), 2);
}

TEST(FlowLayout, WrapsAndReportsItsHeight)
{
    QWidget box;
    auto *flow = new FlowLayout(&box, 8);
    for (int i = 0; i < 6; ++i)
        flow->addWidget(new Chip(QStringLiteral("Chip number %1").arg(i)));
    const int one = flow->heightForWidth(5000), many = flow->heightForWidth(150);
    EXPECT_GT(many, one * 3);
    EXPECT_GE(flow->minimumSize().width(), Chip::sizeFor(QStringLiteral("Chip number 0")).width());
}

TEST(SegmentedTabs, CurrentIdFollowsAndCountsAreShown)
{
    SegmentedTabs tabs;
    tabs.addSegment(QStringLiteral("timeline"), QStringLiteral("Timeline"));
    tabs.addSegment(QStringLiteral("deals"), QStringLiteral("Deals"), 2);
    EXPECT_EQ(tabs.tabText(1), QStringLiteral("Deals 2"));
    QSignalSpy spy(&tabs, &SegmentedTabs::currentIdChanged);
    tabs.setCurrentId(QStringLiteral("deals"));
    EXPECT_EQ(tabs.currentId(), QStringLiteral("deals"));
    ASSERT_EQ(spy.count(), 1);
    tabs.setCount(QStringLiteral("deals"), 3);
    EXPECT_EQ(tabs.tabText(1), QStringLiteral("Deals 3"));
    EXPECT_EQ(tabs.currentId(), QStringLiteral("deals"));
}

TEST(Fields, DatesAsPeopleTypeThem)
{
    const QLocale uk(QLocale::Ukrainian), us(QLocale::English, QLocale::UnitedStates);
    const QDate today(2026, 11, 21);
    EXPECT_EQ(parseDate(QStringLiteral("31.12.2026"), uk, today), QDate(2026, 12, 31));
    EXPECT_EQ(parseDate(QStringLiteral("31.12.26"), uk, today), QDate(2026, 12, 31));
    EXPECT_EQ(parseDate(QStringLiteral("5.3"), uk, today), QDate(2026, 3, 5));
    EXPECT_EQ(parseDate(QStringLiteral("2026-12-31"), uk, today), QDate(2026, 12, 31));
    EXPECT_EQ(parseDate(QStringLiteral("12/31/2026"), us, today), QDate(2026, 12, 31));
    EXPECT_FALSE(parseDate(QStringLiteral("31.11.2026"), uk, today).isValid());
    EXPECT_FALSE(parseDate(QStringLiteral("soon"), uk, today).isValid());
}

TEST(Fields, AmountsAsPeopleTypeThem)
{
    const QLocale uk(QLocale::Ukrainian), en(QLocale::English, QLocale::UnitedKingdom);
    EXPECT_EQ(parseAmount(QStringLiteral("1 234,50"), uk), QStringLiteral("1234.50"));
    EXPECT_EQ(parseAmount(QStringLiteral("1.234,50"), en), QStringLiteral("1234.50"));
    EXPECT_EQ(parseAmount(QStringLiteral("1,234.50"), uk), QStringLiteral("1234.50"));
    EXPECT_EQ(parseAmount(QStringLiteral("1,234"), en), QStringLiteral("1234"));
    EXPECT_EQ(parseAmount(QStringLiteral("1.234.567"), en), QStringLiteral("1234567"));
    EXPECT_EQ(parseAmount(QStringLiteral("\u20b4 184 000"), uk), QStringLiteral("184000"));
    EXPECT_EQ(parseAmount(QStringLiteral("-5,5"), uk), QStringLiteral("-5.5"));
    EXPECT_TRUE(parseAmount(QStringLiteral("about 5"), uk).isEmpty());
    EXPECT_TRUE(parseAmount(QString(), uk).isEmpty());
}
