// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/RecordService.h"
#include "core/base/Money.h"
#include "core/services/CommandSupport.h"
#include "core/services/EntityRules.h"
#include "core/services/FieldCheck.h"
#include "core/services/WriteLabels.h"
#include "core/storage/repo/RecordRepository.h"
#include "core/sync/Seal.h"
#include <QCoreApplication>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(RecordService)
};

/// An entity as it was asked for: "company" is a client of that kind.
struct Target {
    const Entity *entity = nullptr;
    bool company = false;
};

Result<Target> target(const Schema &schema, const QByteArray &name)
{
    if (name == "company" || name == "companies")
        return Target{schema.entity("client"), true};
    if (const Entity *e = schema.entity(name))
        return Target{e, false};
    return Error{QStringLiteral("unknown_entity"),
                 Text::tr("There is nothing called “%1” here.").arg(QString::fromUtf8(name)),
                 {},
                 ErrorKind::Usage};
}

Error notFound(const QByteArray &entity, const QString &what)
{
    return {QStringLiteral("not_found"),
            Text::tr("There is no %1 “%2” here. Nothing was changed.").arg(QString::fromUtf8(entity), what),
            {},
            ErrorKind::Refused};
}
Error ambiguous(const QByteArray &entity, const QString &what)
{
    return {QStringLiteral("ambiguous"),
            Text::tr("More than one %1 is called “%2”; give the id instead. Nothing was changed.").arg(QString::fromUtf8(entity), what),
            {},
            ErrorKind::Refused};
}

Result<bool> isCompany(Reader &r, const Entity &e, const Uuid &id)
{
    OPORA_ASSIGN(const std::optional<Record> row, repo::findRow(r, e, id));
    return row && (*row)["kind"].toText() == QStringLiteral("company");
}

/// The one live row of that id or name. `deletedToo`: an id may name a deleted row (show, restore).
Result<Uuid> resolveRow(Reader &r, const Target &t, const QString &typed, bool deletedToo,
                        const std::optional<std::pair<QByteArray, Uuid>> &within = std::nullopt)
{
    const Entity &e = *t.entity;
    const QString text = typed.trimmed();
    if (e.name == "user" && text.compare(QStringLiteral("me"), Qt::CaseInsensitive) == 0)
        return r.context().me;
    if (const std::optional<Uuid> id = Uuid::fromString(text)) {
        OPORA_ASSIGN(const std::optional<Record> row, repo::findRow(r, e, *id));
        const bool there =
            row && (deletedToo || (*row)["deleted_at"].isNull()) && (!t.company || (*row)["kind"].toText() == QStringLiteral("company"));
        return there ? Result<Uuid>(*id) : Result<Uuid>(notFound(e.name, text));
    }
    OPORA_ASSIGN(QList<Uuid> found, repo::rowsNamed(r, e, text, t.company ? 100 : 2, within));
    if (t.company) {
        QList<Uuid> companies;
        for (const Uuid &id : std::as_const(found)) {
            OPORA_ASSIGN(const bool company, isCompany(r, e, id));
            if (company)
                companies.append(id);
        }
        found = companies;
    }
    if (found.isEmpty())
        return notFound(t.company ? QByteArray("company") : e.name, text);
    return found.size() == 1 ? Result<Uuid>(found.first()) : Result<Uuid>(ambiguous(t.company ? QByteArray("company") : e.name, text));
}

const Column *columnNamed(const Entity &e, const QByteArray &name)
{
    if (const Column *c = e.column(name))
        return c;
    const std::optional<FilterField> f = filterField(e, name);
    return f && f->via.isEmpty() && !f->column.isEmpty() ? e.column(f->column) : nullptr;
}

Error computedField(const Entity &e, const QByteArray &column)
{
    return fieldError(QStringLiteral("bad_value"), e.name, column,
                      Text::tr("“%1” is computed by the program and cannot be written. Nothing was saved.").arg(QString::fromUtf8(column)));
}

// ---------------------------------------------------------------------------------------------------------- parsing

