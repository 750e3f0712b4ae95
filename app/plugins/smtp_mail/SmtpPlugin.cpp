// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/smtp_mail/SmtpPlugin.h"
#include "app/plugins/smtp_mail/MimeMessage.h"
#include <QDateTime>

namespace opora::smtp {

using namespace Qt::StringLiterals;
using namespace channels;

namespace {

Server serverOf(const QJsonObject &s)
{
    Server server;
    server.host = s.value(u"host"_s).toString();
    server.port = s.value(u"port"_s).toInt(587);
    server.security = s.value(u"security"_s).toString(u"starttls"_s);
    server.auth = s.value(u"auth"_s).toString(u"password"_s);
    server.user = s.value(u"user"_s).toString();
    server.caFile = s.value(u"ca_file"_s).toString();
    return server;
}

/// Our own patience ends before Opora's, so that the answer still arrives.
int limitOf(const Request &r)
{
    return std::max(500, std::min(r.settings.value(u"limit_s"_s).toInt(60) * 1000, r.limitMs));
}

} // namespace

SendAnswer SmtpPlugin::send(const Request &r, Progress &progress)
{
    const Sender sender{r.settings.value(u"from"_s).toString(), r.settings.value(u"from_name"_s).toString(), r.settings.value(u"reply_to"_s).toString()};
    const Result<QByteArray> letter = composed(r.message, sender, QDateTime::currentMSecsSinceEpoch());
    if (!letter.ok())
        return {Outcome::Failed, false, 0, letter.error().code == u"bad_address" && !isPlainAddress(r.message.to), {}, letter.error().code, letter.error().message};
    return m_transport.send(serverOf(r.settings), r.secret, sender.address, r.message.to, *letter, limitOf(r), progress);
}

TestAnswer SmtpPlugin::test(const Request &r) { return m_transport.test(serverOf(r.settings), r.secret, limitOf(r)); }

} // namespace opora::smtp
