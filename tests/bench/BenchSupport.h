// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayList>
#include <QRandomGenerator>
#include <QString>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sqlite3.h>
#include <vector>

/// What the benchmarks share: samples with their percentiles, and the raw engine (SQLite's C API, no layer of ours) on a
/// copy of the same workspace, so that both figures come from the same run on the same rows.
namespace opora::bench {

/// Milliseconds measured one by one.
class Samples {
public:
    void add(double ms) { m_ms.push_back(ms); }
    template <class F> void time(F &&f)
    {
        const auto start = std::chrono::steady_clock::now();
        f();
        add(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    bool isEmpty() const { return m_ms.empty(); }
    size_t count() const { return m_ms.size(); }
    /// p from 0 to 1; 0.5 is the median.
    double at(double p) const
    {
        if (m_ms.empty())
            return 0;
        std::vector<double> sorted = m_ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, size_t(p * double(sorted.size())))];
    }
    double median() const { return at(0.5); }
    double worst() const { return at(1); }

private:
    std::vector<double> m_ms;
};

inline void printHeading()
{
    std::printf("%-52s %8s %9s %9s %9s\n", "ms", "n", "median", "p99", "worst");
}
inline void print(const char *what, const Samples &s)
{
    std::printf("%-52s %8zu %9.3f %9.3f %9.3f\n", what, s.count(), s.median(), s.at(0.99), s.worst());
    std::fflush(stdout);
}
inline void printRatio(const char *what, const Samples &ours, const Samples &raw, const char *goal)
{
    std::printf("%-52s %8s %9.2f %9.2f           %s\n", what, "ratio", ours.median() / raw.median(), ours.at(0.99) / raw.at(0.99), goal);
    std::fflush(stdout);
}

/// The C API, bare. Aborts on any error: a benchmark of something broken is worth nothing.
class Raw {
public:
    explicit Raw(const QString &path, bool write)
    {
        must(sqlite3_open_v2(path.toUtf8().constData(), &m_db, write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, nullptr));
        exec("PRAGMA mmap_size=4294967296; PRAGMA cache_size=-65536");
        if (write)
            exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
    }
    ~Raw() { sqlite3_close_v2(m_db); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;
    void must(int rc)
    {
        if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE)
            qFatal("raw engine: %s", sqlite3_errmsg(m_db));
    }
    void exec(const QByteArray &sql) { must(sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const QByteArray &sql)
    {
        sqlite3_stmt *s = nullptr;
        must(sqlite3_prepare_v2(m_db, sql.constData(), int(sql.size()), &s, nullptr));
        return s;
    }
    qint64 number(const QByteArray &sql)
    {
        sqlite3_stmt *s = prepare(sql);
        const qint64 n = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int64(s, 0) : 0;
        sqlite3_finalize(s);
        return n;
    }
    QByteArrayList texts(const QByteArray &sql)
    {
        QByteArrayList out;
        sqlite3_stmt *s = prepare(sql);
        while (sqlite3_step(s) == SQLITE_ROW)
            out << QByteArray(static_cast<const char *>(sqlite3_column_blob(s, 0)), sqlite3_column_bytes(s, 0));
        sqlite3_finalize(s);
        return out;
    }
    sqlite3 *handle() const { return m_db; }

private:
    sqlite3 *m_db = nullptr;
};

/// Inserts a table's last row once more and once more, by one prepared statement with every column bound: what a write
/// costs the engine alone. Unique ids get other bytes, the local number the next one.
class RowCopier {
public:
    RowCopier(Raw &raw, const QByteArray &table, int uniqueColumn) : m_raw(raw), m_unique(uniqueColumn)
    {
        sqlite3_stmt *read = raw.prepare("SELECT * FROM " + table + " ORDER BY n DESC LIMIT 1");
        if (sqlite3_step(read) != SQLITE_ROW)
            qFatal("%s is empty", table.constData());
        const int columns = sqlite3_column_count(read);
        QByteArray marks;
        for (int i = 0; i < columns; ++i) {
            m_values.push_back(sqlite3_value_dup(sqlite3_column_value(read, i)));
            marks += i ? ",?" : "?";
        }
        m_id = QByteArray(static_cast<const char *>(sqlite3_column_blob(read, m_unique < 0 ? 0 : m_unique)), 16);
        sqlite3_finalize(read);
        m_insert = raw.prepare("INSERT INTO " + table + " VALUES(" + marks + ')');
    }
    ~RowCopier()
    {
        sqlite3_finalize(m_insert);
        for (sqlite3_value *v : m_values)
            sqlite3_value_free(v);
    }
    RowCopier(const RowCopier &) = delete;
    RowCopier &operator=(const RowCopier &) = delete;
    void insert()
    {
        for (size_t i = 1; i < m_values.size(); ++i)
            sqlite3_bind_value(m_insert, int(i) + 1, m_values[i]);
        sqlite3_bind_null(m_insert, 1);
        if (m_unique >= 0) {
            ++m_serial;
            std::copy_n(reinterpret_cast<const char *>(&m_serial), sizeof m_serial, m_id.data() + 8);
            sqlite3_bind_blob(m_insert, m_unique + 1, m_id.constData(), 16, SQLITE_TRANSIENT);
        }
        m_raw.must(sqlite3_step(m_insert));
        sqlite3_reset(m_insert);
    }

private:
    Raw &m_raw;
    int m_unique;
    std::vector<sqlite3_value *> m_values;
    QByteArray m_id;
    quint64 m_serial = QRandomGenerator::global()->generate64();
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace opora::bench
