// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/MessageActions.h"
#include "core/services/MessageService.h"
#include "core/services/RecordService.h"

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

} // namespace opora
