// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {

/// What a client last said about being written to or called over one kind of channel.
struct ConsentInfo {
    QString kind;                 ///< email, sms, messenger, call
    QString state;                ///< given, refused; empty: nobody knows
    QString basis, source, proof; ///< basis: consent, contract, legitimate_interest, request
    qint64 at = 0;                ///< UTC ms
};

/// Consents by hand. Nothing is overwritten: each word of the client is a row of its own, the newest counts. Any thread.
class ConsentService {
public:
    explicit ConsentService(Workspace &ws) : m_ws(ws) {}
    static QStringList kinds();
    static QStringList bases();

    /// One entry a kind, known or not.
    Job<QList<ConsentInfo>> of(Uuid client);
    /// Notes what the client said; `at` 0: now. Codes bad_value (an unknown word, a date to come), older_than_known (a later
    /// word stands already, so that this one would not count), not_found.
    Job<Written> note(Uuid client, ConsentInfo said);

private:
    Workspace &m_ws;
};

} // namespace opora
