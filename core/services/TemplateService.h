// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"

namespace opora {

/// A template as it is being written; nothing of it needs to be saved.
struct TemplateDraft {
    QString kind; ///< email, sms, messenger
    QString subject, body, html;
};

/// Templates of letters while they are written. Saving them is RecordService's ("template"). Any thread may call.
class TemplateService {
public:
    explicit TemplateService(Workspace &ws) : m_ws(ws) {}

    /// The names that {{…}} may hold, "client.name" and so on, those of one thing together.
    Job<QStringList> placeholders();
    /// What it would say to this client, about this deal; both may be null, then every value is missing. A missing value
    /// reads ⟦its.name⟧ where it would stand. HTML is as it would be sent. Codes bad_template, unknown_placeholder
    /// (details: the names).
    Job<MessagePreview> preview(TemplateDraft text, Uuid client, Uuid deal);

private:
    Workspace &m_ws;
};

} // namespace opora
