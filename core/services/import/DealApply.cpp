// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/DealApply.h"

namespace opora::import {
namespace {

/// Columns of a new deal; the derived ones are given, because they follow from the history at hand.
const QByteArrayList kDealColumns{"title", "client_id", "company_id", "pipeline_id", "owner_id", "source_id", "amount", "currency", "probability",
                                  "expected_close", "lost_reason", "description", "created_at", "stage_id", "stage_kind", "stage_since", "opened_at", "closed_at"};

} // namespace

DealApply::DealApply(ApplyContext &context, Directory &directory, const StagedFile &file)
    : x(context), m_dir(directory), f(file), s(file.spec), m_system(file.spec.system()), m_pipelines(context, file),
      m_deals(context.entity("deal"), kDealColumns),
      m_lines(context.entity("deal_line"), {"deal_id", "product_id", "title", "quantity"}),
      m_keys(context.entity("external_key"), {"entity", "row_id", "system", "key"}),
      m_notes(context.entity("activity"), {"kind", "client_id", "deal_id", "at", "body"})
{
}

Result<void> DealApply::run()
{
    OPORA_TRY(m_pipelines.run());
    OPORA_ASSIGN(m_anyDeals, repo::hasRows(x.r, x.entity("deal")));
    if (!m_system.isEmpty()) {
        OPORA_ASSIGN(m_anyKeys, repo::hasKeys(x.r, m_system, QStringLiteral("deal")));
    }
    OPORA_TRY(x.each(f, [&](qint64 staged, StagedRow &row) -> Result<void> {
        if (staged % 256 == 0)
            x.progress(staged);
        return one(staged, row);
    }));
    // A row that is referred to before it is there makes the engine look for its referrers at every insert.
    OPORA_TRY(m_deals.flush(x.tx));
    for (BulkBuffer &moves : m_moves)
        OPORA_TRY(moves.flush(x.tx));
    for (BulkBuffer *b : {&m_lines, &m_keys, &m_notes})
        OPORA_TRY(b->flush(x.tx));
    return {};
}

Uuid DealApply::childId(const StagedRow &row, const char *entityName, const QString &what)
{
    if (row.key.isEmpty())
        return x.ids.next();
    return importedId(m_system, entityName, row.key.toByteArray() + '\n' + what.toUtf8());
}

QString DealApply::titleOf(const StagedRow &row) const
{
    const Cell &title = s.cell(row, DealTitle), &product = s.cell(row, DealProduct);
    if (!title.isNull())
        return title.string();
    const Cell &company = s.cell(row, DealCompany);
    const QString who = company.isNull() ? s.cell(row, DealClient).string() : company.string();
    if (!product.isNull() && !who.isEmpty())
        return product.string() + QStringLiteral(" · ") + who;
    if (!product.isNull())
        return product.string();
    return who.isEmpty() ? QString::fromUtf8(row.key) : who;
}

Result<DealApply::Parties> DealApply::partiesOf(const StagedRow &row)
{
    Parties p;
    const bool keyed = s.mapping.namesAreKeys;
    if (const Cell &c = s.cell(row, DealCompanyKey); !c.isNull()) {
        OPORA_ASSIGN(p.company, m_dir.clientByKey(c.string(), m_system));
        if (p.company.isNull())
            x.notice("unknown_client");
    }
    if (const Cell &c = s.cell(row, DealCompany); p.company.isNull() && !c.isNull()) {
        OPORA_ASSIGN(p.company, m_dir.company(c.string(), m_system, keyed));
    }
    if (const Cell &c = s.cell(row, DealClientKey); !c.isNull()) {
        OPORA_ASSIGN(p.client, m_dir.clientByKey(c.string(), m_system));
        if (p.client.isNull())
            x.notice("unknown_client");
    }
    OPORA_TRY(companyContacts(row, p.company));
    if (p.client.isNull()) {
        OPORA_ASSIGN(p.client, contact(row, p.company));
    }
    if (p.client.isNull())
        std::swap(p.client, p.company); // the company itself is the client
    const bool named = s.has(DealCompany) || s.has(DealCompanyKey) || s.has(DealClient) || s.has(DealClientKey);
    if (p.client.isNull() && named)
        x.notice("no_client");
    return p;
}

/// Phones, e-mails and sites of the company that a row of deals names.
Result<void> DealApply::companyContacts(const StagedRow &row, const Uuid &company)
{
    if (company.isNull())
        return {};
    for (const Point &p : row.points) {
        const TargetId to = s.slots_[p.slot].to.id;
        if (to != DealCompanyPhone && to != DealCompanyEmail && to != DealCompanySite)
            continue;
        const QByteArray text = (p.normal.isEmpty() ? p.value : p.normal).toByteArray();
        const QByteArray memo = company.bytes() + text;
        if (m_companyPoints.contains(memo))
            continue;
        m_companyPoints.insert(memo);
        OPORA_ASSIGN(const QList<repo::StoredPoint> stored, repo::storedPointsOf(x.r, company));
        const QString kind = QString::fromLatin1(pointKinds()[p.kind]), value = QString::fromUtf8(p.value), normal = QString::fromUtf8(p.normal);
        if (std::any_of(stored.begin(), stored.end(), [&](const repo::StoredPoint &q) { return q.kind == kind && (normal.isEmpty() ? q.value == value : q.normal == normal); }))
            continue;
        const bool first = std::none_of(stored.begin(), stored.end(), [&](const repo::StoredPoint &q) { return q.kind == kind; });
        FieldValues v{{"client_id", company}, {"kind", kind}, {"value", value}, {"is_primary", first && p.kind <= 1}};
        if (!normal.isEmpty())
            v.insert("normal", normal);
        if (const QByteArray label = s.slots_[p.slot].label; !label.isEmpty())
            v.insert("label", QString::fromUtf8(label));
        OPORA_TRY(x.insert("contact_point", v));
    }
    return {};
}

/// The person a row of deals describes: known by number or name, else made with the numbers and the place of work.
Result<Uuid> DealApply::contact(const StagedRow &row, const Uuid &company)
{
    QList<const Point *> points;
    for (const Point &p : row.points) {
        const TargetId to = s.slots_[p.slot].to.id;
        if (to == DealContactPhone || to == DealContactEmail)
            points.append(&p);
    }
    const Cell &name = s.cell(row, DealClient);
    if (name.isNull() && points.isEmpty())
        return Uuid();
    const QString text = name.isNull() ? QString::fromUtf8(points.front()->value) : name.string();
    if (!name.isNull() && looksLikeCompany(text) && points.isEmpty())
        return m_dir.company(text, m_system, s.mapping.namesAreKeys);
    QByteArray memo = Directory::folded(text);
    for (const Point *p : std::as_const(points))
        memo += '\n' + (p->normal.isEmpty() ? p->value : p->normal).toByteArray();
    if (const auto it = m_contacts.constFind(memo); it != m_contacts.cend())
        return *it;
    Uuid id;
    for (const Point *p : std::as_const(points)) {
        if (p->normal.isEmpty() || !id.isNull())
            continue;
        OPORA_ASSIGN(const QList<repo::ClientName> found, repo::clientsByContact(x.r, p->normal));
        for (const repo::ClientName &c : found) {
            if (id.isNull() && (name.isNull() || sameName(c.name, text)))
                id = c.id;
        }
    }
    const PersonParts parts = splitPersonName(text);
    const QString shown = QStringList{parts.surname, parts.given, parts.patronymic}.join(u' ').simplified();
    if (id.isNull() && points.isEmpty()) {
        OPORA_ASSIGN(id, m_dir.clientByName(shown, false));
        if (id.isNull()) { // a company named in the contact's column
            OPORA_ASSIGN(id, m_dir.clientByName(text, true));
        }
    }
    if (id.isNull()) {
        OPORA_ASSIGN(id, createContact(row, parts, points, company));
        if (id.isNull())
            return Uuid();
        m_dir.rememberClient(id, shown, false);
    }
    m_contacts.insert(memo, id);
    return id;
}

Result<Uuid> DealApply::createContact(const StagedRow &row, const PersonParts &parts, const QList<const Point *> &points, const Uuid &company)
{
    if (!x.mayCreateClients()) {
        x.notice("unknown_client");
        return Uuid();
    }
    FieldValues v{{"kind", QStringLiteral("person")}, {"surname", parts.surname}, {"given_name", parts.given}, {"patronymic", parts.patronymic}};
    if (const Cell &position = s.cell(row, DealContactPosition); !position.isNull())
        v.insert("position", position.string());
    OPORA_ASSIGN(const Uuid id, x.insert("client", v));
    QSet<quint8> kinds;
    for (const Point *p : points) {
        FieldValues point{{"client_id", id}, {"kind", QString::fromLatin1(pointKinds()[p->kind])}, {"value", QString::fromUtf8(p->value)}, {"is_primary", !kinds.contains(p->kind)}};
        if (!p->normal.isEmpty())
            point.insert("normal", QString::fromUtf8(p->normal));
        if (const QByteArray label = s.slots_[p->slot].label; !label.isEmpty())
            point.insert("label", QString::fromUtf8(label));
        OPORA_TRY(x.insert("contact_point", point));
        kinds.insert(p->kind);
    }
    if (!company.isNull())
        OPORA_TRY(x.insert("client_link", {{"client_id", id}, {"other_id", company}, {"role", QStringLiteral("works_at")}, {"is_primary", true}}));
    x.notice("people_created");
    return id;
}

Result<QList<std::pair<Uuid, QString>>> DealApply::productsOf(const StagedRow &row)
{
    QList<std::pair<Uuid, QString>> out;
    bool loose = false;
    for (int i = 0; i < s.slots_.size(); ++i) {
        if (s.slots_[i].to.id != DealProduct || row.cells[size_t(i)].isNull())
            continue;
        for (const QString &name : row.cells[size_t(i)].string().split(u';', Qt::SkipEmptyParts)) {
            bool one = false;
            OPORA_ASSIGN(const Uuid id, m_dir.product(name.trimmed(), m_system, s.mapping.namesAreKeys, &one));
            loose |= one;
            out.append({id, name.trimmed()});
        }
    }
    if (loose)
        x.notice("product_matched");
    return out;
}

Result<FieldValues> DealApply::fieldsOf(const StagedRow &row, const Parties &parties, const PipelineApply::Place &place)
{
    FieldValues v = plainFields(s, row);
    v.insert("title", titleOf(row));
    v.insert("pipeline_id", place.pipeline);
    if (!parties.client.isNull())
        v.insert("client_id", parties.client);
    if (!parties.company.isNull())
        v.insert("company_id", parties.company);
    const Cell &ownerKey = s.cell(row, DealOwnerKey);
    const Cell &owner = ownerKey.isNull() ? s.cell(row, DealOwner) : ownerKey;
    if (!owner.isNull()) {
        OPORA_ASSIGN(const Uuid id, m_dir.user(owner.string(), m_system, !ownerKey.isNull() || s.mapping.namesAreKeys));
        if (!id.isNull())
            v.insert("owner_id", id);
    }
    if (const Cell &source = s.cell(row, DealSource); !source.isNull()) {
        OPORA_ASSIGN(const Uuid id, m_dir.source(source.string()));
        if (!id.isNull())
            v.insert("source_id", id);
    }
    if (const MoneyValue m = moneyOf(s, s.cell(row, DealAmount), s.cell(row, DealCurrency)); !m.amount.isNull()) {
        v.insert("amount", m.amount);
        v.insert("currency", m.currency);
    }
    // One "close date" means the day it closed, or the day it should.
    const Cell &close = s.cell(row, DealCloseDate);
    if (!close.isNull() && place.stage && place.stage->kind == u"open")
        v.insert("expected_close", QDateTime::fromMSecsSinceEpoch(close.number, s.zone).date().toString(Qt::ISODate));
    return v;
}

/// What the file tells of the way the deal came: stages entered on known days, then the stage it stands in.
QList<DealApply::Move> DealApply::historyOf(const StagedRow &row, const PipelineApply::Place &place) const
{
    QList<Move> moves;
    for (int i = 0; i < s.slots_.size(); ++i) {
        const Cell &c = row.cells[size_t(i)];
        if (s.slots_[i].to.id != DealEntered || c.isNull())
            continue;
        if (const auto *stage = m_pipelines.stageNamed(place.pipeline, s.slots_[i].to.argument))
            moves.append({stage, c.number});
    }
    std::stable_sort(moves.begin(), moves.end(), [](const Move &a, const Move &b) { return a.stage->position < b.stage->position; });
    if (!place.stage)
        return moves;
    const Cell &since = s.cell(row, DealStageAt), &opened = s.cell(row, DealOpenedAt), &closed = s.cell(row, DealClosedAt), &closeDate = s.cell(row, DealCloseDate);
    Value at;
    if (!since.isNull())
        at = since.number;
    else if (place.stage->kind != u"open" && !closed.isNull())
        at = closed.number;
    else if (place.stage->kind != u"open" && !closeDate.isNull())
        at = closeDate.number;
    else if (!opened.isNull() && place.stage == m_pipelines.firstOpen(place.pipeline))
        at = opened.number; // it still stands where deals begin
    const auto known = std::find_if(moves.begin(), moves.end(), [&](const Move &m) { return m.stage == place.stage; });
    if (known == moves.end()) {
        moves.append({place.stage, at});
    } else {
        const Move current = *known;
        moves.erase(known);
        moves.append({current.stage, at.isNull() ? current.at : at});
    }
    return moves;
}

QStringList DealApply::notesOf(const StagedRow &row) const
{
    QStringList out;
    for (int i = 0; i < s.slots_.size(); ++i) {
        if (s.slots_[i].to.id == DealNote && !row.cells[size_t(i)].isNull())
            out << row.cells[size_t(i)].string();
    }
    return out;
}

Result<Uuid> DealApply::existing(const StagedRow &row, const QString &title, const Parties &parties, bool &deletedHere)
{
    deletedHere = false;
    if (!row.key.isEmpty()) {
        if (!m_anyDeals)
            return Uuid();
        const QString key = QString::fromUtf8(row.key);
        Uuid id, known;
        if (m_anyKeys) {
            OPORA_ASSIGN(known, repo::rowOfKey(x.r, m_system, QStringLiteral("deal"), key));
        }
        id = known.isNull() ? importedId(m_system, "deal", row.key) : known;
        OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("deal"), id));
        deletedHere = state == repo::RowState::Deleted && !known.isNull();
        return state == repo::RowState::Live ? id : Uuid();
    }
    if (x.request.duplicates == u"create")
        return Uuid();
    if (!m_titlesLoaded) {
        m_titlesLoaded = true;
        OPORA_TRY(repo::eachDealName(x.r, [&](const repo::DealName &d) { m_byTitle.insert(Directory::folded(d.title) + d.client.bytes(), d.id); }));
    }
    return m_byTitle.value(Directory::folded(title) + parties.client.bytes());
}

