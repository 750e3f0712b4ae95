// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of ClientApply.
#include "core/base/SearchKey.h"
#include "core/services/import/ClientApply.h"

namespace opora::import {
namespace {

/// Columns of every new client, in binding order; then the plain ones of the file, then the derived ones.
const QByteArrayList &fixedColumns()
{
    static const QByteArrayList c{"kind", "surname", "given_name", "patronymic", "company_name", "owner_id", "source_id", "lifecycle", "annual_revenue", "revenue_currency"};
    return c;
}
const QByteArrayList &derivedColumns()
{
    static const QByteArrayList c{"display_name", "sort_key", "company_label", "main_phone", "main_email"};
    return c;
}

void bindText(sqlite::Statement &st, int i, QByteArrayView t)
{
    if (t.isEmpty())
        st.bindNull(i);
    else
        st.bindStatic(i, t);
}

QByteArrayView mainPoint(const StagedRow &row, quint8 kind)
{
    for (const Point &p : row.points) {
        if (p.kind == kind)
            return kind == 0 && !p.normal.isEmpty() ? p.normal : p.value;
    }
    return {};
}

bool isRepeated(const StagedRow &row, size_t at)
{
    const Point &p = row.points[at];
    for (size_t i = 0; i < at; ++i) {
        const Point &q = row.points[i];
        if (q.kind == p.kind && (p.normal.isEmpty() ? q.value == p.value : q.normal == p.normal))
            return true;
    }
    return false;
}

bool isFirstOfKind(const StagedRow &row, size_t at)
{
    for (size_t i = 0; i < at; ++i) {
        if (row.points[i].kind == row.points[at].kind)
            return false;
    }
    return true;
}

} // namespace

Result<void> ClientApply::bindClient(sqlite::Statement &st, const Uuid &id, const StagedRow &row)
{
    const Names &n = row.names;
    int i = 0;
    st.bind(i++, id);
    st.bindStatic(i++, n.company ? QByteArrayView("company") : QByteArrayView("person"));
    bindText(st, i++, n.surname);
    bindText(st, i++, n.given);
    bindText(st, i++, n.patronymic);
    bindText(st, i++, n.companyName);
    const Cell &ownerKey = s.cell(row, ClientOwnerKey);
    const Cell &owner = ownerKey.isNull() ? s.cell(row, ClientOwner) : ownerKey;
    st.bind(i++, owner.isNull() ? Uuid() : m_owners.value(owner.text.toByteArray()));
    const Cell &source = s.cell(row, ClientSource);
    st.bind(i++, source.isNull() ? Uuid() : m_sources.value(source.text.toByteArray()));
    const Cell &lifecycle = s.cell(row, ClientLifecycle);
    st.bindStatic(i++, lifecycle.isNull() ? QByteArrayView("lead") : lifecycle.text);
    const bool millions = s.has(ClientRevenueMillions);
    const MoneyValue revenue = moneyOf(s, s.cell(row, millions ? ClientRevenueMillions : ClientRevenue), s.cell(row, ClientRevenueCurrency), millions ? 6 : 0);
    st.bind(i++, revenue.amount);
    st.bind(i++, revenue.currency);
    for (int slot : m_plainSlots) {
        const Cell &c = row.cells[size_t(slot)];
        switch (c.tag) {
        case Cell::Text:
        case Cell::Day: bindText(st, i++, c.text); break;
        case Cell::Int: st.bind(i++, c.number); break;
        case Cell::Real: st.bind(i++, c.real); break;
        default: st.bindNull(i++); break;
        }
    }
    bindText(st, i++, n.display);
    st.bindBlob(i++, n.sortKey);
    Uuid works = m_works.isEmpty() ? Uuid() : m_works.value(employerOf(row).toByteArray());
    if (works.isNull() && !m_works.isEmpty())
        works = m_works.value(s.cell(row, ClientCompanyKey).text.toByteArray());
    const auto label = m_companyLabels.constFind(works);
    if (works.isNull() || label == m_companyLabels.cend())
        st.bindNull(i++);
    else
        st.bindStatic(i++, *label);
    bindText(st, i++, mainPoint(row, 0));
    bindText(st, i++, mainPoint(row, 1));
    return {};
}

Result<void> ClientApply::writeClients()
{
    // Companies known only by name come in their places among the file's own: ids ascend.
    struct Step { Uuid id; qint64 staged; size_t company; };
    std::vector<Step> steps;
    steps.reserve(m_fresh.size() + m_companies.size());
    for (const Entry &e : m_fresh)
        steps.push_back({e.id, e.staged, 0});
    for (size_t i = 0; i < m_companies.size(); ++i)
        steps.push_back({m_companies[i].id, -1, i});
    std::sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.id < b.id; });
    m_columns = fixedColumns();
    const Entity &e = x.entity("client");
    for (int i = 0; i < s.slots_.size(); ++i) {
        const QByteArray column = target(s.slots_[i].to.id).column;
        if (column.isEmpty() || m_columns.contains(column) || !e.column(column))
            continue;
        m_columns << column;
        m_plainSlots << i;
    }
    m_columns << derivedColumns();
    for (const Entry &entry : m_fresh)
        x.outcomes[size_t(entry.staged)] = Outcome::Created;
    if (!x.tx || steps.empty())
        return {};
    // What a company reached by key is called, for the label of its people.
    for (const Uuid &id : std::as_const(m_works)) {
        if (!id.isNull() && !m_companyLabels.contains(id)) {
            OPORA_ASSIGN(const QList<Value> name, repo::columnsOf(x.r, e, {"display_name"}, id));
            if (!name.isEmpty())
                m_companyLabels.insert(id, name[0].toText().toUtf8());
        }
    }
    BulkWriter writer(*x.tx, e, m_columns);
    StagedRow row, named;
    qint64 done = 0;
    for (const Step &step : steps) {
        if (step.staged >= 0) {
            OPORA_TRY(fetch(step.staged, row));
            OPORA_TRY(bindClient(writer.statement(), step.id, row));
            OPORA_TRY(writer.add());
        } else {
            const QByteArray name = m_companies[step.company].name.toUtf8();
            const QByteArray key = sortKey(m_companies[step.company].name);
            named.clear();
            named.cells.resize(size_t(s.slots_.size()));
            named.names.company = true;
            named.names.companyName = named.names.display = name;
            named.names.sortKey = key;
            OPORA_TRY(bindClient(writer.statement(), step.id, named));
            OPORA_TRY(writer.add());
        }
        if (++done % 4096 == 0) {
            OPORA_TRY(x.checkCancelled());
            x.progress(f.from + done / 2);
        }
    }
    return writer.finish();
}

