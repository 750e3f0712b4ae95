// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Value.h"
#include <QList>
#include <cstring>
#include <initializer_list>

namespace opora {

/// Column name -> value of a single row, in the order in which they were added. Implicitly shared; any thread. A row has at
/// most a few dozen columns, whose names mostly share their memory: going through them is faster than hashing (a first fill
/// spent a fifth of its time on that). Bulk work uses columns by position.
class FieldValues {
    struct Entry {
        QByteArray name;
        Value value;
    };
    template <class List, class E, class V> class Iter {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Value;
        using difference_type = qsizetype;
        using pointer = V *;
        using reference = V &;
        Iter() = default;
        const QByteArray &key() const { return m_at->name; }
        V &value() const { return m_at->value; }
        V &operator*() const { return m_at->value; }
        V *operator->() const { return &m_at->value; }
        Iter &operator++()
        {
            ++m_at;
            return *this;
        }
        Iter operator++(int)
        {
            Iter was = *this;
            ++m_at;
            return was;
        }
        bool operator==(const Iter &) const = default;

    private:
        friend class FieldValues;
        explicit Iter(E *at) : m_at(at) {}
        E *m_at = nullptr;
    };

public:
    using key_type = QByteArray;
    using mapped_type = Value;
    using iterator = Iter<QList<Entry>, Entry, Value>;
    using const_iterator = Iter<const QList<Entry>, const Entry, const Value>;

    FieldValues() = default;
    FieldValues(std::initializer_list<std::pair<QByteArray, Value>> list)
    {
        m_list.reserve(qsizetype(list.size()));
        for (const auto &[name, value] : list)
            insert(name, value);
    }

    bool isEmpty() const { return m_list.isEmpty(); }
    qsizetype size() const { return m_list.size(); }
    void reserve(qsizetype n) { m_list.reserve(n); }
    void clear() { m_list.clear(); }
    bool contains(QByteArrayView name) const { return indexOf(name) >= 0; }
    Value value(QByteArrayView name) const
    {
        const qsizetype i = indexOf(name);
        if (i < 0)
            return Value();
        return m_list.at(i).value;
    }
    Value value(QByteArrayView name, const Value &other) const
    {
        const qsizetype i = indexOf(name);
        return i < 0 ? other : m_list.at(i).value;
    }
    /// Null if there is none; valid until this is changed.
    const Value *valuePtr(QByteArrayView name) const
    {
        const qsizetype i = indexOf(name);
        return i < 0 ? nullptr : &m_list.at(i).value;
    }
    iterator find(QByteArrayView name)
    {
        const qsizetype i = indexOf(name);
        return i < 0 ? end() : iterator(m_list.data() + i);
    }
    const_iterator find(QByteArrayView name) const { return constFind(name); }
    iterator erase(iterator at)
    {
        const qsizetype i = at.m_at - m_list.constData();
        m_list.removeAt(i);
        return iterator(m_list.data() + i);
    }
    const_iterator constFind(QByteArrayView name) const
    {
        const qsizetype i = indexOf(name);
        return i < 0 ? cend() : const_iterator(m_list.constData() + i);
    }
    Value &operator[](const QByteArray &name)
    {
        const qsizetype i = indexOf(name);
        if (i >= 0)
            return m_list[i].value;
        append(name, Value());
        return m_list.last().value;
    }
    Value operator[](QByteArrayView name) const { return value(name); }
    iterator insert(const QByteArray &name, Value value)
    {
        qsizetype i = indexOf(name);
        if (i < 0) {
            i = size();
            append(name, std::move(value));
        } else {
            m_list[i].value = std::move(value);
        }
        return iterator(m_list.data() + i);
    }
    void insert(const FieldValues &others)
    {
        if (isEmpty()) {
            *this = others;
            return;
        }
        for (const Entry &e : others.m_list)
            insert(e.name, e.value);
    }
    /// Without a look whether the name is there; it must not be.
    void append(const QByteArray &name, Value value) { m_list.append(Entry{name, std::move(value)}); }
    bool remove(QByteArrayView name)
    {
        const qsizetype i = indexOf(name);
        if (i >= 0)
            m_list.removeAt(i);
        return i >= 0;
    }
    /// `wrong`: called with the name and the value, as a pair.
    template <class Wrong> qsizetype removeIf(Wrong wrong)
    {
        return m_list.removeIf([&wrong](const Entry &e) { return wrong(std::pair<const QByteArray &, const Value &>(e.name, e.value)); });
    }
    Value take(QByteArrayView name)
    {
        const qsizetype i = indexOf(name);
        if (i < 0)
            return Value();
        return m_list.takeAt(i).value;
    }
    QByteArrayList keys() const
    {
        QByteArrayList names;
        names.reserve(m_list.size());
        for (const Entry &e : m_list)
            names.append(e.name);
        return names;
    }
    iterator begin() { return iterator(m_list.data()); }
    iterator end() { return iterator(m_list.data() + m_list.size()); }
    const_iterator begin() const { return cbegin(); }
    const_iterator end() const { return cend(); }
    const_iterator cbegin() const { return const_iterator(m_list.constData()); }
    const_iterator cend() const { return const_iterator(m_list.constData() + m_list.size()); }

    /// The same names with the same values, in whatever order.
    bool operator==(const FieldValues &o) const
    {
        if (m_list.size() != o.m_list.size())
            return false;
        for (qsizetype i = 0; i < m_list.size(); ++i) {
            const Entry &mine = m_list.at(i);
            const qsizetype j = same(o.m_list.at(i).name, mine.name) ? i : o.indexOf(mine.name);
            if (j < 0 || o.m_list.at(j).value != mine.value)
                return false;
        }
        return true;
    }

private:
    static bool same(const QByteArray &a, QByteArrayView b)
    {
        return a.size() == b.size() && (a.constData() == b.data() || std::memcmp(a.constData(), b.data(), size_t(b.size())) == 0);
    }
    qsizetype indexOf(QByteArrayView name) const
    {
        for (qsizetype i = 0; i < m_list.size(); ++i) {
            if (same(m_list.at(i).name, name))
                return i;
        }
        return -1;
    }
    QList<Entry> m_list;
};

/// A row as the generic services pass it: local number, id, and the columns asked for.
struct Record {
    qint64 n = 0;
    Uuid id;
    FieldValues fields;
    const Value &operator[](QByteArrayView name) const
    {
        static const Value none;
        const Value *v = fields.valuePtr(name);
        return v ? *v : none;
    }
};

} // namespace opora
