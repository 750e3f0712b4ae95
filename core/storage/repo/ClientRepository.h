// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/storage/Storage.h"

namespace opora::repo {

/// Reads of clients for the list, the card and the timeline. Instants UTC ms; money in minor units.
struct ClientLine {
    qint64 n = 0;
    Uuid id, owner;
    bool company = false;
    QString name, companyLabel, phone, readiness;
    qint64 lifetimeValue = 0, lastContactAt = 0;
};
/// Numbers of the matching live clients in list order. sort: name, last_contact, lifetime_value, readiness, phone,
/// company, created. Code unknown_field for another.
Result<QList<qint64>> clientOrder(Reader &r, const Filter &filter, const QByteArray &sort, bool descending, qint64 limit = -1);
Result<QList<ClientLine>> clientLines(Reader &r, const QList<qint64> &numbers);
Result<qint64> clientCount(Reader &r, const Filter &filter);

struct ContactLine {
    Uuid id;
    QString kind, value, normal, label;
    bool primary = false;
};
Result<QList<ContactLine>> clientContacts(Reader &r, const Uuid &client);

struct CompanyLink {
    Uuid link, company;
    bool primary = false;
};
/// Live works_at links of a person, the one it shows first.
Result<QList<CompanyLink>> companyLinks(Reader &r, const Uuid &person);
/// A live company of that name, compared folded; null when there is none.
Result<Uuid> companyNamed(Reader &r, const QString &name);

struct TagLine {
    Uuid link, tag;
    QString name;
};
Result<QList<TagLine>> tagsOf(Reader &r, const Uuid &client);

struct ClientCounts {
    int openDeals = 0, allDeals = 0, openTasks = 0;
    struct Step {
        Uuid task;
        QString title;
        qint64 at = 0;
        bool allDay = false;
    };
    std::optional<Step> next; ///< the open task that is due first, of the client or of its deals
};
Result<ClientCounts> clientCounts(Reader &r, const Uuid &client);

/// One entry of a client's history.
struct HistoryLine {
    enum Source { Activity = 1, StageChange = 2, TaskDone = 3, Created = 4 };
    Source source = Activity;
    qint64 n = 0, at = 0;
    Uuid id, deal;
    QString kind, direction, title, body, by, fromStage, toStage, dealTitle;
    int durationS = 0;
};
struct HistoryPage {
    QList<HistoryLine> items;
    bool more = false;
};
/// Newest first, unknown instants last: activities of the client and of its deals (others' private ones left out), stage
/// changes, tasks done, and its creation.
Result<HistoryPage> clientHistory(Reader &r, const Uuid &client, int offset, int limit);

} // namespace opora::repo
