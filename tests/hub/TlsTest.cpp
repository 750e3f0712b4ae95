// SPDX-License-Identifier: GPL-3.0-or-later
// The eleven connections of sync.md §5.8: which get through, and that none ever falls back to plain text.
#include "core/sync/postgres/PgConnection.h"
#include "tests/hub/PgServer.h"
#include "tests/hub/TestCertificates.h"
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

using sync::PgConnection;
using sync::PgTarget;

class TlsTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        if (const QString why = PgServer::missing(); !why.isEmpty()) {
            if (qEnvironmentVariableIsSet("CI"))
                FAIL() << qPrintable(why);
            GTEST_SKIP() << qPrintable(why);
        }
        files = new TestCertificates;
        files->authority(u"ca"_s);
        files->authority(u"stranger"_s);
        files->certificate(u"good"_s, u"localhost"_s, 2);
        files->certificate(u"other"_s, u"other.example"_s, 2);
        files->certificate(u"expired"_s, u"localhost"_s, -1);
        files->certificate(u"unknown"_s, u"localhost"_s, 2, u"stranger"_s);
        server = PgServer::start("", "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n").release();
        ASSERT_TRUE(server);
        auto root = server->connect(u"postgres"_s, u"postgres"_s);
        const auto verifier = root->scramVerifier(u"opens"_s, u"olena"_s);
        ASSERT_TRUE(root->script("create role olena login password '" + *verifier + "'").ok());
        ASSERT_TRUE(root->script("checkpoint").ok()); // the server of the tests writes lazily, and is stopped hard
    }
    static void TearDownTestSuite()
    {
        delete server;
        server = nullptr;
        delete files;
    }
    void SetUp() override
    {
        if (!server)
            GTEST_SKIP();
    }

    /// The server shows that certificate from now on; an empty name: none at all.
    void show(const QString &name)
    {
        const QString data = server->folder() + u"/data/"_s;
        for (const char *kind : {"crt", "key"}) {
            const QString to = data + u"server."_s + QString::fromLatin1(kind);
            QFile::remove(to);
            if (!name.isEmpty()) {
                ASSERT_TRUE(QFile::copy(files->path(name + u'.' + QString::fromLatin1(kind)), to));
            }
        }
        QFile::setPermissions(data + u"server.key"_s, QFile::ReadOwner | QFile::WriteOwner);
        QFile conf(data + u"postgresql.auto.conf"_s);
        ASSERT_TRUE(conf.open(QIODevice::WriteOnly));
        conf.write(name.isEmpty() ? "ssl = off\n" : "ssl = on\n");
        conf.close();
        server->own(server->folder());
        server->crash();
    }
    PgTarget target(const QString &host = u"localhost"_s, const QString &ca = u"ca"_s) const
    {
        PgTarget t;
        t.user = u"olena"_s;
        t.host = host;
        t.port = server->port();
        t.database = u"postgres"_s;
        if (!ca.isEmpty())
            t.rootCertificate = files->path(ca + u".crt"_s);
        return t;
    }
    QString result(const PgTarget &t, const QString &password = u"opens"_s)
    {
        const auto c = PgConnection::open(t, password, 8000);
        return c.ok() ? (*c)->usesTls() ? u"safe"_s : u"PLAIN TEXT"_s : c.error().code;
    }
    QString fromUrl(const QString &rest)
    {
        return PgTarget::fromUrl(u"postgresql://olena@localhost:%1/postgres?"_s.arg(server->port()) + rest).ok() ? u"accepted"_s
                                                                                                                 : u"refused"_s;
    }

    static inline PgServer *server = nullptr;
    static inline TestCertificates *files = nullptr;
};

TEST_F(TlsTest, ElevenConnections)
{
    show(u"good"_s);
    EXPECT_EQ(result(target(u"localhost"_s, {})), u"hub_certificate"_s); // 1 none given: no silent trust
    EXPECT_EQ(fromUrl(u"sslmode=prefer"_s), u"refused"_s);               // 2 weaker ways cannot even be said
    EXPECT_EQ(fromUrl(u"sslmode=require"_s), u"refused"_s);              // 3
    EXPECT_EQ(fromUrl(u"sslmode=verify-ca"_s), u"refused"_s);            // 4 …
    EXPECT_EQ(result(target(u"127.0.0.1"_s)), u"hub_certificate"_s);     // 4 … and another name of the same server is refused
    EXPECT_EQ(result(target()), u"safe"_s);                              // 5 the right host
    EXPECT_EQ(result(target(), u"wrong"_s), u"hub_access_denied"_s);
    EXPECT_EQ(result(target(u"localhost"_s, u"stranger"_s)), u"hub_certificate"_s); // 8 signed by somebody else
    qputenv("PGSSLMODE", "disable");                                                // 9 the environment has no say
    qputenv("PGOPTIONS", "-c search_path=evil");
    EXPECT_EQ(result(target()), u"safe"_s);
    qunsetenv("PGSSLMODE");
    qunsetenv("PGOPTIONS");
    EXPECT_EQ(result(target(u"localhost sslmode=disable"_s)), u"bad_hub_host"_s); // 10 no text of a user becomes an option
    show(u"other"_s);
    EXPECT_EQ(result(target()), u"hub_certificate"_s); // 6 another host's certificate
    show(u"expired"_s);
    EXPECT_EQ(result(target()), u"hub_certificate"_s); // 7
    show(u"unknown"_s);
    EXPECT_EQ(result(target()), u"hub_certificate"_s); // 8
    show({});
    EXPECT_EQ(result(target()), u"hub_certificate"_s); // 11 a server without TLS: no fall-back
}

TEST_F(TlsTest, ASilentServerIsGivenUpInTime)
{
    QTcpServer hole; // takes the connection and says nothing, ever
    ASSERT_TRUE(hole.listen(QHostAddress::LocalHost));
    PgTarget t = target(u"127.0.0.1"_s);
    t.port = hole.serverPort();
    QElapsedTimer since;
    since.start();
    const auto c = PgConnection::open(t, u"x"_s, 1500);
    EXPECT_FALSE(c.ok());
    EXPECT_EQ(c.error().code, u"hub_unreachable"_s);
    EXPECT_LT(since.elapsed(), 15'000);
    hole.close();
    EXPECT_EQ(PgConnection::open(t, u"x"_s, 1500).error().code, u"hub_unreachable"_s);
}

} // namespace
} // namespace opora::test
