// SPDX-License-Identifier: GPL-3.0-or-later
// KIND list|show|add|edit|delete|restore, the same for every kind of record
#include "app/cli/Command.h"
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include <QCoreApplication>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kBatch = 2000;
constexpr int kTableRows = 100;

const Entity &entityOf(const Workspace &ws, const QByteArray &kind)
{
    return *ws.schema().entity(kind == "company" ? QByteArray("client") : kind);
}

/// Columns that a table shows first; CSV has all.
QStringList tableColumns(const QByteArray &kind)
{
    static const QHash<QByteArray, QString> all{
        {"client", u"id display_name kind company_label main_phone main_email owner"_s},
        {"company", u"id display_name main_phone main_email industry city owner"_s},
        {"deal", u"id title client company stage amount owner expected_close"_s},
        {"task", u"id title due_date due_at client deal assignee done_at"_s},
        {"activity", u"id at kind direction subject client deal user"_s},
        {"pipeline", u"id name position"_s},
        {"stage", u"id name pipeline kind probability rotting_days position"_s},
        {"product", u"id name series sku price active"_s},
        {"template", u"id name kind language subject active"_s},
        {"consent", u"id client channel state basis source at"_s},
        {"user", u"id name role team email active"_s},
        {"team", u"id name region lead"_s},
        {"tag", u"id name color"_s},
    };
    return all.value(kind).split(u' ');
}

QStringList csvColumns(const Entity &e)
{
    QStringList columns{u"id"_s};
    for (const Column &c : e.columns) {
        if (!isShown(c) || c.cls == ColumnClass::Local)
            continue;
        columns.append(jsonKey(c));
        if (c.type == ColumnType::Ref)
            columns.append(jsonKey(c) + u".id"_s);
    }
    return columns + QStringList{u"created_at"_s, u"updated_at"_s};
}

Result<QHash<QByteArray, QString>> typedFields(const QStringList &words)
{
    QHash<QByteArray, QString> typed;
    for (const QString &w : words) {
        const qsizetype equals = w.indexOf(u'=');
        if (equals < 1)
            return usage("wrong_arguments", Text::tr("\"%1\" is not field=value. Nothing was saved.").arg(w));
        typed.insert(w.left(equals).toUtf8(), w.mid(equals + 1));
    }
    return typed;
}

QJsonArray contactsJson(const QList<ContactPoint> &contacts)
{
    QJsonArray all;
    for (const ContactPoint &p : contacts) {
        all.append(QJsonObject{{u"id"_s, p.id.toString()},
                               {u"kind"_s, p.kind},
                               {u"value"_s, p.value},
                               {u"normal"_s, p.normal},
                               {u"label"_s, p.label},
                               {u"primary"_s, p.primary}});
    }
    return all;
}

/// What a card has beside the row itself.
Result<void> addDetails(Session &s, Workspace &ws, const QByteArray &kind, const Uuid &id, QJsonObject &o)
{
    if (kind == "client" || kind == "company") {
        OPORA_ASSIGN(const ClientCard card, s.wait(ws.clients().card(id)));
        o.insert(u"contacts"_s, contactsJson(card.contacts));
        o.insert(u"company"_s, refJson(card.companyId, card.row.companyLabel));
        o.insert(u"tags"_s, QJsonArray::fromStringList(card.tags));
        o.insert(u"open_deals"_s, card.openDeals);
        o.insert(u"open_tasks"_s, card.openTasks);
    } else if (kind == "deal") {
        OPORA_ASSIGN(const DealDetails d, s.wait(ws.deals().details(id)));
        QJsonArray moves;
        for (const DealDetails::Move &m : d.moves) {
            moves.append(QJsonObject{{u"id"_s, m.id.toString()},
                                     {u"from"_s, m.from.isEmpty() ? QJsonValue() : QJsonValue(m.from)},
                                     {u"to"_s, m.to},
                                     {u"by"_s, m.by},
                                     {u"at"_s, m.at == 0 ? QJsonValue() : QJsonValue(instantText(m.at))}});
        }
        o.insert(u"moves"_s, moves);
        o.insert(u"products"_s, QJsonArray::fromStringList(d.products));
    } else if (kind == "pipeline") {
        OPORA_ASSIGN(const auto pipelines, s.wait(ws.deals().pipelines(true)));
        QJsonArray stages;
        for (const PipelineInfo &p : pipelines) {
            if (p.id.uuid() != id)
                continue;
            o.insert(u"deals"_s, p.deals);
            for (const StageInfo &g : p.stages)
                stages.append(QJsonObject{{u"id"_s, g.id.toString()},
                                          {u"name"_s, g.name},
                                          {u"kind"_s, g.kind},
                                          {u"probability"_s, g.probability},
                                          {u"rotting_days"_s, g.rottingDays},
                                          {u"position"_s, g.position}});
        }
        o.insert(u"stages"_s, stages);
    }
    return {};
}

