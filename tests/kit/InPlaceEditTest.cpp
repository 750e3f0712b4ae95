// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/InPlaceEdit.h"
#include "tests/support/Widgets.h"
#include "ui/kit/Labels.h"
#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <gtest/gtest.h>

using namespace opora;
using opora::test::waitFor;

namespace {
/// A window with one field and somewhere else to go.
struct Form {
    QWidget window;
    InPlaceEdit *edit;
    QLineEdit *other;
    explicit Form(InPlaceEdit::Kind kind = InPlaceEdit::Kind::Text)
    {
        auto *l = new QVBoxLayout(&window);
        edit = new InPlaceEdit(kind);
        edit->setLabel(QStringLiteral("City"));
        other = new QLineEdit;
        l->addWidget(edit);
        l->addWidget(other);
        window.resize(400, 200);
        window.show();
        window.activateWindow();
        edit->setFocus();
        waitFor([this] { return edit->hasFocus(); });
    }
    QLineEdit *line() const { return edit->findChild<QLineEdit *>(); }
};
} // namespace

TEST(InPlaceEdit, F2EditsEnterSaves)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::keyClick(f.edit, Qt::Key_F2);
    ASSERT_TRUE(f.edit->isEditing());
    EXPECT_EQ(f.line()->text(), QStringLiteral("Lviv"));
    QTest::keyClicks(f.line(), QStringLiteral("Kyiv"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_EQ(committed.count(), 1);
    EXPECT_EQ(committed.first().first().toString(), QStringLiteral("Kyiv"));
    EXPECT_FALSE(f.edit->isEditing());
    EXPECT_TRUE(f.edit->hasFocus()) << "the keyboard stays at the field";
}

TEST(InPlaceEdit, WhatChangesBehindItIsNotWrittenBackByLeavingTheField)
{
    Form f;
    const auto reopen = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor before
        QTest::keyClick(f.edit, Qt::Key_F2);
    };
    f.edit->setValue(QStringLiteral("Lviv"));
    f.edit->setSeen("first");
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    reopen();
    f.edit->setValue(QStringLiteral("Odesa"));
    f.edit->setSeen("second");
    QTest::keyClick(f.line(), Qt::Key_Return);
    EXPECT_EQ(committed.count(), 0) << "nothing was typed";
    EXPECT_EQ(f.edit->value(), QStringLiteral("Odesa"));

    reopen();
    EXPECT_EQ(f.line()->text(), QStringLiteral("Odesa"));
    f.edit->setValue(QStringLiteral("Kyiv"));
    f.edit->setSeen("third");
    QTest::keyClicks(f.line(), QStringLiteral("Dnipro"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_EQ(committed.count(), 1);
    EXPECT_EQ(f.edit->seen(), "second") << "what was there when it began";
    EXPECT_EQ(f.edit->from(), QStringLiteral("Odesa"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    f.edit->setError(QStringLiteral("no such city"));
    f.edit->setSeen("fourth");
    QTest::keyClicks(f.line(), QStringLiteral("!"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_EQ(committed.count(), 2);
    EXPECT_EQ(f.edit->seen(), "second") << "mending what was refused began earlier";
    EXPECT_EQ(f.edit->seen(), "second");
    f.edit->setValue(QStringLiteral("Dnipro!"));
    f.edit->setSeen("fifth");
    reopen();
    EXPECT_EQ(f.edit->seen(), "fifth");
    QTest::keyClick(f.line(), Qt::Key_Escape);
}

TEST(InPlaceEdit, EscapeRestores)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QTest::keyClicks(f.line(), QStringLiteral("Kyiv"));
    QTest::keyClick(f.line(), Qt::Key_Escape);
    EXPECT_FALSE(f.edit->isEditing());
    EXPECT_EQ(f.edit->value(), QStringLiteral("Lviv"));
    EXPECT_EQ(committed.count(), 0);
}

TEST(InPlaceEdit, LeavingTheFieldSaves)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::mouseClick(f.edit, Qt::LeftButton);
    ASSERT_TRUE(f.edit->isEditing());
    QTest::keyClicks(f.line(), QStringLiteral("Odesa"));
    f.other->setFocus(Qt::TabFocusReason);
    ASSERT_EQ(committed.count(), 1);
    EXPECT_TRUE(f.other->hasFocus());
}

TEST(InPlaceEdit, UnchangedIsNotSaved)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::keyClick(f.edit, Qt::Key_F2);
    QTest::keyClick(f.line(), Qt::Key_Return);
    EXPECT_EQ(committed.count(), 0);
    EXPECT_FALSE(f.edit->isEditing());
}

TEST(InPlaceEdit, ARefusedValueIsMarkedAndNotLost)
{
    Form f;
    f.edit->setValue(QStringLiteral("a@example.org"));
    QTest::keyClick(f.edit, Qt::Key_F2);
    QTest::keyClicks(f.line(), QStringLiteral("not an address"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_FALSE(f.edit->isEditing());
    f.edit->setError(QStringLiteral("This is not an e-mail address."));
    ASSERT_TRUE(f.edit->isEditing());
    EXPECT_EQ(f.line()->text(), QStringLiteral("not an address"));
    EXPECT_EQ(f.edit->error(), QStringLiteral("This is not an e-mail address."));
    EXPECT_EQ(f.edit->accessibleDescription(), f.edit->error());
    f.edit->cancel();
    f.edit->setValue(QStringLiteral("a@example.org"));
    EXPECT_TRUE(f.edit->error().isEmpty());
}

TEST(InPlaceEdit, AChangeFromElsewhereDoesNotTakeWhatIsTyped)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QTest::keyClick(f.edit, Qt::Key_F2);
    QTest::keyClicks(f.line(), QStringLiteral("Dnipro"));
    f.edit->setValue(QStringLiteral("Kharkiv"));
    ASSERT_TRUE(f.edit->isEditing());
    EXPECT_EQ(f.line()->text(), QStringLiteral("Dnipro"));
    QTest::keyClick(f.line(), Qt::Key_Escape);
    EXPECT_EQ(f.edit->value(), QStringLiteral("Kharkiv"));
}

TEST(InPlaceEdit, DatesAreCheckedAndShownByLocale)
{
    Form f(InPlaceEdit::Kind::Date);
    f.edit->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    f.edit->setValue(QStringLiteral("2026-11-21"));
    EXPECT_EQ(f.edit->findChild<ElidedLabel *>()->text(), QStringLiteral("21 Nov 2026"));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::keyClick(f.edit, Qt::Key_F2);
    f.line()->setText(QStringLiteral("31.11.2026"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    EXPECT_TRUE(f.edit->isEditing());
    EXPECT_FALSE(f.edit->error().isEmpty());
    EXPECT_EQ(committed.count(), 0);
    f.line()->setText(QStringLiteral("30.11.2026"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_EQ(committed.count(), 1);
    EXPECT_EQ(committed.first().first().toString(), QStringLiteral("2026-11-30"));
}

TEST(InPlaceEdit, MoneyBecomesAPlainNumber)
{
    Form f(InPlaceEdit::Kind::Money);
    f.edit->setCurrency(QStringLiteral("UAH"));
    f.edit->setLocale(QLocale(QLocale::Ukrainian));
    f.edit->setValue(QStringLiteral("184000.00"));
    EXPECT_TRUE(f.edit->findChild<ElidedLabel *>()->text().contains(QStringLiteral("184")));
    QSignalSpy committed(f.edit, &InPlaceEdit::committed);
    QTest::keyClick(f.edit, Qt::Key_F2);
    f.line()->setText(QStringLiteral("1 234,50"));
    QTest::keyClick(f.line(), Qt::Key_Return);
    ASSERT_EQ(committed.count(), 1);
    EXPECT_EQ(committed.first().first().toString(), QStringLiteral("1234.50"));
}

TEST(InPlaceEdit, IsSpokenAsAnEditableText)
{
    Form f;
    f.edit->setValue(QStringLiteral("Lviv"));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(f.edit);
    ASSERT_TRUE(face);
    EXPECT_EQ(face->role(), QAccessible::EditableText);
    EXPECT_EQ(face->text(QAccessible::Name), QStringLiteral("City"));
    EXPECT_EQ(face->text(QAccessible::Value), QStringLiteral("Lviv"));
    ASSERT_TRUE(face->actionInterface());
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(f.edit->isEditing());
}
