// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <algorithm>

namespace opora {

/// The rows a virtual list has at hand, by local number `n` (never by position: sorting and filtering move positions, not
/// rows). Knows what is on its way, what is out of date, and which reply belongs to which request, so that a late reply
/// can never overwrite a newer change. Holds at most about `capacity` rows, dropping those not looked at for longest.
/// `Row` needs a member `n`. One thread.
template <class Row> class RowCache {
public:
    struct Request {
        quint64 token = 0;     ///< 0: nothing to fetch
        QList<qint64> numbers;
    };

    explicit RowCache(int capacity = 4096) : m_capacity(capacity) {}

    /// The row, even an out-of-date one (better to show than a placeholder); null when unknown.
    const Row *find(qint64 n) const
    {
        auto it = m_rows.constFind(n);
        if (it == m_rows.cend())
            return nullptr;
        it->used = ++m_tick;
        return &it->row;
    }
    bool isFresh(qint64 n) const
    {
        auto it = m_rows.constFind(n);
        return it != m_rows.cend() && !it->stale;
    }
    bool isOnItsWay(qint64 n) const { return m_flying.contains(n); }
    qsizetype size() const { return m_rows.size(); }

    /// Of `wanted`, what must be fetched: unknown or out of date, and not on its way already. Marks it as on its way.
    Request request(const QList<qint64> &wanted)
    {
        Request r;
        for (qint64 n : wanted) {
            if (!isFresh(n) && !m_flying.contains(n))
                r.numbers.append(n);
        }
        if (r.numbers.isEmpty())
            return r;
        r.token = ++m_lastToken;
        for (qint64 n : std::as_const(r.numbers))
            m_flying.insert(n, r.token);
        return r;
    }
    /// A reply. Returns the numbers to repaint. Rows that changed again while the reply was on its way are kept only as
    /// out of date; replies to forgotten requests (clear) are dropped; asked-for rows that did not come are gone.
    QList<qint64> accept(quint64 token, const QList<qint64> &asked, const QList<Row> &rows)
    {
        QList<qint64> touched;
        if (token == 0 || token <= m_forgottenUpTo)
            return touched;
        for (const Row &row : rows) {
            const bool current = m_flying.value(row.n) == token;
            if (!current && m_rows.contains(row.n) && !m_rows.value(row.n).stale)
                continue; // a newer reply has been here already
            m_rows.insert(row.n, Entry{row, !current, ++m_tick});
            touched.append(row.n);
        }
        release(token, asked);
        trim();
        return touched;
    }
    /// The request ended without rows; they may be asked for again.
    void fail(quint64 token, const QList<qint64> &asked) { release(token, asked); }

    /// The row changed: shown as it is until fetched again, and a reply already on its way counts as old.
    void markStale(qint64 n)
    {
        auto it = m_rows.find(n);
        if (it != m_rows.end())
            it->stale = true;
        m_flying.remove(n);
    }
    void markAllStale()
    {
        for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
            it->stale = true;
        m_flying.clear();
    }
    void remove(qint64 n)
    {
        m_rows.remove(n);
        m_flying.remove(n);
    }
    void clear()
    {
        m_rows.clear();
        m_flying.clear();
        m_forgottenUpTo = m_lastToken;
    }

private:
    struct Entry {
        Row row;
        bool stale = false;
        mutable quint64 used = 0;
    };
    void release(quint64 token, const QList<qint64> &asked)
    {
        for (qint64 n : asked) {
            auto it = m_flying.find(n);
            if (it != m_flying.end() && *it == token)
                m_flying.erase(it);
        }
    }
    void trim()
    {
        if (m_rows.size() <= m_capacity + m_capacity / 4)
            return;
        QList<quint64> ages;
        ages.reserve(m_rows.size());
        for (const Entry &e : std::as_const(m_rows))
            ages.append(e.used);
        auto nth = ages.begin() + (ages.size() - m_capacity);
        std::nth_element(ages.begin(), nth, ages.end());
        const quint64 oldest = *nth;
        m_rows.removeIf([oldest](auto it) { return it.value().used < oldest; });
    }

    int m_capacity;
    mutable quint64 m_tick = 0;
    quint64 m_lastToken = 0, m_forgottenUpTo = 0;
    QHash<qint64, Entry> m_rows;
    QHash<qint64, quint64> m_flying; ///< number -> token of the request that will bring it
};

} // namespace opora
