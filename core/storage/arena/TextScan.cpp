// SPDX-License-Identifier: GPL-3.0-or-later
// Substring search by two anchors: compare two bytes of the needle, chosen rare, at 64 places at once, and look closer
// only where both stand. Folded text makes the frequent bytes known, so candidates are few.
#include "core/storage/arena/TextScan.h"
#include <algorithm>
#include <cstring>
#if defined(__GNUC__) && defined(__x86_64__)
#define OPORA_SCAN_AVX2
#include <immintrin.h>
#endif

namespace opora::arena {

Needle::Needle(QByteArray text, const ByteCounts &counts) : m_text(std::move(text))
{
    const auto count = [&](qsizetype i) { return counts[quint8(m_text.at(i))]; };
    for (qsizetype i = 1; i < m_text.size(); ++i) {
        if (count(i) < count(m_a))
            m_a = i;
    }
    m_b = m_text.size() > 1 && m_a == 0 ? 1 : 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        if (i != m_a && count(i) < count(m_b))
            m_b = i;
    }
    double total = 1;
    for (const quint32 c : counts)
        total += c;
    m_commonness = 1;
    for (qsizetype i = 0; i < m_text.size(); ++i)
        m_commonness *= (count(i) + 1) / total;
}

const char *Needle::findPortable(const char *from, const char *end) const
{
    const qsizetype n = m_text.size();
    if (end - from < n)
        return end;
    const char *needle = m_text.constData();
    const char rare = needle[m_a];
    const char *p = from + m_a;
    const char *stop = end - n + m_a + 1;
    while (p < stop) {
        p = static_cast<const char *>(std::memchr(p, rare, size_t(stop - p)));
        if (!p)
            return end;
        const char *start = p - m_a;
        if (start[m_b] == needle[m_b] && std::memcmp(start, needle, size_t(n)) == 0)
            return start;
        ++p;
    }
    return end;
}

#ifdef OPORA_SCAN_AVX2
namespace {

struct Anchors {
    const char *text;
    qsizetype size, a, b;
};

__attribute__((target("avx2"))) const char *findAvx2(const char *p, const char *end, const Anchors &n)
{
    if (end - p < n.size)
        return end;
    const char *last = end - n.size; // the last place where it fits
    const __m256i first = _mm256_set1_epi8(n.text[n.a]), second = _mm256_set1_epi8(n.text[n.b]);
    for (; p <= last; p += 64) {
        const auto *a = reinterpret_cast<const __m256i *>(p + n.a);
        const auto *b = reinterpret_cast<const __m256i *>(p + n.b);
        const __m256i x = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_loadu_si256(a), first), _mm256_cmpeq_epi8(_mm256_loadu_si256(b), second));
        const __m256i y = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_loadu_si256(a + 1), first), _mm256_cmpeq_epi8(_mm256_loadu_si256(b + 1), second));
        const __m256i any = _mm256_or_si256(x, y);
        if (_mm256_testz_si256(any, any))
            continue;
        quint64 mask = quint32(_mm256_movemask_epi8(x)) | (quint64(quint32(_mm256_movemask_epi8(y))) << 32);
        for (; mask; mask &= mask - 1) {
            const char *at = p + __builtin_ctzll(mask);
            if (at > last)
                return end;
            if (std::memcmp(at, n.text, size_t(n.size)) == 0)
                return at;
        }
    }
    return end;
}

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

} // namespace

const char *Needle::find(const char *from, const char *end) const
{
    // A needle reaching further than the padding would let the block loads run off the buffer.
    if (!hasAvx2() || m_text.size() + 64 > kScanPadding)
        return findPortable(from, end);
    return findAvx2(from, end, {m_text.constData(), m_text.size(), m_a, m_b});
}

const char *scanKind()
{
    return hasAvx2() ? "avx2" : "portable";
}

#else

const char *Needle::find(const char *from, const char *end) const
{
    return findPortable(from, end);
}

const char *scanKind()
{
    return "portable";
}

#endif

} // namespace opora::arena
