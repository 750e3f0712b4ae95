// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inbox/InboxReader.h"
#include "core/storage/repo/InboxRepository.h"
#include <QCoreApplication>
#include <QTemporaryDir>

namespace opora {
namespace {

using namespace Qt::StringLiterals;
using namespace channels;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InboxService)
};

constexpr int kLetters = 50, kMostSteps = 2000;

CommandInfo commandInfo(const QString &label)
{
    CommandInfo i;
    i.label = label;
    i.undoable = false; // what came has come; a letter that is not wanted is deleted
    return i;
}

/// Its bytes into the store; one that is too large for it is left in the mailbox.
Result<QList<inbox::FileOfLetter>> stored(const QString &workspace, ReceivedLetter &l)
{
    QList<inbox::FileOfLetter> files;
    const FileStore store(workspace);
    for (const Attachment &a : std::as_const(l.attachments)) {
        const auto s = store.put(a.path);
        if (s.ok())
            files.append({a.name, a.mime, *s});
        else if (s.error().code == u"too_large")
            l.cut = true;
        else
            return s.error();
    }
    return files;
}

} // namespace

bool receives(const ChannelService &channels, const ChannelInfo &channel)
{
    if (channel.plugin == u"command" && channel.settings.value(u"receive"_s).toString() != u"yes")
        return false; // any program can send; that it also receives has to be said
    const Result<Manifest> m = channels.manifest(channel);
    return m.ok() ? m->calls.contains(u"receive"_s) : !channel.sends;
}

InboxReader::InboxReader(Workspace &ws, ChannelService &channels, JobControl &control) : m_ws(ws), m_channels(channels), m_control(control)
{
    control.setOnCancel([gate = m_gate] {
        std::lock_guard lock(gate->mutex);
        gate->closed = true;
    });
    std::lock_guard lock(m_gate->mutex);
    m_gate->closed = m_gate->closed || control.cancelled(); // before it was listened to
}

Result<ReceiveReport> InboxReader::run(const ReceiveOptions &options)
{
    OPORA_ASSIGN(const QList<ChannelInfo> all, with([this] { return m_channels.list().wait(); }));
    for (const ChannelInfo &c : all) {
        const bool wanted = options.channels.isEmpty() ? c.active && c.enabledHere : options.channels.contains(c.id);
        if (!wanted || !receives(m_channels, c) || m_control.cancelled())
            continue;
        const auto refused = options.refused.constFind(c.id);
        const Result<void> read = refused != options.refused.cend() ? Result<void>(*refused) : readFrom(c, options.secrets.value(c.id));
        if (!read.ok()) {
            m_report.problems.append({c.id, c.name, read.error().code, read.error().message});
            OPORA_TRY(note(c, read.error()));
        }
    }
    return m_report;
}

Result<void> InboxReader::readFrom(const ChannelInfo &channel, const QString &secret)
{
    OPORA_ASSIGN(const auto link, m_channels.link(channel));
    Request request;
    request.call = Call::Receive;
    OPORA_ASSIGN(request.settings, m_channels.settingsFor(channel));
    request.limitMs = std::clamp(request.settings.value(u"limit_s"_s).toInt(120), 1, 600) * 1000;
    OPORA_ASSIGN(const Manifest manifest, m_channels.manifest(channel));
    if (manifest.setting(u"auth"_s) && !manifest.secret.isEmpty() && secret.isEmpty())
        return Error{u"no_password"_s, Text::tr("The mailbox's password is not known on this computer."), {}, ErrorKind::Refused};
    request.secret = secret;
    request.limit = kLetters;
    for (int i = 0; i < kMostSteps && !m_control.cancelled(); ++i) {
        OPORA_ASSIGN(const bool more, step(channel, *link, request));
        if (!more)
            break;
    }
    return {};
}

Result<bool> InboxReader::step(const ChannelInfo &channel, Link &link, const Request &asked)
{
    QTemporaryDir folder; // nobody else's to read
    if (!folder.isValid())
        return Error{u"no_folder"_s, Text::tr("There is no room for the files of letters on this computer. Nothing was read."),
                     folder.errorString(), ErrorKind::Refused};
    Request request = asked;
    request.folder = folder.path();
    QString workspace;
    const auto look = [&] {
        workspace = m_ws.info().path;
        request.id = Uuid::v7(m_ws.clock().nowMs()).toString();
        return m_ws.storage().read([id = channel.id](Reader &r) { return repo::mailbox(r, id); }).wait();
    };
    OPORA_ASSIGN(const repo::MailboxLine before, with(look));
    request.cursor = before.cursor;
    // A letter that the program died of is met alone, so that those before it are not lost with it.
    if (!before.problem.isEmpty() && before.problem.startsWith(u"plugin_"))
        request.limit = 1;
    const CallResult result = link.call(request);
    if (!result.answer)
        return result.error;
    OPORA_ASSIGN(ReceiveAnswer answer, receiveAnswer(*result.answer, folder.path()));
    QList<QList<inbox::FileOfLetter>> files;
    for (ReceivedLetter &l : answer.letters) {
        OPORA_ASSIGN(auto of, stored(workspace, l));
        files.append(std::move(of));
    }
    const ReceiveReport soFar = m_report;
    const CommandInfo info = commandInfo(Text::tr("%n letter(s) received", nullptr, int(answer.letters.size())));
    const auto work = [&](WriteTx &tx) -> Result<bool> {
        m_report = soFar;
        for (qsizetype i = 0; i < answer.letters.size(); ++i)
            OPORA_TRY(inbox::fileLetter(tx, channel, answer.letters.at(i), files.at(i), m_report));
        OPORA_TRY(
            tx.update(tx.entity("channel"), channel.id, {{"cursor", answer.cursor}, {"checked_at", tx.nowMs()}, {"problem", Value()}}));
        return true;
    };
    const Result<bool> wrote = with([&] { return m_ws.storage().write(info, work).wait(); });
    if (!wrote.ok()) {
        m_report = soFar;
        return wrote.error();
    }
    // One that goes nowhere is not asked again at once.
    return answer.more && (!answer.letters.isEmpty() || answer.cursor != before.cursor);
}

Result<void> InboxReader::note(const ChannelInfo &channel, const Error &e)
{
    const QString problem = e.code + u'\n' + (e.details.isEmpty() ? e.message : e.message + u'\n' + e.details).left(1000);
    const auto work = [&](WriteTx &tx) {
        return tx.update(tx.entity("channel"), channel.id, {{"checked_at", tx.nowMs()}, {"problem", problem}});
    };
    OPORA_TRY(with([&] { return m_ws.storage().write(commandInfo(Text::tr("Mailbox looked into")), work).wait(); }));
    return {};
}

} // namespace opora
