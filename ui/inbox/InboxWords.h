// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/inbox/InboxTypes.h"
#include "core/services/messages/MessageTypes.h"
#include "ui/kit/TwoLineList.h"
#include "ui/models/Format.h"

/// How the inbox says things.
namespace opora::InboxWords {

/// "l:UUID" of what came, "m:UUID" of a message of ours.
QString keyOf(const InboxItem &item);
QString keyOf(const MessageInfo &message);
QString sender(const InboxItem &item);
QString subject(const InboxItem &item);
TwoLineRow row(const InboxItem &item, const Format &format);
/// "1,2 MB"
QString size(qint64 bytes);

} // namespace opora::InboxWords
