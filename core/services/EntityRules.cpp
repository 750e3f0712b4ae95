// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/EntityRules.h"
#include "core/domain/Email.h"
#include "core/services/ClientWriting.h"
#include "core/services/DealRules.h"
#include "core/services/FieldCheck.h"
#include "core/services/messages/Writing.h"
#include "core/storage/repo/ClientRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>

namespace opora::rules {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(EntityRules)
};

Error stillUsed(const QString &sentence, const QByteArray &entity)
{
    return {QStringLiteral("still_used"), sentence, QString::fromUtf8(entity), ErrorKind::Refused};
}

QString text(const FieldValues &values, const char *name) { return values.value(name).toText(); }

FieldContext fieldContext(WriteTx &tx) { return {tx.context().currency, tx.context().zone, tx.nowMs()}; }

// ---- client
Result<void> clientBeforeAdd(WriteTx &tx, FieldValues &values, FieldValues &extras)
{
    if (!values.contains("kind"))
        values.insert("kind", QStringLiteral("person"));
    const bool company = text(values, "kind") == QStringLiteral("company");
    if (const QString name = extras.take("name").toText(); !name.isEmpty()) {
        const FieldValues parts = clients::splitName(name, company);
        for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
            if (!values.contains(it.key()))
                values.insert(it.key(), it.value());
        }
    }
    if (!values.contains("owner_id"))
        values.insert("owner_id", tx.context().me);
    return clients::requireName(values);
}

/// "a, b" -> several contacts of a kind; the first is the main one.
Result<void> addContacts(WriteTx &tx, const Uuid &client, const char *kind, const QString &typed)
{
    const QStringList values = typed.split(u',', Qt::SkipEmptyParts);
    for (const QString &v : values) {
        ContactPoint p;
        p.kind = QString::fromLatin1(kind);
        p.value = v;
        OPORA_TRY(clients::saveContact(tx, client, p));
    }
    return {};
}

QStringList tagNames(const FieldValues &extras) { return text(extras, "tags").split(u',', Qt::SkipEmptyParts); }

Result<void> clientAfterAdd(WriteTx &tx, const Uuid &id, const FieldValues &extras)
{
    OPORA_TRY(addContacts(tx, id, "phone", text(extras, "phone")));
    OPORA_TRY(addContacts(tx, id, "email", text(extras, "email")));
    if (!text(extras, "company").trimmed().isEmpty())
        OPORA_TRY(clients::setCompany(tx, id, text(extras, "company")));
    return extras.contains("tags") ? clients::setTags(tx, id, tagNames(extras)) : Result<void>();
}

Result<void> clientBeforeEdit(WriteTx &, const Record &old, FieldValues &values, FieldValues &extras)
{
    FieldValues after = old.fields;
    after.insert(values);
    if (extras.contains("name")) {
        const bool company = text(after, "kind") == QStringLiteral("company");
        FieldValues parts = clients::splitName(extras.take("name").toText(), company);
        // The name is given whole: what it no longer has is emptied.
        for (const char *part : {"surname", "given_name", "patronymic"}) {
            if (!company && !parts.contains(part))
                parts.insert(part, Value());
        }
        values.insert(parts);
        after.insert(parts);
    }
    return clients::requireName(after);
}

Result<void> clientAfterEdit(WriteTx &tx, const Uuid &id, const FieldValues &extras)
{
    for (const char *kind : {"phone", "email"}) {
        if (extras.contains(kind))
            OPORA_TRY(clients::setMainContact(tx, id, QString::fromLatin1(kind), text(extras, kind)));
    }
    if (extras.contains("company"))
        OPORA_TRY(clients::setCompany(tx, id, text(extras, "company")));
    return extras.contains("tags") ? clients::setTags(tx, id, tagNames(extras)) : Result<void>();
}

