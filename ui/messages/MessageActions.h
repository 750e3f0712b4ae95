// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/shell/Page.h"

class QMenu;

namespace opora {

/// Does what MessageWords::actions() offers, wherever a message is shown. GUI thread.
namespace MessageActions {
/// `id`: edit, retry, cancel, remove, arrived, again. Editing opens the client's card with the message in its composer. `owner`:
/// who goes with the context; without it the answer is shown to nobody.
void run(PageContext &context, QObject *owner, const MessageInfo &message, const QString &id);
/// All of them, and the message's files.
void addTo(QMenu *menu, PageContext &context, QWidget *owner, const MessageInfo &message);
} // namespace MessageActions

} // namespace opora
