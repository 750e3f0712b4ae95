// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/sqlite/Database.h"
#include <functional>

namespace opora::repo {

/// The scratch database file of one import (design.md §3.2, 15): normalised rows as opaque bodies in the file's order, and
/// the rows that were refused. Lives in the system's temporary folder, readable by its owner only, removed with the
/// object. Used by one thread at a time (the staging thread, then the writer's).
class ImportStaging {
public:
    static Result<std::unique_ptr<ImportStaging>> create();
    ~ImportStaging();
    ImportStaging(const ImportStaging &) = delete;
    ImportStaging &operator=(const ImportStaging &) = delete;

    /// Adds the next body; its number is the count of bodies before it.
    Result<void> add(QByteArrayView body);
    Result<void> addRefused(int file, qint64 row, QByteArrayView cells, const QString &column, const QString &reason);
    /// Ends staging; afterwards only reading.
    Result<void> seal();

    qint64 count() const { return m_count; }
    qint64 refused() const { return m_refused; }
    /// Bodies from..to-1 in order; stops at the first error.
    Result<void> each(qint64 from, qint64 to, const std::function<Result<void>(qint64, QByteArrayView)> &f);
    /// One body; the view holds until the next call.
    Result<QByteArrayView> body(qint64 number);
    Result<void> eachRefused(int file, const std::function<Result<void>(qint64 row, QByteArrayView cells, const QString &column, const QString &reason)> &f);

private:
    ImportStaging() = default;
    QString m_path;
    std::unique_ptr<sqlite::Connection> m_db;
    sqlite::Statement m_add, m_addRefused, m_one;
    qint64 m_count = 0, m_refused = 0;
};

} // namespace opora::repo
