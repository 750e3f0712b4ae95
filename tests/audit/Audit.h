// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <QString>
#include <QStringList>

class QWidget;

namespace opora::test {

/// What a careful eye would object to in a window that is on show, as sentences that name the widget. Empty: nothing.
/// GUI thread; the window must have been shown and laid out.
QStringList findClippedText(QWidget *window);       ///< text wider or higher than its widget (an ElidedLabel always has its text as tooltip)
QStringList findOverlaps(QWidget *window);          ///< siblings on top of each other
QStringList findOutside(QWidget *window);           ///< controls outside the window and in nothing that scrolls
QStringList findLowContrast(QWidget *window);       ///< text under 4.5:1 against what is painted behind it
QStringList findUntranslated(QWidget *window, const QSet<QString> &sources); ///< texts that are English source strings
QStringList findNameless(QWidget *window);          ///< focusable objects of the accessibility tree without a name or role

} // namespace opora::test
