// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/BackupService.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include "core/storage/Storage.h"
#include "core/sync/postgres/HubLink.h"
#include "tests/hub/HubFixture.h"
#include <QTemporaryDir>

namespace opora::test {

/// Whole workspaces, copies of one hub on a real PostgreSQL.
class TeamFixture : public HubFixture {
protected:
    HubTarget target(const char *login, const QString &db = {}) const
    {
        const sync::PgTarget t = server().target(QString::fromLatin1(login), db.isEmpty() ? database : db);
        HubTarget h;
        h.user = t.user;
        h.host = t.host;
        h.port = t.port;
        h.database = t.database;
        return h;
    }
    /// A hub nobody has put anything into.
    QString emptyHub()
    {
        const QString name = database + QStringLiteral("_empty");
        auto root = server().connect(QStringLiteral("postgres"), QStringLiteral("postgres"));
        const QByteArray db = name.toLatin1();
        EXPECT_TRUE(root->script("create database " + db + " template hubtemplate").ok());
        EXPECT_TRUE(root->script("grant connect on database " + db + " to opora_hubtemplate_member, stranger").ok());
        m_more.append(name);
        return name;
    }
    void TearDown() override
    {
        m_open.clear();
        if (auto root = m_more.isEmpty() ? nullptr : server().connect(QStringLiteral("postgres"), QStringLiteral("postgres"))) {
            for (const QString &name : std::as_const(m_more))
                EXPECT_TRUE(root->script("drop database if exists " + name.toLatin1() + " with (force)").ok());
        }
        HubFixture::TearDown();
    }
    QString path(const QString &name) const { return m_dir.filePath(name + QStringLiteral(".opora")); }
    /// The indexes and references of a hub, in a form to compare.
    QByteArray builtOn(const QString &db)
    {
        const auto list = server()
                              .connect(QStringLiteral("postgres"), db)
                              ->query("select string_agg(d, E'\\n' order by d) from (select pg_get_indexdef(i.indexrelid) as d from "
                                      "pg_index i join pg_class c on c.oid "
                                      "= i.indrelid where c.relnamespace in ('crm'::regnamespace, 'sync'::regnamespace) union all select "
                                      "k.conrelid::regclass || ' ' "
                                      "|| k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k where k.connamespace = "
                                      "'crm'::regnamespace) x");
        EXPECT_TRUE(list.ok());
        return list.ok() ? list.value().scalar() : QByteArray();
    }

    /// Begins to link to an empty hub, and stops after a few parts: what is up stays.
    static void cutUpload(Workspace &ws, const QString &db)
    {
        sync::StorageRunner runner(ws.storage());
        const auto c = server().connect(QStringLiteral("taras"), db);
        int parts = 0;
        const auto cut =
            sync::HubLink(runner, *c, server().target(QStringLiteral("taras"), db), ws.schema(), ws.clock()).run([&](qint64, qint64) {
                return ++parts < 4;
            });
        ASSERT_FALSE(cut.ok());
        EXPECT_EQ(cut.error().code, QStringLiteral("cancelled"));
    }
    Workspace &fresh(const QString &name, bool pipeline = false)
    {
        Workspace::CreateOptions o;
        o.defaultPipeline = pipeline;
        o.timeZone = QStringLiteral("Europe/Kiev");
        auto ws = Workspace::create(path(name), o);
        EXPECT_TRUE(ws.ok()) << qPrintable(ws.ok() ? QString() : ws.error().details);
        m_open.push_back(std::move(*ws));
        return *m_open.back();
    }
    /// A new copy of the hub, filled.
    Workspace &joined(const char *login, const QString &db = {})
    {
        Workspace &ws = fresh(QString::fromLatin1(login) + QString::number(m_open.size()));
        const auto linked = ws.sync().link(target(login, db), {}).wait();
        EXPECT_TRUE(linked.ok()) << qPrintable(linked.ok() ? QString()
                                                           : linked.error().code + QStringLiteral(": ") + linked.error().details);
        sync(ws);
        return ws;
    }
    static SyncStatus sync(Workspace &ws)
    {
        const auto done = ws.sync().syncNow().wait();
        EXPECT_TRUE(done.ok()) << qPrintable(done.ok() ? QString() : done.error().code + QStringLiteral(": ") + done.error().details);
        return done.ok() ? *done : SyncStatus();
    }
    template <class T> static T good(Job<T> job)
    {
        Result<T> r = job.wait();
        EXPECT_TRUE(r.ok()) << qPrintable(r.ok() ? QString()
                                                 : r.error().code + QStringLiteral(": ") + r.error().message + u' ' + r.error().details);
        return r.ok() ? std::move(*r) : T();
    }
    static Uuid addClient(Workspace &ws, const QString &surname, FieldValues more = {})
    {
        more.insert("surname", surname);
        return good(ws.records().add("client", more)).ids.value(0);
    }
    static void edit(Workspace &ws, const Uuid &client, const char *field, const QString &value)
    {
        good(ws.records().edit("client", client, {{field, value}}));
    }
    static QString text(Workspace &ws, const Uuid &client, const char *field)
    {
        const auto r = ws.records().get("client", client).wait();
        return r.ok() ? (*r)[field].toText() : QStringLiteral("(not here)");
    }
    static QSet<Uuid> clients(Workspace &ws)
    {
        RecordQuery q;
        q.entity = "client";
        q.limit = -1;
        QSet<Uuid> ids;
        for (const Record &r : good(ws.records().list(q)).items)
            ids.insert(r.id);
        return ids;
    }
    static void expectSound(Workspace &ws)
    {
        const CheckReport r = good(ws.backups().check());
        EXPECT_TRUE(r.clean) << r.problems.join(u'\n').toStdString();
    }

    QTemporaryDir m_dir;
    std::vector<std::unique_ptr<Workspace>> m_open;
    QStringList m_more;
};

} // namespace opora::test
