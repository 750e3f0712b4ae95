// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Check.h"
#include "core/storage/CheckDerived.h"
#include <QCoreApplication>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCheck)
};

QByteArray quoted(const QByteArray &name) { return '"' + name + '"'; }

Result<void> engineCheck(Reader &r, CheckFindings &f)
{
    auto s = r.db().prepare("PRAGMA integrity_check(20)");
    while (s.step()) {
        if (s.utf8(0) != "ok")
            f.problems.append(Text::tr("The file is damaged: %1").arg(s.text(0)));
    }
    OPORA_TRY(s.status());
    auto k = r.db().prepare("PRAGMA foreign_key_check");
    QHash<QString, int> broken;
    while (k.step())
        ++broken[k.text(0) + QStringLiteral(" → ") + k.text(2)];
    OPORA_TRY(k.status());
    for (auto it = broken.cbegin(); it != broken.cend(); ++it)
        f.problems.append(Text::tr("%n reference(s) %1 lead to nothing.", nullptr, it.value()).arg(it.key()));
    return {};
}

/// Counts what a condition that must never hold finds.
Result<void> mustBeNone(Reader &r, CheckFindings &f, const QByteArray &sql, const QList<Value> &params, const std::function<QString(int)> &sentence)
{
    if (r.cancelled())
        return Error{QStringLiteral("cancelled"), Text::tr("The check was stopped; nothing was changed."), {}, ErrorKind::Cancelled};
    auto s = r.db().prepare(sql);
    int i = 0;
    for (const Value &v : params)
        s.bind(i++, v);
    const int count = s.step() ? int(s.integer(0)) : 0;
    OPORA_TRY(s.status());
    if (count > 0)
        f.problems.append(sentence(count));
    return {};
}

/// Derived references, and a history's to its own entries, are not the engine's to check (Ddl.cpp).
Result<void> derivedReferences(Reader &r, const Entity &e, CheckFindings &f)
{
    for (const Column &c : e.columns) {
        const bool unchecked = c.cls == ColumnClass::Derived || (e.appendOnly && c.ref == e.name);
        const Entity *target = c.type == ColumnType::Ref && unchecked ? r.schema().entity(c.ref) : nullptr;
        if (!target)
            continue;
        OPORA_TRY(mustBeNone(r, f,
                             "SELECT count(*) FROM " + quoted(e.table) + " t WHERE t." + quoted(c.name) + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                                 + quoted(target->table) + " o WHERE o.id = t." + quoted(c.name) + ')',
                             {}, [&](int n) { return Text::tr("%n row(s) of “%1”: “%2” leads to nothing.", nullptr, n).arg(QString::fromUtf8(e.name), QString::fromUtf8(c.name)); }));
    }
    return {};
}

Result<void> origins(Reader &r, const Entity &e, CheckFindings &f)
{
    const Value table = QString::fromUtf8(e.table);
    const QString name = QString::fromUtf8(e.name);
    OPORA_TRY(mustBeNone(r, f,
                         "SELECT count(*) FROM " + quoted(e.table) + " t WHERE NOT EXISTS (SELECT 1 FROM sync_op o WHERE o.tbl = ?1 AND o.row_n = t.n "
                             "AND o.kind = 'ins' AND o.row_to IS NULL) AND NOT EXISTS (SELECT 1 FROM sync_op o WHERE o.tbl = ?1 AND o.row_to IS NOT NULL "
                             "AND o.kind = 'ins' AND o.row_n <= t.n AND o.row_to >= t.n)",
                         {table}, [&](int n) { return Text::tr("%n row(s) of “%1” have no origin in the change log.", nullptr, n).arg(name); }));
    // Whether a row is deleted is what the last del or res entry, single or run, says.
    return mustBeNone(r, f,
                      "WITH mark(n, deleted, at) AS (SELECT row_n, kind = 'del', n FROM sync_op WHERE tbl = ?1 AND kind IN ('del', 'res') AND row_to IS NULL), "
                      "runs(a, b, deleted, at) AS (SELECT row_n, row_to, kind = 'del', n FROM sync_op WHERE tbl = ?1 AND kind IN ('del', 'res') AND row_to IS NOT NULL), "
                      "last(n, deleted, at) AS (SELECT n, deleted, max(at) FROM mark GROUP BY n) "
                      "SELECT count(*) FROM " + quoted(e.table) + " t LEFT JOIN last l ON l.n = t.n WHERE (t.deleted_at IS NOT NULL) <> "
                      "coalesce((SELECT q.deleted FROM runs q WHERE q.a <= t.n AND q.b >= t.n AND q.at > ifnull(l.at, 0) ORDER BY q.at DESC LIMIT 1), l.deleted, 0)",
                      {table}, [&](int n) { return Text::tr("%n row(s) of “%1” are deleted or not against what the change log says.", nullptr, n).arg(name); });
}

