// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ChannelService.h"
#include "core/base/SearchKey.h"
#include "core/domain/OutboxRules.h"
#include "core/services/CommandSupport.h"
#include "core/services/Holding.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QThreadPool>
#include <QUrl>
#include <functional>

namespace opora {
namespace {

using namespace Qt::StringLiterals;
using namespace channels;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChannelService)
};

const QString kCommand = u"command"_s;

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

ChannelInfo infoOf(const Record &r, const QHash<QString, DeviceChannels::Entry> &here)
{
    ChannelInfo c;
    c.id = r.id;
    c.name = r["name"].toText();
    c.kind = r["kind"].toText();
    c.plugin = r["plugin"].toText();
    c.settings = QJsonDocument::fromJson(r["settings"].toText().toUtf8()).object();
    c.active = r["active"].toBool();
    c.own = !r["user_id"].isNull();
    c.sends = r["sends"].isNull() || r["sends"].toBool();
    c.quietFrom = r["quiet_from"].toText();
    c.quietTo = r["quiet_to"].toText();
    c.perMinute = int(r["per_minute"].toInt());
    c.perWeek = int(r["per_week"].toInt());
    c.unsubscribeUrl = r["unsubscribe_url"].toText();
    // Enabled for this plugin: a row that names another since then starts nothing.
    const auto entry = here.constFind(c.id.toString());
    c.enabledHere = entry != here.cend() && entry->plugin == c.plugin;
    return c;
}

repo::RowQuery allChannels(Reader &r)
{
    repo::RowQuery q;
    q.entity = r.schema().entity("channel");
    q.limit = -1;
    return q;
}

Result<QList<ChannelInfo>> read(Reader &r, const QHash<QString, DeviceChannels::Entry> &here)
{
    QList<ChannelInfo> all;
    OPORA_ASSIGN(const repo::RowPage page, repo::listRows(r, allChannels(r)));
    for (const Record &row : page.items)
        all.append(infoOf(row, here));
    return all;
}

Result<ChannelInfo> chosen(const QList<ChannelInfo> &all, const QString &idOrName)
{
    const auto id = Uuid::fromString(idOrName);
    const QByteArray key = nameKey(idOrName);
    QList<ChannelInfo> found;
    for (const ChannelInfo &c : all) {
        if ((id && c.id == *id) || nameKey(c.name) == key)
            found.append(c);
    }
    if (found.isEmpty())
        return refused("no_such_channel",
                       Text::tr("There is no channel “%1”. Nothing was done; \"channel list\" shows them.").arg(idOrName), idOrName);
    if (found.size() > 1)
        return refused("ambiguous", Text::tr("Several channels are called “%1”; name one by its id. Nothing was done.").arg(idOrName),
                       idOrName);
    return found.first();
}

Result<FieldValues> columnsOf(const QHash<QString, QString> &typed, const Uuid &me)
{
    FieldValues f;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        const QString v = it.value().trimmed();
        const QByteArray key = it.key().toLatin1();
        const auto bad = [&](const QString &sentence) { return refused("bad_value", sentence, it.key()); };
        if (key == "quiet_from" || key == "quiet_to") {
            if (!v.isEmpty() && !outbox::isTimeOfDay(v))
                return bad(Text::tr("“%1” is not a time of day; write it as 21:00. Nothing was saved.").arg(v));
            f.insert(key, v.isEmpty() ? Value() : Value(v));
        } else if (key == "per_minute" || key == "per_week") {
            bool ok = v.isEmpty();
            const int n = ok ? 0 : v.toInt(&ok);
            if (!ok || n < 0)
                return bad(Text::tr("“%1” is not a whole number. Nothing was saved.").arg(v));
            f.insert(key, n == 0 ? Value() : Value(n));
        } else if (key == "active" || key == "own") {
            if (v != u"yes" && v != u"no")
                return bad(Text::tr("Write yes or no (%1). Nothing was saved.").arg(it.key()));
            f.insert(key == "own" ? QByteArray("user_id") : key, key == "own" ? (v == u"yes" ? Value(me) : Value()) : Value(v == u"yes"));
        } else if (key == "unsubscribe_url" && !v.isEmpty()
                   && !(v.startsWith(u"https://") && v.contains(u"{token}") && QUrl(v).isValid())) {
            return bad(Text::tr("“%1” is not an address to unsubscribe at; it begins with https:// and has {token} where the client’s code "
                                "goes. Nothing was saved.")
                           .arg(v));
        } else { // name, kind, plugin, unsubscribe_url
            f.insert(key, v.isEmpty() ? Value() : Value(v));
        }
    }
    return f;
}

