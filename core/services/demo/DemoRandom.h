// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <array>
#include <cmath>
#include <initializer_list>

namespace opora::demo {

/// xoshiro256** seeded by splitmix64: our own, because the standard library's distributions differ between systems and
/// the demo must not.
class Random {
public:
    explicit Random(quint64 seed)
    {
        for (quint64 &s : m_s)
            s = mix(seed += 0x9E3779B97F4A7C15ULL);
    }
    static quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 next()
    {
        const quint64 result = rotate(m_s[1] * 5, 7) * 9, t = m_s[1] << 17;
        m_s[2] ^= m_s[0];
        m_s[3] ^= m_s[1];
        m_s[1] ^= m_s[2];
        m_s[0] ^= m_s[3];
        m_s[2] ^= t;
        m_s[3] = rotate(m_s[3], 45);
        return result;
    }
    /// 0 ≤ x < 1
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    /// from ≤ x ≤ to
    int between(int from, int to) { return from + int(unit() * (to - from + 1)); }
    bool chance(double p) { return unit() < p; }
    /// Index by weight.
    template <class List> int weighted(const List &weights)
    {
        double total = 0;
        for (const double w : weights)
            total += w;
        double x = unit() * total;
        int i = 0;
        for (const double w : weights) {
            x -= w;
            if (x < 0)
                return i;
            ++i;
        }
        return i - 1;
    }
    int weighted(std::initializer_list<double> weights) { return weighted<std::initializer_list<double>>(weights); }
    template <class List> const auto &pick(const List &list) { return list[size_t(unit() * double(std::size(list)))]; }
    /// Skewed to the right around a median, as durations are: three steps up or down in thirds of `spread`. Without
    /// exp(), whose last digit differs between systems.
    double around(double median, double spread)
    {
        const double x = (unit() + unit() + unit()) * 2 - 3; // -3 … 3, bell-shaped
        const double f = 1 + std::abs(x) * spread;
        return x < 0 ? median / f : median * f;
    }

private:
    static quint64 rotate(quint64 x, int k) { return (x << k) | (x >> (64 - k)); }
    std::array<quint64, 4> m_s;
};

/// Ids shaped like version 7 (so that they lie in order of time, as real ones do) whose random part comes from the seed.
class IdMaker {
public:
    IdMaker(quint64 seed, quint64 table) : m_seed(Random::mix(seed * 0x100000001B3ULL + table)) {}
    Uuid next(qint64 ms)
    {
        std::array<quint8, 16> b{};
        for (size_t i = 0; i < 6; ++i)
            b[i] = quint8(quint64(ms) >> (40 - 8 * i));
        // The counter in the twelve bits after the version keeps rows of one instant in order.
        ++m_count;
        const quint64 low = Random::mix(m_seed + m_count);
        b[6] = quint8(0x70 | ((m_count >> 8) & 0x0F));
        b[7] = quint8(m_count);
        for (size_t i = 0; i < 8; ++i)
            b[8 + i] = quint8(low >> (8 * i));
        b[8] = quint8((b[8] & 0x3F) | 0x80);
        return Uuid::fromBytes(b.data());
    }

private:
    quint64 m_seed, m_count = 0;
};

} // namespace opora::demo
