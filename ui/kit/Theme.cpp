// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include "ui/kit/Style.h"
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QToolTip>
#include <array>
#include <cmath>

namespace opora {
namespace {
struct Pair {
    QRgb light, dark;
};
constexpr size_t TokenCount = size_t(Token::Count);
// In the order of Token.
constexpr std::array<Pair, TokenCount> colours{{
    {0xFFF6F5F2, 0xFF1B1D1F},                           // Window
    {0xFFFFFFFF, 0xFF242729},                           // Panel
    {0xFFEEECE7, 0xFF202224},                           // Side
    {0xFFE4E1DA, 0xFF34383B},                           // Line
    {0xFFF6F5F2, 0xFF1F2224},                           // Field
    {0xFFF4F2EE, 0xFF2B2F32},                           // Hover
    {0xFF23272B, 0xFFE7E6E3},                           // Ink
    {0xFF62676D, 0xFF9A9FA3},                           // Mute
    {0xFFA3A7AB, 0xFF6B7074},                           // Faint
    {0xFF0F766E, 0xFF3FB8A9},                           // Accent
    {0xFFE3F1EF, 0xFF1F3B38},                           // AccentTint
    {0xFF0B655E, 0xFF55C6B8},                           // AccentHover
    {0xFFFFFFFF, 0xFF1B1D1F},                           // OnAccent
    {0xFFB03522, 0xFFEF7F6B}, {0xFFFBEAE6, 0xFF42261F}, // Danger
    {0xFF8A5708, 0xFFE0A948}, {0xFFFBF1DE, 0xFF3D3119}, // Warn
    {0xFF2C6E30, 0xFF7CC47E}, {0xFFE7F3E6, 0xFF22362A}, // Good
    {0xFF3265B8, 0xFF7EA8EA}, {0xFFE6EDF8, 0xFF223149}, // Info
    {0xFFFFFFFF, 0xFF1B1D1F},                           // OnSolid
    {0xFFE9E7E2, 0xFF2F3336},                           // Track
    {0xFFC36555, 0xFFC36555},                           // ChartLoss
    {0x59171A1C, 0x8C000000},                           // Scrim
    {0x24171A1C, 0x66000000},                           // Shadow
}};
constexpr std::array<Pair, 8> stageColours{{
    {0xFF6F7680, 0xFF8D95A0},
    {0xFF4F71AC, 0xFF6F92CE},
    {0xFF0F766E, 0xFF3FB8A9},
    {0xFF9F6309, 0xFFD39A3C},
    {0xFF3A7E3D, 0xFF6DB970},
    {0xFF7A5AA6, 0xFFA58AD0},
    {0xFFA8486B, 0xFFD27F9F},
    {0xFF2F7A93, 0xFF62AFC8},
}};

constexpr size_t kWonColour = 4;

double luminance(const QColor &c)
{
    auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// Where no desktop has chosen a UI font, fontconfig answers with a generic alias whose face differs from machine to
/// machine; then Inter is taken if it is there, which is also what the pictures are made with.
QFont baseFont()
{
    QFont f = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    static const QStringList generic{QStringLiteral("Sans Serif"), QStringLiteral("Sans"),        QStringLiteral("sans-serif"),
                                     QStringLiteral("Helvetica"),  QStringLiteral("DejaVu Sans"), QString()};
    const bool headless =
        QGuiApplication::platformName() == QLatin1String("offscreen") || QGuiApplication::platformName() == QLatin1String("minimal");
    if ((headless || generic.contains(f.family())) && QFontDatabase::families().contains(QStringLiteral("Inter")))
        f.setFamilies({QStringLiteral("Inter")});
    f.setPixelSize(13);
    f.setWeight(QFont::Normal);
    return f;
}

QFont sized(int px, QFont::Weight weight)
{
    QFont f = QApplication::font();
    f.setPixelSize(px);
    f.setWeight(weight);
    return f;
}
} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &app)
{
    app.setStyle(new OporaStyle);
    app.setFont(baseFont());
    QToolTip::setFont(small());
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

void Theme::apply()
{
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    if (!qApp)
        return;
    QApplication::setPalette(palette());
    QPalette tip = palette();
    QToolTip::setPalette(tip);
    Q_EMIT changed();
}

Theme::Mode Theme::modeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Mode::Light;
    return name == QLatin1String("dark") ? Mode::Dark : Mode::System;
}

QString Theme::modeName(Mode mode)
{
    switch (mode) {
    case Mode::Light: return QStringLiteral("light");
    case Mode::Dark: return QStringLiteral("dark");
    case Mode::System: break;
    }
    return QStringLiteral("system");
}

QColor Theme::color(Token token, bool dark)
{
    const Pair &p = colours[size_t(token)];
    return QColor::fromRgba(dark ? p.dark : p.light);
}

QColor Theme::toneText(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return color(Token::Mute);
    case Tone::Accent: return color(Token::Accent);
    case Tone::Danger: return color(Token::Danger);
    case Tone::Warn: return color(Token::Warn);
    case Tone::Good: return color(Token::Good);
    case Tone::Info: return color(Token::Info);
    }
    return color(Token::Ink);
}

