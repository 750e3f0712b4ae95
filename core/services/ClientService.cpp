// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/domain/Phone.h"
#include "core/services/ClientWriting.h"
#include "core/services/CommandSupport.h"
#include "core/services/FieldCheck.h"
#include "core/services/SearchService.h"
#include "core/services/WriteLabels.h"
#include "core/storage/repo/ClientRepository.h"
#include "core/storage/repo/FilterSql.h"
#include "core/storage/repo/RecordRepository.h"
#include "core/sync/Seal.h"
#include <QCoreApplication>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ClientService)
};

ClientRow toRow(const repo::ClientLine &l, const StorageContext &x)
{
    ClientRow r;
    r.n = l.n;
    r.id = ClientId(l.id);
    r.company = l.company;
    r.name = l.name;
    r.companyLabel = l.companyLabel;
    r.phone = formatPhone(l.phone);
    r.readiness = l.readiness;
    r.lifetimeValue = Money{l.lifetimeValue, x.currency};
    r.lastContactAt = l.lastContactAt;
    r.ownerId = l.owner;
    return r;
}

TimelineItem::Kind kindOf(const repo::HistoryLine &l)
{
    using Kind = TimelineItem::Kind;
    switch (l.source) {
    case repo::HistoryLine::StageChange: return Kind::StageChange;
    case repo::HistoryLine::TaskDone: return Kind::TaskDone;
    case repo::HistoryLine::Created: return Kind::Created;
    case repo::HistoryLine::Activity: break;
    }
    if (l.kind == QStringLiteral("call"))
        return l.direction == QStringLiteral("missed") ? Kind::MissedCall : Kind::Call;
    static const QHash<QString, Kind> kinds{{QStringLiteral("note"), Kind::Note},
                                            {QStringLiteral("email"), Kind::Email},
                                            {QStringLiteral("sms"), Kind::Sms},
                                            {QStringLiteral("meeting"), Kind::Meeting},
                                            {QStringLiteral("visit"), Kind::Visit}};
    return kinds.value(l.kind, Kind::Other);
}

QString entityOf(repo::HistoryLine::Source source)
{
    switch (source) {
    case repo::HistoryLine::StageChange: return QStringLiteral("stage_change");
    case repo::HistoryLine::TaskDone: return QStringLiteral("task");
    case repo::HistoryLine::Created: return QStringLiteral("client");
    case repo::HistoryLine::Activity: break;
    }
    return QStringLiteral("activity");
}

TimelineItem toItem(const repo::HistoryLine &l)
{
    TimelineItem i;
    i.kind = kindOf(l);
    i.id = l.id;
    i.entity = entityOf(l.source);
    i.at = l.at;
    i.title = l.title;
    i.body = l.body;
    i.by = l.by;
    i.direction = l.direction;
    i.fromStage = l.fromStage;
    i.toStage = l.toStage;
    i.dealTitle = l.dealTitle;
    i.dealId = l.deal;
    i.durationS = l.durationS;
    return i;
}

Result<QString> labelOfRef(Reader &r, const char *entity, const Value &id)
{
    if (!id.isUuid())
        return QString();
    OPORA_ASSIGN(const auto names, repo::labels(r, *r.schema().entity(entity), {id.toUuid()}));
    return names.value(id.toUuid());
}