Result<void> ClientApply::writeContacts()
{
    if (!x.tx || m_fresh.empty())
        return {};
    struct PointRow { Uuid id; qint64 entry; quint32 point; };
    const bool keyed = !m_system.isEmpty();
    std::vector<PointRow> sorted;
    StagedRow row;
    BulkWriter writer(*x.tx, x.entity("contact_point"), {"client_id", "kind", "value", "normal", "label", "is_primary"});
    auto write = [&](const Uuid &id, const Uuid &client, size_t at) -> Result<void> {
        const Point &p = row.points[at];
        sqlite::Statement &st = writer.statement();
        st.bind(0, id).bind(1, client);
        st.bindStatic(2, pointKinds()[p.kind]).bindStatic(3, p.value);
        bindText(st, 4, p.normal);
        const QByteArray label = labelOf(p);
        bindText(st, 5, label);
        st.bind(6, qint64(p.kind <= 1 && isFirstOfKind(row, at)));
        OPORA_TRY(writer.add());
        return {};
    };
    qint64 done = 0;
    for (size_t k = 0; k < m_fresh.size(); ++k) {
        OPORA_TRY(fetch(m_fresh[k].staged, row));
        for (size_t i = 0; i < row.points.size(); ++i) {
            if (isRepeated(row, i))
                continue;
            if (keyed && !row.key.isEmpty())
                sorted.push_back({pointId(row, row.points[i]), qint64(k), quint32(i)});
            else
                OPORA_TRY(write(x.ids.next(), m_fresh[k].id, i));
        }
        if (++done % 4096 == 0) {
            OPORA_TRY(x.checkCancelled());
            x.progress(f.from + qint64(m_fresh.size()) / 2 + done / 2);
        }
    }
    std::sort(sorted.begin(), sorted.end(), [](const PointRow &a, const PointRow &b) { return a.id < b.id; });
    for (const PointRow &p : sorted) {
        OPORA_TRY(fetch(m_fresh[size_t(p.entry)].staged, row));
        OPORA_TRY(write(p.id, m_fresh[size_t(p.entry)].id, p.point));
    }
    return writer.finish();
}

