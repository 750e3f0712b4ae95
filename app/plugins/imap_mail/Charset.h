// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace opora::imap {

/// A letter's text as it is meant: by the charset that it names, where it names one that exists and keeps to it; else as
/// UTF-8, and if it is none as the Cyrillic or Western charset that it looks like. Never fails; what cannot be read is
/// U+FFFD. CRLF becomes LF. Pure.
QString decoded(const QByteArray &bytes, const QByteArray &charset);

/// Bytes without any word on their charset.
QString guessed(const QByteArray &bytes);

} // namespace opora::imap
