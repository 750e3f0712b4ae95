// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/Writing.h"
#include "core/domain/HtmlLetter.h"
#include "core/domain/OutboxRules.h"
#include "core/services/messages/Answers.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/services/messages/TemplateContext.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/repo/MessageRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora::messages {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

/// In the client's language, not the program's.
QString wayOut(const QString &language, const QString &link)
{
    if (language == u"uk")
        return u"Щоб більше не отримувати таких листів, напишіть: "_s + link;
    if (language == u"ru")
        return u"Чтобы больше не получать таких писем, напишите: "_s + link;
    return u"To stop receiving such letters, write to: "_s + link;
}

Channel infoOf(const Record &row)
{
    const QJsonObject settings = QJsonDocument::fromJson(row["settings"].toText().toUtf8()).object();
    return {row.id, row["kind"].toText(), settings.value(u"from"_s).toString(), row["unsubscribe_url"].toText()};
}

repo::RowQuery allChannels(Reader &r)
{
    repo::RowQuery q;
    q.entity = r.schema().entity("channel");
    q.limit = -1;
    return q;
}

Result<QString> addressFor(Reader &r, const Uuid &client, const QString &kind)
{
    const QStringList kinds = kind == u"email" ? QStringList{u"email"_s}
                              : kind == u"sms" ? QStringList{u"phone"_s}
                                               : QStringList{u"phone"_s, u"messenger"_s};
    QString disabled;
    for (const QString &k : kinds) {
        OPORA_ASSIGN(const auto all, repo::addresses(r, client, k));
        for (const repo::AddressLine &a : all) {
            if (a.disabledAt == 0)
                return k == u"phone" && !a.normal.isEmpty() ? a.normal : a.value;
            disabled = a.disabledReason;
        }
    }
    if (!disabled.isEmpty())
        return refused("address_disabled", Text::tr("The client's address took nothing before: %1. Nothing was written.").arg(disabled));
    return refused("no_address", kind == u"email" ? Text::tr("The client has no e-mail address. Nothing was written; add one to the card.")
                                                  : Text::tr("The client has no phone number. Nothing was written; add one to the card."));
}

Result<void> consentFor(Reader &r, const Uuid &client, const NewMessage &m, const QString &kind)
{
    OPORA_ASSIGN(const repo::ConsentLine c, repo::newestConsent(r, client, kind));
    if (c.state == u"refused")
        return refused("consent_refused", Text::tr("The client does not want to be written to over this channel. Nothing was written."));
    if (c.state == u"given")
        return {};
    if (m.purpose == u"bulk")
        return refused("consent_missing",
                       Text::tr("The client never agreed to such messages. Nothing was written; note the consent first."));
    if (m.purpose == u"personal" && !m.withoutConsent)
        return refused("consent_unknown", Text::tr("It is not known whether the client wants to be written to over this channel. Nothing "
                                                   "was written; note the consent, or say that you write all the same."));
    return {};
}

Result<QString> rendered(const QString &text, const TemplateValues &values, TemplateTarget target, QStringList &missing)
{
    if (!text.contains(u"{{"))
        return target == TemplateTarget::Header ? text.simplified() : text;
    OPORA_ASSIGN(const RenderedText r, renderTemplate(text, values, target));
    for (const QString &name : r.missing) {
        if (!missing.contains(name))
            missing.append(name);
    }
    return r.text;
}

} // namespace

Result<Channel> channelOf(Reader &r, const Uuid &id)
{
    OPORA_ASSIGN(const auto row, repo::findRow(r, *r.schema().entity("channel"), id));
    if (!row || !(*row)["deleted_at"].isNull())
        return refused("no_such_channel", Text::tr("This channel does not exist any more. Nothing was written."), id.toString());
    if (!(*row)["sends"].isNull() && !(*row)["sends"].toBool())
        return refused(
            "receives_only",
            Text::tr("“%1” is a mailbox that is only read; choose a channel that sends. Nothing was written.").arg((*row)["name"].toText()),
            id.toString());
    return infoOf(*row);
}

Result<Channel> defaultChannel(Reader &r, const QString &kind)
{
    OPORA_ASSIGN(const repo::RowPage page, repo::listRows(r, allChannels(r)));
    Channel best;
    bool own = false;
    for (const Record &row : page.items) {
        if (row["kind"].toText() != kind || !row["active"].toBool() || (!row["sends"].isNull() && !row["sends"].toBool()))
            continue;
        const bool mine = !row["user_id"].isNull();
        if (best.id.isNull() || (mine && !own)) {
            best = infoOf(row);
            own = mine;
        }
    }
    return best;
}

