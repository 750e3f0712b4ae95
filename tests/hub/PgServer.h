// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/postgres/PgConnection.h"
#include <QTemporaryDir>
#include <memory>

namespace opora::test {

/// A real PostgreSQL of its own: own folder, own socket, own port on 127.0.0.1, gone with the test. The programs come from
/// PG_BIN, else from pg_config --bindir. As root it runs as the user postgres, because the server refuses root.
class PgServer {
public:
    /// Why no server can run here; empty if one can.
    static QString missing();
    static QString binFolder();
    /// `settings`: lines for postgresql.conf; `hba`: the whole pg_hba.conf (default: trust on the socket and on 127.0.0.1).
    static std::unique_ptr<PgServer> start(const QByteArray &settings = {}, const QByteArray &hba = {});
    ~PgServer();

    QString folder() const { return m_dir->path(); }
    int port() const { return m_port; }
    int version() const; ///< 15
    /// Over the socket, without a password.
    sync::PgTarget target(const QString &user, const QString &database) const;
    std::unique_ptr<sync::PgConnection> connect(const QString &user, const QString &database) const;
    /// Stops at once, as if the power had gone, and starts again.
    void crash();
    /// Runs a program of the server's folder; its output, or fails the test.
    QByteArray run(const QString &program, const QStringList &arguments, const QString &user = QStringLiteral("postgres")) const;
    /// A file that the server may read (a certificate's key).
    void own(const QString &path) const;

private:
    PgServer() = default;
    bool launch();
    void stop();
    std::unique_ptr<QTemporaryDir> m_dir;
    int m_port = 0;
};

} // namespace opora::test