Result<ClientCard> readCard(Reader &r, const Uuid &client)
{
    const Entity &e = *r.schema().entity("client");
    OPORA_ASSIGN(const std::optional<Record> record, repo::findRow(r, e, client));
    if (!record)
        return Error{QStringLiteral("not_found"), Text::tr("There is no such client here."), client.toString(), ErrorKind::Refused};
    ClientCard card;
    card.deleted = !(*record)["deleted_at"].isNull();
    card.createdAt = (*record)["created_at"].toInt();
    card.fields = record->fields;
    repo::ClientLine line;
    line.n = record->n;
    line.id = client;
    line.company = (*record)["kind"].toText() == QStringLiteral("company");
    line.name = (*record)["display_name"].toText();
    line.companyLabel = (*record)["company_label"].toText();
    line.phone = (*record)["main_phone"].toText();
    line.readiness = (*record)["readiness"].toText();
    line.lifetimeValue = (*record)["lifetime_value"].toInt();
    line.lastContactAt = (*record)["last_contact_at"].toInt();
    line.owner = (*record)["owner_id"].toUuid();
    card.row = toRow(line, r.context());
    OPORA_ASSIGN(const QList<repo::ContactLine> contacts, repo::clientContacts(r, client));
    for (const repo::ContactLine &c : contacts)
        card.contacts.append({c.id, c.kind, c.value, c.normal, c.label, c.primary, {}});
    OPORA_ASSIGN(card.seen, sync::seenVersions(r, e, client));
    for (ContactPoint &p : card.contacts) {
        if (card.seen.isEmpty())
            break; // a workspace of one
        OPORA_ASSIGN(p.seen, sync::seenVersions(r, *r.schema().entity("contact_point"), p.id));
    }
    OPORA_ASSIGN(card.ownerName, labelOfRef(r, "user", (*record)["owner_id"]));
    OPORA_ASSIGN(card.sourceName, labelOfRef(r, "source", (*record)["source_id"]));
    OPORA_ASSIGN(const QList<repo::CompanyLink> links, repo::companyLinks(r, client));
    if (!links.isEmpty())
        card.companyId = links.first().company;
    OPORA_ASSIGN(const QList<repo::TagLine> tags, repo::tagsOf(r, client));
    for (const repo::TagLine &t : tags)
        card.tags.append(t.name);
    OPORA_ASSIGN(const repo::ClientCounts counts, repo::clientCounts(r, client));
    card.openDeals = counts.openDeals;
    card.allDeals = counts.allDeals;
    card.openTasks = counts.openTasks;
    if (counts.next) {
        card.nextStep = counts.next->title;
        card.nextStepAt = counts.next->at;
        card.nextStepAllDay = counts.next->allDay;
        card.nextStepTask = counts.next->task;
    }
    return card;
}

Result<QString> nameOf(WriteTx &tx, const Uuid &client)
{
    OPORA_ASSIGN(const Record r, tx.row(tx.entity("client"), client));
    return r["display_name"].toText();
}

QString label(WriteAction action, int count, const QString &name)
{
    return writeLabel(*Schema::current().entity("client"), action, count, name);
}

/// Numbers found by the search arena for every word, kept in `order`'s order.
QList<qint64> keepFound(const QList<qint64> &order, const QList<QList<qint64>> &found)
{
    qint64 highest = 0;
    for (qint64 n : order)
        highest = std::max(highest, n);
    std::vector<quint8> hits(size_t(highest) + 1, 0);
    for (const QList<qint64> &list : found) {
        for (qint64 n : list) {
            if (n >= 0 && n <= highest)
                ++hits[size_t(n)];
        }
    }
    QList<qint64> kept;
    for (qint64 n : order) {
        if (hits[size_t(n)] == found.size())
            kept.append(n);
    }
    return kept;
}

} // namespace

ClientService::ClientService(Workspace &ws) : m_ws(ws)
{
    m_waiting.setMaxThreadCount(2);
}

Job<QList<qint64>> ClientService::order(Filter filter, QByteArray sort, bool descending, qint64 limit)
{
    Filter rest = filter;
    const QStringList texts = repo::takeFreeText(rest);
    if (!texts.isEmpty())
        return searchedOrder(filter, texts, sort, descending, limit);
    return m_ws.storage().read(
        [filter, sort, descending, limit](Reader &r) { return repo::clientOrder(r, filter, sort, descending, limit); });
}

