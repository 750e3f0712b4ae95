// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/MessageActions.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"
#include "ui/messages/MessageFiles.h"
#include "ui/models/MessageWords.h"
#include <QMenu>

using namespace Qt::StringLiterals;

namespace opora {

void MessageActions::run(PageContext &context, QObject *owner, const MessageInfo &m, const QString &id)
{
    if (id == u"edit") {
        context.open(u"clients"_s, m.client.toString(), {{u"message"_s, m.id.toString()}});
        return;
    }
    if (id == u"remove") {
        context.workspace.records().remove("message", {m.id}).then(owner, [&context](const Result<Written> &r) { context.report(r); });
        return;
    }
    MessageService messages(context.workspace);
    Job<Written> job = id == u"cancel"  ? messages.cancel({m.id})
                       : id == u"retry" ? messages.retry({m.id})
                                        : messages.resolve(m.id, id == u"arrived");
    // How far a message is does not go back by undo; what is cancelled says itself how it is queued again.
    job.then(owner, [&context](const Result<Written> &r) {
        if (r.ok())
            context.inform(r->label);
        else
            context.failed(r.error());
    });
}

void MessageActions::addTo(QMenu *menu, PageContext &context, QWidget *owner, const MessageInfo &m)
{
    for (const MessageWords::Action &a : MessageWords::actions(m))
        menu->addAction(a.label, owner, [&context, owner, m, id = a.id] { run(context, owner, m, id); });
    if (!m.files.isEmpty())
        menu->addSeparator();
    MessageFiles::addTo(menu, context, owner, m);
}

} // namespace opora