/// The currency in which amounts of this call are typed: named in the call, else the row's, else the workspace's.
QString currencyOf(const Entity &e, const QHash<QByteArray, QString> &typed, const std::optional<Record> &row, const QByteArray &column,
                   const QString &workspace)
{
    const Column *c = e.column(column);
    if (!c || c->currencyFrom.isEmpty())
        return workspace;
    if (const QString named = typed.value(c->currencyFrom).trimmed().toUpper(); !named.isEmpty())
        return named;
    const QString own = row ? (*row)[c->currencyFrom].toText() : QString();
    return own.isEmpty() ? workspace : own;
}

Result<Value> parseReference(Reader &r, const Entity &e, const Column &c, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return Value();
    const Entity *referenced = r.schema().entity(c.ref);
    if (!referenced)
        return unknownFieldError(e.name, c.name);
    OPORA_ASSIGN(const Uuid id, resolveRow(r, {referenced, e.name == "deal" && c.name == "company_id"}, typed, false));
    return Value(id);
}

/// A stage by name means the one of the deal's pipeline.
Result<Value> parseStage(Reader &r, const QString &typed, const Value &pipeline)
{
    std::optional<std::pair<QByteArray, Uuid>> within;
    if (pipeline.isUuid())
        within = std::pair(QByteArray("pipeline_id"), pipeline.toUuid());
    OPORA_ASSIGN(const Uuid id, resolveRow(r, {r.schema().entity("stage"), false}, typed, false, within));
    return Value(id);
}

Result<FieldValues> parseAll(Reader &r, const Target &t, const QHash<QByteArray, QString> &typed, const Uuid &rowId)
{
    const Entity &e = *t.entity;
    const FieldContext context{r.context().currency, r.context().zone, r.context().nowMs()};
    const QByteArrayList extras = rules::extraFields(e);
    std::optional<Record> row;
    if (!rowId.isNull()) {
        OPORA_ASSIGN(row, repo::findRow(r, e, rowId));
    }
    FieldValues values;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        const QByteArray name = it.key().toLower();
        if (extras.contains(name)) {
            if (name != "stage")
                values.insert(name, it.value());
            continue;
        }
        const Column *c = columnNamed(e, name);
        if (!c)
            return unknownFieldError(e.name, name);
        if (c->cls == ColumnClass::Derived)
            return computedField(e, name);
        if (c->type == ColumnType::Ref) {
            OPORA_ASSIGN(const Value v, parseReference(r, e, *c, it.value()));
            values.insert(c->name, v);
        } else {
            OPORA_ASSIGN(const Value v, typedValue(e, *c, it.value(), context, currencyOf(e, typed, row, c->name, context.currency)));
            values.insert(c->name, v);
        }
    }
    if (extras.contains("stage") && typed.contains("stage")) {
        const Value pipeline = values.contains("pipeline_id") ? values.value("pipeline_id") : row ? (*row)["pipeline_id"] : Value();
        OPORA_ASSIGN(const Value stage, parseStage(r, typed.value("stage"), pipeline));
        values.insert("stage", stage);
    }
    return values;
}

// ---------------------------------------------------------------------------------------------------------- writing

struct Split {
    FieldValues columns, extras;
};

/// Checks every value against its column and takes the entity's own names apart.
Result<Split> checkedFields(WriteTx &tx, const Entity &e, const FieldValues &values)
{
    const QByteArrayList extraNames = rules::extraFields(e);
    Split split;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (extraNames.contains(it.key())) {
            split.extras.insert(it.key(), it.value());
            continue;
        }
        const Column *c = e.column(it.key());
        if (!c)
            return unknownFieldError(e.name, it.key());
        if (c->cls == ColumnClass::Derived)
            return computedField(e, it.key());
        OPORA_ASSIGN(const Value v, checkedValue(e, *c, it.value()));
        if (c->type == ColumnType::Ref && v.isUuid()) {
            const Entity *referenced = tx.schema().entity(c->ref);
            OPORA_ASSIGN(const bool live, referenced ? repo::isLive(tx, *referenced, v.toUuid()) : Result<bool>(false));
            if (!live)
                return notFound(c->ref, v.toUuid().toString());
        }
        split.columns.insert(it.key(), v);
    }
    return split;
}

void dropNulls(FieldValues &values)
{
    values.removeIf([](const std::pair<const QByteArray &, const Value &> &v) { return v.second.isNull(); });
}

