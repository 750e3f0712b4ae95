// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/SearchArena.h"
#include "core/base/SearchKey.h"
#include "core/storage/arena/FuzzyMatch.h"
#include "core/storage/arena/ParallelScan.h"
#include <QSet>
#include <algorithm>
#include <limits>
#include <numeric>

namespace opora::arena {

// ---- Query

static bool isPhoneLike(QStringView text)
{
    bool digit = false;
    for (const QChar ch : text) {
        if (ch.digitValue() >= 0)
            digit = true;
        else if (!QStringView(u" \u00A0+-()./–").contains(ch))
            return false;
    }
    return digit;
}

Query Query::fromText(QStringView text)
{
    Query q;
    QByteArrayList words;
    for (const QStringView part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray word = searchKey(part);
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    if (words.isEmpty())
        return q;
    q.alternatives.append(words);
    if (isPhoneLike(text)) {
        const QByteArray digits = digitsKey(text);
        if (QByteArrayList{digits} != words)
            q.alternatives.append(QByteArrayList{digits});
    }
    return q;
}

// ---- Base

qsizetype Base::indexOf(qint64 n) const
{
    const auto it = std::lower_bound(byNumber.begin(), byNumber.end(), n, [this](quint32 row, qint64 value) { return numbers[row] < value; });
    return it != byNumber.end() && numbers[*it] == n ? qsizetype(*it) : -1;
}

void Base::finish()
{
    const size_t size = starts.back();
    text.resize(size + size_t(kScanPadding), 0);
    // Growing by doubling leaves up to half of the memory unused, for as long as the program runs.
    text.shrink_to_fit();
    starts.shrink_to_fit();
    numbers.shrink_to_fit();
    byNumber.resize(numbers.size());
    std::iota(byNumber.begin(), byNumber.end(), 0u);
    std::sort(byNumber.begin(), byNumber.end(), [this](quint32 a, quint32 b) { return numbers[a] < numbers[b]; });
    counts.fill(0);
    // Every 16th block of 1 KB tells the frequencies well enough.
    constexpr size_t block = 1024;
    const size_t step = size > 64 * block ? 16 * block : block;
    for (size_t from = 0; from < size; from += step) {
        for (size_t i = from; i < std::min(from + block, size); ++i)
            ++counts[quint8(text[i])];
    }
}

void BaseBuilder::reserve(qsizetype rows, qsizetype bytes)
{
    m_base->numbers.reserve(size_t(rows));
    m_base->starts.reserve(size_t(rows) + 1);
    m_base->text.reserve(size_t(bytes) + size_t(kScanPadding));
}

void BaseBuilder::add(qint64 n, QByteArrayView text)
{
    if (m_base->text.size() + size_t(text.size()) > size_t(std::numeric_limits<quint32>::max())) {
        m_full = true;
        return;
    }
    m_base->starts.push_back(quint32(m_base->text.size()));
    m_base->numbers.push_back(n);
    m_base->text.insert(m_base->text.end(), text.begin(), text.end());
}

std::shared_ptr<const Base> BaseBuilder::take()
{
    m_base->starts.push_back(quint32(m_base->text.size()));
    m_base->finish();
    return std::exchange(m_base, std::make_shared<Base>());
}

// ---- SearchArena

struct SearchArena::State {
    std::shared_ptr<const Base> base;
    std::vector<quint64> dead; ///< one bit a base row: changed or deleted since
    std::vector<Change> overlay; ///< by (position, key, n)
    qsizetype deadRows = 0;

    bool isDead(qsizetype row) const { return (dead[size_t(row) >> 6] >> (row & 63)) & 1; }
    void kill(qsizetype row)
    {
        if (!isDead(row)) {
            dead[size_t(row) >> 6] |= quint64(1) << (row & 63);
            ++deadRows;
        }
    }
};

static bool overlayLess(const SearchArena::Change &a, const SearchArena::Change &b)
{
    if (a.position != b.position)
        return a.position < b.position;
    return a.key != b.key ? a.key < b.key : a.n < b.n;
}

SearchArena::SearchArena()
{
    reset(BaseBuilder().take());
}

std::shared_ptr<const SearchArena::State> SearchArena::state() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_state;
}

void SearchArena::publish(std::shared_ptr<const State> s)
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_state.swap(s); // the old state is freed after the lock, by whoever holds it last
}

