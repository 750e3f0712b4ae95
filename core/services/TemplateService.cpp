// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/TemplateService.h"
#include "core/domain/HtmlLetter.h"
#include "core/services/messages/TemplateContext.h"

namespace opora {

using namespace Qt::StringLiterals;

Job<QStringList> TemplateService::placeholders()
{
    return m_ws.storage().read([](Reader &r) -> Result<QStringList> {
        OPORA_ASSIGN(const TemplateValues values, templates::valuesFor(r, {}, {}));
        QStringList names = values.keys();
        names.sort();
        return names;
    });
}

Job<MessagePreview> TemplateService::preview(TemplateDraft text, Uuid client, Uuid deal)
{
    return m_ws.storage().read([text, client, deal](Reader &r) -> Result<MessagePreview> {
        OPORA_ASSIGN(TemplateValues values, templates::valuesFor(r, client, deal));
        // Whoever sends fills this in; a picture of it is no missing value.
        values.insert(u"unsubscribe"_s, u"mailto:…"_s);
        MessagePreview p;
        const auto fill = [&](const QString &source, TemplateTarget target, QString &into) -> Result<void> {
            OPORA_ASSIGN(const RenderedText t, renderTemplate(source, values, target, true));
            into = t.text;
            for (const QString &name : t.missing) {
                if (!p.missing.contains(name))
                    p.missing.append(name);
            }
            return {};
        };
        if (text.kind == u"email") {
            OPORA_TRY(fill(text.subject, TemplateTarget::Header, p.subject));
            OPORA_TRY(fill(text.html, TemplateTarget::Html, p.html));
            p.html = safeLetter(p.html, LetterUse::Send).html;
        }
        OPORA_TRY(fill(text.body, TemplateTarget::Text, p.text));
        if (p.text.trimmed().isEmpty() && !p.html.isEmpty())
            p.text = letterText(p.html);
        return p;
    });
}

} // namespace opora