QColor Theme::toneTint(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return color(Token::Window);
    case Tone::Accent: return color(Token::AccentTint);
    case Tone::Danger: return color(Token::DangerTint);
    case Tone::Warn: return color(Token::WarnTint);
    case Tone::Good: return color(Token::GoodTint);
    case Tone::Info: return color(Token::InfoTint);
    }
    return color(Token::Panel);
}

QColor Theme::stage(int index, bool dark)
{
    size_t at = size_t(std::max(0, index)) % (stageColours.size() - 1);
    at += at >= kWonColour; // no open stage looks like one that is won
    return QColor::fromRgba(dark ? stageColours[at].dark : stageColours[at].light);
}

QColor Theme::stageWon() const
{
    return QColor::fromRgba(isDark() ? stageColours[kWonColour].dark : stageColours[kWonColour].light);
}
QColor Theme::stageLost() const
{
    return color(Token::ChartLoss);
}

QColor Theme::textOn(const QColor &background)
{
    const QColor light = color(Token::Panel, false), dark = color(Token::Window, true);
    return contrast(light, background) >= contrast(dark, background) ? light : dark;
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto c = [this](Token t) { return color(t); };
    p.setColor(QPalette::Window, c(Token::Window));
    p.setColor(QPalette::WindowText, c(Token::Ink));
    p.setColor(QPalette::Base, c(Token::Panel));
    p.setColor(QPalette::AlternateBase, c(Token::Hover));
    p.setColor(QPalette::Text, c(Token::Ink));
    p.setColor(QPalette::PlaceholderText, c(Token::Mute));
    p.setColor(QPalette::Button, c(Token::Panel));
    p.setColor(QPalette::ButtonText, c(Token::Ink));
    p.setColor(QPalette::BrightText, c(Token::Danger));
    p.setColor(QPalette::Highlight, c(Token::AccentTint));
    p.setColor(QPalette::HighlightedText, c(Token::Ink));
    p.setColor(QPalette::Link, c(Token::Accent));
    p.setColor(QPalette::LinkVisited, c(Token::Accent));
    p.setColor(QPalette::ToolTipBase, c(Token::Ink));
    p.setColor(QPalette::ToolTipText, c(Token::Panel));
    p.setColor(QPalette::Light, c(Token::Panel));
    p.setColor(QPalette::Midlight, c(Token::Hover));
    p.setColor(QPalette::Mid, c(Token::Line));
    p.setColor(QPalette::Dark, c(Token::Line));
    p.setColor(QPalette::Shadow, c(Token::Shadow));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c(Token::Faint));
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, c(Token::Faint));
    return p;
}

QFont Theme::font()
{
    return sized(13, QFont::Normal);
}
QFont Theme::strong()
{
    return sized(13, QFont::DemiBold);
}
// 18 px is bold in the pictures: Inter semibold at this size renders as medium.
QFont Theme::title()
{
    return sized(18, QFont::Bold);
}
QFont Theme::small()
{
    return sized(12, QFont::Normal);
}
QFont Theme::smallStrong()
{
    return sized(12, QFont::DemiBold);
}
QFont Theme::tiny()
{
    return sized(11, QFont::Normal);
}

} // namespace opora
