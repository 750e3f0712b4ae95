// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plugins/imap_mail/Mime.h"
#include "core/channels/Protocol.h"

namespace opora::imap {

/// A delivery report (RFC 3464): which letter did not arrive (`bouncedId`), and, when its address takes nothing and will
/// not, that address (`bounced`). A delay, a full mailbox or a refusal for other reasons says nothing against the address.
void readReport(GMimeMessage *message, channels::ReceivedLetter &letter);

} // namespace opora::imap
