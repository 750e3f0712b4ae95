// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <array>

namespace opora::arena {

/// Bytes that must be readable after the end of a scanned buffer: the vector loop reads whole blocks.
constexpr qsizetype kScanPadding = 128;

/// How often each byte occurs in the text to be scanned (a sample will do); the rarest two bytes of a needle become its
/// anchors.
using ByteCounts = std::array<quint32, 256>;

/// A string to find, with its anchors chosen.
class Needle {
public:
    Needle(QByteArray text, const ByteCounts &counts);
    const QByteArray &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    /// The smaller, the rarer: how many candidates its anchors promise in the counted text.
    double commonness() const { return m_commonness; }

    /// First occurrence in [from, end), or end. The needle must not be empty; kScanPadding bytes after `end` are readable.
    const char *find(const char *from, const char *end) const;
    /// The same by the portable loop alone; for the test that compares the two.
    const char *findPortable(const char *from, const char *end) const;

private:
    QByteArray m_text;
    qsizetype m_a = 0, m_b = 0; ///< offsets of the rarest byte and of the next rarest
    double m_commonness = 0;
};

/// Which loop this processor runs: "avx2" or "portable".
const char *scanKind();

} // namespace opora::arena