// ---- contact point
Result<void> contactNormalise(WriteTx &tx, FieldValues &values, const FieldValues &before)
{
    FieldValues after = before;
    after.insert(values);
    ContactPoint p;
    p.kind = text(after, "kind");
    p.value = text(after, "value");
    OPORA_ASSIGN(p, clients::normalised(p, clients::phoneCountryOf(tx.context())));
    values.insert("value", p.value);
    values.insert("normal", p.normal);
    return {};
}

// ---- deal
Result<void> dealBeforeAdd(WriteTx &tx, FieldValues &values, FieldValues &extras)
{
    const Entity &stageEntity = tx.entity("stage");
    const Uuid stage = extras.value("stage").toUuid();
    if (!stage.isNull()) {
        OPORA_ASSIGN(const Record row, tx.row(stageEntity, stage));
        if (!values.contains("pipeline_id"))
            values.insert("pipeline_id", row["pipeline_id"]);
        else if (values.value("pipeline_id") != row["pipeline_id"])
            return fieldError(QStringLiteral("bad_value"), "deal", "stage", Text::tr("This stage belongs to another pipeline. Nothing was saved."));
    }
    if (!values.contains("pipeline_id")) {
        OPORA_ASSIGN(const QList<Uuid> pipelines, repo::firstRows(tx, tx.entity("pipeline"), 1));
        if (pipelines.isEmpty())
            return fieldError(QStringLiteral("required_field"), "deal", "pipeline_id", Text::tr("There is no pipeline yet; add one with its stages first. Nothing was saved."));
        values.insert("pipeline_id", pipelines.first());
    }
    OPORA_ASSIGN(const auto known, repo::stages(tx));
    if (stage.isNull()) {
        OPORA_ASSIGN(const QList<Uuid> stages, repo::firstRows(tx, stageEntity, -1, std::pair(QByteArray("pipeline_id"), values.value("pipeline_id").toUuid())));
        if (stages.isEmpty())
            return fieldError(QStringLiteral("required_field"), "deal", "stage", Text::tr("The pipeline has no stages yet; add some first. Nothing was saved."));
        // A deal begins open wherever the closed stages stand: two admins may have given two stages the same place.
        const auto open = std::find_if(stages.cbegin(), stages.cend(), [&](const Uuid &s) { return known.value(s).kind == u"open"; });
        extras.insert("stage", open == stages.cend() ? stages.first() : *open);
    }
    const repo::StageRow start = known.value(extras.value("stage").toUuid());
    if (start.kind == u"lost" && text(values, "lost_reason").isEmpty())
        return fieldError(QStringLiteral("lost_reason_required"), "deal", "lost_reason", Text::tr("A lost deal needs its reason. Nothing was saved."));
    OPORA_TRY(dealrules::checkRequired(tx, {}, values, start));
    if (const Uuid client = values.value("client_id").toUuid(); !client.isNull() && !values.contains("company_id")) {
        OPORA_ASSIGN(const QList<repo::CompanyLink> links, repo::companyLinks(tx, client));
        if (!links.isEmpty())
            values.insert("company_id", links.first().company);
    }
    if (!values.contains("owner_id"))
        values.insert("owner_id", tx.context().me);
    if (!values.contains("currency"))
        values.insert("currency", tx.context().currency);
    return {};
}

Result<void> dealAfterAdd(WriteTx &tx, const Uuid &id, const FieldValues &extras)
{
    OPORA_ASSIGN(const Uuid change, tx.insert(tx.entity("stage_change"), {{"deal_id", id}, {"stage_id", extras.value("stage")}, {"at", tx.nowMs()}, {"by_id", tx.context().me}}));
    OPORA_TRY(messages::stageLetter(tx, id, extras.value("stage").toUuid(), change));
    return {};
}

Result<void> dealBeforeEdit(WriteTx &, const Record &old, FieldValues &values, FieldValues &extras)
{
    if (extras.contains("stage"))
        return fieldError(QStringLiteral("bad_value"), "deal", "stage", Text::tr("A deal changes its stage by being moved, not edited. Nothing was saved."));
    if (values.contains("pipeline_id") && values.value("pipeline_id") != old["pipeline_id"])
        return fieldError(QStringLiteral("bad_value"), "deal", "pipeline_id", Text::tr("A deal changes its pipeline by being moved to one of its stages. Nothing was saved."));
    return {};
}

