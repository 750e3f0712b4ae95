// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/MessageService.h"
#include "tests/ui/PageFixture.h"

namespace opora::test {

/// A workspace with an e-mail and an SMS channel, both served on this computer by the program of the plugins' README,
/// which writes what it sends into a file.
struct LetterFixture : PageFixture {
    void SetUp() override
    {
        PageFixture::SetUp();
        channels = std::make_unique<ChannelService>(*ws, channels::PluginStore({}),
                                                    channels::DeviceChannels(dir.filePath(QStringLiteral("device.json"))));
        messagesOf = std::make_unique<MessageService>(*ws);
        context->channels = channels.get();
        out = dir.filePath(QStringLiteral("out.jsonl"));
        mail = addChannel(QStringLiteral("Office mail"), QStringLiteral("email"));
        sms = addChannel(QStringLiteral("SMS gate"), QStringLiteral("sms"));
    }
    void TearDown() override
    {
        window.reset();
        messagesOf.reset();
        channels.reset();
        PageFixture::TearDown();
    }
    ChannelInfo addChannel(const QString &name, const QString &kind)
    {
        value(channels->configure(name, {{QStringLiteral("plugin"), QStringLiteral("command")},
                                         {QStringLiteral("kind"), kind},
                                         {QStringLiteral("from"), QStringLiteral("sales@example.com")},
                                         {QStringLiteral("file"), out}}));
        const ChannelInfo c = value(channels->find(name));
        EXPECT_TRUE(channels->enable(c, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
        return value(channels->find(name));
    }
    Uuid addReachable(const QString &surname)
    {
        const Uuid id = addPerson(surname, QStringLiteral("Test"), QStringLiteral("+380 67 000 00 11"));
        value(ws->records().add(
            "contact_point",
            {{"client_id", id}, {"kind", QStringLiteral("email")}, {"value", surname.toLower() + QStringLiteral("@example.com")}}));
        return id;
    }
    void consent(const Uuid &client, const QString &kind, bool given = true)
    {
        value(messagesOf->noteConsent(client, kind, given, QStringLiteral("test")));
        clock->advance(1000);
    }
    Uuid addTemplate(const QString &name, const QString &kind, const QString &subject, const QString &body, const QString &html = {})
    {
        FieldValues f{{"name", name}, {"kind", kind}, {"subject", subject}, {"body", body}};
        if (!html.isEmpty())
            f.insert("html", html);
        return value(ws->records().add("template", f)).ids.value(0);
    }
    Uuid queueLetter(const Uuid &client, const QString &subject = QStringLiteral("Offer"), bool draft = false)
    {
        NewMessage m;
        m.channel = mail.id;
        m.subject = subject;
        m.text = QStringLiteral("Good day");
        m.withoutConsent = true;
        m.draft = draft;
        return value(messagesOf->queue({client}, m)).written.ids.value(0);
    }
    MessageInfo message(const Uuid &id) { return value(messagesOf->get(id)); }
    QList<MessageInfo> all(const QString &state = {}) { return value(messagesOf->list(state)).items; }
    QStringList wentOut() const
    {
        QFile f(out);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
    }

    std::unique_ptr<ChannelService> channels;
    std::unique_ptr<MessageService> messagesOf;
    ChannelInfo mail, sms;
    QString out;
};

} // namespace opora::test
