// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

/// Texts in headers (RFC 2047) as mailers really write them: words that belong together, split in the middle of a character
/// or ended by padding, which GMime 3.2 loses the rest of; bytes without any charset. Pure.
namespace opora::imap {

/// A header's text, unfolded.
QString headerText(const QByteArray &raw);

/// The same header lines with each run of encoded words as one word in UTF-8.
QByteArray withJoinedWords(const QByteArray &headers);

} // namespace opora::imap
