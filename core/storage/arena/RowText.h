// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include "core/storage/arena/SearchPlan.h"

namespace opora::arena {

/// Reads what is searched of a subject's rows: folded text (one field a line) and the key that orders them. Holds
/// prepared statements of one connection; lives as long as one read job.
class RowTextReader {
public:
    RowTextReader(Reader &r, const SearchPlan::Subject &s);

    struct Row {
        qint64 n = 0;
        QByteArray text, key;
    };
    /// Every live row in list order. Each table is walked once in the order it lies on the disk and the texts are put
    /// together in memory: following the list's order through the file instead is ten times slower at a million rows.
    /// `f` gets the row's number and text, and returns false to stop; checks the job's cancelling itself while reading.
    Result<void> each(const std::function<bool(qint64 n, QByteArrayView text)> &f);
    /// The live row n; nullopt if there is none.
    std::optional<Row> row(qint64 n);
    QByteArray key(qint64 n);

private:
    void readOwn(sqlite::Statement &st, Row &row, Uuid &id) const;
    void readChildren(const Uuid &id, QByteArray &text);
    class Texts;
    Result<void> collectOwn(Texts &texts);
    Result<void> collectChildren(Texts &texts);
    QByteArray selectOwn(const QByteArray &tail) const;
    Reader &m_r;
    const SearchPlan::Subject &m_s;
    static QByteArray selectChild(const SearchPlan::Child &c, const QByteArray &first, const QByteArray &tail);
    struct ChildStatement {
        sqlite::Statement statement;
        const SearchPlan::Child *child;
    };
    std::vector<ChildStatement> m_children;
    sqlite::Statement m_one, m_key;
};

} // namespace opora::arena
