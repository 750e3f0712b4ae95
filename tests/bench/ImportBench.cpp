// SPDX-License-Identifier: GPL-3.0-or-later
// Goal 1 of performance.md: clients with two contact points each from CSV (validated, normalised, checked for duplicates,
// logged, with all indexes), then one undo; beside the raw engine writing the same rows into the same tables in the same
// run. Undo stands beside the bare UPDATEs that would hide the same rows, on the engine's copy. Peers, recorded: Odoo 611-1,100
// rows/s, Tryton 65-163. OPORA_BENCH_CLIENTS sets the number (a million), OPORA_BENCH_ROUNDS how often (once).
//   bench_ImportBench [FILE]   FILE: a filled workspace, into a copy of which the same rows go once a round
#include "core/services/ImportService.h"
#include "core/services/UndoService.h"
#include "core/storage/Storage.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <sqlite3.h>

using namespace opora;

namespace {

qint64 clients()
{
    const qint64 n = qEnvironmentVariableIntValue("OPORA_BENCH_CLIENTS");
    return n > 0 ? n : 1'000'000;
}

void writeCsv(const QString &path, qint64 n)
{
    const QList<QByteArray> surnames =
        QByteArray("Шевченко Бондаренко Коваленко Ткаченко Кравченко Олійник Мельник Smith Johnson Kowalski").split(' ');
    const QList<QByteArray> names = QByteArray("Олена Ігор Марія Іван Анна Петро Софія John Emma Piotr").split(' ');
    const QList<QByteArray> cities = QByteArray("Київ Львів Одеса Харків Дніпро Warszawa London").split(' ');
    const QList<QByteArray> operators = QByteArray("50 66 95 99 67 68 96 97 98 63 73 93").split(' ');
    QFile f(path);
    if (!f.open(QIODevice::WriteOnly))
        qFatal("cannot write the sample");
    f.write("Прізвище,Ім'я,По батькові,Телефон,E-mail,Місто,Посада,Країна,Вулиця,Індекс\n");
    QByteArray line;
    quint64 x = 88172645463325252ULL;
    auto next = [&](qsizetype of) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        return qsizetype(x % quint64(of));
    };
    for (qint64 i = 0; i < n; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(7, '0');
        const QByteArray op = operators[next(operators.size())];
        line = surnames[next(surnames.size())] + QByteArray::number(i % 977) + ',' + names[next(names.size())] + ",Петрівна,";
        switch (i % 3) {
        case 0: line += "+380" + op + number; break;
        case 1: line += '0' + op + ' ' + number.left(3) + '-' + number.mid(3, 2) + '-' + number.mid(5); break;
        default: line += "8 (0" + op + ") " + number.left(3) + '-' + number.mid(3, 2) + '-' + number.mid(5); break;
        }
        line += ",user" + QByteArray::number(i) + "@example.com," + cities[next(cities.size())] + ",менеджер,Україна,вул. Зелена "
                + QByteArray::number(i % 200) + ',' + QByteArray::number(10000 + i % 90000) + '\n';
        f.write(line);
    }
}

double seconds(QElapsedTimer &t)
{
    const double s = double(t.nsecsElapsed()) / 1e9;
    t.restart();
    return s;
}

void must(int rc, sqlite3 *db)
{
    if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW)
        qFatal("raw engine: %s", sqlite3_errmsg(db));
}

/// The same rows into the same tables by the C API, no triggers, in one transaction, indexes built after.
double rawEngine(const QString &workspace, const QString &file)
{
    sqlite3 *from = nullptr, *to = nullptr;
    must(sqlite3_open_v2(workspace.toUtf8().constData(), &from, SQLITE_OPEN_READONLY, nullptr), from);
    must(sqlite3_open(file.toUtf8().constData(), &to), to);
    QElapsedTimer t;
    t.start();
    must(
        sqlite3_exec(to, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-131072; BEGIN", nullptr, nullptr, nullptr),
        to);
    QList<QByteArray> indexes;
    for (const char *table : {"client", "contact_point"}) {
        sqlite3_stmt *ddl = nullptr;
        must(sqlite3_prepare_v2(from,
                                "SELECT type, sql FROM sqlite_master WHERE tbl_name = ?1 AND type IN ('table', 'index') AND sql IS NOT "
                                "NULL ORDER BY type DESC",
                                -1, &ddl, nullptr),
             from);
        sqlite3_bind_text(ddl, 1, table, -1, SQLITE_STATIC);
        while (sqlite3_step(ddl) == SQLITE_ROW) {
            const QByteArray sql(reinterpret_cast<const char *>(sqlite3_column_text(ddl, 1)));
            if (sqlite3_column_text(ddl, 0)[0] == 't')
                must(sqlite3_exec(to, sql.constData(), nullptr, nullptr, nullptr), to);
            else
                indexes << sql;
        }
        sqlite3_finalize(ddl);
        sqlite3_stmt *read = nullptr, *write = nullptr;
        must(sqlite3_prepare_v2(from, (QByteArray("SELECT * FROM ") + table + " ORDER BY n").constData(), -1, &read, nullptr), from);
        const int columns = sqlite3_column_count(read);
        QByteArray marks;
        for (int i = 0; i < columns; ++i)
            marks += i ? ",?" : "?";
        must(sqlite3_prepare_v2(to, (QByteArray("INSERT INTO ") + table + " VALUES(" + marks + ')').constData(), -1, &write, nullptr), to);
        while (sqlite3_step(read) == SQLITE_ROW) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(write, i + 1, sqlite3_column_value(read, i));
            must(sqlite3_step(write), to);
            sqlite3_reset(write);
        }
        sqlite3_finalize(read);
        sqlite3_finalize(write);
    }
    for (const QByteArray &sql : indexes)
        must(sqlite3_exec(to, sql.constData(), nullptr, nullptr, nullptr), to);
    must(sqlite3_exec(to, "COMMIT", nullptr, nullptr, nullptr), to);
    const double s = seconds(t);
    sqlite3_close(from);
    sqlite3_close(to);
    return s;
}