Result<void> DealApply::one(qint64 staged, const StagedRow &row)
{
    OPORA_ASSIGN(const Parties parties, partiesOf(row));
    const PipelineApply::Place place = m_pipelines.placeOf(row);
    OPORA_ASSIGN(FieldValues fields, fieldsOf(row, parties, place));
    const QList<Move> moves = historyOf(row, place);
    bool deletedHere = false;
    OPORA_ASSIGN(const Uuid old, existing(row, titleOf(row), parties, deletedHere));
    Outcome &outcome = x.outcomes[size_t(staged)];
    outcome = Outcome::Same;
    if (deletedHere) {
        x.notice("deleted_here");
        return {};
    }
    if (old.isNull()) {
        const Uuid id = row.key.isEmpty() ? x.ids.next() : importedId(m_system, "deal", row.key);
        if (m_seen.contains(id)) {
            x.notice("key_twice");
            return {};
        }
        m_seen.insert(id);
        if (row.key.isEmpty() && x.request.duplicates != u"create")
            m_byTitle.insert(Directory::folded(titleOf(row)) + parties.client.bytes(), id);
        outcome = Outcome::Created;
        return addNew(row, id, std::move(fields), moves);
    }
    if (m_seen.contains(old)) {
        x.notice("same_in_file");
        return {};
    }
    m_seen.insert(old);
    if (x.skips())
        return {};
    OPORA_ASSIGN(const bool changed, updateOld(row, old, std::move(fields), moves));
    outcome = changed ? Outcome::Updated : Outcome::Same;
    return {};
}