/// Free text is the search arena's: a folded comparison over a million rows would take seconds. Its answers are waited for
/// on a thread of this service, never on one of the storage's readers, which the arena itself needs to fill. Should the
/// arena be out of order, the storage compares.
Job<QList<qint64>> ClientService::searchedOrder(Filter filter, QStringList texts, QByteArray sort, bool descending, qint64 limit)
{
    std::vector<Job<QList<qint64>>> searches;
    // Only one word alone, in the search's own order, can stop at the first hits.
    const bool first = limit >= 0 && filter.conditions.size() == 1 && texts.size() == 1 && sort == "name" && !descending;
    for (const QString &t : texts)
        searches.push_back(m_ws.search().clientsMatching(t, first ? int(limit) : -1));
    auto promise = std::make_shared<QPromise<Result<QList<qint64>>>>();
    auto control = std::make_shared<JobControl>();
    std::vector<std::shared_ptr<JobControl>> asked;
    for (const Job<QList<qint64>> &job : searches)
        asked.push_back(job.control());
    control->setOnCancel([asked = std::move(asked)] {
        for (const auto &one : asked)
            one->cancel(); // the next letter's question need not wait for this one's answer
    });
    promise->start();
    m_waiting.start([promise, control, searches, filter, sort, descending, limit, storage = &m_ws.storage()]() mutable {
        QList<QList<qint64>> found;
        bool searched = true;
        for (Job<QList<qint64>> &job : searches) {
            Result<QList<qint64>> numbers = job.wait();
            searched = searched && numbers.ok();
            if (numbers.ok())
                found.append(std::move(numbers).value());
        }
        if (searched)
            repo::takeFreeText(filter);
        // The search answers in name order already; only another order or further conditions need the table.
        if (searched && filter.isEmpty() && sort == "name") {
            QList<qint64> order = found.size() == 1 ? found.first() : keepFound(found.first(), found);
            if (descending)
                std::reverse(order.begin(), order.end());
            if (limit >= 0)
                order.resize(std::min<qsizetype>(order.size(), limit));
            promise->addResult(Result<QList<qint64>>(std::move(order)));
            promise->finish();
            return;
        }
        Job<QList<qint64>> ordering = storage->read([control, filter, sort, descending](Reader &r) -> Result<QList<qint64>> {
            if (control->cancelled())
                return Error{QStringLiteral("cancelled"), Text::tr("Cancelled."), {}, ErrorKind::Cancelled};
            return repo::clientOrder(r, filter, sort, descending, -1);
        });
        Result<QList<qint64>> order = ordering.wait();
        if (order.ok() && searched)
            order = keepFound(*order, found);
        if (order.ok() && limit >= 0)
            order->resize(std::min<qsizetype>(order->size(), limit));
        promise->addResult(std::move(order));
        promise->finish();
    });
    return Job<QList<qint64>>(promise->future(), control);
}

Job<QList<ClientRow>> ClientService::rows(QList<qint64> numbers)
{
    return m_ws.storage().read([numbers](Reader &r) -> Result<QList<ClientRow>> {
        OPORA_ASSIGN(const QList<repo::ClientLine> lines, repo::clientLines(r, numbers));
        QList<ClientRow> rows;
        rows.reserve(lines.size());
        for (const repo::ClientLine &l : lines)
            rows.append(toRow(l, r.context()));
        return rows;
    });
}

Job<qint64> ClientService::numberOf(Uuid client)
{
    return m_ws.storage().read([client](Reader &r) -> Result<qint64> {
        OPORA_ASSIGN(const std::optional<Record> record, repo::findRow(r, *r.schema().entity("client"), client));
        if (!record)
            return Error{QStringLiteral("not_found"), Text::tr("There is no such client here."), client.toString(), ErrorKind::Refused};
        return record->n;
    });
}

Job<ClientCard> ClientService::card(Uuid client)
{
    return m_ws.storage().read([client](Reader &r) { return readCard(r, client); });
}

