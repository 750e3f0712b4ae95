// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/KeyboardWalk.h"
#include <QPointer>

class QAbstractButton;
class QTabBar;

namespace opora {
class Combo;
class SegmentedTabs;
class TwoLineList;
} // namespace opora

namespace opora::test {

/// The same window worked by the mouse, in each language: what a test points at has to be seen, enabled and uppermost where
/// the pointer goes, and is found by what is written on it. Keys write text and nothing else. At 1280 × 720, the smallest
/// window there is, where things hide first.
class MouseWalk : public InEachLanguage<KeyboardWalk> {
protected:
    void SetUp() override;
    /// By the sidebar; forms and menus have to be closed by then.
    void goTo(const QString &page) override;
    /// Fails: a step does its command by what is seen.
    void doCommand(const Command &command) override;

    void click(QWidget *target, Qt::MouseButton button = Qt::LeftButton);
    void clickAt(QWidget *target, const QPoint &at, Qt::MouseButton button = Qt::LeftButton);
    /// The button with this on it, within a widget or anywhere.
    void press(const QString &text, const QWidget *within = nullptr);
    void press(const char *context, const char *english, const QWidget *within = nullptr) { press(said(context, english), within); }
    /// "Undo" in the message that confirms what was done.
    void takeBack();
    void chooseTab(SegmentedTabs *tabs, const QString &id);
    void chooseRow(TwoLineList *list, const QString &key, Qt::MouseButton button = Qt::LeftButton);
    /// An entry of the menu on show; opens the menu behind it, if there is one.
    void pick(const QString &text);
    void pick(const char *context, const char *english) { pick(said(context, english)); }
    void pickIn(Combo *combo, const QString &value);
    /// For the eye: OPORA_PICTURES=folder keeps it, with the language in its name.
    void picture(const QString &name);

private:
    QAbstractButton *shown(const QString &text, const QWidget *within) const;
    void point(const std::function<QWidget *()> &find, const std::function<QPoint(const QWidget *)> &where, Qt::MouseButton button,
               const QString &name);
    void bring(const QPointer<QWidget> &target, const QPoint &at);
    bool isUppermost(const QWidget *target, const QPoint &at) const;
    /// The message at the bottom, where it is in the way or would be taken for a later one.
    void closeMessage();
};

} // namespace opora::test
