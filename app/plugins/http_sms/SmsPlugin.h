// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plugins/http_sms/HttpClient.h"
#include "core/channels/Plugin.h"

namespace opora::sms {

/// SMS over any HTTP gateway that can be described: the settings of http_sms.json.
class SmsPlugin final : public QObject, public channels::Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID OPORA_CHANNEL_IID)
    Q_INTERFACES(opora::channels::Plugin)
public:
    channels::SendAnswer send(const channels::Request &request, channels::Progress &progress) override;
    Result<QList<channels::StateAnswer>> states(const channels::Request &request) override;
    Result<channels::ReceiveAnswer> receive(const channels::Request &) override { return channels::notOffered(); }
    channels::TestAnswer test(const channels::Request &request) override;

private:
    HttpClient m_http;
};

} // namespace opora::sms
