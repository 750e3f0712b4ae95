// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace opora {

/// Names of every colour the window uses; the values stand in Theme.cpp and nowhere else.
enum class Token {
    Window,     ///< page background
    Panel,      ///< cards, tables, top bar
    Side,       ///< sidebar, board columns
    Line,       ///< 1 px borders
    Field,      ///< background of inputs on a panel
    Hover,      ///< a row, button or card under the pointer
    Ink,        ///< text
    Mute,       ///< secondary text
    Faint,      ///< decoration and disabled text only
    Accent,
    AccentTint, ///< selection, soft accent
    AccentHover,
    OnAccent,   ///< text on Accent
    Danger, DangerTint,
    Warn, WarnTint,
    Good, GoodTint,
    Info, InfoTint,
    OnSolid,    ///< text on solid Danger/Warn/Good/Info (badges)
    Track,      ///< the empty part of a bar
    ChartLoss,  ///< bars of lost reasons
    Scrim,      ///< behind an OverlayPanel (has alpha)
    Shadow,     ///< soft edge of popups (has alpha)
    Count
};

/// Meaning of a chip, badge or message; each has a text and a tint colour.
enum class Tone { Neutral, Accent, Danger, Warn, Good, Info };

/// The one holder of colours and fonts. GUI thread. Follows the system's light/dark (fed by ColorScheme) unless a mode is
/// chosen. `changed` comes after the application's palette has been replaced; hand-painting widgets only need update(),
/// which the palette change causes by itself.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)
    static Theme &instance();
    /// Style, palette and fonts for the program; call once after QApplication exists.
    void install(QApplication &app);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the system wants now; only has an effect in Mode::System.
    void setSystemDark(bool dark);
    bool isDark() const { return m_dark; }
    static Mode modeFromName(const QString &name);   ///< "light", "dark", else System
    static QString modeName(Mode mode);

    QColor color(Token token) const { return color(token, m_dark); }
    static QColor color(Token token, bool dark);
    QColor toneText(Tone tone) const;
    QColor toneTint(Tone tone) const;
    /// Colour of the stage at this place among the open stages (0 first); wraps after eight.
    QColor stage(int index) const { return stage(index, m_dark); }
    static QColor stage(int index, bool dark);
    QColor stageWon() const;
    QColor stageLost() const;
    /// Text that reads on `background`: the light or the dark one, whichever contrasts more.
    static QColor textOn(const QColor &background);
    /// WCAG 2 contrast ratio, 1..21.
    static double contrast(const QColor &a, const QColor &b);
    QPalette palette() const;

    /// Fonts: sizes in px at 100 %.
    static QFont font();       ///< 13
    static QFont strong();     ///< 13 semibold
    static QFont title();      ///< 18 bold
    static QFont small();      ///< 12
    static QFont smallStrong();///< 12 semibold
    static QFont tiny();       ///< 11, counts and captions

    static constexpr int RadiusPanel = 8, RadiusControl = 6, RadiusChip = 10, ControlHeight = 30, Step = 4;

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    void apply();
    Mode m_mode = Mode::System;
    bool m_systemDark = false, m_dark = false;
};

} // namespace opora