Result<MessagePreview> written(Reader &r, const Uuid &client, const NewMessage &m, const Channel &channel, const Uuid &message)
{
    QString subject = m.subject, text = m.text, html = m.html;
    if (!m.templateId.isNull()) {
        OPORA_ASSIGN(const auto t, repo::findRow(r, *r.schema().entity("template"), m.templateId));
        if (!t || !(*t)["deleted_at"].isNull())
            return refused("not_found", Text::tr("This template does not exist any more. Nothing was written."), m.templateId.toString());
        subject = subject.isEmpty() ? (*t)["subject"].toText() : subject;
        text = (*t)["body"].toText();
        html = (*t)["html"].toText();
    }
    OPORA_ASSIGN(TemplateValues values, templates::valuesFor(r, client, m.deal));
    const bool bulkLetter = m.purpose == u"bulk" && channel.kind == u"email";
    const QStringList out =
        bulkLetter ? unsubscribeLinks(message, r.context().workspace, channel.from, channel.unsubscribeUrl) : QStringList();
    const QString link = out.isEmpty() ? QString() : out.last();
    values.insert(u"unsubscribe"_s, link);
    MessagePreview p;
    OPORA_ASSIGN(p.subject, rendered(subject, values, TemplateTarget::Header, p.missing));
    OPORA_ASSIGN(p.text, rendered(text, values, TemplateTarget::Text, p.missing));
    OPORA_ASSIGN(const QString filled, rendered(html, values, TemplateTarget::Html, p.missing));
    p.html = safeLetter(filled, LetterUse::Send).html;
    if (p.text.trimmed().isEmpty()) // who reads letters without HTML gets the same words
        p.text = letterText(p.html);
    p.missing.removeAll(u"unsubscribe"_s);
    if (bulkLetter) { // a letter to many always says how to end it
        OPORA_ASSIGN(const auto row, repo::findRow(r, *r.schema().entity("client"), client));
        const QString language = row && !(*row)["language"].isNull() ? (*row)["language"].toText() : r.context().language;
        if (!text.contains(u"{{unsubscribe"))
            p.text += u"\n\n-- \n"_s + wayOut(language, link) + u'\n';
        if (!html.isEmpty() && !html.contains(u"{{unsubscribe"))
            p.html +=
                u"<p>"_s
                + wayOut(language, u"<a href=\""_s + link.toHtmlEscaped() + u"\">"_s + link.section(u'?', 0, 0).toHtmlEscaped() + u"</a>"_s)
                + u"</p>"_s;
    }
    return p;
}

namespace {

/// What a message to this client says and where it goes: the columns that writing it and writing it anew have in common.
Result<FieldValues> columnsOf(Reader &r, const Uuid &client, const NewMessage &m, const Channel &channel, const Uuid &id)
{
    OPORA_ASSIGN(const auto row, repo::findRow(r, *r.schema().entity("client"), client));
    if (!row || !(*row)["deleted_at"].isNull())
        return refused("not_found", Text::tr("The client does not exist or was deleted. Nothing was written."), client.toString());
    OPORA_TRY(consentFor(r, client, m, channel.kind));
    QString address = m.address;
    if (address.isEmpty()) {
        OPORA_ASSIGN(address, addressFor(r, client, channel.kind));
    }
    OPORA_ASSIGN(const MessagePreview p, written(r, client, m, channel, id));
    if (!p.missing.isEmpty() && !m.evenMissing && !m.draft)
        return refused("missing_values",
                       Text::tr("The template asks for what the card does not have: %1. Nothing was written.").arg(p.missing.join(u", "_s)),
                       p.missing.join(u' '));
    if (p.text.trimmed().isEmpty() && p.html.trimmed().isEmpty())
        return refused("empty_message", Text::tr("There is nothing to send: the text is empty."));
    FieldValues f{{"kind", channel.kind}, {"purpose", m.purpose}, {"address", address}, {"address_name", (*row)["display_name"]},
                  {"subject", p.subject}, {"body", p.text}};
    const std::pair<const char *, QString> texts[] = {{"html", p.html}, {"in_reply_to", m.inReplyTo}, {"thread", m.thread}};
    for (const auto &[column, text] : texts) {
        if (!text.isEmpty())
            f.insert(column, text);
    }
    const std::pair<const char *, Uuid> refs[] = {{"channel_id", channel.id},
                                                  {"deal_id", m.deal},
                                                  {"template_id", m.templateId},
                                                  {"private_to", m.privateTo},
                                                  {"stage_change_id", m.stageChange}};
    for (const auto &[column, ref] : refs) {
        if (!ref.isNull())
            f.insert(column, ref);
    }
    const std::pair<const char *, qint64> instants[] = {{"not_before", m.notBefore}, {"expires_at", m.expiresAt}};
    for (const auto &[column, at] : instants) {
        if (at != 0)
            f.insert(column, at);
    }
    if (!p.missing.isEmpty() && m.draft)
        f.insert("reason", Text::tr("Missing: %1").arg(p.missing.join(u", "_s)));
    return f;
}

Result<void> attach(WriteTx &tx, const Uuid &message, const QList<StoredFile> &files)
{
    for (const StoredFile &file : files)
        OPORA_TRY(tx.insert(tx.entity("attachment"), {{"message_id", message},
                                                      {"name", file.name},
                                                      {"mime", file.mime},
                                                      {"size", file.stored.size},
                                                      {"sha256", file.stored.sha256}}));
    return {};
}

} // namespace