bool isColumn(const QString &key)
{
    static const QStringList columns{u"name"_s,       u"kind"_s,     u"plugin"_s,     u"active"_s,   u"own"_s,
                                     u"quiet_from"_s, u"quiet_to"_s, u"per_minute"_s, u"per_week"_s, u"unsubscribe_url"_s};
    return columns.contains(key);
}

/// Old settings, new ones over them, empty ones out.
QJsonObject merged(QJsonObject settings, const QHash<QString, QString> &typed)
{
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        if (it->isEmpty())
            settings.remove(it.key());
        else
            settings.insert(it.key(), *it);
    }
    return settings;
}

Manifest commandManifest()
{
    Manifest m;
    m.id = kCommand;
    m.name.insert(u"en"_s, u"Command"_s);
    m.kinds = QStringList{u"messenger"_s, u"sms"_s, u"email"_s};
    m.calls = QStringList{u"send"_s, u"receive"_s, u"test"_s};
    m.confirms = QStringList{u"sent"_s};
    m.announces = true;
    m.secret = u"secret"_s;
    return m;
}

} // namespace

ChannelService::ChannelService(Workspace &ws, PluginStore plugins, DeviceChannels device)
    : m_ws(ws),
      m_plugins(std::move(plugins)),
      m_device(std::move(device))
{}

Job<QList<ChannelInfo>> ChannelService::list()
{
    return m_ws.storage().read([here = m_device.all()](Reader &r) { return read(r, here); });
}

Job<ChannelInfo> ChannelService::find(QString idOrName)
{
    return m_ws.storage().read([here = m_device.all(), idOrName](Reader &r) -> Result<ChannelInfo> {
        OPORA_ASSIGN(const auto all, read(r, here));
        return chosen(all, idOrName);
    });
}

Result<Manifest> ChannelService::manifest(const ChannelInfo &channel) const
{
    if (channel.plugin == kCommand)
        return commandManifest();
    OPORA_ASSIGN(const FoundPlugin p, m_plugins.find(channel.plugin));
    return p.manifest;
}

Result<QJsonObject> ChannelService::settingsFor(const ChannelInfo &channel) const
{
    if (channel.plugin == kCommand)
        return channel.settings;
    OPORA_ASSIGN(const Manifest m, manifest(channel));
    return checkedSettings(m, channel.settings, true);
}

Job<Written> ChannelService::configure(QString idOrName, QHash<QString, QString> typed)
{
    QHash<QString, QString> columns, own;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it)
        (isColumn(it.key()) ? columns : own).insert(it.key(), it.value());
    auto plugins = m_plugins;
    return runCommand(
        m_ws.storage(), Text::tr("Channel set up: %1").arg(idOrName),
        [idOrName, columns, own, plugins, here = m_device.all()](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
            OPORA_ASSIGN(const auto all, read(tx, here));
            Result<ChannelInfo> found = chosen(all, idOrName);
            if (!found.ok() && (found.error().code != u"no_such_channel" || Uuid::fromString(idOrName)))
                return found.error();
            ChannelInfo c = found.ok() ? *found : ChannelInfo();
            if (!found.ok() && columns.value(u"plugin"_s).isEmpty())
                return refused("required_setting",
                               Text::tr("Say what the new channel sends with: plugin=smtp_mail, http_sms or command. Nothing was saved."),
                               u"plugin"_s);
            OPORA_ASSIGN(FieldValues f, columnsOf(columns, tx.context().me));
            c.plugin = columns.value(u"plugin"_s, c.plugin);
            QJsonObject settings = merged(c.settings, own);
            Manifest m = commandManifest();
            if (c.plugin != kCommand) {
                OPORA_ASSIGN(const FoundPlugin p, plugins.find(c.plugin));
                m = p.manifest;
                OPORA_ASSIGN(settings, checkedSettings(m, settings, false));
            }
            if (!f.contains("kind") && !found.ok())
                f.insert("kind", m.kinds.first());
            if (const Value kind = f.value("kind"); kind.isText() && !m.kinds.contains(kind.toText()))
                return refused("bad_value", Text::tr("This plugin sends %1. Nothing was saved.").arg(m.kinds.join(u", "_s)), u"kind"_s);
            f.insert("sends", m.calls.contains(u"send"_s));
            f.insert("settings", QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact)));
            const Entity &e = tx.entity("channel");
            if (found.ok()) {
                OPORA_TRY(tx.update(e, c.id, f));
                return QList<Uuid>{c.id};
            }
            f.insert("name", columns.value(u"name"_s, idOrName));
            label = Text::tr("Channel added: %1").arg(f.value("name").toText());
            OPORA_ASSIGN(const Uuid id, tx.insert(e, f));
            return QList<Uuid>{id};
        });
}

