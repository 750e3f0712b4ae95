// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QList>
#include <utility>

namespace opora::sync {

/// Where a hub is and how to reach it, as validated fields; text of a user never becomes part of a connection string.
/// Value; any thread.
struct PgTarget {
    QString user, host, database, rootCertificate; ///< host: a name, an address, or the folder of a local socket
    int port = 5432;
    /// False through a pooler, which offers no channel binding: then a stolen certificate could listen in.
    bool channelBinding = true;

    /// postgresql://user@host:port/db?sslrootcert=FILE (these keys only; a socket's folder percent-encoded as the host).
    /// Code bad_hub_url.
    static Result<PgTarget> fromUrl(const QString &url);
    QString toUrl() const; ///< never holds a password
    /// Over a socket of this machine there is nothing to encrypt.
    bool isLocal() const { return host.startsWith(QLatin1Char('/')); }
    /// Codes bad_hub_host, bad_hub_user, bad_hub_database, bad_hub_port, hub_certificate_missing.
    Result<void> check() const;
    /// libpq's keywords and values. Everything that decides about safety is given, so that nothing else decides.
    QList<std::pair<QByteArray, QByteArray>> options(const QString &password) const;
};

} // namespace opora::sync