Result<void> requireColumns(const Entity &e, const FieldValues &after)
{
    for (const Column &c : e.columns) {
        if (!c.isRequired || c.cls == ColumnClass::Derived)
            continue;
        const Value v = after.value(c.name);
        if (v.isNull() && c.defaultValue.isNull())
            return fieldError(QStringLiteral("required_field"), e.name, c.name,
                              Text::tr("“%1” is required. Nothing was saved; fill it in and save again.").arg(QString::fromUtf8(c.name)));
    }
    return {};
}

/// A row of money without a currency gets the workspace's.
void fillCurrencies(const Entity &e, FieldValues &values, const FieldValues &before, const QString &currency)
{
    for (const Column &c : e.columns) {
        if (c.type == ColumnType::Money && !c.currencyFrom.isEmpty() && !values.value(c.name).isNull() && !values.contains(c.currencyFrom)
            && before.value(c.currencyFrom).isNull())
            values.insert(c.currencyFrom, currency);
    }
}

QString labelFor(WriteTx &tx, const Entity &e, WriteAction action, const QList<Uuid> &ids, const FieldValues &given)
{
    QString name = given.value(e.labelColumn).toText();
    if (name.isEmpty() && ids.size() == 1) {
        if (const Result<Record> row = tx.row(e, ids.first()); row.ok())
            name = repo::labelOf(e, *row);
    }
    return writeLabel(e, action, int(ids.size()), name);
}

Result<QList<Uuid>> addRow(WriteTx &tx, const Target &t, FieldValues given, QString &label)
{
    const Entity &e = *t.entity;
    if (t.company)
        given.insert("kind", QStringLiteral("company"));
    OPORA_ASSIGN(Split split, checkedFields(tx, e, given));
    dropNulls(split.columns);
    fillCurrencies(e, split.columns, {}, tx.context().currency);
    const QString extraName = split.extras.value("name").toText();
    OPORA_TRY(rules::beforeAdd(tx, e, split.columns, split.extras));
    OPORA_TRY(requireColumns(e, split.columns));
    OPORA_ASSIGN(const Uuid id, tx.insert(e, split.columns));
    OPORA_TRY(rules::afterAdd(tx, e, id, split.extras));
    label =
        extraName.isEmpty() ? labelFor(tx, e, WriteAction::Added, {id}, split.columns) : writeLabel(e, WriteAction::Added, 1, extraName);
    return QList<Uuid>{id};
}

Result<QList<Uuid>> editRow(WriteTx &tx, const Target &t, const Uuid &id, const FieldValues &given, QString &label)
{
    const Entity &e = *t.entity;
    if (e.appendOnly)
        return fieldError(QStringLiteral("bad_value"), e.name, "id",
                          Text::tr("These entries are a history and are never edited. Nothing was saved."));
    OPORA_ASSIGN(const Record old, liveRow(tx, e, id));
    if (t.company && old["kind"].toText() != QStringLiteral("company"))
        return notFound("company", id.toString());
    OPORA_ASSIGN(Split split, checkedFields(tx, e, given));
    fillCurrencies(e, split.columns, old.fields, tx.context().currency);
    OPORA_TRY(rules::beforeEdit(tx, e, old, split.columns, split.extras));
    FieldValues after = old.fields;
    after.insert(split.columns);
    OPORA_TRY(requireColumns(e, after));
    OPORA_TRY(tx.update(e, id, split.columns));
    OPORA_TRY(rules::afterEdit(tx, e, id, split.extras));
    label = labelFor(tx, e, WriteAction::Changed, {id}, {});
    return QList<Uuid>{id};
}

} // namespace

RecordService::RecordService(Workspace &ws) : m_ws(ws) {}

Job<RecordPage> RecordService::list(RecordQuery query)
{
    return m_ws.storage().read([query](Reader &r) -> Result<RecordPage> {
        OPORA_ASSIGN(const Target t, target(r.schema(), query.entity));
        repo::RowQuery q;
        q.entity = t.entity;
        q.filter = query.filter;
        if (t.company)
            q.filter.conditions.append({"kind", Condition::Op::Is, {QStringLiteral("company")}, false});
        q.sort = query.sort;
        q.descending = query.descending;
        q.limit = query.limit;
        q.offset = query.offset;
        q.includeDeleted = query.includeDeleted;
        OPORA_ASSIGN(repo::RowPage rows, repo::listRows(r, q));
        RecordPage page;
        OPORA_ASSIGN(page.names, repo::labelsOfReferences(r, *t.entity, rows.items));
        page.items = std::move(rows.items);
        page.total = rows.total;
        return page;
    });
}

