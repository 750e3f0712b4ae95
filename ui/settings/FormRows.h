// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QFormLayout;
class QWidget;

namespace opora {

class TextLabel;

/// The forms of a channel, made of several parts that stand below each other and look like one. GUI thread.
namespace FormRows {
QFormLayout *formIn(QWidget *box);
/// A caption of the common width, which names the field for people and for screen readers; `mark` follows it for the eye.
TextLabel *add(QFormLayout *form, const QString &text, QWidget *field, const QString &mark = {});
} // namespace FormRows

} // namespace opora
