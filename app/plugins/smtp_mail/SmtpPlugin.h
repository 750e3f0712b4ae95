// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plugins/smtp_mail/SmtpTransport.h"

namespace opora::smtp {

/// Letters by SMTP: the settings of smtp_mail.json, MIME by GMime, transport by libcurl.
class SmtpPlugin final : public QObject, public channels::Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID OPORA_CHANNEL_IID)
    Q_INTERFACES(opora::channels::Plugin)
public:
    channels::SendAnswer send(const channels::Request &request, channels::Progress &progress) override;
    Result<QList<channels::StateAnswer>> states(const channels::Request &) override { return channels::notOffered(); }
    Result<channels::ReceiveAnswer> receive(const channels::Request &) override { return channels::notOffered(); }
    channels::TestAnswer test(const channels::Request &request) override;

private:
    SmtpTransport m_transport;
};

} // namespace opora::smtp
