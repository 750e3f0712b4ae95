// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"

class QMenu;

namespace opora {

struct MessageInfo;

/// The files of letters, wherever they are shown: looked at by the system's program for them, or saved. Nothing opens by
/// itself, and what may start a program is only saved. GUI thread.
namespace MessageFiles {
/// A copy of the file is opened. `owner` goes with the context; without it the answer is shown to nobody.
void look(PageContext &context, QObject *owner, const Uuid &file);
/// Asks where to.
void save(PageContext &context, QWidget *owner, const Uuid &file, const QString &name);
/// Both for each file of a message.
void addTo(QMenu *menu, PageContext &context, QWidget *owner, const MessageInfo &message);
} // namespace MessageFiles

} // namespace opora
