// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with many clients, each with one letter waiting, for the proofs of sending: quickly, through the services.
// outbox_maker FILE --messages N --seed S --plugin P --settings JSON [--files FOLDER] [--kinds]; prints what each letter is, a
// line of JSON each. With --kinds some are answers within a thread and some are letters to many.
#include "core/services/ChannelService.h"
#include "core/services/MessageService.h"
#include "core/storage/Storage.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <cstdio>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

int failed(const Error &e)
{
    std::fprintf(stderr, "%s: %s %s\n", qPrintable(e.code), qPrintable(e.message), qPrintable(e.details));
    return 1;
}

QString words(QRandomGenerator &random, int count)
{
    static const QStringList all{u"котёл"_s,    u"пропозиція"_s,    u"offer"_s,      u"№ 7"_s,
                                 u"«знижка»"_s, u"ціна, грн"_s,     u"\"quoted\""_s, u"naïve"_s,
                                 u"日本語"_s,   u"a=b"_s,           u"🙂"_s,       u"їжак"_s,
                                 u"x<y & z"_s,  u"tab;semicolon"_s, u"{{brace}}"_s,  u"long-hyphenated-word-that-goes-on"_s};
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen.append(all.at(int(random.bounded(all.size()))));
    return chosen.join(u' ');
}

/// Lines that letters have and that break careless programs.
QString body(QRandomGenerator &random)
{
    QString text;
    const int lines = 1 + int(random.bounded(12));
    for (int i = 0; i < lines; ++i) {
        const int kind = int(random.bounded(8));
        text += kind == 0   ? u"."_s
                : kind == 1 ? u".."_s + words(random, 2)
                : kind == 2 ? u"From here on"_s
                : kind == 3 ? QString(1200, u'я')
                : kind == 4 ? u"trailing   "_s
                            : words(random, 8);
        text += u'\n';
    }
    return text;
}

Result<QList<Uuid>> addClients(Workspace &ws, int count, const QString &kind, QRandomGenerator &random)
{
    return ws.storage()
        .write({u"clients"_s},
               [&](WriteTx &tx) -> Result<QList<Uuid>> {
                   QList<Uuid> ids;
                   for (int i = 0; i < count; ++i) {
                       OPORA_ASSIGN(const Uuid id,
                                    tx.insert(tx.entity("client"),
                                              {{"kind", u"person"}, {"surname", words(random, 1)}, {"given_name", words(random, 1)}}));
                       const QString number = QString::number(i).rightJustified(5, u'0');
                       if (kind == u"email")
                           OPORA_TRY(tx.insert(tx.entity("contact_point"), {{"client_id", id},
                                                                            {"kind", u"email"},
                                                                            {"value", u"c%1@example.com"_s.arg(number)},
                                                                            {"normal", u"c%1@example.com"_s.arg(number)}}));
                       else
                           OPORA_TRY(tx.insert(tx.entity("contact_point"), {{"client_id", id},
                                                                            {"kind", u"phone"},
                                                                            {"value", u"+3805000%1"_s.arg(number)},
                                                                            {"normal", u"+3805000%1"_s.arg(number)}}));
                       OPORA_TRY(tx.insert(
                           tx.entity("consent"),
                           {{"client_id", id}, {"channel", kind}, {"state", u"given"}, {"at", tx.nowMs()}, {"source", u"proof"}}));
                       ids.append(id);
                   }
                   return ids;
               })
        .wait();
}