Result<void> ClientApply::writeKeys()
{
    if (m_system.isEmpty() || !x.tx)
        return {};
    struct KeyRow { Uuid id; qint64 entry; size_t company; };
    const Entity &e = x.entity("external_key");
    std::vector<KeyRow> rows;
    StagedRow row;
    auto keyId = [&](const QString &key) { return repo::naturalRowId(e, {{"entity", QStringLiteral("client")}, {"system", m_system}, {"key", key}}); };
    for (size_t k = 0; k < m_fresh.size(); ++k) {
        OPORA_TRY(fetch(m_fresh[k].staged, row));
        if (!row.key.isEmpty())
            rows.push_back({keyId(QString::fromUtf8(row.key)), qint64(k), 0});
    }
    if (s.mapping.namesAreKeys) {
        for (size_t i = 0; i < m_companies.size(); ++i)
            rows.push_back({keyId(m_companies[i].name), -1, i});
    }
    std::sort(rows.begin(), rows.end(), [](const KeyRow &a, const KeyRow &b) { return a.id < b.id; });
    BulkWriter writer(*x.tx, e, {"entity", "row_id", "system", "key"});
    for (const KeyRow &k : rows) {
        QByteArray key;
        Uuid client;
        if (k.entry >= 0) {
            OPORA_TRY(fetch(m_fresh[size_t(k.entry)].staged, row));
            key = row.key.toByteArray();
            client = m_fresh[size_t(k.entry)].id;
        } else {
            key = m_companies[k.company].name.toUtf8();
            client = m_companies[k.company].id;
        }
        sqlite::Statement &st = writer.statement();
        st.bind(0, k.id);
        st.bindStatic(1, "client").bind(2, client).bind(3, QStringView(m_system)).bindStatic(4, key);
        OPORA_TRY(writer.add());
    }
    return writer.finish();
}

Result<void> ClientApply::writeLinksAndTags()
{
    if (m_works.isEmpty() && m_parents.isEmpty() && m_tags.isEmpty())
        return {};
    BulkBuffer tags(x.entity("tag_link"), {"client_id", "tag_id"});
    QList<LinkRow> all;
    StagedRow row;
    for (const Entry &e : m_fresh) {
        OPORA_TRY(fetch(e.staged, row));
        QList<LinkRow> own;
        collectLinks(e.id, row, own);
        all += own;
        for (const QString &t : tagsOf(row)) {
            const Uuid tag = m_tags.value(t.toUtf8());
            tags.add(repo::naturalRowId(x.entity("tag_link"), {{"client_id", e.id}, {"tag_id", tag}}), {e.id, tag});
        }
    }
    if (x.tx && !all.isEmpty()) {
        std::sort(all.begin(), all.end(), [](const LinkRow &a, const LinkRow &b) { return a.id < b.id; });
        BulkWriter writer(*x.tx, x.entity("client_link"), {"client_id", "other_id", "role", "is_primary"});
        for (const LinkRow &l : std::as_const(all)) {
            sqlite::Statement &st = writer.statement();
            st.bind(0, l.id).bind(1, l.client).bind(2, l.other);
            st.bindStatic(3, l.worksAt ? QByteArrayView("works_at") : QByteArrayView("subsidiary_of"));
            st.bind(4, qint64(l.worksAt));
            OPORA_TRY(writer.add());
        }
        OPORA_TRY(writer.finish());
    }
    return tags.flush(x.tx);
}

Result<void> ClientApply::updateExisting()
{
    StagedRow row;
    for (const Entry &e : m_existing) {
        OPORA_TRY(x.checkCancelled());
        bool changed = false;
        if (!x.skips()) {
            OPORA_TRY(fetch(e.staged, row));
            OPORA_ASSIGN(changed, updateOne(e, row));
        }
        x.outcomes[size_t(e.staged)] = changed ? Outcome::Updated : Outcome::Same;
    }
    return {};
}

