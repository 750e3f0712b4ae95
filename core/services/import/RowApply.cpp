// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/RowApply.h"
#include "core/storage/repo/RecordRepository.h"

namespace opora::import {
namespace {

/// What a task or an activity without a key is recognised by.
QByteArray workKey(const QByteArray &entity, const FieldValues &v)
{
    QByteArray key = entity;
    const QByteArrayList columns = entity == "task" ? QByteArrayList{"title", "client_id", "deal_id", "due_date", "due_at"} : QByteArrayList{"kind", "client_id", "deal_id", "at", "subject", "body"};
    for (const QByteArray &c : columns) {
        const Value &x = v.value(c);
        key += '\n' + (x.isUuid() ? x.toUuid().bytes() : x.isInt() ? QByteArray::number(x.toInt()) : x.toText().toUtf8());
    }
    return key;
}

} // namespace

Result<void> RowApply::run()
{
    return x.each(f, [&](qint64 staged, StagedRow &row) -> Result<void> {
        if (staged % 256 == 0)
            x.progress(staged);
        return one(staged, row);
    });
}

Result<Uuid> RowApply::existing(const StagedRow &row, bool &deletedHere)
{
    deletedHere = false;
    const char *entityName = s.entity.constData();
    if (!row.key.isEmpty()) {
        const QString key = QString::fromUtf8(row.key);
        OPORA_ASSIGN(const Uuid known, m_dir.keyedRow(entityName, m_system, key));
        const Uuid id = known.isNull() ? importedId(m_system, s.entity, row.key) : known;
        OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity(entityName), id));
        if (state == repo::RowState::Live || (!x.tx && !known.isNull()))
            return id;
        deletedHere = state == repo::RowState::Deleted && !known.isNull();
        if (deletedHere)
            return Uuid();
    }
    // A row of the same name that came by another way is the same colleague or product.
    if (s.entity == "user")
        return m_dir.userByName(s.cell(row, UserName).string());
    if (s.entity == "product" && x.request.duplicates != u"create")
        return m_dir.productByName(s.cell(row, ProductName).string());
    return Uuid();
}

Result<Uuid> RowApply::existingWork(const StagedRow &row, const FieldValues &fields)
{
    if (!row.key.isEmpty() || (s.entity != "task" && s.entity != "activity") || x.request.duplicates == u"create")
        return Uuid();
    if (!m_workLoaded) {
        m_workLoaded = true;
        OPORA_TRY(repo::eachRow(x.r, x.entity(s.entity.constData()), {}, [&](const Record &r) -> Result<void> {
            m_work.insert(workKey(s.entity, r.fields), r.id);
            return {};
        }));
    }
    return m_work.value(workKey(s.entity, fields));
}

Result<Uuid> RowApply::clientNamed(const Cell &cell)
{
    if (cell.isNull())
        return Uuid();
    OPORA_ASSIGN(Uuid id, m_dir.clientByKey(cell.string(), m_system));
    for (bool company : {false, true}) {
        if (id.isNull()) {
            OPORA_ASSIGN(id, m_dir.clientByName(cell.string(), company));
        }
    }
    if (id.isNull())
        x.notice("unknown_client");
    return id;
}

Result<Uuid> RowApply::dealNamed(const Cell &cell)
{
    if (cell.isNull())
        return Uuid();
    OPORA_ASSIGN(const Uuid byKey, m_system.isEmpty() ? Result<Uuid>(Uuid()) : repo::rowOfKey(x.r, m_system, QStringLiteral("deal"), cell.string()));
    if (!byKey.isNull())
        return byKey;
    if (!m_dealsLoaded) {
        m_dealsLoaded = true;
        OPORA_TRY(repo::eachDealName(x.r, [&](const repo::DealName &d) { m_deals.insert(Directory::folded(d.title), d.id); }));
    }
    const Uuid id = m_deals.value(Directory::folded(cell.string()));
    if (id.isNull())
        x.notice("unknown_deal");
    return id;
}

/// The team by its own name, else by its manager's; the manager leads it.
Result<bool> RowApply::userTeam(const StagedRow &row, FieldValues &fields)
{
    const Cell &team = s.cell(row, UserTeam), &manager = s.cell(row, UserManager);
    if (team.isNull() && manager.isNull())
        return false;
    bool changed = false;
    Uuid lead;
    if (!manager.isNull() && manager.string() != s.cell(row, UserName).string()) {
        OPORA_ASSIGN(lead, m_dir.user(manager.string(), m_system, s.mapping.namesAreKeys));
    }
    OPORA_ASSIGN(const Uuid id, m_dir.team(team.isNull() ? manager.string() : team.string(), m_system, lead, s.cell(row, UserRegion).string()));
    if (id.isNull())
        return false;
    fields.insert("team_id", id);
    FieldValues ofTeam;
    if (!lead.isNull())
        ofTeam.insert("lead_id", lead);
    if (const Cell &region = s.cell(row, UserRegion); !region.isNull())
        ofTeam.insert("region", region.string());
    OPORA_ASSIGN(const bool teamChanged, x.update("team", id, ofTeam));
    changed |= teamChanged;
    if (!lead.isNull()) {
        OPORA_ASSIGN(const QList<Value> now, repo::columnsOf(x.r, x.entity("user"), {"role", "team_id"}, lead));
        FieldValues ofLead;
        if (!now.isEmpty() && now[0].toText() == u"manager")
            ofLead.insert("role", QStringLiteral("lead"));
        if (!now.isEmpty() && now[1].isNull())
            ofLead.insert("team_id", id);
        OPORA_ASSIGN(const bool leadChanged, x.update("user", lead, ofLead));
        changed |= leadChanged;
    }
    return changed;
}

