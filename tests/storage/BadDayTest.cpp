// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no workspaces, disks that fill up, disks that lie read-only: a code, a sentence, nothing lost.
#include "tests/storage/FaultVfs.h"
#include "tests/storage/StorageFixture.h"
#include <QFile>

namespace opora::test {

class BadDayTest : public StorageFixture {
protected:
    static void SetUpTestSuite() { FaultVfs::install(); }
    void TearDown() override
    {
        FaultVfs::clear();
        FaultVfs::setReadOnly(false);
    }
    QByteArray bytes() const
    {
        QFile f(path());
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    void write(const QByteArray &content)
    {
        QFile f(path());
        ASSERT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(content);
    }
    void expectRefused(const char *code)
    {
        const QByteArray before = bytes();
        auto s = Storage::open(options());
        ASSERT_FALSE(s.ok());
        EXPECT_EQ(s.error().code, QString::fromLatin1(code)) << qPrintable(s.error().details);
        EXPECT_FALSE(s.error().message.isEmpty());
        EXPECT_EQ(s.error().kind, QLatin1String(code) == QLatin1String("workspace_read_only") ? ErrorKind::Refused : ErrorKind::CannotOpen);
        EXPECT_EQ(bytes(), before) << "the file was touched";
    }
};

TEST_F(BadDayTest, NoSuchFile) { expectRefused("no_such_file"); }

TEST_F(BadDayTest, NotAWorkspace)
{
    write(QByteArray("name;phone\nOlena;067\n").repeated(100));
    expectRefused("not_a_workspace");
}

TEST_F(BadDayTest, EmptyFile)
{
    write({});
    expectRefused("not_a_workspace");
}

TEST_F(BadDayTest, SomebodyElsesDatabase)
{
    auto c = sqlite::Connection::open(path(), sqlite::OpenMode::Create);
    ASSERT_TRUE((*c)->exec("CREATE TABLE t(a); INSERT INTO t VALUES(zeroblob(9000))").ok());
    c->reset();
    expectRefused("not_a_workspace");
}

TEST_F(BadDayTest, NewerWorkspaceIsLeftAlone)
{
    create().reset();
    {
        auto c = sqlite::Connection::open(path(), sqlite::OpenMode::ReadWrite);
        ASSERT_TRUE((*c)->exec("PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)").ok());
    }
    expectRefused("workspace_newer");
}

TEST_F(BadDayTest, ForeignTriggersAreRefused)
{
    create().reset();
    {
        auto c = sqlite::Connection::open(path(), sqlite::OpenMode::ReadWrite);
        ASSERT_TRUE((*c)->exec("CREATE TRIGGER spy AFTER UPDATE ON client BEGIN SELECT 1; END; PRAGMA wal_checkpoint(TRUNCATE)").ok());
    }
    expectRefused("workspace_foreign");
}

TEST_F(BadDayTest, CorruptPagesAreNamed)
{
    create().reset();
    QByteArray b = bytes();
    ASSERT_GT(b.size(), 8192);
    std::fill(b.begin() + 100, b.begin() + 4096, char(0x5a)); // the page of the schema
    write(b);
    expectRefused("workspace_corrupt");
}

TEST_F(BadDayTest, ReadOnlyDisk)
{
    create().reset();
    FaultVfs::setReadOnly(true);
    expectRefused("workspace_read_only");
}

TEST_F(BadDayTest, ExistingFileIsNotOverwritten)
{
    write("precious");
    auto s = Storage::create(options(), {});
    ASSERT_FALSE(s.ok());
    EXPECT_EQ(s.error().code, QStringLiteral("exists"));
    EXPECT_EQ(bytes(), QByteArray("precious"));
}

/// Fails the N-th write of a two-row command for every N until it goes through: afterwards either both rows are there
/// or neither is, the log agrees with the rows, and the next command works.
TEST_F(BadDayTest, EveryFailingWriteLeavesAllOrNothing)
{
    int failures = 0;
    create().reset();
    const QByteArray fresh = bytes();
    for (const auto fault : {FaultVfs::Fault::DiskFull, FaultVfs::Fault::IoError}) {
        for (int n = 1; n < 60; ++n) {
            QFile::remove(path() + QStringLiteral("-wal"));
            QFile::remove(path() + QStringLiteral("-shm"));
            write(fresh);
            auto s = reopen();
            ASSERT_TRUE(s);
            FaultVfs::failAfter(n, fault);
            const auto r = s->write({QStringLiteral("two"), QStringLiteral("local"), true, {}}, [](WriteTx &tx) -> Result<Uuid> {
                OPORA_ASSIGN(const Uuid c, tx.insert(tx.entity("client"), {{"surname", u"A"}, {"about", QString(9000, QLatin1Char('x'))}}));
                return tx.insert(tx.entity("contact_point"), {{"client_id", c}, {"kind", u"phone"}, {"value", u"+380501112233"}});
            }).wait();
            FaultVfs::clear();
            if (!r.ok()) {
                ++failures;
                EXPECT_EQ(r.error().code, fault == FaultVfs::Fault::DiskFull ? QStringLiteral("disk_full") : QStringLiteral("disk_error"));
            }
            s.reset();
            s = reopen();
            ASSERT_TRUE(s);
            const qint64 expected = r.ok() ? 1 : 0;
            EXPECT_EQ(scalar(*s, "SELECT count(*) FROM client").toInt(), expected) << n;
            EXPECT_EQ(scalar(*s, "SELECT count(*) FROM contact_point").toInt(), expected) << n;
            EXPECT_EQ(scalar(*s, "SELECT count(*) FROM command WHERE label = 'two'").toInt(), expected) << n;
            EXPECT_EQ(scalar(*s, "SELECT mode FROM sync_ctx").toText(), QStringLiteral("idle"));
            EXPECT_FALSE(insert(*s, "client", {{"surname", u"Next"}}).isNull());
            if (r.ok())
                break;
        }
    }
    EXPECT_GT(failures, 6) << "the sweep must have hit something";
}

} // namespace opora::test