Result<Uuid> write(WriteTx &tx, const Uuid &client, const NewMessage &m, const Channel &channel, const QList<StoredFile> &files, Uuid id)
{
    if (id.isNull())
        id = tx.context().freshId(tx.nowMs());
    OPORA_ASSIGN(FieldValues f, columnsOf(tx, client, m, channel, id));
    f.insert("client_id", client);
    f.insert("user_id", tx.context().me);
    f.insert("state", m.draft ? u"draft"_s : u"queued"_s);
    f.insert("claim_id", tx.context().freshId(tx.nowMs()));
    OPORA_ASSIGN(id, tx.insert(tx.entity("message"), f, id));
    OPORA_TRY(attach(tx, id, files));
    if (!m.letter.isNull() && !m.draft)
        OPORA_TRY(noteAnswered(tx, m.letter));
    return id;
}

Result<void> rewrite(WriteTx &tx, const Uuid &message, const NewMessage &m, const QList<StoredFile> &files)
{
    OPORA_ASSIGN(const repo::MessageLine now, repo::message(tx, message));
    if (now.deleted || !outbox::atRest(now.state))
        return refused("cannot_edit",
                       Text::tr("This message is on its way or has gone; its text cannot be changed any more. Nothing was changed."),
                       now.state);
    OPORA_ASSIGN(const Channel channel, channelOf(tx, m.channel));
    NewMessage same = m; // whom, what about and in answer to what it is stays
    same.deal = now.deal;
    same.inReplyTo = now.inReplyTo;
    same.thread = now.thread;
    same.privateTo = now.privateTo;
    same.stageChange = now.stageChange;
    same.purpose = now.purpose;
    OPORA_ASSIGN(FieldValues f, columnsOf(tx, now.client, same, channel, message));
    for (const char *column : {"html", "code", "reason", "next_try_at"}) {
        if (!f.contains(column))
            f.insert(column, Value());
    }
    f.insert("tries", 0);
    OPORA_ASSIGN(const auto had, repo::attachmentsOf(tx, message));
    for (const repo::AttachmentLine &a : had) {
        if (m.withoutFiles.contains(a.id))
            OPORA_TRY(tx.remove(tx.entity("attachment"), a.id));
    }
    OPORA_TRY(attach(tx, message, files));
    OPORA_TRY(outbox::moveTo(tx, now, m.draft ? u"draft" : u"queued", f));
    if (!m.draft)
        return noteAnswered(tx, now);
    return now.state == u"draft" ? Result<void>() : noteUnanswered(tx, now);
}

Result<void> stageLetter(WriteTx &tx, const Uuid &deal, const Uuid &stage, const Uuid &stageChange)
{
    OPORA_ASSIGN(const Record row, tx.row(tx.entity("stage"), stage));
    if (row["template_id"].isNull())
        return {};
    OPORA_ASSIGN(const auto t, repo::findRow(tx, tx.entity("template"), row["template_id"].toUuid()));
    OPORA_ASSIGN(const Record d, tx.row(tx.entity("deal"), deal));
    const Uuid client = !d["client_id"].isNull() ? d["client_id"].toUuid() : d["company_id"].toUuid();
    if (!t || !(*t)["deleted_at"].isNull() || !(*t)["active"].toBool() || client.isNull())
        return {};
    OPORA_ASSIGN(Channel channel, defaultChannel(tx, (*t)["kind"].toText()));
    const bool none = channel.id.isNull();
    channel.kind = (*t)["kind"].toText();
    NewMessage m;
    m.deal = deal;
    m.templateId = t->id;
    m.purpose = u"service"_s;
    m.stageChange = stageChange;
    m.withoutConsent = true;
    m.draft = none || row["letter"].toText() != u"queue";
    const Uuid id = Uuid::v5(stageChange, "letter");
    const Result<Uuid> made = write(tx, client, m, channel, {}, id);
    if (made.ok())
        return {};
    // Of such kinds of trouble people learn by the letter itself; an engine's error ends the command.
    if (made.error().kind != ErrorKind::Refused)
        return made.error();
    OPORA_TRY(tx.insert(tx.entity("message"),
                        {{"kind", channel.kind},
                         {"client_id", client},
                         {"deal_id", deal},
                         {"template_id", t->id},
                         {"user_id", tx.context().me},
                         {"purpose", u"service"_s},
                         {"subject", (*t)["subject"]},
                         {"stage_change_id", stageChange},
                         {"state", u"held"_s},
                         {"claim_id", tx.context().freshId(tx.nowMs())},
                         {"code", made.error().code},
                         {"reason", made.error().message}},
                        id));
    return {};
}

} // namespace opora::messages