void SearchArena::reset(std::shared_ptr<const Base> base)
{
    auto s = std::make_shared<State>();
    s->dead.assign(size_t(base->rows()) / 64 + 1, 0);
    s->base = std::move(base);
    publish(std::move(s));
}

quint32 SearchArena::positionFor(const QByteArray &key, qint64 n, const std::function<QByteArray(qint64)> &keyOf) const
{
    const auto s = state();
    const auto before = [&](qsizetype row) {
        const qint64 other = s->base->numbers[size_t(row)];
        const QByteArray k = keyOf(other);
        return k != key ? k < key : other < n;
    };
    qsizetype low = 0, high = s->base->rows();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        // A row that changed stands where its old key was; its neighbours tell.
        qsizetype probe = middle;
        while (probe < high && s->isDead(probe))
            ++probe;
        if (probe == high) {
            high = middle;
            continue;
        }
        if (before(probe))
            low = probe + 1;
        else
            high = middle;
    }
    return quint32(low);
}

void SearchArena::forget(const QList<qint64> &numbers)
{
    QList<Change> gone;
    gone.reserve(numbers.size());
    for (const qint64 n : numbers)
        gone.append({n, true, {}, {}, 0});
    apply(std::move(gone));
}

void SearchArena::apply(QList<Change> changes)
{
    if (changes.isEmpty())
        return;
    auto s = std::make_shared<State>(*state());
    std::vector<qint64> touched;
    for (const Change &c : std::as_const(changes)) {
        touched.push_back(c.n);
        if (const qsizetype row = s->base->indexOf(c.n); row >= 0)
            s->kill(row);
    }
    std::sort(touched.begin(), touched.end());
    std::erase_if(s->overlay, [&](const Change &c) { return std::binary_search(touched.begin(), touched.end(), c.n); });
    // Of several changes to one row in a batch the last counts.
    QSet<qint64> seen;
    for (auto c = changes.rbegin(); c != changes.rend(); ++c) {
        if (seen.contains(c->n))
            continue;
        seen.insert(c->n);
        if (!c->gone)
            s->overlay.push_back(std::move(*c));
    }
    std::sort(s->overlay.begin(), s->overlay.end(), overlayLess);
    const auto large = size_t(std::max<qsizetype>(2048, s->base->rows() / 200));
    const bool mustMerge = s->overlay.size() > large;
    publish(std::move(s));
    if (mustMerge)
        merge();
}

void SearchArena::merge()
{
    const auto s = state();
    if (s->overlay.empty() && s->deadRows == 0)
        return;
    BaseBuilder builder;
    qsizetype bytes = qsizetype(s->base->starts.back());
    for (const Change &c : s->overlay)
        bytes += c.text.size();
    builder.reserve(s->base->rows() + qsizetype(s->overlay.size()), bytes);
    size_t next = 0;
    for (qsizetype row = 0; row <= s->base->rows(); ++row) {
        for (; next < s->overlay.size() && qsizetype(s->overlay[next].position) <= row; ++next)
            builder.add(s->overlay[next].n, s->overlay[next].text);
        if (row < s->base->rows() && !s->isDead(row))
            builder.add(s->base->numbers[size_t(row)], s->base->rowText(row));
    }
    reset(builder.take());
}

std::shared_ptr<const Base> SearchArena::merged()
{
    merge();
    return state()->base;
}