Job<TimelinePage> ClientService::timeline(Uuid client, int offset, int limit)
{
    return m_ws.storage().read([client, offset, limit](Reader &r) -> Result<TimelinePage> {
        OPORA_ASSIGN(const repo::HistoryPage history, repo::clientHistory(r, client, offset, limit));
        TimelinePage page;
        page.more = history.more;
        for (const repo::HistoryLine &l : history.items)
            page.items.append(toItem(l));
        return page;
    });
}

Job<qint64> ClientService::count(Filter filter)
{
    return m_ws.storage().read([filter](Reader &r) { return repo::clientCount(r, filter); });
}

// ---------------------------------------------------------------------------------------------------------- writing

Job<Written> ClientService::add(NewClient client)
{
    return runCommand(m_ws.storage(), label(WriteAction::Added, 1, {}), [client](WriteTx &tx, QString &text) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const Uuid id, clients::addClient(tx, client));
        const FieldValues &f = client.fields;
        const QString name = client.company
                                 ? f.value("company_name").toText()
                                 : QStringList{f.value("surname").toText(), f.value("given_name").toText(), f.value("patronymic").toText()}
                                       .join(u' ')
                                       .simplified();
        text = label(WriteAction::Added, 1, name);
        return QList<Uuid>{id};
    });
}

Job<Written> ClientService::edit(Uuid client, FieldValues changed, QByteArray seen)
{
    return runCommand(m_ws.storage(), label(WriteAction::Changed, 1, {}),
                      [client, changed, seen](WriteTx &tx, QString &text) -> Result<QList<Uuid>> {
                          const Entity &e = tx.entity("client");
                          OPORA_ASSIGN(const Record old, liveRow(tx, e, client));
                          FieldValues values;
                          for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
                              const Column *c = e.column(it.key());
                              if (!c || !c->synced())
                                  return unknownFieldError(e.name, it.key());
                              OPORA_ASSIGN(const Value v, checkedValue(e, *c, it.value()));
                              values.insert(it.key(), v);
                          }
                          FieldValues after = old.fields;
                          after.insert(values);
                          OPORA_TRY(clients::requireName(after));
                          OPORA_TRY(tx.update(e, client, values));
                          OPORA_TRY(tx.noteSeen(e, client, seen));
                          text = label(WriteAction::Changed, 1, old["display_name"].toText());
                          return QList<Uuid>{client};
                      });
}

Job<Written> ClientService::setContact(Uuid client, ContactPoint point)
{
    return runCommand(m_ws.storage(), Text::tr("Contact saved"), [client, point](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        OPORA_TRY(liveRow(tx, tx.entity("client"), client));
        OPORA_ASSIGN(const Uuid id, clients::saveContact(tx, client, point));
        if (id == point.id)
            OPORA_TRY(tx.noteSeen(tx.entity("contact_point"), id, point.seen));
        return QList<Uuid>{id};
    });
}

Job<Written> ClientService::removeContact(Uuid contactPoint)
{
    return runCommand(m_ws.storage(), Text::tr("Contact deleted"), [contactPoint](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        const Entity &e = tx.entity("contact_point");
        OPORA_ASSIGN(const Record old, liveRow(tx, e, contactPoint));
        OPORA_TRY(tx.remove(e, contactPoint));
        if (old["is_primary"].toBool()) {
            // The next of the kind becomes the main one.
            OPORA_ASSIGN(const QList<repo::ContactLine> left, repo::clientContacts(tx, old["client_id"].toUuid()));
            const auto next =
                std::find_if(left.cbegin(), left.cend(), [&](const repo::ContactLine &c) { return c.kind == old["kind"].toText(); });
            if (next != left.cend())
                OPORA_TRY(tx.update(e, next->id, {{"is_primary", true}}));
        }
        return QList<Uuid>{contactPoint};
    });
}

Job<Written> ClientService::setCompany(Uuid person, QString companyName)
{
    return runCommand(m_ws.storage(), Text::tr("Company changed"), [person, companyName](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        OPORA_TRY(liveRow(tx, tx.entity("client"), person));
        OPORA_TRY(clients::setCompany(tx, person, companyName));
        return QList<Uuid>{person};
    });
}

