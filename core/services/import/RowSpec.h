// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/CsvSniffer.h"
#include "core/services/import/StagedRow.h"
#include "core/services/import/Targets.h"
#include <QTimeZone>

namespace opora::import {

/// One column of the file that is imported.
struct Slot {
    int column = 0;
    TargetRef to;
    CellType type = CellType::Text;
    QString header;
    QByteArray label;   ///< of phones and e-mails: work, mobile…
    DateFormat dates;
    AmountFormat amounts;
    bool inPercent = false; ///< shares written as 10, 50, 100
};

/// A file, its mapping, and how each of its columns is to be read. Value; shared read-only by the normalising threads.
struct RowSpec {
    QString file;
    CsvShape shape;
    ImportMapping mapping;
    QByteArray entity;      ///< "client", "deal", …
    QString country;        ///< of phone numbers without a country code
    QTimeZone zone;
    QString currency;       ///< the workspace's
    QList<Slot> slots_;     ///< `slots` is a word of Qt's
    QList<int> keySlots;    ///< into slots_
    QHash<QPair<qint64, int>, QString> corrections;
    qint64 rows = -1;       ///< data rows, when the file has been counted
    QString incomplete;     ///< why it cannot be imported as it is mapped; only for a lenient look
    bool datesAssumed = false; ///< some column's order of day and month is an assumption

    int slotOf(TargetId id) const;
    bool has(TargetId id) const { return slotOf(id) >= 0; }
    const Cell &cell(const StagedRow &row, TargetId id) const;
    bool isClients() const { return entity == "client"; }
    /// System name of external keys; empty: rows have no key.
    QString system() const;
};

/// Opens the file, finds its mapping (request.mapping, preset, saved titles, synonyms) and looks over the columns that
/// need it. Codes: no_such_file, no_permission, empty_file, unknown_layout, unknown_kind, no_key_column, required_column.
struct SpecContext {
    QString currency, country;
    QTimeZone zone;
    std::function<bool()> cancelled;
    bool lenient = false; ///< a preview: columns that are not assigned yet are no error
};
Result<RowSpec> makeSpec(const QString &file, const ImportRequest &request, const SpecContext &context);

} // namespace opora::import
