// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QStringList>

/// Ways out of receiving letters. Pure.
namespace opora {

/// A letter's Message-ID, without brackets: the same on every try, and readable back.
QString letterId(const Uuid &message, const QString &from);
/// The message that such an id names; null if it is not one of ours.
Uuid messageOfLetterId(const QString &letterId);

/// What stands in the subject of a letter that unsubscribes: names the message it answers and cannot be made up without
/// the workspace's id.
QString unsubscribeToken(const Uuid &message, const Uuid &workspace);
/// The message whose receiver wants no more, read out of a subject or text; null if there is no valid token.
Uuid unsubscribed(const QString &text, const Uuid &workspace);
/// For List-Unsubscribe: a letter to the sender, and the workspace's own address if it has one ({token} in it).
QStringList unsubscribeLinks(const Uuid &message, const Uuid &workspace, const QString &from, const QString &urlTemplate);
/// A short message that says "stop" in one of the languages.
bool isStop(const QString &text);

} // namespace opora