/// The newest captured value of a field is the row's value.
Result<void> newestValues(Reader &r, const Entity &e, CheckFindings &f)
{
    const Value table = QString::fromUtf8(e.table);
    for (const Column &c : e.columns) {
        if (!c.synced())
            continue;
        OPORA_TRY(mustBeNone(r, f,
                             "SELECT count(*) FROM (SELECT row_n, new, max(n) FROM sync_op WHERE tbl = ?1 AND kind = 'upd' AND field = ?2 GROUP BY row_n) o JOIN "
                                 + quoted(e.table) + " t ON t.n = o.row_n WHERE t." + quoted(c.name) + " IS NOT o.new",
                             {table, QString::fromUtf8(c.name)}, [&](int n) {
                                 return Text::tr("%n row(s) of “%1”: “%2” is not what the change log last wrote.", nullptr, n).arg(QString::fromUtf8(e.name), QString::fromUtf8(c.name));
                             }));
    }
    return {};
}

Result<void> logChain(Reader &r, CheckFindings &f)
{
    struct Rule { const char *sql; const char *text; };
    static const Rule rules[] = {
        {"SELECT count(*) FROM sync_op o LEFT JOIN sync_group g ON g.n = o.group_n WHERE g.n IS NULL OR o.n NOT BETWEEN g.op_from AND g.op_to",
         QT_TRANSLATE_N_NOOP("WorkspaceCheck", "%n log entries belong to no group.")},
        {"SELECT count(*) FROM sync_group g WHERE g.op_to - g.op_from + 1 <> (SELECT count(*) FROM sync_op o WHERE o.n BETWEEN g.op_from AND g.op_to)",
         QT_TRANSLATE_N_NOOP("WorkspaceCheck", "%n group(s) of the log miss entries.")},
        {"SELECT count(*) FROM sync_group g WHERE NOT EXISTS (SELECT 1 FROM command c WHERE c.id = g.command_id)",
         QT_TRANSLATE_N_NOOP("WorkspaceCheck", "%n group(s) of the log belong to no command.")},
        {"SELECT count(*) FROM command c WHERE NOT EXISTS (SELECT 1 FROM sync_group g WHERE g.command_id = c.id)",
         QT_TRANSLATE_N_NOOP("WorkspaceCheck", "%n command(s) of the log have no entries.")},
        {"SELECT count(*) FROM command c WHERE c.undoes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM command o WHERE o.id = c.undoes)",
         QT_TRANSLATE_N_NOOP("WorkspaceCheck", "%n command(s) undo something that is not there.")},
        {"SELECT count(*) FROM sync_ctx WHERE mode <> 'idle'", QT_TRANSLATE_N_NOOP("WorkspaceCheck", "A command was left open (%n).")},
    };
    for (const Rule &rule : rules)
        OPORA_TRY(mustBeNone(r, f, rule.sql, {}, [&](int n) { return QCoreApplication::translate("WorkspaceCheck", rule.text, nullptr, n); }));
    return {};
}

} // namespace

Result<CheckFindings> checkWorkspace(Reader &r)
{
    CheckFindings f;
    OPORA_TRY(engineCheck(r, f));
    f.logEntries = r.db().scalar("SELECT count(*) FROM sync_op").toInt();
    const qsizetype steps = r.schema().entities().size() + 1;
    qint64 step = 0;
    const bool filling = !r.db().scalar("SELECT v FROM sync_state WHERE k = 'first_sync'").isNull(); // much is still to come
    for (const Entity &e : r.schema().entities()) {
        r.control().setProgress(++step, steps);
        f.rows += r.db().scalar("SELECT count(*) FROM " + quoted(e.table)).toInt();
        if (!filling)
            OPORA_TRY(derivedReferences(r, e, f));
        OPORA_TRY(origins(r, e, f));
        OPORA_TRY(newestValues(r, e, f));
    }
    OPORA_TRY(logChain(r, f));
    if (!filling)
        OPORA_TRY(checkDerived(r, f.problems));
    r.control().setProgress(steps, steps);
    return f;
}

} // namespace opora