QStringList files(const QString &folder, QRandomGenerator &random)
{
    QStringList chosen;
    const QStringList names{u"рахунок №5.pdf"_s, u"plain.txt"_s, u"a \"quoted\" name.bin"_s,
                            u"довга назва файлу, яка не вміститься в один рядок заголовка.docx"_s};
    if (folder.isEmpty() || random.bounded(3) != 0)
        return chosen;
    const QString name = names.at(int(random.bounded(names.size())));
    const QString path = folder + u'/' + QString::number(random.bounded(20)) + u'/';
    QDir().mkpath(path);
    QFile f(path + name);
    if (!f.exists() && f.open(QIODevice::WriteOnly)) {
        QByteArray bytes(int(random.bounded(90'000)), 0);
        for (char &c : bytes)
            c = char(random.bounded(256));
        f.write(bytes);
    }
    return {path + name};
}

void ofSomeKind(NewMessage &m, QRandomGenerator &random)
{
    const int kind = int(random.bounded(5));
    if (kind == 0) {
        m.thread = u"began-%1@clients.example"_s.arg(random.bounded(1'000));
        m.inReplyTo = u"CAF%1=long.local-part+%1@mail.clients.example"_s.arg(random.generate64());
    } else if (kind == 1) {
        m.purpose = u"bulk"_s;
    }
}

int make(const QCommandLineParser &p)
{
    const int count = p.value(u"messages"_s).toInt();
    QRandomGenerator random(p.value(u"seed"_s).toUInt());
    auto ws = Workspace::create(p.positionalArguments().value(0), {u"UAH"_s, u"en"_s, u"Europe/Kiev"_s, u"Olena Kovalenko"_s});
    if (!ws.ok())
        return failed(ws.error());
    ChannelService channels(**ws);
    QHash<QString, QString> settings{{u"plugin"_s, p.value(u"plugin"_s)}};
    const QJsonObject given = QJsonDocument::fromJson(p.value(u"settings"_s).toUtf8()).object();
    for (auto it = given.begin(); it != given.end(); ++it)
        settings.insert(it.key(), it->toVariant().toString());
    const auto made = channels.configure(u"Main"_s, settings).wait();
    const auto channel = channels.find(u"Main"_s).wait();
    if (!made.ok() || !channel.ok())
        return failed(made.ok() ? channel.error() : made.error());
    if (const auto enabled = channels.enable(*channel, p.value(u"program"_s)); !enabled.ok())
        return failed(enabled.error());
    const auto clients = addClients(**ws, count, channel->kind, random);
    if (!clients.ok())
        return failed(clients.error());
    MessageService messages(**ws);
    for (const Uuid &client : *clients) {
        NewMessage m;
        m.channel = channel->id;
        m.subject = words(random, 1 + int(random.bounded(14))).remove(u"{{brace}}"_s);
        m.text = body(random).remove(u"{{brace}}"_s);
        if (channel->kind == u"email" && random.bounded(2) == 0)
            m.html = u"<p>"_s + words(random, 6).remove(u"{{brace}}"_s).toHtmlEscaped() + u"</p>\n"_s;
        m.files = files(p.value(u"files"_s), random);
        if (p.isSet(u"kinds"_s))
            ofSomeKind(m, random);
        const auto queued = messages.queue({client}, m).wait();
        if (!queued.ok())
            return failed(queued.error());
        const auto info = messages.get(queued->written.ids.first()).wait();
        if (!info.ok())
            return failed(info.error());
        const QJsonObject line{{u"id"_s, info->id.toString()},
                               {u"to"_s, info->address},
                               {u"to_name"_s, info->addressName},
                               {u"subject"_s, info->subject},
                               {u"text"_s, info->body},
                               {u"html"_s, info->html},
                               {u"files"_s, QJsonArray::fromStringList(m.files)},
                               {u"purpose"_s, info->purpose},
                               {u"in_reply_to"_s, m.inReplyTo},
                               {u"thread"_s, m.thread},
                               {u"workspace"_s, (*ws)->info().id.toString()}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser p;
    p.addOptions({{u"messages"_s, {}, u"n"_s, u"10"_s},
                  {u"seed"_s, {}, u"s"_s, u"1"_s},
                  {u"plugin"_s, {}, u"p"_s, u"smtp_mail"_s},
                  {u"settings"_s, {}, u"json"_s, u"{}"_s},
                  {u"files"_s, {}, u"folder"_s},
                  {u"kinds"_s, u"answers and letters to many among them"_s},
                  {u"program"_s, {}, u"file"_s}});
    p.process(app);
    return make(p);
}
