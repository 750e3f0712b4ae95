// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/arena/TextScan.h"
#include <QList>
#include <QStringView>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace opora::arena {

/// What is looked for: any of the alternatives; all words of an alternative must occur in one row's text. Words are
/// folded (searchKey) and never empty.
struct Query {
    QList<QByteArrayList> alternatives;
    bool isEmpty() const { return alternatives.isEmpty(); }
    /// Splits at white space and folds; a text of digits and phone signs is also looked for as one run of digits.
    static Query fromText(QStringView text);
};

/// The rows of one entity in list order, one contiguous buffer. Immutable once built, so that readers share it.
struct Base {
    std::vector<char> text;       ///< the rows' texts one after another, then kScanPadding zeros
    std::vector<quint32> starts;  ///< rows + 1 entries
    std::vector<qint64> numbers;  ///< n of each row
    std::vector<quint32> byNumber;///< row indexes sorted by n
    ByteCounts counts{};          ///< of a sample of `text`
    qsizetype rows() const { return qsizetype(numbers.size()); }
    qsizetype indexOf(qint64 n) const; ///< -1: not here
    QByteArrayView rowText(qsizetype row) const { return {text.data() + starts[size_t(row)], qsizetype(starts[size_t(row) + 1] - starts[size_t(row)])}; }
    /// Fills byNumber, counts and the padding; to be called once after the other members are filled.
    void finish();
};

/// Builds a Base from rows handed over in list order.
class BaseBuilder {
public:
    void reserve(qsizetype rows, qsizetype bytes);
    void add(qint64 n, QByteArrayView text);
    /// The text of all rows is limited to 4 GB; further rows are refused.
    bool full() const { return m_full; }
    std::shared_ptr<const Base> take();

private:
    std::shared_ptr<Base> m_base = std::make_shared<Base>();
    bool m_full = false;
};

/// Folded text of one entity's rows, scanned for any substring. One thread at a time updates (apply, reset); any number
/// of threads read meanwhile and see a consistent state. Rows changed since the base was built lie in a small overlay,
/// ordered into the base by `position`; when it grows the two are merged.
class SearchArena {
public:
    /// A changed row. `gone`: deleted. `key` orders rows at the same position; `position` is the number of base rows that
    /// sort before it (see positionFor).
    struct Change {
        qint64 n = 0;
        bool gone = false;
        QByteArray text, key;
        quint32 position = 0;
    };

    SearchArena();
    void reset(std::shared_ptr<const Base> base);
    /// Where a row with this key belongs, by bisection over the base's unchanged rows. `keyOf` gives a row's key by its n.
    quint32 positionFor(const QByteArray &key, qint64 n, const std::function<QByteArray(qint64)> &keyOf) const;
    /// Rows to be placed in this batch are taken out first with `forget`, so that positionFor compares with valid keys.
    void forget(const QList<qint64> &numbers);
    void apply(QList<Change> changes);
    /// Folds the overlay into a new base. apply does so by itself when the overlay is large.
    void merge();

    /// n of the matching rows in list order, at most `limit` (< 0: all).
    QList<qint64> find(const Query &query, qsizetype limit = -1) const;
    /// Rows in which every word occurs at a word's start with at most one edit (a letter changed, missing, added, or two
    /// neighbours swapped). Words shorter than four letters must occur exactly.
    QList<qint64> findFuzzy(const Query &query, qsizetype limit) const;
    bool contains(qint64 n) const;
    /// The row's text as it is scanned; empty if there is no such row.
    QByteArray textOf(qint64 n) const;
    qsizetype rows() const;
    qsizetype overlayRows() const;
    /// Bytes held by base and overlay.
    qsizetype memory() const;
    /// The base after merging; for the snapshot.
    std::shared_ptr<const Base> merged();

private:
    struct State;
    std::shared_ptr<const State> state() const;
    void publish(std::shared_ptr<const State> s);
    mutable std::mutex m_mutex;
    std::shared_ptr<const State> m_state;
};

} // namespace opora::arena