// ---- task, activity
Result<void> setDue(WriteTx &tx, FieldValues &values, FieldValues &extras)
{
    if (!extras.contains("due"))
        return {};
    const QString typed = extras.take("due").toText();
    const FieldContext context = fieldContext(tx);
    const std::optional<TypedMoment> due = parseMoment(typed, context);
    if (!typed.trimmed().isEmpty() && !due)
        return fieldError(QStringLiteral("bad_value"), "task", "due", Text::tr("“%1” is not a day or a time; write 2026-11-30 or 2026-11-30 14:30. Nothing was saved.").arg(typed));
    values.insert("due_at", due && due->timed ? Value(due->at) : Value());
    values.insert("due_date", due && !due->timed ? Value(due->day) : Value());
    values.insert("due_zone", due && due->timed ? Value(QString::fromUtf8(context.zone.id())) : Value());
    return {};
}

Result<void> taskBeforeAdd(WriteTx &tx, FieldValues &values, FieldValues &extras)
{
    if (!values.contains("assignee_id"))
        values.insert("assignee_id", tx.context().me);
    return setDue(tx, values, extras);
}

Result<void> activityBeforeAdd(WriteTx &tx, FieldValues &values, FieldValues &)
{
    if (!values.contains("at"))
        values.insert("at", tx.nowMs());
    if (!values.contains("user_id"))
        values.insert("user_id", tx.context().me);
    return {};
}

// ---- pipeline, stage
Result<void> stageKind(FieldValues &values, const FieldValues &before)
{
    FieldValues after = before;
    after.insert(values);
    const QString kind = text(after, "kind");
    // Won and lost are certain; their probability is not a matter of opinion.
    if (kind == QStringLiteral("won"))
        values.insert("probability", 1.0);
    else if (kind == QStringLiteral("lost"))
        values.insert("probability", 0.0);
    for (const char *column : {"rotting_days", "wip_limit"}) {
        if (values.value(column).toInt() < 0)
            return fieldError(QStringLiteral("bad_value"), "stage", column, Text::tr("This number cannot be negative. Nothing was saved."));
    }
    return {};
}

Result<void> nextPosition(WriteTx &tx, const Entity &e, FieldValues &values)
{
    if (values.contains("position"))
        return {};
    OPORA_ASSIGN(const QList<Uuid> rows, e.name == "stage" ? repo::idsWhere(tx, e, "pipeline_id", values.value("pipeline_id").toUuid()) : repo::firstRows(tx, e, -1));
    qint64 next = 0;
    for (const Uuid &id : rows) {
        OPORA_ASSIGN(const Record r, tx.row(e, id));
        next = std::max(next, r["position"].toInt() + 1);
    }
    values.insert("position", next);
    return {};
}

Result<void> uniqueName(WriteTx &tx, const Entity &e, const FieldValues &values, const Uuid &self)
{
    if (!values.contains("name"))
        return {};
    OPORA_ASSIGN(const QList<Uuid> same, repo::rowsNamed(tx, e, text(values, "name"), 2));
    for (const Uuid &id : same) {
        if (id != self)
            return fieldError(QStringLiteral("exists"), e.name, "name", Text::tr("There is already one called “%1”. Nothing was saved.").arg(text(values, "name")));
    }
    return {};
}

Result<void> stageBeforeRemove(WriteTx &tx, const Record &old)
{
    OPORA_ASSIGN(const qint64 deals, repo::countWhere(tx, tx.entity("deal"), "stage_id", old.id));
    if (deals > 0)
        return stillUsed(Text::tr("%n deal(s) stand in this stage; move them first. Nothing was deleted.", nullptr, int(deals)), "stage");
    return {};
}

