// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/kit/TwoLineList.h"
#include "ui/models/Format.h"
#include <functional>

class QVBoxLayout;

/// A message of ours as a row of a list and, when it is chosen, at the right of it: the outbox and the inbox show the same.
namespace opora::MessageRows {

Tone toneOf(const QString &state);
/// The client, else the address it goes to.
QString nameOf(const MessageInfo &message);
TwoLineRow row(const QString &key, const MessageInfo &message, const Format &format);
/// Everything that fill() shows of it: built anew only when this is another. `confirms`: see MessageWords::state.
QString signatureOf(const MessageInfo &message, const Format &format, const QStringList &confirms);
/// Below a heading: how far it is and why, a button for each thing that can be done about it (`act` gets the action's id of
/// MessageWords), one to the client's card, the text.
void fill(QVBoxLayout *layout, QWidget *body, const MessageInfo &message, const Format &format, const QStringList &confirms,
          const std::function<void(const QString &)> &act, const std::function<void()> &openCard);

} // namespace opora::MessageRows
