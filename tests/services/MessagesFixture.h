// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/MessageService.h"
#include "tests/services/WorkspaceFixture.h"

namespace opora::test {

/// A workspace with channels of its own and no plugins, and the service of messages.
struct MessagesFixture : WorkspaceFixture {
protected:
    void SetUp() override
    {
        WorkspaceFixture::SetUp();
        channels = std::make_unique<ChannelService>(*ws, channels::PluginStore({}),
                                                    channels::DeviceChannels(dir.filePath(QStringLiteral("device.json"))));
        messages = std::make_unique<MessageService>(*ws);
    }
    std::unique_ptr<ChannelService> channels;
    std::unique_ptr<MessageService> messages;
};

} // namespace opora::test