Job<Written> ClientService::setTags(Uuid client, QStringList tags, std::optional<QStringList> shown)
{
    return runCommand(m_ws.storage(), Text::tr("Tags changed"), [client, tags, shown](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        OPORA_TRY(liveRow(tx, tx.entity("client"), client));
        OPORA_TRY(clients::setTags(tx, client, tags, shown));
        return QList<Uuid>{client};
    });
}

Job<Written> ClientService::remove(QList<Uuid> clients)
{
    const int count = int(clients.size());
    return runCommand(m_ws.storage(), label(WriteAction::Deleted, count, {}),
                      [clients, count](WriteTx &tx, QString &text) -> Result<QList<Uuid>> {
                          for (const Uuid &id : clients)
                              OPORA_TRY(tx.remove(tx.entity("client"), id));
                          if (count == 1) {
                              OPORA_ASSIGN(const QString name, nameOf(tx, clients.first()));
                              text = label(WriteAction::Deleted, 1, name);
                          }
                          return clients;
                      });
}

Job<Written> ClientService::restore(QList<Uuid> clients)
{
    const int count = int(clients.size());
    return runCommand(m_ws.storage(), label(WriteAction::Restored, count, {}),
                      [clients, count](WriteTx &tx, QString &text) -> Result<QList<Uuid>> {
                          for (const Uuid &id : clients)
                              OPORA_TRY(tx.restore(tx.entity("client"), id));
                          if (count == 1) {
                              OPORA_ASSIGN(const QString name, nameOf(tx, clients.first()));
                              text = label(WriteAction::Restored, 1, name);
                          }
                          return clients;
                      });
}

Job<Written> ClientService::log(Uuid client, NewActivity activity)
{
    return runCommand(m_ws.storage(), Text::tr("Activity logged"), [client, activity](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        const Entity &e = tx.entity("activity");
        OPORA_TRY(liveRow(tx, tx.entity("client"), client));
        const auto textOrNull = [](const QString &t) { return t.trimmed().isEmpty() ? Value() : Value(t.trimmed()); };
        FieldValues values{{"kind", activity.kind},
                           {"direction", textOrNull(activity.direction)},
                           {"client_id", client},
                           {"user_id", tx.context().me},
                           {"at", activity.at > 0 ? activity.at : tx.nowMs()},
                           {"subject", textOrNull(activity.subject)},
                           {"body", textOrNull(activity.body)},
                           {"result", textOrNull(activity.result)}};
        if (activity.durationS > 0)
            values.insert("duration_s", activity.durationS);
        if (!activity.deal.isNull())
            values.insert("deal_id", activity.deal);
        for (auto it = values.begin(); it != values.end(); ++it) {
            OPORA_ASSIGN(*it, checkedValue(e, *e.column(it.key()), *it));
        }
        if (activity.kind == QStringLiteral("note") && values.value("body").isNull() && values.value("subject").isNull())
            return fieldError(QStringLiteral("required_field"), "activity", "body", Text::tr("Write something first. Nothing was saved."));
        OPORA_ASSIGN(const Uuid id, tx.insert(e, values));
        return QList<Uuid>{id};
    });
}

Job<Written> ClientService::editActivity(Uuid activity, QString body)
{
    return runCommand(m_ws.storage(), Text::tr("Activity changed"), [activity, body](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        const Entity &e = tx.entity("activity");
        OPORA_TRY(liveRow(tx, e, activity));
        OPORA_TRY(tx.update(e, activity, {{"body", body.trimmed().isEmpty() ? Value() : Value(body.trimmed())}}));
        return QList<Uuid>{activity};
    });
}

Job<Written> ClientService::removeActivity(Uuid activity)
{
    return runCommand(m_ws.storage(), Text::tr("Activity deleted"), [activity](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        OPORA_TRY(tx.remove(tx.entity("activity"), activity));
        return QList<Uuid>{activity};
    });
}

} // namespace opora
