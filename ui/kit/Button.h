// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QPointer>
#include <QPushButton>

class QMenu;

namespace opora {

/// A push button drawn from the tokens. Enter and Space press it. With a menu it shows a small arrow ("Sales v").
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Normal,  ///< panel with a line
        Primary, ///< accent
        Quiet,   ///< no frame until hovered
        Danger,  ///< line and text in danger
        Dashed   ///< dashed line in the colour of `tone` (drop targets Won, Lost)
    };
    explicit Button(const QString &text = {}, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    Button(const QString &text, const QString &iconName, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setTone(Tone tone);
    void setIconName(const QString &name);
    /// Only the icon is shown; `name` is spoken and is the tooltip.
    static Button *iconOnly(const QString &iconName, const QString &name, QWidget *parent = nullptr);
    /// Shadows QPushButton's, whose pop-up runs a nested event loop: this one uses QMenu::popup. The menu is not owned.
    void setMenu(QMenu *menu);
    QMenu *menu() const { return m_menu; }
    void showMenu();
    void setMenuArrow(bool shown); ///< default true
    /// Quiet only: the text begins at the left edge, under a column of labels; no frame when hovered.
    void setFlush(bool flush);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void keyPressEvent(QKeyEvent *) override;

private:
    Kind m_kind;
    Tone m_tone = Tone::Neutral;
    QString m_icon;
    QPointer<QMenu> m_menu;
    bool m_iconOnly = false, m_arrow = true, m_flush = false;
};

/// The accent-filled main action of a page or panel.
class PrimaryButton : public Button {
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text = {}, QWidget *parent = nullptr) : Button(text, Kind::Primary, parent) {}
};

} // namespace opora