namespace {

/// Does every word but `skip` occur in the row?
bool hasAll(QByteArrayView row, const std::vector<Needle> &words, size_t skip)
{
    for (size_t i = 0; i < words.size(); ++i) {
        // Rows of the overlay have no padding behind them, so the portable loop; a row is short.
        if (i != skip && words[i].findPortable(row.begin(), row.end()) == row.end())
            return false;
    }
    return true;
}

std::vector<Needle> needlesOf(const QByteArrayList &words, const ByteCounts &counts)
{
    std::vector<Needle> needles;
    for (const QByteArray &w : words)
        needles.emplace_back(w, counts);
    return needles;
}

/// Looks for rows in a stretch of the base.
template <class IsDead> class StretchScan {
public:
    StretchScan(const Base &base, const IsDead &isDead, const QByteArrayList &words) : m_base(base), m_isDead(isDead), m_needles(needlesOf(words, base.counts))
    {
        for (size_t i = 1; i < m_needles.size(); ++i) {
            if (m_needles[i].commonness() < m_needles[m_driver].commonness())
                m_driver = i;
        }
    }
    /// Indexes of live rows in [row, toRow) that hold all the words, ascending, at most `limit`.
    std::vector<quint32> rows(size_t row, size_t toRow, size_t limit) const
    {
        std::vector<quint32> hits;
        const char *begin = m_base.text.data();
        const char *end = begin + m_base.starts[toRow];
        const char *p = begin + m_base.starts[row];
        while (hits.size() < limit) {
            p = m_needles[m_driver].find(p, end);
            if (p == end)
                break;
            const auto at = quint32(p - begin);
            // Hits are often close together: look near first, then bisect.
            size_t step = 1;
            while (row + step < toRow && m_base.starts[row + step] <= at) {
                row += step;
                step *= 2;
            }
            const auto from = m_base.starts.begin() + qsizetype(row);
            const auto to = m_base.starts.begin() + qsizetype(std::min(row + step + 1, toRow + 1));
            row = size_t(std::upper_bound(from, to, at) - m_base.starts.begin()) - 1;
            if (!m_isDead(qsizetype(row)) && hasAll(m_base.rowText(qsizetype(row)), m_needles, m_driver))
                hits.push_back(quint32(row));
            p = begin + m_base.starts[row + 1];
        }
        return hits;
    }

private:
    const Base &m_base;
    const IsDead &m_isDead;
    std::vector<Needle> m_needles;
    size_t m_driver = 0;
};

/// Indexes of live base rows that hold all the words, ascending, at most `limit`. A large base is looked through by
/// several processors, stretch by stretch, until the first stretches together have enough.
template <class IsDead> std::vector<quint32> scanBase(const Base &base, const IsDead &isDead, const QByteArrayList &words, size_t limit)
{
    constexpr size_t stretch = 2 * 1024 * 1024;
    const StretchScan<IsDead> scan(base, isDead, words);
    const size_t bytes = base.starts.back();
    if (bytes < 2 * stretch)
        return scan.rows(0, base.numbers.size(), limit);
    std::vector<size_t> bounds{0}; // of the stretches, in rows
    for (size_t from = stretch; from < bytes; from += stretch) {
        const auto row = size_t(std::lower_bound(base.starts.begin(), base.starts.end(), quint32(from)) - base.starts.begin());
        if (row > bounds.back() && row < base.numbers.size())
            bounds.push_back(row);
    }
    bounds.push_back(base.numbers.size());
    // Frequent words are done within the first stretch: no reason to wake anybody.
    std::vector<std::vector<quint32>> found(bounds.size() - 1);
    found[0] = scan.rows(bounds[0], bounds[1], limit);
    if (found[0].size() < limit) {
        forEachInOrder(1, found.size(), [&](size_t i) {
            found[i] = scan.rows(bounds[i], bounds[i + 1], limit);
            return found[i].size();
        }, limit - found[0].size());
    }
    std::vector<quint32> hits = std::move(found[0]);
    for (size_t i = 1; i < found.size() && hits.size() < limit; ++i)
        hits.insert(hits.end(), found[i].begin(), found[i].end());
    if (hits.size() > limit)
        hits.resize(limit);
    return hits;
}

void unite(std::vector<quint32> &all, std::vector<quint32> more, size_t limit)
{
    if (all.empty()) {
        all = std::move(more);
        return;
    }
    std::vector<quint32> merged;
    std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(merged));
    if (merged.size() > limit)
        merged.resize(limit);
    all = std::move(merged);
}

} // namespace

/// Base hits and overlay hits in list order.
static QList<qint64> interleave(const Base &base, const std::vector<quint32> &rows, const std::vector<const SearchArena::Change *> &overlay, size_t limit)
{
    QList<qint64> out;
    out.reserve(qsizetype(std::min(limit, rows.size() + overlay.size())));
    size_t r = 0, o = 0;
    while (size_t(out.size()) < limit && (r < rows.size() || o < overlay.size())) {
        if (o < overlay.size() && (r == rows.size() || overlay[o]->position <= rows[r]))
            out.append(overlay[o++]->n);
        else
            out.append(base.numbers[rows[r++]]);
    }
    return out;
}

