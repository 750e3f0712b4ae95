// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/ClientService.h"
#include "core/services/MessageService.h"
#include "core/storage/Storage.h"
#include "tests/support/MessageStates.h"

namespace opora::test {

/// A walk with messages of ours to walk over, brought to where a channel's answers lead.
template <class Walk> class WithMessages : public Walk {
protected:
    ChannelService service()
    {
        return ChannelService(this->ws(), channels::PluginStore({}),
                              channels::DeviceChannels(this->dir.filePath(QStringLiteral("device.json"))));
    }
    /// A channel that nothing serves here: what is queued over it waits.
    ChannelInfo idle()
    {
        auto channels = service();
        EXPECT_TRUE(channels
                        .configure(QStringLiteral("Idle"), {{QStringLiteral("plugin"), QStringLiteral("command")},
                                                            {QStringLiteral("kind"), QStringLiteral("email")},
                                                            {QStringLiteral("file"), this->dir.filePath(QStringLiteral("out.jsonl"))}})
                        .wait()
                        .ok());
        return channels.find(QStringLiteral("Idle")).wait().valueOr({});
    }
    Uuid make(const ChannelInfo &channel, bool draft = false)
    {
        NewClient client;
        client.fields.insert("surname", QStringLiteral("Walkenko"));
        const auto who = this->ws().clients().add(client).wait();
        EXPECT_TRUE(who.ok());
        NewMessage m;
        m.channel = channel.id;
        m.address = QStringLiteral("walkenko@example.org");
        m.subject = QStringLiteral("Walk");
        m.text = QStringLiteral("A letter of the walk");
        m.withoutConsent = true;
        m.draft = draft;
        const auto made = MessageService(this->ws()).queue({who->ids.first()}, m).wait();
        EXPECT_TRUE(made.ok());
        return made->written.ids.first();
    }
    Uuid failed(channels::Outcome outcome = channels::Outcome::Failed)
    {
        const ChannelInfo channel = idle();
        const Uuid id = make(channel);
        answered(this->ws(), id, channel, outcome, QStringLiteral("The mailbox is full."));
        return id;
    }
    QString state(const Uuid &id) { return MessageService(this->ws()).get(id).wait()->state; }
    /// One in that state, of that client, written into the file as it is.
    Uuid put(const Uuid &client, const QString &state)
    {
        const auto made = this->ws()
                              .storage()
                              .write({QStringLiteral("test")},
                                     [&](WriteTx &tx) {
                                         return tx.insert(tx.entity("message"), {{"kind", QStringLiteral("email")},
                                                                                 {"client_id", client},
                                                                                 {"state", state},
                                                                                 {"subject", QStringLiteral("Offer")},
                                                                                 {"body", QStringLiteral("Look")},
                                                                                 {"reason", QStringLiteral("said so")}});
                                     })
                              .wait();
        EXPECT_TRUE(made.ok());
        return made.valueOr(Uuid());
    }
};

} // namespace opora::test