Result<void> pipelineBeforeRemove(WriteTx &tx, const Record &old)
{
    OPORA_ASSIGN(const qint64 deals, repo::countWhere(tx, tx.entity("deal"), "pipeline_id", old.id));
    if (deals > 0)
        return stillUsed(Text::tr("%n deal(s) are in this pipeline; move or delete them first. Nothing was deleted.", nullptr, int(deals)), "pipeline");
    OPORA_ASSIGN(const QList<Uuid> stages, repo::idsWhere(tx, tx.entity("stage"), "pipeline_id", old.id));
    for (const Uuid &s : stages)
        OPORA_TRY(tx.remove(tx.entity("stage"), s));
    return {};
}

// ---- user
Result<void> userEmail(FieldValues &values)
{
    const QString email = text(values, "email");
    if (email.isEmpty())
        return {};
    const EmailReading r = readEmail(email);
    return r.valid ? Result<void>() : Result<void>(fieldError(QStringLiteral("bad_value"), "user", "email", r.reason));
}

Result<void> userBeforeRemove(WriteTx &tx, const Record &old)
{
    if (old.id == tx.context().me)
        return stillUsed(Text::tr("This is you; the workspace needs you. Nothing was deleted."), "user");
    return {};
}

bool hasUniqueName(const Entity &e) { return e.name == "tag" || e.name == "source" || e.name == "team" || e.name == "pipeline"; }

} // namespace

QByteArrayList extraFields(const Entity &entity)
{
    if (entity.name == "client")
        return {"name", "phone", "email", "company", "tags"};
    if (entity.name == "deal")
        return {"stage"};
    return entity.name == "task" ? QByteArrayList{"due"} : QByteArrayList{};
}

Result<void> beforeAdd(WriteTx &tx, const Entity &e, FieldValues &values, FieldValues &extras)
{
    if (hasUniqueName(e))
        OPORA_TRY(uniqueName(tx, e, values, {}));
    if (e.name == "pipeline" || e.name == "stage")
        OPORA_TRY(nextPosition(tx, e, values));
    if (e.name == "client")
        return clientBeforeAdd(tx, values, extras);
    if (e.name == "contact_point")
        return contactNormalise(tx, values, {});
    if (e.name == "deal")
        return dealBeforeAdd(tx, values, extras);
    if (e.name == "task")
        return taskBeforeAdd(tx, values, extras);
    if (e.name == "activity")
        return activityBeforeAdd(tx, values, extras);
    if (e.name == "stage")
        return stageKind(values, {});
    return e.name == "user" ? userEmail(values) : Result<void>();
}

Result<void> afterAdd(WriteTx &tx, const Entity &e, const Uuid &id, const FieldValues &extras)
{
    if (e.name == "client")
        return clientAfterAdd(tx, id, extras);
    return e.name == "deal" ? dealAfterAdd(tx, id, extras) : Result<void>();
}

Result<void> beforeEdit(WriteTx &tx, const Entity &e, const Record &old, FieldValues &values, FieldValues &extras)
{
    if (hasUniqueName(e))
        OPORA_TRY(uniqueName(tx, e, values, old.id));
    if (e.name == "client")
        return clientBeforeEdit(tx, old, values, extras);
    if (e.name == "contact_point" && (values.contains("value") || values.contains("kind")))
        return contactNormalise(tx, values, old.fields);
    if (e.name == "deal")
        return dealBeforeEdit(tx, old, values, extras);
    if (e.name == "task")
        return setDue(tx, values, extras);
    if (e.name == "stage")
        return stageKind(values, old.fields);
    return e.name == "user" ? userEmail(values) : Result<void>();
}

Result<void> afterEdit(WriteTx &tx, const Entity &e, const Uuid &id, const FieldValues &extras)
{
    return e.name == "client" ? clientAfterEdit(tx, id, extras) : Result<void>();
}

Result<void> beforeRemove(WriteTx &tx, const Entity &e, const Record &old)
{
    if (e.name == "stage")
        return stageBeforeRemove(tx, old);
    if (e.name == "pipeline")
        return pipelineBeforeRemove(tx, old);
    return e.name == "user" ? userBeforeRemove(tx, old) : Result<void>();
}

} // namespace opora::rules