Job<Record> RecordService::get(QByteArray entity, Uuid id)
{
    return m_ws.storage().read([entity, id](Reader &r) -> Result<Record> {
        OPORA_ASSIGN(const Target t, target(r.schema(), entity));
        OPORA_ASSIGN(const std::optional<Record> row, repo::findRow(r, *t.entity, id));
        if (!row || (t.company && (*row)["kind"].toText() != QStringLiteral("company")))
            return notFound(entity, id.toString());
        return *row;
    });
}

Job<RecordPage> RecordService::getWithNames(QByteArray entity, Uuid id)
{
    return m_ws.storage().read([entity, id](Reader &r) -> Result<RecordPage> {
        OPORA_ASSIGN(const Target t, target(r.schema(), entity));
        OPORA_ASSIGN(const std::optional<Record> row, repo::findRow(r, *t.entity, id));
        if (!row || (t.company && (*row)["kind"].toText() != QStringLiteral("company")))
            return notFound(entity, id.toString());
        RecordPage page{{*row}, 1, {}};
        OPORA_ASSIGN(page.names, repo::labelsOfReferences(r, *t.entity, page.items));
        return page;
    });
}

Job<Uuid> RecordService::resolve(QByteArray entity, QString idOrName)
{
    return m_ws.storage().read([entity, idOrName](Reader &r) -> Result<Uuid> {
        OPORA_ASSIGN(const Target t, target(r.schema(), entity));
        return resolveRow(r, t, idOrName, true);
    });
}

Job<Written> RecordService::add(QByteArray entity, FieldValues values)
{
    return runCommand(m_ws.storage(), Text::tr("Entry added"), [entity, values](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const Target t, target(tx.schema(), entity));
        return addRow(tx, t, values, label);
    });
}

Job<Written> RecordService::edit(QByteArray entity, Uuid id, FieldValues values, QByteArray seen)
{
    return runCommand(m_ws.storage(), Text::tr("Entry changed"),
                      [entity, id, values, seen](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
                          OPORA_ASSIGN(const Target t, target(tx.schema(), entity));
                          OPORA_ASSIGN(QList<Uuid> ids, editRow(tx, t, id, values, label));
                          OPORA_TRY(tx.noteSeen(*t.entity, id, seen));
                          return ids;
                      });
}

Job<QByteArray> RecordService::seen(QByteArray entity, Uuid id)
{
    return m_ws.storage().read([entity, id](Reader &r) -> Result<QByteArray> {
        OPORA_ASSIGN(const Target t, target(r.schema(), entity));
        return sync::seenVersions(r, *t.entity, id);
    });
}

Job<Written> RecordService::remove(QByteArray entity, QList<Uuid> ids)
{
    return runCommand(m_ws.storage(), Text::tr("Entry deleted"), [entity, ids](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const Target t, target(tx.schema(), entity));
        for (const Uuid &id : ids) {
            OPORA_ASSIGN(const Record old, tx.row(*t.entity, id));
            if (!old["deleted_at"].isNull())
                continue;
            OPORA_TRY(rules::beforeRemove(tx, *t.entity, old));
            OPORA_TRY(tx.remove(*t.entity, id));
        }
        label = labelFor(tx, *t.entity, WriteAction::Deleted, ids, {});
        return ids;
    });
}

Job<Written> RecordService::restore(QByteArray entity, QList<Uuid> ids)
{
    return runCommand(m_ws.storage(), Text::tr("Entry restored"), [entity, ids](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const Target t, target(tx.schema(), entity));
        for (const Uuid &id : ids)
            OPORA_TRY(tx.restore(*t.entity, id));
        label = labelFor(tx, *t.entity, WriteAction::Restored, ids, {});
        return ids;
    });
}

Job<FieldValues> RecordService::parseFields(QByteArray entity, QHash<QByteArray, QString> typed, Uuid row)
{
    return m_ws.storage().read([entity, typed, row](Reader &r) -> Result<FieldValues> {
        OPORA_ASSIGN(const Target t, target(r.schema(), entity));
        return parseAll(r, t, typed, row);
    });
}

} // namespace opora
