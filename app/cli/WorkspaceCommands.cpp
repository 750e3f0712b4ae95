// SPDX-License-Identifier: GPL-3.0-or-later
// workspace create|info|check, demo, setting, backup, restore
#include "app/cli/Command.h"
#include "core/services/BackupService.h"
#include "core/services/RecordJson.h"
#include "core/services/SettingsService.h"
#include "core/services/demo/Demo.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject infoJson(const WorkspaceInfo &i)
{
    return {{u"path"_s, i.path},
            {u"id"_s, i.id.toString()},
            {u"schema_version"_s, i.schemaVersion},
            {u"currency"_s, i.currency},
            {u"language"_s, i.language},
            {u"time_zone"_s, QString::fromLatin1(i.zone.id())},
            {u"user"_s, refJson(i.me, i.meName)},
            {u"clients"_s, i.clients},
            {u"deals"_s, i.deals},
            {u"tasks"_s, i.tasks},
            {u"read_only"_s, i.readOnly}};
}

Result<int> create(Session &s)
{
    OPORA_ASSIGN(const auto options, s.createOptions());
    OPORA_ASSIGN(const auto clock, s.clock());
    OPORA_ASSIGN(const auto ws, Workspace::create(s.word(0), options, clock));
    s.out().object(infoJson(ws->info()));
    return int(Done);
}

Result<int> info(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    s.out().object(infoJson(ws->info()));
    return int(Done);
}

Result<int> check(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const CheckReport report, s.wait(ws->backups().check(), Text::tr("Checking")));
    QJsonArray problems;
    for (const QString &p : report.problems)
        problems.append(p);
    if (s.out().format() == Format::Table) {
        for (const QString &p : report.problems)
            s.out().say(p);
        s.out().say(report.clean ? Text::tr("The workspace is clean: %1 rows, %2 log entries.").arg(report.rows).arg(report.logEntries)
                                 : Text::tr("%n problem(s) found.", nullptr, int(report.problems.size())));
    } else {
        s.out().object(
            {{u"clean"_s, report.clean}, {u"rows"_s, report.rows}, {u"log_entries"_s, report.logEntries}, {u"problems"_s, problems}});
    }
    return int(report.clean ? Done : Refused);
}

Result<int> demo(Session &s)
{
    const Arguments &a = s.arguments();
    OPORA_ASSIGN(const auto options, s.createOptions());
    OPORA_ASSIGN(const auto clock, s.clock());
    DemoOptions d;
    OPORA_ASSIGN(d.clients, a.number("clients", d.clients, 0));
    OPORA_ASSIGN(d.deals, a.number("deals", d.deals, 0));
    OPORA_ASSIGN(const qint64 years, a.number("years", d.years, 1));
    OPORA_ASSIGN(const qint64 seed, a.number("seed", qint64(d.seed), 0));
    d.years = int(std::min<qint64>(years, 50));
    d.seed = quint64(seed);
    if (a.has("date")) {
        d.date = QDate::fromString(a.option("date"), Qt::ISODate);
        if (!d.date.isValid())
            return usage("bad_value", Text::tr("\"%1\" is not a date; write it as 2026-11-21. Nothing was created.").arg(a.option("date")));
    } else if (a.has("now")) {
        d.date = clock->today(options.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(options.timeZone.toLatin1()));
    }
    OPORA_ASSIGN(const DemoReport r, s.wait(createDemoFile(s.word(0), options, d), Text::tr("Making up clients")));
    if (s.out().format() == Format::Table) {
        s.out().say(Text::tr("%1 is filled: %2 clients, %3 deals, %4 tasks.").arg(s.word(0)).arg(r.clients).arg(r.deals).arg(r.tasks));
        return int(Done);
    }
    s.out().object({{u"path"_s, QFileInfo(s.word(0)).absoluteFilePath()},
                    {u"clients"_s, r.clients},
                    {u"companies"_s, r.companies},
                    {u"contact_points"_s, r.contactPoints},
                    {u"deals"_s, r.deals},
                    {u"open_deals"_s, r.openDeals},
                    {u"stage_changes"_s, r.stageChanges},
                    {u"activities"_s, r.activities},
                    {u"tasks"_s, r.tasks}});
    return int(Done);
}

Result<int> settingGet(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QString value, s.wait(ws->settings().get(s.word(0))));
    if (s.out().format() == Format::Table)
        s.out().say(value);
    else
        s.out().object({{u"key"_s, s.word(0)}, {u"value"_s, value}});
    return int(Done);
}

Result<int> settingSet(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Written w, s.wait(ws->settings().set(s.word(0), s.word(1))));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

void printFile(Session &s, const QString &file, const QString &sentence)
{
    if (s.out().format() == Format::Table)
        s.out().say(sentence.arg(file));
    else
        s.out().object({{u"file"_s, file}});
}

Result<int> backup(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QString file, s.wait(ws->backups().backup(s.word(0)), Text::tr("Copying")));
    printFile(s, file, Text::tr("A verified copy is in %1."));
    return int(Done);
}

Result<int> restore(Session &s)
{
    if (!s.arguments().has("to"))
        return usage("value_missing", Text::tr("Say where to restore to: restore FILE --to FILE. Nothing was done."));
    QString file;
    OPORA_TRY(s.run(Text::tr("Copying"), [&](JobControl &) -> Result<void> {
        OPORA_ASSIGN(file, BackupService::restore(s.word(0), s.arguments().option("to")));
        return {};
    }));
    printFile(s, file, Text::tr("The copy was restored to %1."));
    return int(Done);
}

} // namespace

QList<Command> workspaceCommands()
{
    const QStringList creating{u"currency"_s, u"language"_s, u"time-zone"_s};
    return {
        {u"workspace create"_s, u"FILE [--currency UAH] [--language uk] [--time-zone Europe/Kyiv] [--user NAME]"_s,
         Text::tr("Makes a new, empty workspace."), creating, create, 1, 1},
        {u"workspace info"_s, {}, Text::tr("Says what the workspace is and how much it holds."), {}, info, 0, 0},
        {u"workspace check"_s,
         {},
         Text::tr("Proves that the file is whole: every row, every log entry, every computed value."),
         {},
         check,
         0,
         0},
        {u"demo"_s, u"FILE [--clients N] [--deals N] [--years Y] [--seed S] [--date D] [--currency C] [--language L] [--time-zone Z]"_s,
         Text::tr("Makes a workspace filled with made-up people and deals; the same seed gives the same."),
         creating + QStringList{u"clients"_s, u"deals"_s, u"years"_s, u"seed"_s, u"date"_s}, demo, 1, 1},
        {u"setting get"_s, u"KEY"_s, Text::tr("Shows a setting: currency, time_zone, language, lost_reasons."), {}, settingGet, 1, 1},
        {u"setting set"_s, u"KEY VALUE"_s, Text::tr("Changes a setting."), {}, settingSet, 2, 2},
        {u"backup"_s, u"FILE"_s, Text::tr("Writes a verified copy of the workspace."), {}, backup, 1, 1},
        {u"restore"_s,
         u"FILE --to FILE"_s,
         Text::tr("Puts a copy back as a new file; never over an existing one."),
         {u"to"_s},
         restore,
         1,
         1},
    };
}

} // namespace opora::cli
