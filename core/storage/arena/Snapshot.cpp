// SPDX-License-Identifier: GPL-3.0-or-later
// Layout: magic, versions, workspace, schema hash, log number, count; per entity its name and the raw arrays of Base
// (text, starts, numbers; the rest is recomputed); at the end a 64-bit sum of everything before. Native byte order: the
// file never leaves the machine, and the magic number is written so that another order does not match.
#include "core/storage/arena/Snapshot.h"
#include "core/base/SearchKey.h"
#include <QFile>
#include <QSaveFile>
#include <cstring>

namespace opora::arena {
namespace {

constexpr quint64 kMagic = 0x31434152414F504FULL;
constexpr quint32 kFormat = 1;

/// Word-wise multiply and rotate; catches damage, defends against nobody.
class Sum {
public:
    void add(const char *data, size_t size)
    {
        while (size >= 8) {
            quint64 word;
            std::memcpy(&word, data, 8);
            mix(word);
            data += 8;
            size -= 8;
        }
        quint64 rest = 0;
        if (size > 0) // of an empty list there is not even an address
            std::memcpy(&rest, data, size);
        mix(rest ^ (quint64(size) << 56));
    }
    quint64 value() const { return m_h; }

private:
    void mix(quint64 word)
    {
        m_h = (m_h ^ word) * 0x9E3779B97F4A7C15ULL;
        m_h = (m_h << 29) | (m_h >> 35);
    }
    quint64 m_h = 0x243F6A8885A308D3ULL;
};

class Writer {
public:
    explicit Writer(QIODevice &d) : m_d(d) {}
    void raw(const void *data, size_t size)
    {
        m_sum.add(static_cast<const char *>(data), size);
        m_ok = m_ok && m_d.write(static_cast<const char *>(data), qint64(size)) == qint64(size);
    }
    template <class T> void value(T v) { raw(&v, sizeof v); }
    void bytes(const QByteArray &b)
    {
        value(quint64(b.size()));
        raw(b.constData(), size_t(b.size()));
    }
    template <class T> void list(const std::vector<T> &v, size_t count)
    {
        value(quint64(count));
        raw(v.data(), count * sizeof(T));
    }
    bool finish()
    {
        const quint64 sum = m_sum.value();
        return m_ok && m_d.write(reinterpret_cast<const char *>(&sum), sizeof sum) == qint64(sizeof sum);
    }

private:
    QIODevice &m_d;
    Sum m_sum;
    bool m_ok = true;
};

class SnapshotReader {
public:
    explicit SnapshotReader(QFile &f) : m_f(f) {}
    bool raw(void *data, size_t size)
    {
        m_ok = m_ok && m_f.read(static_cast<char *>(data), qint64(size)) == qint64(size);
        if (m_ok)
            m_sum.add(static_cast<const char *>(data), size);
        return m_ok;
    }
    template <class T> T value()
    {
        T v{};
        raw(&v, sizeof v);
        return v;
    }
    /// A damaged length must not make us ask for the memory it claims.
    size_t length(size_t item)
    {
        const auto n = value<quint64>();
        if (n > quint64(m_f.size()) / item) {
            m_ok = false;
            return 0;
        }
        return size_t(n);
    }
    QByteArray bytes()
    {
        QByteArray b(qsizetype(length(1)), '\0');
        raw(b.data(), size_t(b.size()));
        return b;
    }
    template <class T> void list(std::vector<T> &v, size_t extra)
    {
        const size_t n = length(sizeof(T));
        v.reserve(n + extra);
        v.resize(n);
        raw(v.data(), n * sizeof(T));
    }
    bool ok() const { return m_ok; }
    bool sumMatches()
    {
        quint64 stored = 0;
        return m_ok && m_f.read(reinterpret_cast<char *>(&stored), sizeof stored) == qint64(sizeof stored) && stored == m_sum.value();
    }

private:
    QFile &m_f;
    Sum m_sum;
    bool m_ok = true;
};

bool plausible(const Base &b)
{
    return b.starts.size() == b.numbers.size() + 1 && b.starts.front() == 0 && b.starts.back() == b.text.size()
        && std::is_sorted(b.starts.begin(), b.starts.end());
}

} // namespace

bool saveSnapshot(const QString &path, const SnapshotKey &key, const QHash<QByteArray, std::shared_ptr<const Base>> &arenas)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Writer w(file);
    w.value(kMagic);
    w.value(kFormat);
    w.value(quint32(SearchKeyVersion));
    w.raw(key.workspace.data(), 16);
    w.bytes(key.schemaHash);
    w.value(key.position);
    w.value(quint64(arenas.size()));
    for (auto it = arenas.cbegin(); it != arenas.cend(); ++it) {
        const Base &b = **it;
        w.bytes(it.key());
        w.list(b.text, b.starts.back());
        w.list(b.starts, b.starts.size());
        w.list(b.numbers, b.numbers.size());
    }
    if (!w.finish()) {
        file.cancelWriting();
        return false;
    }
    return file.commit();
}

std::optional<Snapshot> loadSnapshot(const QString &path, const Uuid &workspace, const QByteArray &schemaHash)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    SnapshotReader r(file);
    Uuid of;
    if (r.value<quint64>() != kMagic || r.value<quint32>() != kFormat || r.value<quint32>() != quint32(SearchKeyVersion))
        return std::nullopt;
    std::array<char, 16> id{};
    r.raw(id.data(), 16);
    of = Uuid::fromBytes(id.data());
    if (!r.ok() || of != workspace || r.bytes() != schemaHash)
        return std::nullopt;
    Snapshot s;
    s.position = r.value<qint64>();
    const auto count = r.value<quint64>();
    std::vector<std::shared_ptr<Base>> unfinished;
    for (quint64 i = 0; r.ok() && i < count; ++i) {
        const QByteArray name = r.bytes();
        auto base = std::make_shared<Base>();
        r.list(base->text, size_t(kScanPadding));
        r.list(base->starts, 0);
        r.list(base->numbers, 0);
        if (!r.ok() || base->starts.empty() || !plausible(*base))
            return std::nullopt;
        unfinished.push_back(base);
        s.arenas.insert(name, base);
    }
    if (!r.sumMatches())
        return std::nullopt;
    for (const auto &base : unfinished)
        base->finish();
    return s;
}

} // namespace opora::arena
