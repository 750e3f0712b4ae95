// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora {

/// An e-mail address as typed. When `valid`, `normal` is its comparing form: lower case, the domain in its ASCII form.
/// `code`: email_empty, email_no_at, email_bad_local, email_bad_domain, email_too_long; `reason` is the field's sentence.
struct EmailReading {
    bool valid = false;
    QString normal;
    QString code, reason;
};

/// A pragmatic check: addresses that mail providers hand out. Accepted: dot-atoms (RFC 5321), international letters in
/// both halves, "mailto:x", "Name <x>", white space around. Refused although some RFC allows them: quoted local parts,
/// comments and folding white space, address literals ([1.2.3.4]), a domain of one label ("user@localhost") or with a
/// numeric last label: in a client base these are typing errors. No DNS look-up. Any thread.
EmailReading readEmail(QStringView typed);

} // namespace opora