Result<void> DealApply::addNew(const StagedRow &row, const Uuid &id, FieldValues fields, const QList<Move> &moves)
{
    const Cell &opened = s.cell(row, DealOpenedAt);
    fields.insert("created_at", opened.isNull() ? Value(x.nowMs) : Value(opened.number));
    Uuid before, beforeStage;
    Value openedAt;
    size_t place = 0;
    for (const Move &m : moves) {
        const Uuid change = childId(row, "stage_change", m.stage->name);
        if (m_moves.size() <= place)
            m_moves.emplace_back(x.entity("stage_change"), QByteArrayList{"deal_id", "stage_id", "from_stage_id", "after_id", "at"});
        m_moves[place++].add(change, {id, m.stage->id, beforeStage.isNull() ? Value() : Value(beforeStage), before.isNull() ? Value() : Value(before), m.at});
        before = change;
        beforeStage = m.stage->id;
        if (!m.at.isNull() && (openedAt.isNull() || m.at.toInt() < openedAt.toInt()))
            openedAt = m.at;
    }
    if (!moves.isEmpty()) {
        const Move &last = moves.last();
        fields.insert("stage_id", last.stage->id);
        fields.insert("stage_kind", last.stage->kind);
        fields.insert("stage_since", last.at);
        fields.insert("opened_at", openedAt);
        fields.insert("closed_at", last.stage->kind == u"open" ? Value() : last.at);
    }
    std::vector<Value> values;
    for (const QByteArray &c : kDealColumns)
        values.push_back(fields.value(c));
    m_deals.add(id, std::move(values));
    OPORA_ASSIGN(const auto products, productsOf(row));
    const Cell &quantity = s.cell(row, DealQuantity);
    for (const auto &[product, name] : products)
        m_lines.add(childId(row, "deal_line", name), {id, product.isNull() ? Value() : Value(product), name, quantity.isNull() ? 1.0 : quantity.real});
    if (!row.key.isEmpty()) {
        const QString key = QString::fromUtf8(row.key);
        m_keys.add(repo::naturalRowId(x.entity("external_key"), {{"entity", QStringLiteral("deal")}, {"system", m_system}, {"key", key}}),
                   {QStringLiteral("deal"), id, m_system, key});
    }
    int n = 0;
    for (const QString &note : notesOf(row))
        m_notes.add(childId(row, "activity", QString::number(n++)), {QStringLiteral("note"), fields.value("client_id"), id, fields.value("created_at"), note});
    return {};
}

} // namespace opora::import
