// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {

struct SearchHit {
    QByteArray entity;   ///< client, deal, task…
    qint64 n = 0;
    Uuid id;
    QString title, subtitle;
    QByteArray openEntity; ///< whose card shows it: the row itself, or an activity's deal or client
    Uuid openId;
    QByteArray kind;       ///< of the row, where its entity has kinds: "person", "company"
};
struct SearchResult {
    QString text;
    QList<SearchHit> hits;     ///< name order within an entity; clients first
    bool correctedLayout = false, fuzzy = false;
    bool canLookFurther = false; ///< few hits, and only what was typed was looked for
    qint64 tookUs = 0;
};

/// Search as you type over the arena (design.md §3.3): any substring from one character; name, company, phone digits,
/// e-mail, deal titles, tags; notes by whole words through FTS5. Any thread.
class SearchService {
public:
    explicit SearchService(Workspace &ws);
    ~SearchService();
    /// Typed: what stands there, letter by letter; answers within a key press at a million clients. Thorough: when that is
    /// little, also as typed on another keyboard layout and with a typing error; ten times slower, so a field that searches
    /// while somebody types asks for it second, when `canLookFurther` says so.
    enum class Depth { Typed, Thorough };
    Job<SearchResult> search(QString text, int limit = 50, Depth depth = Depth::Thorough);
    /// Numbers of clients whose searched text contains `text`, in name order (the list's filter field).
    Job<QList<qint64>> clientsMatching(QString text, int limit = -1);
    bool ready() const;          ///< the arena is filled
    Job<bool> whenReady();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace opora
