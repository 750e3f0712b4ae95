// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <gtest/gtest.h>

using namespace opora;

namespace {
struct Pairing { Token text, background; const char *where; };
// Every combination of text and background that the window paints. Faint is for decoration and disabled text only.
const Pairing pairings[] = {
    {Token::Ink, Token::Window, "text on the page"},         {Token::Ink, Token::Panel, "text on a card"},
    {Token::Ink, Token::Side, "text in the sidebar"},        {Token::Ink, Token::Hover, "text on a hovered row"},
    {Token::Ink, Token::AccentTint, "text on a selected row"}, {Token::Ink, Token::Field, "text in a field"},
    {Token::Mute, Token::Window, "second line on the page"}, {Token::Mute, Token::Panel, "second line on a card"},
    {Token::Mute, Token::Side, "counts in the sidebar"},     {Token::Mute, Token::Hover, "second line of a hovered row"},
    {Token::Mute, Token::AccentTint, "second line of a selected row"}, {Token::Mute, Token::Field, "placeholder"},
    {Token::Mute, Token::Track, "text of a disabled primary button"},
    {Token::OnAccent, Token::Accent, "primary button"},      {Token::OnAccent, Token::AccentHover, "hovered primary button"},
    {Token::Accent, Token::AccentTint, "accent chip"},       {Token::Accent, Token::Side, "the name in the sidebar"},
    {Token::Accent, Token::Window, "the name on the welcome page"}, {Token::Accent, Token::Panel, "link"},
    {Token::Danger, Token::DangerTint, "danger chip"},       {Token::Danger, Token::Panel, "danger heading"},
    {Token::Danger, Token::Window, "Lost on the board"},     {Token::OnSolid, Token::Danger, "badge"},
    {Token::Warn, Token::WarnTint, "warn chip"},             {Token::Warn, Token::Panel, "warn text"},
    {Token::OnSolid, Token::Warn, "solid warn badge"},       {Token::Good, Token::GoodTint, "good chip"},
    {Token::Good, Token::Panel, "good text"},                {Token::Good, Token::Window, "Won on the board"},
    {Token::OnSolid, Token::Good, "solid good badge"},       {Token::Info, Token::InfoTint, "info chip"},
    {Token::Info, Token::Panel, "info text"},                {Token::OnSolid, Token::Info, "solid info badge"},
};
} // namespace

TEST(Theme, EveryTextReadsOnItsBackground)
{
    for (bool dark : {false, true})
        for (const Pairing &p : pairings)
            EXPECT_GE(Theme::contrast(Theme::color(p.text, dark), Theme::color(p.background, dark)), 4.5)
                << p.where << (dark ? ", dark: " : ", light: ") << Theme::color(p.text, dark).name().toStdString() << " on "
                << Theme::color(p.background, dark).name().toStdString();
}

TEST(Theme, TextOnStageColoursReads)
{
    for (bool dark : {false, true})
        for (int i = 0; i < 8; ++i) {
            const QColor c = Theme::stage(i, dark);
            EXPECT_GE(Theme::contrast(Theme::textOn(c), c), 4.5) << i << c.name().toStdString();
        }
}

TEST(Theme, ContrastIsThatOfWcag)
{
    EXPECT_NEAR(Theme::contrast(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);
}

TEST(Theme, PublishedTokensAreKept)
{
    EXPECT_EQ(Theme::color(Token::Accent, false).name(), QStringLiteral("#0f766e"));
    EXPECT_EQ(Theme::color(Token::Accent, true).name(), QStringLiteral("#3fb8a9"));
    EXPECT_EQ(Theme::color(Token::Window, false).name(), QStringLiteral("#f6f5f2"));
    EXPECT_EQ(Theme::color(Token::Window, true).name(), QStringLiteral("#1b1d1f"));
    EXPECT_EQ(Theme::color(Token::Line, false).name(), QStringLiteral("#e4e1da"));
}

TEST(Theme, SystemSettingIsFollowedOnlyInSystemMode)
{
    Theme &t = Theme::instance();
    QSignalSpy changed(&t, &Theme::changed);
    t.setMode(Theme::Mode::System);
    t.setSystemDark(true);
    EXPECT_TRUE(t.isDark());
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::color(Token::Window, true));
    t.setMode(Theme::Mode::Light);
    EXPECT_FALSE(t.isDark());
    t.setSystemDark(false);
    t.setSystemDark(true);
    EXPECT_FALSE(t.isDark());
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::color(Token::Window, false));
    EXPECT_GE(changed.count(), 3);
    t.setSystemDark(false);
}

TEST(Theme, LabelsFollowTheSwitch)
{
    TextLabel label(QStringLiteral("x"), Token::Mute);
    Theme::instance().setMode(Theme::Mode::Dark);
    QApplication::processEvents();
    EXPECT_EQ(label.palette().color(QPalette::WindowText), Theme::color(Token::Mute, true));
    Theme::instance().setMode(Theme::Mode::Light);
    QApplication::processEvents();
    EXPECT_EQ(label.palette().color(QPalette::WindowText), Theme::color(Token::Mute, false));
}

TEST(Icons, EachDrawsSomethingInTheColourAskedFor)
{
    const QStringList names = Icons::names();
    ASSERT_GE(names.size(), 40);
    for (const QString &name : names) {
        const QImage image = Icons::pixmap(name, 16, QColor(255, 0, 0), 2.0).toImage();
        ASSERT_EQ(image.width(), 32) << name.toStdString();
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                if (c.alpha() > 200 && c.red() > 200 && c.green() < 60 && c.blue() < 60)
                    ++red;
            }
        EXPECT_GT(red, 4) << name.toStdString();
    }
}

TEST(Labels, InitialsAndTintDependOnTheNameOnly)
{
    EXPECT_EQ(initials(QStringLiteral("\u0428\u0435\u0432\u0447\u0435\u043d\u043a\u043e \u041e\u043b\u0435\u043d\u0430 \u041f\u0435\u0442\u0440\u0456\u0432\u043d\u0430")), QStringLiteral("\u0428\u041e"));
    EXPECT_EQ(initials(QStringLiteral("nova")), QStringLiteral("N"));
    EXPECT_EQ(initials(QStringLiteral("\u00ab\u0414\u043d\u0456\u043f\u0440\u043e\u00bb hotel")), QStringLiteral("\u0414H"));
    EXPECT_TRUE(initials(QString()).isEmpty());
    const auto draw = [](const QString &name) {
        QImage image(28, 28, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter p(&image);
        Avatar::paint(&p, QRectF(0, 0, 28, 28), name);
        return image;
    };
    EXPECT_EQ(draw(QStringLiteral("Olena Kovalenko")), draw(QStringLiteral("Olena Kovalenko")));
}

TEST(Labels, ElidedTextIsWholeInTheNameAndToldApart)
{
    ElidedLabel label(QStringLiteral("A rather long name of a company that will not fit"));
    label.resize(60, 20);
    EXPECT_TRUE(label.isElided());
    EXPECT_EQ(label.accessibleName(), label.text());
    label.resize(900, 20);
    EXPECT_FALSE(label.isElided());
    EXPECT_LE(label.minimumSizeHint().width(), 60);
}
