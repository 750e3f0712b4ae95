// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/Answers.h"
#include "core/domain/LetterSubject.h"
#include "core/storage/repo/InboxRepository.h"
#include <QCoreApplication>

namespace opora::messages {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

constexpr int kMostOfThread = 200;

Error refused(const char *code, const QString &sentence, const Uuid &letter)
{
    return {QString::fromLatin1(code), sentence, letter.toString(), ErrorKind::Refused};
}

/// The client's own spelling of the address that the letter came from; empty where the card does not have it any more, or
/// it took nothing before: then the message goes where others go.
Result<QString> writersAddress(Reader &r, const repo::LetterLine &letter)
{
    for (const QString &kind : {u"email"_s, u"phone"_s}) {
        OPORA_ASSIGN(const auto all, repo::addresses(r, letter.client, kind));
        for (const repo::AddressLine &a : all) {
            const bool same = a.value.compare(letter.address, Qt::CaseInsensitive) == 0
                              || (!a.normal.isEmpty() && a.normal.compare(letter.address, Qt::CaseInsensitive) == 0);
            if (same && a.disabledAt == 0)
                return kind == u"phone" && !a.normal.isEmpty() ? a.normal : a.value;
        }
    }
    return QString();
}

/// What waits in the letter's thread, the letter itself first.
Result<QList<repo::LetterLine>> withItsThread(Reader &r, const repo::LetterLine &letter)
{
    QList<repo::LetterLine> all{letter};
    if (letter.thread.isEmpty())
        return all;
    OPORA_ASSIGN(const auto thread, repo::threadOf(r, letter, kMostOfThread));
    for (const repo::LetterLine &l : thread) {
        if (l.id != letter.id && l.direction == u"in")
            all.append(l);
    }
    return all;
}

Result<std::optional<repo::LetterLine>> letterOf(Reader &r, const repo::MessageLine &answer)
{
    if (answer.inReplyTo.isEmpty())
        return std::optional<repo::LetterLine>();
    return repo::letterFrom(r, answer.client, answer.inReplyTo);
}

} // namespace

Result<NewMessage> answering(Reader &r, QList<Uuid> &clients, NewMessage m)
{
    OPORA_ASSIGN(const repo::LetterLine letter, repo::letter(r, m.letter));
    if (letter.deleted)
        return refused("not_found", Text::tr("The letter was deleted meanwhile. Nothing was written."), m.letter);
    if (letter.direction != u"in" && letter.direction != u"missed")
        return refused("not_received", Text::tr("Only what came in can be answered. Nothing was written."), m.letter);
    if (letter.client.isNull())
        return refused("letter_of_nobody", Text::tr("The letter belongs to no client yet; file it to one first. Nothing was written."),
                       m.letter);
    if (clients.size() > 1 || (clients.size() == 1 && clients.first() != letter.client))
        return refused("not_the_writer", Text::tr("The letter came from another client. Nothing was written."), m.letter);
    clients = {letter.client};
    m.inReplyTo = letter.externalId;
    m.thread = letter.thread.isEmpty() ? letter.externalId : letter.thread;
    if (m.subject.isEmpty())
        m.subject = answerSubject(letter.subject);
    if (m.deal.isNull())
        m.deal = letter.deal;
    if (m.privateTo.isNull())
        m.privateTo = letter.privateTo;
    if (m.address.isEmpty() && !letter.address.isEmpty()) {
        OPORA_ASSIGN(m.address, writersAddress(r, letter));
    }
    return m;
}

Result<void> noteAnswered(WriteTx &tx, const Uuid &letter)
{
    OPORA_ASSIGN(const repo::LetterLine line, repo::letter(tx, letter));
    OPORA_ASSIGN(const auto all, withItsThread(tx, line));
    for (const repo::LetterLine &l : all) {
        if (!l.answered)
            OPORA_TRY(tx.update(tx.entity("activity"), l.id, {{"answered_at", tx.nowMs()}}));
    }
    return {};
}

Result<void> noteAnswered(WriteTx &tx, const repo::MessageLine &answer)
{
    OPORA_ASSIGN(const auto letter, letterOf(tx, answer));
    return letter ? noteAnswered(tx, letter->id) : Result<void>();
}

Result<void> noteUnanswered(WriteTx &tx, const repo::MessageLine &answer)
{
    OPORA_ASSIGN(const auto letter, letterOf(tx, answer));
    if (!letter)
        return {};
    OPORA_ASSIGN(const auto all, withItsThread(tx, *letter));
    for (const repo::LetterLine &l : all) {
        if (l.answeredAt >= answer.createdAt) // what somebody had said before stays said
            OPORA_TRY(tx.update(tx.entity("activity"), l.id, {{"answered_at", Value()}}));
    }
    return {};
}

} // namespace opora::messages
