// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/kit/Chip.h"
#include "ui/shell/Page.h"
#include <functional>

namespace opora {

class InlineQuestion;

/// What a client said about being written to, as a chip beside a letter; and the question that stands in the way of sending
/// while nobody knows. GUI thread.
class LetterConsent : public Chip {
    Q_OBJECT
public:
    LetterConsent(PageContext &context, QWidget *parent);
    void setFacts(const WritingFacts &facts);
    struct Answers {
        std::function<void()> agreed;  ///< it has been noted
        std::function<void()> allSame; ///< this one goes without
        std::function<void()> notNow;
    };
    /// `kind`: email, sms. `source`: where it was said, in ConsentWords::source()'s terms.
    void ask(InlineQuestion *question, const Uuid &client, const QString &name, const QString &kind, const QString &source,
             const Answers &answers);

private:
    PageContext &m_context;
};

} // namespace opora
