// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tests/proof/kill.py kills. It writes through the services like the window and the command line do,
// and says on its standard output what it starts ("S") and what was acknowledged ("A"), one line each, unbuffered.
//   kill_writer create FILE
//   kill_writer write FILE SEED FOLDER     until it is killed; import files are made in FOLDER
//   kill_writer verify FILE                every client as a JSON line, then the workspace check
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/ImportService.h"
#include "core/services/RecordService.h"
#include "core/services/UndoService.h"
#include "core/services/Workspace.h"
#include "tests/proof/KillTalk.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTextStream>
#include <cstdio>

using namespace opora;
using proof::fail;
using proof::tell;
using namespace Qt::StringLiterals;

namespace {

class Writer {
public:
    Writer(Workspace &ws, quint32 seed, QString folder)
        : m_ws(ws), m_random(seed), m_name(QString::number(seed)), m_folder(std::move(folder))
    {
    }
    int run()
    {
        for (;; ++m_step) {
            const int dice = m_random.bounded(100);
            const bool ok = dice < 45 ? import() : dice < 60 ? undoImport() : dice < 75 || m_clients.isEmpty() ? add() : dice < 92 ? edit() : remove();
            if (!ok)
                return 1;
        }
    }

private:
    QString tag() const { return m_name + u'-' + QString::number(m_step); }
    template <class T> bool accept(const char *what, const Result<T> &r)
    {
        if (!r.ok())
            fail(what, r.error());
        return r.ok();
    }
    bool add()
    {
        tell("S", {{u"op"_s, u"add"_s}, {u"name"_s, tag()}});
        NewClient client;
        client.fields = {{"surname", u"Killed"_s}, {"given_name", tag()}};
        const auto r = m_ws.clients().add(client).wait();
        if (!accept("add", r))
            return false;
        m_clients.append(r->ids.first());
        tell("A", {{u"op"_s, u"add"_s}, {u"name"_s, tag()}, {u"id"_s, r->ids.first().toString()}});
        return true;
    }
    bool edit()
    {
        const Uuid id = m_clients.at(m_random.bounded(int(m_clients.size())));
        const QJsonObject what{{u"op"_s, u"edit"_s}, {u"id"_s, id.toString()}, {u"city"_s, tag()}};
        tell("S", what);
        if (!accept("edit", m_ws.clients().edit(id, {{"city", tag()}}).wait()))
            return false;
        tell("A", what);
        return true;
    }
    bool remove()
    {
        const Uuid id = m_clients.takeAt(m_random.bounded(int(m_clients.size())));
        const QJsonObject what{{u"op"_s, u"remove"_s}, {u"id"_s, id.toString()}};
        tell("S", what);
        if (!accept("remove", m_ws.clients().remove({id}).wait()))
            return false;
        tell("A", what);
        return true;
    }
    bool import()
    {
        const int rows = m_random.bounded(300, 6000);
        const QString path = m_folder + u"/batch.csv"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        QTextStream out(&file);
        out << "Surname,Given name,City\n";
        for (int i = 0; i < rows; ++i)
            out << "Batch " << tag() << ',' << i << ",Testville\n";
        out.flush();
        file.close();
        ImportMapping mapping;
        mapping.name = u"kill"_s;
        mapping.as = u"people"_s;
        mapping.columns = {{u"Surname"_s, u"client.surname"_s}, {u"Given name"_s, u"client.given_name"_s}, {u"City"_s, u"client.city"_s}};
        ImportRequest request;
        request.files = {path};
        request.as = mapping.as;
        request.mapping = mapping;
        request.duplicates = u"create"_s;
        const QJsonObject what{{u"op"_s, u"import"_s}, {u"batch"_s, u"Batch "_s + tag()}, {u"rows"_s, rows}};
        tell("S", what);
        const auto r = m_ws.imports().run(request).wait();
        if (!accept("import", r))
            return false;
        if (r->created != rows) {
            std::fprintf(stderr, "import created %lld of %d rows\n", static_cast<long long>(r->created), rows);
            return false;
        }
        tell("A", what);
        m_lastImport = r->command;
        m_lastBatch = u"Batch "_s + tag();
        return true;
    }
    bool undoImport()
    {
        if (m_lastImport.isNull())
            return true;
        const QJsonObject what{{u"op"_s, u"undo"_s}, {u"batch"_s, m_lastBatch}};
        tell("S", what);
        if (!accept("undo", m_ws.undo().undo(m_lastImport).wait()))
            return false;
        m_lastImport = {};
        tell("A", what);
        return true;
    }

    Workspace &m_ws;
    QRandomGenerator m_random;
    QString m_name, m_folder, m_lastBatch;
    QList<Uuid> m_clients;
    Uuid m_lastImport;
    int m_step = 0;
};

int verify(Workspace &ws)
{
    RecordQuery query;
    query.entity = "client";
    query.limit = -1;
    query.includeDeleted = true;
    const auto page = ws.records().list(query).wait();
    if (!page.ok())
        return fail("list", page.error());
    for (const Record &r : page->items) {
        tell("C", {{u"id"_s, r.id.toString()},
                   {u"surname"_s, r["surname"].toText()},
                   {u"name"_s, r["given_name"].toText()},
                   {u"city"_s, r["city"].toText()},
                   {u"deleted"_s, !r["deleted_at"].isNull()}});
    }
    const auto check = ws.backups().check().wait();
    if (!check.ok())
        return fail("check", check.error());
    tell("K", {{u"clean"_s, check->clean}, {u"problems"_s, QJsonArray::fromStringList(check->problems)}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.size() < 3)
        return 2;
    if (args[1] == u"create") {
        Workspace::CreateOptions options;
        options.userName = u"Kill Test"_s;
        const auto made = Workspace::create(args[2], options);
        return made.ok() ? 0 : fail("create", made.error());
    }
    auto opened = Workspace::open(args[2]);
    if (!opened.ok())
        return fail("open", opened.error());
    if (args[1] == u"verify")
        return verify(*opened.value());
    if (args[1] == u"write" && args.size() == 5)
        return Writer(*opened.value(), args[3].toUInt(), args[4]).run();
    return 2;
}