QList<qint64> SearchArena::find(const Query &query, qsizetype limit) const
{
    const auto s = state();
    const size_t most = limit < 0 ? std::numeric_limits<size_t>::max() : size_t(limit);
    std::vector<quint32> rows;
    std::vector<char> overlayHit(s->overlay.size(), 0);
    for (const QByteArrayList &words : query.alternatives) {
        unite(rows, scanBase(*s->base, [&](qsizetype row) { return s->isDead(row); }, words, most), most);
        const std::vector<Needle> needles = needlesOf(words, s->base->counts);
        for (size_t i = 0; i < s->overlay.size(); ++i)
            overlayHit[i] = overlayHit[i] || hasAll(s->overlay[i].text, needles, needles.size());
    }
    std::vector<const Change *> overlay;
    for (size_t i = 0; i < s->overlay.size(); ++i) {
        if (overlayHit[i])
            overlay.push_back(&s->overlay[i]);
    }
    return interleave(*s->base, rows, overlay, most);
}

QList<qint64> SearchArena::findFuzzy(const Query &query, qsizetype limit) const
{
    if (query.isEmpty() || limit <= 0)
        return {};
    const auto s = state();
    const QByteArrayList words = query.alternatives.first();
    // The longest word finds candidates by its exact halves: one edit cannot spoil both.
    const QByteArray driver = *std::max_element(words.cbegin(), words.cend(), [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    if (driver.size() < kFuzzyLength)
        return {};
    std::vector<quint32> rows;
    for (const QByteArray &piece : fuzzyPieces(driver)) {
        const Needle needle(piece, s->base->counts);
        std::vector<quint32> found;
        const char *begin = s->base->text.data();
        const char *end = begin + s->base->starts.back();
        for (const char *p = needle.find(begin, end); p != end && found.size() < size_t(limit); ) {
            const auto row = size_t(std::upper_bound(s->base->starts.begin(), s->base->starts.end(), quint32(p - begin)) - s->base->starts.begin()) - 1;
            const QByteArrayView text = s->base->rowText(qsizetype(row));
            if (fuzzyWordAround(text, p - text.begin(), driver)) {
                if (!s->isDead(qsizetype(row)) && fuzzyRow(text, words))
                    found.push_back(quint32(row));
                p = needle.find(begin + s->base->starts[row + 1], end);
            } else {
                p = needle.find(p + 1, end);
            }
        }
        unite(rows, std::move(found), size_t(limit));
    }
    std::vector<const Change *> overlay;
    for (const Change &c : s->overlay) {
        if (fuzzyRow(c.text, words))
            overlay.push_back(&c);
    }
    return interleave(*s->base, rows, overlay, size_t(limit));
}

bool SearchArena::contains(qint64 n) const
{
    return !textOf(n).isEmpty();
}

QByteArray SearchArena::textOf(qint64 n) const
{
    const auto s = state();
    for (const Change &c : s->overlay) {
        if (c.n == n)
            return c.text;
    }
    const qsizetype row = s->base->indexOf(n);
    return row >= 0 && !s->isDead(row) ? s->base->rowText(row).toByteArray() : QByteArray();
}

qsizetype SearchArena::rows() const
{
    const auto s = state();
    return s->base->rows() - s->deadRows + qsizetype(s->overlay.size());
}

qsizetype SearchArena::overlayRows() const
{
    return qsizetype(state()->overlay.size());
}

qsizetype SearchArena::memory() const
{
    const auto s = state();
    const Base &b = *s->base;
    size_t bytes = b.text.capacity() + 4 * (b.starts.capacity() + b.byNumber.capacity()) + 8 * (b.numbers.capacity() + s->dead.capacity());
    for (const Change &c : s->overlay)
        bytes += sizeof(Change) + size_t(c.text.capacity() + c.key.capacity());
    return qsizetype(bytes);
}

} // namespace opora::arena