/// What hiding the same rows costs the engine alone.
double rawUndo(const QString &file)
{
    sqlite3 *db = nullptr;
    must(sqlite3_open(file.toUtf8().constData(), &db), db);
    must(sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-131072", nullptr, nullptr, nullptr), db);
    QElapsedTimer t;
    t.start();
    must(sqlite3_exec(db,
                      "BEGIN; UPDATE client SET deleted_at = 1790000000000; UPDATE contact_point SET deleted_at = 1790000000000; COMMIT",
                      nullptr, nullptr, nullptr),
         db);
    const double s = seconds(t);
    sqlite3_close(db);
    return s;
}

struct Round {
    double import = 0, raw = 0, undo = 0, rawUndo = 0;
};

Round round(const QString &csv, qint64 n)
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("bench.opora")), copy = dir.filePath(QStringLiteral("raw.db"));
    auto made = Workspace::create(file, {});
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().code));
    auto ws = std::move(made).value();
    ImportRequest request;
    request.files = {csv};
    request.as = QStringLiteral("people");
    Round r;
    QElapsedTimer t;
    t.start();
    auto job = ws->imports().run(request);
    while (!job.isFinished() && job.control()->done() <= 400)
        QThread::msleep(5);
    const double staged = double(t.nsecsElapsed()) / 1e9;
    auto done = job.wait();
    if (!done.ok())
        qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().details));
    r.import = seconds(t);
    r.raw = rawEngine(file, copy);
    t.restart();
    auto undone = ws->undo().undo().wait();
    if (!undone.ok())
        qFatal("%s", qPrintable(undone.error().code));
    r.undo = seconds(t);
    r.rawUndo = rawUndo(copy);
    std::printf("clients %lld created %lld refused %lld\n", n, done->created, done->refused);
    std::printf("import            %7.2f s  %8.0f clients/s (reading and staging %.2f s, writing %.2f s)\n", r.import, double(n) / r.import,
                staged, r.import - staged);
    std::printf("raw engine        %7.2f s  ours/raw %.2f (raw/ours %.0f %%, goal 70 %%)\n", r.raw, r.import / r.raw,
                100 * r.raw / r.import);
    std::printf("undo              %7.2f s\n", r.undo);
    std::printf("bare UPDATEs      %7.2f s  ours/raw %.2f\n", r.rawUndo, r.undo / r.rawUndo);
    std::fflush(stdout);
    return r;
}

/// Into a workspace that holds others already; seconds.
double intoFilled(const QString &csv, const QString &filled)
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("filled.opora"));
    if (!QFile::copy(filled, file))
        qFatal("cannot copy the workspace");
    auto opened = Workspace::open(file);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().code));
    ImportRequest request;
    request.files = {csv};
    request.as = QStringLiteral("people");
    QElapsedTimer t;
    t.start();
    const auto done = (*opened)->imports().run(request).wait();
    if (!done.ok())
        qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().details));
    const double import = seconds(t);
    const auto undone = (*opened)->undo().undo().wait();
    if (!undone.ok())
        qFatal("%s", qPrintable(undone.error().code));
    std::printf("into a filled one %7.2f s, created %lld, refused %lld (goal 39 s); undo %.2f s\n", import, done->created, done->refused,
                seconds(t));
    std::fflush(stdout);
    return import;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir dir;
    const qint64 n = clients();
    const QString csv = dir.filePath(QStringLiteral("clients.csv"));
    writeCsv(csv, n);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("OPORA_BENCH_ROUNDS"));
    QList<Round> all;
    for (int i = 0; i < rounds; ++i)
        all << round(csv, n);
    QList<double> filled;
    for (int i = 0; argc > 1 && i < rounds; ++i)
        filled << intoFilled(csv, QString::fromLocal8Bit(argv[1]));
    std::sort(filled.begin(), filled.end());
    const auto median = [&all](double Round::*what) {
        QList<double> v;
        for (const Round &r : all)
            v << r.*what;
        std::sort(v.begin(), v.end());
        return v.at(v.size() / 2);
    };
    std::printf("medians of %d: import %.2f s, raw %.2f s (%.0f %%), undo %.2f s, bare UPDATEs %.2f s\n", rounds, median(&Round::import),
                median(&Round::raw), 100 * median(&Round::raw) / median(&Round::import), median(&Round::undo), median(&Round::rawUndo));
    if (!filled.isEmpty())
        std::printf("median of %d into a filled workspace: %.2f s\n", rounds, filled.at(filled.size() / 2));
    std::printf("Odoo (recorded)   %7.0f s  at 1,100 rows/s\n", double(n) / 1100);
    return 0;
}
