// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include "core/services/RecordService.h"
#include "core/storage/Storage.h"
#include "tests/services/WorkspaceFixture.h"
#include "tests/support/Conformance.h"

namespace opora::test {

/// A workspace to import into, and shorthands to look at what came of it.
class ImportFixture : public WorkspaceFixture {
protected:
    static QString maven(const char *file) { return dataFile(QStringLiteral("crm/maven/") + QString::fromLatin1(file)); }
    static QStringList mavenFiles()
    {
        return {maven("sales_pipeline.csv"), maven("accounts.csv"), maven("products.csv"), maven("sales_teams.csv")};
    }
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString p = dir.filePath(QString::fromUtf8(name));
        QFile f(p);
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(bytes);
        return p;
    }
    ImportRequest request(const QStringList &files, const QString &as = {})
    {
        ImportRequest r;
        r.files = files;
        r.as = as;
        return r;
    }
    ImportResult import(const ImportRequest &r) { return value(ws->imports().run(r)); }
    ImportResult import(const QStringList &files) { return import(request(files)); }
    template <class... A> Value scalar(const char *sql, A... a)
    {
        return *ws->storage().read([=](Reader &r) -> Result<Value> { return r.db().scalar(sql, a...); }).wait();
    }
    qint64 count(const char *table) { return scalar((QByteArray("SELECT count(*) FROM ") + table + " WHERE deleted_at IS NULL").constData()).toInt(); }
    /// Every live row of a table as text, without what differs from run to run (local numbers, times of writing).
    QStringList rows(const char *table, const char *columns)
    {
        return *ws->storage().read([=](Reader &r) -> Result<QStringList> {
            QStringList out;
            auto st = r.db().prepare(QByteArray("SELECT ") + columns + " FROM " + table + " WHERE deleted_at IS NULL ORDER BY id");
            while (st.step()) {
                QString line;
                for (int i = 0; i < st.columns(); ++i) {
                    const Value v = st.value(i);
                    line += (v.isUuid() ? v.toUuid().toString() : v.isInt() ? QString::number(v.toInt()) : v.isReal() ? QString::number(v.toReal()) : v.toText()) + QLatin1Char('|');
                }
                out << line;
            }
            return out;
        }).wait();
    }
    static qint64 noticeRows(const ImportResult &r, const char *code)
    {
        for (const ImportNotice &n : r.notices) {
            if (n.code == QLatin1String(code))
                return n.rows;
        }
        return 0;
    }
    qint64 dealsIn(const char *stage)
    {
        return scalar("SELECT count(*) FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.deleted_at IS NULL AND s.name = ?1", QString::fromLatin1(stage)).toInt();
    }
};

} // namespace opora::test