Result<void> ChannelService::enable(const ChannelInfo &c, const QString &program, const QStringList &arguments)
{
    DeviceChannels::Entry entry;
    entry.plugin = c.plugin;
    if (c.plugin == kCommand) {
        const QFileInfo file(program);
        if (program.isEmpty() || !file.isExecutable() || file.isDir())
            return refused(
                "no_such_program",
                Text::tr(
                    "Say which program sends for this channel (--program FILE); it must be there and may be started. Nothing was enabled."),
                program);
        entry.program = file.absoluteFilePath();
        entry.arguments = arguments;
    } else {
        OPORA_ASSIGN(const FoundPlugin p, m_plugins.find(c.plugin));
        OPORA_TRY(checkedSettings(p.manifest, c.settings, true));
        entry.sha256 = p.sha256;
    }
    return m_device.enable(c.id.toString(), entry);
}

Result<void> ChannelService::disable(const ChannelInfo &c)
{
    return m_device.disable(c.id.toString());
}

ChannelService::Here ChannelService::here(const ChannelInfo &c) const
{
    const DeviceChannels::Entry entry = m_device.all().value(c.id.toString());
    Here h;
    h.enabled = !entry.plugin.isEmpty() && entry.plugin == c.plugin;
    h.program = entry.program;
    h.arguments = entry.arguments;
    if (c.plugin == kCommand) {
        if (h.enabled && !QFileInfo(entry.program).isExecutable())
            h.problem = refused("no_such_program",
                                Text::tr("The program %1 is not there any more, or may not be started.").arg(entry.program), entry.program);
        return h;
    }
    const Result<FoundPlugin> p = h.enabled ? m_plugins.findPinned(c.plugin, entry.sha256) : m_plugins.find(c.plugin);
    if (const Result<FoundPlugin> now = m_plugins.find(c.plugin); now.ok())
        h.sha256 = now->sha256;
    if (!p.ok())
        h.problem = p.error();
    else if (const auto settings = checkedSettings(p->manifest, c.settings, true); !settings.ok())
        h.problem = settings.error();
    return h;
}

QStringList ChannelService::splitArguments(const QString &line)
{
    return QProcess::splitCommand(line);
}

QString ChannelService::joinArguments(const QStringList &arguments)
{
    QStringList words;
    for (QString a : arguments) {
        const bool plain = !a.isEmpty() && std::none_of(a.cbegin(), a.cend(), [](QChar c) { return c.isSpace() || c == u'"'; });
        words.append(plain ? a : u'"' + a.replace(u'"', u"\"\"\""_s) + u'"');
    }
    return words.join(u' ');
}

Job<QHash<Uuid, QStringList>> ChannelService::confirmations()
{
    return m_ws.storage().read([plugins = m_plugins, here = m_device.all()](Reader &r) -> Result<QHash<Uuid, QStringList>> {
        OPORA_ASSIGN(const auto all, read(r, here));
        QHash<Uuid, QStringList> known;
        for (const ChannelInfo &c : all) {
            if (c.plugin == kCommand)
                known.insert(c.id, commandManifest().confirms);
            else if (const auto found = plugins.find(c.plugin); found.ok())
                known.insert(c.id, found->manifest.confirms);
        }
        return known;
    });
}

