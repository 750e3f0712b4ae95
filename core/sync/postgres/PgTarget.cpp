// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/PgTarget.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QProcess>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

Error bad(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Usage};
}

} // namespace

Result<PgTarget> PgTarget::fromUrl(const QString &url)
{
    const QUrl u(url, QUrl::StrictMode);
    const Error wrong = bad("bad_hub_url", Text::tr("\"%1\" is no address of a hub; write it as postgresql://user@host:port/database. Nothing was done.")
                                               .arg(QUrl(url).toDisplayString(QUrl::RemovePassword)));
    if (!u.isValid() || u.scheme() != u"postgresql" || u.userName().isEmpty() || u.hasFragment())
        return wrong;
    if (!u.password().isEmpty())
        return bad("password_in_url", Text::tr("An address of a hub never holds the password, because addresses are shown and stored. Nothing was done."));
    PgTarget t;
    t.user = u.userName(QUrl::FullyDecoded);
    t.host = u.host(QUrl::FullyDecoded);
    t.port = u.port(5432);
    t.database = u.path(QUrl::FullyDecoded).mid(1);
    const QUrlQuery query(u);
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key == u"sslrootcert" && t.rootCertificate.isEmpty())
            t.rootCertificate = value;
        else if (key == u"host" && t.host.isEmpty() && value.startsWith(u'/'))
            t.host = value; // a socket's folder cannot stand where a host's name does
        else if (key == u"channel_binding" && (value == u"require" || value == u"prefer"))
            t.channelBinding = value == u"require";
        else
            return wrong;
    }
    OPORA_TRY(t.check());
    return t;
}

QString PgTarget::toUrl() const
{
    QUrl u;
    u.setScheme(u"postgresql"_s);
    u.setUserName(user);
    u.setPort(port);
    u.setPath(u'/' + database);
    QUrlQuery q;
    if (isLocal())
        q.addQueryItem(u"host"_s, host);
    else
        u.setHost(host);
    if (!rootCertificate.isEmpty())
        q.addQueryItem(u"sslrootcert"_s, rootCertificate);
    if (!channelBinding)
        q.addQueryItem(u"channel_binding"_s, u"prefer"_s);
    u.setQuery(q);
    return u.toString(QUrl::FullyEncoded);
}

Result<void> PgTarget::check() const
{
    // One host, no list; nothing that could be read as another option, whoever puts it together later.
    static const QRegularExpression name(u"^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$"_s), plain(u"^[A-Za-z0-9_.@$-]{1,63}$"_s);
    const bool address = QHostAddress(host).protocol() != QAbstractSocket::UnknownNetworkLayerProtocol;
    if (isLocal() ? host.contains(u',') || host.contains(u'=') : !address && !name.match(host).hasMatch())
        return bad("bad_hub_host", Text::tr("\"%1\" is no name of a computer. Nothing was done.").arg(host));
    if (!plain.match(user).hasMatch())
        return bad("bad_hub_user", Text::tr("\"%1\" is no name of a user: letters, digits and _ . @ $ - only. Nothing was done.").arg(user));
    if (!plain.match(database).hasMatch())
        return bad("bad_hub_database", Text::tr("\"%1\" is no name of a database. Nothing was done.").arg(database));
    if (port < 1 || port > 65535)
        return bad("bad_hub_port", Text::tr("A port is a number from 1 to 65535. Nothing was done."));
    if (!rootCertificate.isEmpty() && !QFileInfo(rootCertificate).isFile())
        return bad("hub_certificate_missing", Text::tr("The certificate file %1 is not there. Nothing was done.").arg(rootCertificate));
    return {};
}

QList<std::pair<QByteArray, QByteArray>> PgTarget::options(const QString &password) const
{
    QList<std::pair<QByteArray, QByteArray>> o{{"host", host.toUtf8()},
                                               {"port", QByteArray::number(port)},
                                               {"dbname", database.toUtf8()},
                                               {"user", user.toUtf8()},
                                               {"application_name", "opora"},
                                               {"client_encoding", "UTF8"},
                                               {"gssencmode", "disable"},
                                               {"sslmode", "verify-full"},
                                               {"sslcompression", "0"},
                                               {"ssl_min_protocol_version", "TLSv1.2"},
                                               {"channel_binding", isLocal() ? "prefer" : channelBinding ? "require" : "prefer"},
                                               {"target_session_attrs", "any"},
                                               {"passfile", QProcess::nullDevice().toUtf8() + "/none"}, // never there
                                               {"keepalives", "1"},
                                               {"keepalives_idle", "20"},
                                               {"keepalives_interval", "5"},
                                               {"keepalives_count", "3"},
                                               {"tcp_user_timeout", "15000"}};
    // Without a certificate file libpq looks into the user's folder, and refuses if there is none: verify-full stays verify-full.
    if (!rootCertificate.isEmpty())
        o.append({"sslrootcert", rootCertificate.toUtf8()});
    if (!password.isEmpty())
        o.append({"password", password.toUtf8()});
    return o;
}

} // namespace opora::sync
