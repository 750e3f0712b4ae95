// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a client's history: first the keys of all its entries in order (numbers and instants, by index), then the
// details of one page, one query a source.
#include "core/storage/repo/ClientRepository.h"

namespace opora::repo {
namespace {

/// ?3: how many keys are wanted from the start. The client's own activities, the one source that grows long, come from
/// their index already in order and stop there; the rest is sorted.
const char *const kKeysSql =
    "WITH d(id) AS (SELECT id FROM deal WHERE client_id = ?1 AND deleted_at IS NULL UNION SELECT id FROM deal WHERE company_id = ?1 AND "
    "deleted_at IS NULL) "
    "SELECT src, n, at FROM ("
    "SELECT src, n, at FROM (SELECT 1 AS src, a.n AS n, a.at AS at FROM activity a WHERE a.client_id = ?1 AND a.deleted_at IS NULL "
    "AND (a.private_to IS NULL OR a.private_to = ?2) ORDER BY a.at DESC, a.n DESC LIMIT ?3) "
    "UNION SELECT 1, a.n, a.at FROM d CROSS JOIN activity a ON a.deal_id = d.id WHERE a.deleted_at IS NULL AND (a.private_to IS NULL OR "
    "a.private_to = ?2) "
    "UNION ALL SELECT 2, s.n, s.at FROM d CROSS JOIN stage_change s ON s.deal_id = d.id WHERE s.deleted_at IS NULL "
    "UNION ALL SELECT 3, t.n, t.done_at FROM task t WHERE (t.client_id = ?1 OR t.deal_id IN (SELECT id FROM d)) AND +t.done_at IS NOT NULL "
    "AND t.deleted_at IS NULL "
    "UNION ALL SELECT 4, c.n, c.created_at FROM client c WHERE c.id = ?1"
    ") ORDER BY at IS NULL, at DESC, src, n DESC LIMIT ?3";

/// Places for so many keys, so that a statement has one of two texts and stays prepared.
constexpr int kFew = 8, kMany = 64;

QByteArray marks(int count)
{
    return QByteArray("?,").repeated(count - 1) + '?';
}

/// `read` fills one line from a row whose first column is n.
template <class F> Result<void> fill(Reader &r, QList<HistoryLine> &lines, HistoryLine::Source source, const QByteArray &select, F read)
{
    QHash<qint64, HistoryLine *> wanted;
    for (HistoryLine &l : lines) {
        if (l.source == source)
            wanted.insert(l.n, &l);
    }
    const int places = wanted.size() <= kFew ? kFew : kMany;
    for (auto it = wanted.cbegin(); it != wanted.cend();) {
        auto s = r.db().cached(select + " IN (" + marks(places) + ')');
        for (int i = 0; i < places && it != wanted.cend(); ++i, ++it) // places without a key are NULL and match nothing
            s.bind(i, it.key());
        while (s.step()) {
            if (HistoryLine *l = wanted.value(s.integer(0))) {
                l->id = s.uuid(1);
                read(s, *l);
            }
        }
        OPORA_TRY(s.status());
    }
    return {};
}

} // namespace

Result<HistoryPage> clientHistory(Reader &r, const Uuid &client, int offset, int limit)
{
    HistoryPage page;
    {
        auto s = r.db().cached(kKeysSql);
        // The offset is skipped here, not by the engine, so that ?3 bounds the inner list as well.
        int skip = std::max(0, offset);
        s.args(client, r.context().me, skip + limit + 1);
        while (s.step()) {
            if (skip-- > 0)
                continue;
            HistoryLine l;
            l.source = HistoryLine::Source(s.integer(0));
            l.n = s.integer(1);
            l.at = s.integer(2);
            page.items.append(l);
        }
        OPORA_TRY(s.status());
    }
    if (page.items.size() > limit) {
        page.items.removeLast();
        page.more = true;
    }
    OPORA_TRY(fill(r, page.items, HistoryLine::Activity,
                   "SELECT a.n, a.id, a.kind, a.direction, a.subject, a.body, u.name, a.duration_s, a.deal_id, d.title FROM activity a "
                   "LEFT JOIN app_user u ON u.id = a.user_id LEFT JOIN deal d ON d.id = a.deal_id WHERE a.n",
                   [](const sqlite::Statement &s, HistoryLine &l) {
                       l.kind = s.text(2);
                       l.direction = s.text(3);
                       l.title = s.text(4);
                       l.body = s.text(5);
                       l.by = s.text(6);
                       l.durationS = int(s.integer(7));
                       l.deal = s.uuid(8);
                       l.dealTitle = s.text(9);
                   }));
    OPORA_TRY(
        fill(r, page.items, HistoryLine::StageChange,
             "SELECT c.n, c.id, f.name, t.name, u.name, c.deal_id, d.title, c.reason FROM stage_change c LEFT JOIN stage f ON f.id = "
             "c.from_stage_id "
             "LEFT JOIN stage t ON t.id = c.stage_id LEFT JOIN app_user u ON u.id = c.by_id LEFT JOIN deal d ON d.id = c.deal_id WHERE c.n",
             [](const sqlite::Statement &s, HistoryLine &l) {
                 l.fromStage = s.text(2);
                 l.toStage = s.text(3);
                 l.by = s.text(4);
                 l.deal = s.uuid(5);
                 l.dealTitle = s.text(6);
                 l.body = s.text(7);
             }));
    OPORA_TRY(fill(
        r, page.items, HistoryLine::TaskDone,
        "SELECT t.n, t.id, t.kind, t.title, t.outcome, u.name, t.deal_id, d.title FROM task t LEFT JOIN app_user u ON u.id = t.done_by "
        "LEFT JOIN deal d ON d.id = t.deal_id WHERE t.n",
        [](const sqlite::Statement &s, HistoryLine &l) {
            l.kind = s.text(2);
            l.title = s.text(3);
            l.body = s.text(4);
            l.by = s.text(5);
            l.deal = s.uuid(6);
            l.dealTitle = s.text(7);
        }));
    OPORA_TRY(fill(r, page.items, HistoryLine::Created,
                   "SELECT c.n, c.id, u.name FROM client c LEFT JOIN app_user u ON u.id = c.created_by WHERE c.n",
                   [](const sqlite::Statement &s, HistoryLine &l) { l.by = s.text(2); }));
    return page;
}

} // namespace opora::repo
