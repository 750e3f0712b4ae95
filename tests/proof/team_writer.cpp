// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tests/proof/team_kill.py kills: a copy of a team's workspace that exchanges by itself, as the window's does,
// while somebody edits. It says on its standard output what it starts ("S") and what was acknowledged ("A"), a line each.
//   team_writer work FILE SIDE SEED    SIDE: the field it edits (city or industry); until it is killed
//   team_writer list FILE              every client as a JSON line, then the workspace check and what waits
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include "core/services/Workspace.h"
#include "tests/proof/KillTalk.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimer>

using namespace opora;
using proof::fail;
using proof::tell;
using namespace Qt::StringLiterals;

namespace {

Result<QList<Record>> clients(Workspace &ws, bool alsoDeleted)
{
    RecordQuery query;
    query.entity = "client";
    query.limit = -1;
    query.includeDeleted = alsoDeleted;
    OPORA_ASSIGN(const auto page, ws.records().list(query).wait());
    return page.items;
}

/// One write after the other on the event loop, where the exchange's signals come, too.
class Worker {
public:
    Worker(Workspace &ws, QByteArray field, quint32 seed)
        : m_ws(ws),
          m_field(std::move(field)),
          m_random(seed),
          m_name(QString::number(seed))
    {}
    int start()
    {
        const auto known = clients(m_ws, false);
        if (!known.ok())
            return fail("list", known.error());
        for (const Record &r : *known) {
            if (r["surname"].toText() == u"Shared")
                m_clients.append(r.id);
        }
        m_ws.sync().start();
        next();
        return QCoreApplication::exec();
    }

private:
    void next()
    {
        // With pauses now and then, in which what waits goes out and what others did comes in.
        const int dice = m_random.bounded(100);
        QTimer::singleShot(dice < 10 ? m_random.bounded(60) : 0, &m_ws, [this, dice] {
            ++m_step;
            if (dice < 30 || m_clients.isEmpty())
                add();
            else
                edit();
        });
    }
    template <class T> void write(const QJsonObject &what, Job<T> job, const std::function<QJsonObject(const T &)> &done)
    {
        job.then(&m_ws, [this, what, done](const Result<T> &r) {
            if (!r.ok()) {
                fail("write", r.error());
                QCoreApplication::exit(1);
                return;
            }
            tell("A", done(*r));
            next();
        });
    }
    void add()
    {
        const QString tag = m_name + u'-' + QString::number(m_step);
        const QJsonObject what{{u"op"_s, u"add"_s}, {u"name"_s, tag}};
        tell("S", what);
        NewClient client;
        client.fields = {{"surname", u"Shared"_s}, {"given_name", tag}};
        write<Written>(what, m_ws.clients().add(client), [this, what](const Written &w) {
            m_clients.append(w.ids.first());
            QJsonObject done = what;
            done.insert(u"id"_s, w.ids.first().toString());
            return done;
        });
    }
    void edit()
    {
        const Uuid id = m_clients.at(m_random.bounded(int(m_clients.size())));
        const QString value = m_name + u'-' + QString::number(m_step);
        const QJsonObject what{{u"op"_s, u"edit"_s}, {u"id"_s, id.toString()}, {u"value"_s, value}};
        tell("S", what);
        write<Written>(what, m_ws.clients().edit(id, {{m_field, value}}), [what](const Written &) { return what; });
    }

    Workspace &m_ws;
    QByteArray m_field;
    QRandomGenerator m_random;
    QString m_name;
    QList<Uuid> m_clients;
    int m_step = 0;
};

int list(Workspace &ws)
{
    const auto all = clients(ws, true);
    if (!all.ok())
        return fail("list", all.error());
    for (const Record &r : *all) {
        tell("C", {{u"id"_s, r.id.toString()},
                   {u"name"_s, r["given_name"].toText()},
                   {u"city"_s, r["city"].toText()},
                   {u"industry"_s, r["industry"].toText()},
                   {u"deleted"_s, !r["deleted_at"].isNull()}});
    }
    const auto check = ws.backups().check().wait();
    if (!check.ok())
        return fail("check", check.error());
    const auto status = ws.sync().freshStatus().wait();
    if (!status.ok())
        return fail("status", status.error());
    tell("K", {{u"clean"_s, check->clean},
               {u"problems"_s, QJsonArray::fromStringList(check->problems)},
               {u"pending"_s, int(status->pending)},
               {u"attention"_s, int(status->attention)},
               {u"conflicts"_s, int(status->conflicts)}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.size() < 3)
        return 2;
    auto opened = Workspace::open(args[2]);
    if (!opened.ok())
        return fail("open", opened.error());
    if (args[1] == u"list")
        return list(*opened.value());
    if (args[1] == u"work" && args.size() == 5)
        return Worker(*opened.value(), args[3].toLatin1(), args[4].toUInt()).start();
    return 2;
}
