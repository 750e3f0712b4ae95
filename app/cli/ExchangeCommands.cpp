// SPDX-License-Identifier: GPL-3.0-or-later
// import, export
#include "app/cli/Command.h"
#include "core/services/ExportService.h"
#include "core/services/ImportService.h"
#include "core/services/RecordJson.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QStringList listOf(const QString &typed)
{
    QStringList all;
    for (const QString &part : typed.split(u',', Qt::SkipEmptyParts))
        all.append(part.trimmed());
    return all;
}

Result<ImportMapping> mappingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return usage("no_such_file", Text::tr("The mapping file %1 cannot be read. Nothing was imported.").arg(path));
    QJsonParseError problem;
    const QJsonDocument doc = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!doc.isObject())
        return usage("bad_mapping",
                     Text::tr("The mapping file %1 is not JSON: %2. Nothing was imported.").arg(path, problem.errorString()));
    return ImportMapping::fromJson(doc.object());
}

Result<ImportRequest> requestOf(const Arguments &a, const QStringList &files)
{
    ImportRequest r;
    r.files = files;
    r.as = a.option("as");
    if (!r.as.isEmpty() && !ImportService::kinds().contains(r.as))
        return usage(
            "bad_value",
            Text::tr("\"%1\" cannot be imported; choose one of %2. Nothing was imported.").arg(r.as, ImportService::kinds().join(u", "_s)));
    r.preset = a.option("preset", r.preset);
    r.charset = a.option("charset", r.charset);
    r.country = a.option("country").toUpper();
    r.duplicates = a.option("duplicates", r.duplicates);
    if (r.duplicates != u"skip" && r.duplicates != u"update" && r.duplicates != u"create")
        return usage("bad_value", Text::tr("--duplicates is skip, update or create, not \"%1\". Nothing was imported.").arg(r.duplicates));
    if (a.has("create")) {
        r.create = a.option("create") == u"none" ? QStringList() : listOf(a.option("create"));
        for (const QString &c : std::as_const(r.create)) {
            if (c != u"stages" && c != u"products" && c != u"sources" && c != u"users")
                return usage("bad_value",
                             Text::tr("--create takes stages, products, sources, users or none, not \"%1\". Nothing was imported.").arg(c));
        }
    }
    r.key = listOf(a.option("key"));
    if (a.has("mapping") && a.has("preset"))
        return usage("wrong_arguments", Text::tr("Give --preset or --mapping, not both. Nothing was imported."));
    if (a.has("mapping")) {
        OPORA_ASSIGN(const ImportMapping mapping, mappingFile(a.option("mapping")));
        r.mapping = mapping;
    }
    r.dryRun = a.has("dry-run");
    r.refusedFile = a.option("refused");
    return r;
}

void printResult(Session &s, const ImportResult &r)
{
    QJsonArray notices;
    for (const ImportNotice &n : r.notices)
        notices.append(QJsonObject{{u"code"_s, n.code}, {u"rows"_s, n.rows}, {u"text"_s, n.text}});
    if (s.out().format() == Format::Table) {
        s.out().say(r.dryRun ? Text::tr("Nothing was written (--dry-run). It would be:") : Text::tr("Imported:"));
        s.out().say(Text::tr("%1 rows: %2 new, %3 updated, %4 unchanged, %5 refused")
                        .arg(r.rows)
                        .arg(r.created)
                        .arg(r.updated)
                        .arg(r.unchanged)
                        .arg(r.refused));
        for (const ImportNotice &n : r.notices)
            s.out().say(u"- "_s + n.text);
        if (!r.refusedFile.isEmpty())
            s.out().say(Text::tr("The refused rows with their reasons are in %1.").arg(r.refusedFile));
        if (!r.command.isNull())
            s.out().say(Text::tr("\"opora-cli undo %1\" takes it all back.").arg(r.command.toString()));
        return;
    }
    QJsonObject o{{u"command"_s, idJson(r.command)}, {u"rows"_s, r.rows},       {u"created"_s, r.created}, {u"updated"_s, r.updated},
                  {u"unchanged"_s, r.unchanged},     {u"refused"_s, r.refused}, {u"notices"_s, notices}};
    if (r.dryRun)
        o.insert(u"dry_run"_s, true);
    if (!r.refusedFile.isEmpty())
        o.insert(u"refused_file"_s, r.refusedFile);
    s.out().object(o);
}

Result<int> import(Session &s)
{
    OPORA_ASSIGN(const ImportRequest request, requestOf(s.arguments(), s.wordsFrom(0)));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const ImportResult r, s.wait(ws->imports().run(request), Text::tr("Importing")));
    printResult(s, r);
    return int(r.refused > 0 ? DoneInPart : Done);
}

Result<int> exportRows(Session &s)
{
    const Arguments &a = s.arguments();
    const QString what = s.word(0);
    const QString file = a.option("to");
    if (file.isEmpty())
        return usage("value_missing", Text::tr("Say where to export to: --to FILE.csv or --to FILE.json. Nothing was written."));
    const bool csv = file.endsWith(u".csv", Qt::CaseInsensitive), json = file.endsWith(u".json", Qt::CaseInsensitive);
    if (!csv && !json)
        return usage("unknown_format", Text::tr("%1 ends neither in .csv nor in .json. Nothing was written.").arg(file));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ExportRequest request;
    request.toFile = file;
    if (what == u"all") {
        if (!json || a.has("filter"))
            return usage("wrong_arguments", Text::tr("Everything is exported to a .json file and without a filter. Nothing was written."));
        request.entities = {"all"};
    } else {
        const Entity *entity = ws->schema().entity(what.toUtf8());
        if (!entity || !entity->inExport || entity->plural != what.toUtf8())
            return usage("unknown_entity",
                         Text::tr("\"%1\" cannot be exported; say clients, deals, tasks or all. Nothing was written.").arg(what));
        request.entities = {entity->plural};
        OPORA_ASSIGN(request.filter, Filter::parse(a.option("filter"), *entity));
    }
    OPORA_ASSIGN(const Exported done, s.wait(ws->exports().run(request), Text::tr("Exporting")));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("%1 rows are in %2.").arg(done.rows).arg(done.file));
    else
        s.out().object({{u"file"_s, done.file}, {u"rows"_s, done.rows}});
    return int(Done);
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {u"import"_s,
         u"SOURCE ... [--as KIND] [--preset NAME|auto | --mapping FILE.json] [--key FIELD[,FIELD]] [--duplicates skip|update|create]\n"
         "         [--create stages,products,sources,users|none] [--charset auto] [--country UA] [--dry-run] [--refused FILE.csv]"_s,
         Text::tr("Imports CSV files as clients, companies, people, deals, users, products, tasks or activities; one undo takes it back."),
         {u"as"_s, u"preset"_s, u"mapping"_s, u"key"_s, u"duplicates"_s, u"create"_s, u"charset"_s, u"country"_s, u"dry-run"_s,
          u"refused"_s},
         import,
         1,
         -1},
        {u"export"_s,
         u"clients|deals|tasks|all --to FILE.csv|.json [--filter EXPR]"_s,
         Text::tr("Writes rows to a file."),
         {u"to"_s, u"filter"_s},
         exportRows,
         1,
         1},
    };
}

} // namespace opora::cli
