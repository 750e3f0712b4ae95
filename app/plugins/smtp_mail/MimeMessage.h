// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"

namespace opora::smtp {

struct Sender {
    QString address, name, replyTo;
};

/// A letter as bytes for the wire: CRLF, ASCII throughout (RFC 2047 headers, RFC 2231 file names, quoted-printable texts,
/// base64 files). Texts become text/plain, with HTML multipart/alternative, with files multipart/mixed. Codes bad_header
/// (a line break or control character in what goes into a header), bad_address, no_file.
Result<QByteArray> composed(const channels::OutgoingMessage &m, const Sender &sender, qint64 nowMs);

/// An address that may stand in an envelope: one line, one @, no spaces or brackets, the part before it in ASCII.
bool isPlainAddress(const QString &address);

} // namespace opora::smtp