Result<void> RowApply::taskFields(const StagedRow &row, FieldValues &fields)
{
    OPORA_ASSIGN(const Uuid client, clientNamed(s.cell(row, TaskClient)));
    OPORA_ASSIGN(const Uuid deal, dealNamed(s.cell(row, TaskDeal)));
    Uuid assignee = x.r.context().me;
    if (const Cell &who = s.cell(row, TaskAssignee); !who.isNull()) {
        OPORA_ASSIGN(const Uuid named, m_dir.user(who.string(), m_system, s.mapping.namesAreKeys));
        assignee = named.isNull() ? assignee : named;
    }
    if (!client.isNull())
        fields.insert("client_id", client);
    if (!deal.isNull())
        fields.insert("deal_id", deal);
    fields.insert("assignee_id", assignee);
    if (const Cell &due = s.cell(row, TaskDue); !due.isNull()) {
        if (!due.text.isEmpty())
            fields.insert("due_date", due.string());
        else
            fields.insert("due_at", due.number);
    }
    return {};
}

Result<void> RowApply::activityFields(const StagedRow &row, FieldValues &fields)
{
    OPORA_ASSIGN(const Uuid client, clientNamed(s.cell(row, ActivityClient)));
    OPORA_ASSIGN(const Uuid deal, dealNamed(s.cell(row, ActivityDeal)));
    if (!client.isNull())
        fields.insert("client_id", client);
    if (!deal.isNull())
        fields.insert("deal_id", deal);
    if (const Cell &who = s.cell(row, ActivityUser); !who.isNull()) {
        OPORA_ASSIGN(const Uuid user, m_dir.user(who.string(), m_system, s.mapping.namesAreKeys));
        if (!user.isNull())
            fields.insert("user_id", user);
    }
    if (!fields.contains("kind"))
        fields.insert("kind", QStringLiteral("note"));
    return {};
}

Result<FieldValues> RowApply::fieldsOf(const StagedRow &row)
{
    FieldValues fields = plainFields(s, row);
    if (s.entity == "product") {
        if (const MoneyValue m = moneyOf(s, s.cell(row, ProductPrice), s.cell(row, ProductCurrency)); !m.amount.isNull()) {
            fields.insert("price", m.amount);
            fields.insert("currency", m.currency);
        }
    } else if (s.entity == "task") {
        OPORA_TRY(taskFields(row, fields));
    } else if (s.entity == "activity") {
        OPORA_TRY(activityFields(row, fields));
    }
    return fields;
}

Result<void> RowApply::one(qint64 staged, const StagedRow &row)
{
    Outcome &outcome = x.outcomes[size_t(staged)];
    outcome = Outcome::Same;
    bool deletedHere = false;
    OPORA_ASSIGN(Uuid id, existing(row, deletedHere));
    if (deletedHere) {
        x.notice("deleted_here");
        return {};
    }
    OPORA_ASSIGN(FieldValues fields, fieldsOf(row));
    if (id.isNull()) {
        OPORA_ASSIGN(id, existingWork(row, fields));
    }
    const bool known = !id.isNull();
    if (known && x.skips())
        return {};
    bool changed = false;
    if (s.entity == "user") {
        OPORA_ASSIGN(changed, userTeam(row, fields));
    }
    const char *entityName = s.entity.constData();
    const QString key = QString::fromUtf8(row.key);
    if (known) {
        if (m_seen.contains(id))
            x.notice("key_twice");
        OPORA_ASSIGN(const bool updated, x.update(entityName, id, fields));
        changed |= updated;
    } else {
        OPORA_ASSIGN(id, x.insert(entityName, fields, row.key.isEmpty() ? Uuid() : importedId(m_system, s.entity, row.key)));
        m_work.insert(workKey(s.entity, fields), id);
    }
    if (!row.key.isEmpty()) {
        OPORA_ASSIGN(const Uuid has, repo::rowOfKey(x.r, m_system, QString::fromUtf8(s.entity), key));
        if (has.isNull()) {
            OPORA_TRY(x.insertKey(m_system, entityName, id, key));
            changed |= known && x.tx;
        }
    }
    if (s.entity == "user")
        m_dir.rememberUser(id, s.cell(row, UserName).string(), row.key.isEmpty() ? QString() : m_system, key);
    else if (s.entity == "product")
        m_dir.rememberProduct(id, s.cell(row, ProductName).string(), row.key.isEmpty() ? QString() : m_system, key);
    outcome = !known ? Outcome::Created : changed && !m_seen.contains(id) ? Outcome::Updated : Outcome::Same;
    m_seen.insert(id);
    return {};
}

} // namespace opora::import