Result<int> list(Session &s, const QByteArray &kind)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    const Arguments &a = s.arguments();
    const Entity &entity = entityOf(*ws, kind);
    const bool table = s.out().format() == Format::Table;
    RecordQuery q;
    q.entity = kind;
    OPORA_ASSIGN(q.filter, Filter::parse(a.option("filter"), entity));
    OPORA_ASSIGN(const qint64 limit, a.number("limit", table ? kTableRows : -1, -1));
    OPORA_ASSIGN(q.offset, a.number("offset", 0, 0));
    QString sort = a.option("sort");
    q.descending = sort.startsWith(u'-');
    q.sort = (q.descending ? sort.mid(1) : sort).toUtf8();
    const RecordJsonOptions options{.currency = ws->info().currency};
    qint64 left = limit, total = 0;
    for (bool first = true;; first = false) {
        q.limit = left < 0 ? kBatch : int(std::min<qint64>(left, kBatch));
        OPORA_ASSIGN(const RecordPage page, s.wait(ws->records().list(q)));
        if (first) {
            total = page.total;
            s.out().beginList(table ? tableColumns(kind) : csvColumns(entity));
        }
        QJsonArray batch;
        for (const Record &r : page.items)
            batch.append(recordJson(entity, r, page.names, options));
        s.out().items(batch);
        left -= left < 0 ? 0 : page.items.size();
        q.offset += page.items.size();
        if (page.items.size() < q.limit || left == 0 || s.out().failed())
            break;
    }
    s.out().endList(total);
    return int(Done);
}

Result<int> show(Session &s, const QByteArray &kind)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid id, s.wait(ws->records().resolve(kind, s.word(0))));
    OPORA_ASSIGN(const RecordPage page, s.wait(ws->records().getWithNames(kind, id)));
    QJsonObject o = recordJson(entityOf(*ws, kind), page.items.first(), page.names, {.currency = ws->info().currency});
    OPORA_TRY(addDetails(s, *ws, kind, id, o));
    s.out().object(o);
    return int(Done);
}

Result<int> add(Session &s, const QByteArray &kind)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const auto typed, typedFields(s.wordsFrom(0)));
    OPORA_ASSIGN(const FieldValues values, s.wait(ws->records().parseFields(kind, typed)));
    OPORA_ASSIGN(const Written w, s.wait(ws->records().add(kind, values)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> edit(Session &s, const QByteArray &kind)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const auto typed, typedFields(s.wordsFrom(1)));
    OPORA_ASSIGN(const Uuid id, s.wait(ws->records().resolve(kind, s.word(0))));
    OPORA_ASSIGN(const FieldValues values, s.wait(ws->records().parseFields(kind, typed, id)));
    OPORA_ASSIGN(const Written w, s.wait(ws->records().edit(kind, id, values)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> mark(Session &s, const QByteArray &kind, bool restore)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    QList<Uuid> ids;
    for (const QString &w : s.wordsFrom(0)) {
        OPORA_ASSIGN(const Uuid id, s.wait(ws->records().resolve(kind, w)));
        ids.append(id);
    }
    OPORA_ASSIGN(const Written w, s.wait(restore ? ws->records().restore(kind, ids) : ws->records().remove(kind, ids)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

} // namespace

QList<Command> recordCommands()
{
    QList<Command> all;
    for (const QByteArray kind : {"client", "company", "deal", "task", "activity", "pipeline", "stage", "product", "template", "consent", "user", "team", "tag"}) {
        const QString name = QString::fromLatin1(kind) + u' ';
        all.append({name + u"list"_s,
                    u"[--filter EXPR] [--limit N] [--offset N] [--sort FIELD|-FIELD]"_s,
                    Text::tr("Lists records, with how many there are in all."),
                    {u"filter"_s, u"limit"_s, u"offset"_s, u"sort"_s},
                    [kind](Session &s) { return list(s, kind); },
                    0,
                    0});
        all.append(
            {name + u"show"_s, u"ID"_s, Text::tr("Shows one record whole."), {}, [kind](Session &s) { return show(s, kind); }, 1, 1});
        all.append(
            {name + u"add"_s, u"FIELD=VALUE ..."_s, Text::tr("Adds a record."), {}, [kind](Session &s) { return add(s, kind); }, 1, -1});
        all.append({name + u"edit"_s,
                    u"ID FIELD=VALUE ..."_s,
                    Text::tr("Changes the given fields; an empty value clears one."),
                    {},
                    [kind](Session &s) { return edit(s, kind); },
                    2,
                    -1});
        all.append({name + u"delete"_s,
                    u"ID ..."_s,
                    Text::tr("Deletes records; restore or undo brings them back."),
                    {},
                    [kind](Session &s) { return mark(s, kind, false); },
                    1,
                    -1});
        all.append({name + u"restore"_s,
                    u"ID ..."_s,
                    Text::tr("Brings deleted records back."),
                    {},
                    [kind](Session &s) { return mark(s, kind, true); },
                    1,
                    -1});
    }
    return all;
}

} // namespace opora::cli