/// Empty cells of the file leave what the workspace has.
Result<bool> ClientApply::updateOne(const Entry &e, StagedRow &row)
{
    FieldValues values = plainFields(s, row);
    const Names &n = row.names;
    values.insert("kind", n.company ? QStringLiteral("company") : QStringLiteral("person"));
    auto put = [&](const char *column, QByteArrayView t) {
        if (t.isEmpty())
            values.remove(column);
        else
            values.insert(column, QString::fromUtf8(t));
    };
    put("surname", n.surname);
    put("given_name", n.given);
    put("patronymic", n.patronymic);
    put("company_name", n.companyName);
    const Cell &ownerKey = s.cell(row, ClientOwnerKey);
    const Cell &owner = ownerKey.isNull() ? s.cell(row, ClientOwner) : ownerKey;
    if (const Uuid id = owner.isNull() ? Uuid() : m_owners.value(owner.text.toByteArray()); !id.isNull())
        values.insert("owner_id", id);
    const Cell &source = s.cell(row, ClientSource);
    if (const Uuid id = source.isNull() ? Uuid() : m_sources.value(source.text.toByteArray()); !id.isNull())
        values.insert("source_id", id);
    const bool millions = s.has(ClientRevenueMillions);
    if (const MoneyValue m = moneyOf(s, s.cell(row, millions ? ClientRevenueMillions : ClientRevenue), s.cell(row, ClientRevenueCurrency), millions ? 6 : 0); !m.amount.isNull()) {
        values.insert("annual_revenue", m.amount);
        values.insert("revenue_currency", m.currency);
    }
    OPORA_ASSIGN(bool changed, x.update("client", e.id, values));
    if (!row.key.isEmpty()) {
        OPORA_ASSIGN(const Uuid known, repo::rowOfKey(x.r, m_system, QStringLiteral("client"), QString::fromUtf8(row.key)));
        if (known.isNull()) {
            OPORA_TRY(x.insertKey(m_system, "client", e.id, QString::fromUtf8(row.key)));
            changed = true;
        }
    }
    OPORA_ASSIGN(const bool contacts, addMissingContacts(e, row));
    OPORA_ASSIGN(const bool links, addMissingLinks(e, row));
    return changed || contacts || links;
}

Result<bool> ClientApply::addMissingContacts(const Entry &e, const StagedRow &row)
{
    if (row.points.empty())
        return false;
    OPORA_ASSIGN(const QList<repo::StoredPoint> stored, repo::storedPointsOf(x.r, e.id));
    bool changed = false;
    for (size_t i = 0; i < row.points.size(); ++i) {
        const Point &p = row.points[i];
        const QString kind = QString::fromLatin1(pointKinds()[p.kind]), value = QString::fromUtf8(p.value), normal = QString::fromUtf8(p.normal);
        const bool has = std::any_of(stored.begin(), stored.end(), [&](const repo::StoredPoint &q) {
            return q.kind == kind && (normal.isEmpty() ? q.value == value : q.normal == normal);
        });
        if (has || isRepeated(row, i))
            continue;
        const Uuid id = row.key.isEmpty() ? Uuid() : pointId(row, p);
        if (!id.isNull()) {
            // Imported once and deleted by somebody since: stays deleted.
            OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("contact_point"), id));
            if (state != repo::RowState::None)
                continue;
        }
        const bool first = std::none_of(stored.begin(), stored.end(), [&](const repo::StoredPoint &q) { return q.kind == kind; });
        FieldValues v{{"client_id", e.id}, {"kind", kind}, {"value", value}, {"is_primary", first && p.kind <= 1}};
        if (!normal.isEmpty())
            v.insert("normal", normal);
        if (const QByteArray label = labelOf(p); !label.isEmpty())
            v.insert("label", QString::fromUtf8(label));
        OPORA_TRY(x.insert("contact_point", v, id));
        changed = true;
    }
    return changed;
}

Result<bool> ClientApply::addMissingLinks(const Entry &e, const StagedRow &row)
{
    bool changed = false;
    QList<LinkRow> links;
    collectLinks(e.id, row, links);
    for (const LinkRow &l : std::as_const(links)) {
        OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("client_link"), l.id));
        if (state != repo::RowState::None)
            continue;
        OPORA_TRY(x.insert("client_link", {{"client_id", l.client}, {"other_id", l.other}, {"role", l.worksAt ? QStringLiteral("works_at") : QStringLiteral("subsidiary_of")}, {"is_primary", l.worksAt}}, l.id));
        changed = true;
    }
    for (const QString &t : tagsOf(row)) {
        const FieldValues v{{"client_id", e.id}, {"tag_id", m_tags.value(t.toUtf8())}};
        const Uuid id = repo::naturalRowId(x.entity("tag_link"), v);
        OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("tag_link"), id));
        if (state != repo::RowState::None)
            continue;
        OPORA_TRY(x.insert("tag_link", v, id));
        changed = true;
    }
    return changed;
}

} // namespace opora::import