Result<std::unique_ptr<Link>> ChannelService::link(const ChannelInfo &c) const
{
    const DeviceChannels::Entry entry = m_device.all().value(c.id.toString());
    if (entry.plugin.isEmpty() || entry.plugin != c.plugin)
        return refused(
            "channel_disabled",
            Text::tr("The channel “%1” is not enabled on this computer. Nothing was sent; \"channel enable\" does that.").arg(c.name),
            c.name);
    if (c.plugin == kCommand)
        return std::unique_ptr<Link>(new CommandLink(entry.program, entry.arguments));
    OPORA_ASSIGN(const FoundPlugin p, m_plugins.findPinned(c.plugin, entry.sha256));
    return std::unique_ptr<Link>(new HostLink({.host = {}, .library = p.library, .sha256 = p.sha256}));
}

QString ChannelService::secretKey(const ChannelInfo &c) const
{
    QJsonObject binding{{u"plugin"_s, c.plugin}};
    const Result<Manifest> m = manifest(c);
    for (auto it = c.settings.begin(); it != c.settings.end(); ++it) {
        const Setting *s = m.ok() ? m->setting(it.key()) : nullptr;
        if (!s || s->bindsSecret)
            binding.insert(it.key(), it.value());
    }
    const QByteArray hash =
        QCryptographicHash::hash(QJsonDocument(binding).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
    return u"channel/"_s + c.id.toString() + u'/' + QString::fromLatin1(hash.left(32));
}

namespace {

/// Runs `work` on a thread of the pool; calls to a channel's program block.
template <class T> Job<T> inBackground(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return job;
}

Request requestFor(Call call, const QJsonObject &settings, const QString &secret, int limitMs)
{
    Request r;
    r.limitMs = limitMs;
    r.id = Uuid::v7(QDateTime::currentMSecsSinceEpoch()).toString();
    r.call = call;
    r.settings = settings;
    r.secret = secret;
    return r;
}

} // namespace

Job<TestAnswer> ChannelService::test(ChannelInfo channel, QString secret)
{
    return inBackground<TestAnswer>([channel, secret, held = hold(m_ws), service = *this]() -> Result<TestAnswer> {
        OPORA_ASSIGN(const auto way, service.link(channel));
        OPORA_ASSIGN(const Manifest m, service.manifest(channel));
        if (!m.calls.contains(u"test"_s))
            return refused("not_offered", Text::tr("This channel cannot be tried without sending. Send a test to yourself."));
        OPORA_ASSIGN(const QJsonObject settings, service.settingsFor(channel));
        const CallResult result = way->call(requestFor(Call::Test, settings, secret, service.m_tryMs));
        return result.answer ? testAnswer(*result.answer) : Result<TestAnswer>(result.error);
    });
}

Job<SendAnswer> ChannelService::sendTest(ChannelInfo channel, QString secret, OutgoingMessage message)
{
    return inBackground<SendAnswer>(
        [channel, secret, held = hold(m_ws), message = std::move(message), service = *this]() mutable -> Result<SendAnswer> {
            OPORA_ASSIGN(const auto way, service.link(channel));
            OPORA_ASSIGN(const Manifest m, service.manifest(channel));
            OPORA_ASSIGN(const QJsonObject settings, service.settingsFor(channel));
            Request r = requestFor(Call::Send, settings, secret, service.m_tryMs);
            const Uuid id = Uuid::v7(QDateTime::currentMSecsSinceEpoch());
            message.id = id.toString();
            message.kind = channel.kind;
            if (channel.kind == u"email")
                message.messageId = letterId(id, settings.value(u"from"_s).toString());
            r.message = std::move(message);
            const CallResult result = way->call(r);
            const Result<SendAnswer> answer = result.answer ? sendAnswer(*result.answer) : Result<SendAnswer>(result.error);
            if (answer.ok())
                return answer;
            SendAnswer a;
            a.outcome = result.handedOver && (result.committing || !m.announces) ? Outcome::Uncertain : Outcome::Failed;
            a.code = answer.error().code;
            a.text = answer.error().message;
            return a;
        });
}

} // namespace opora
