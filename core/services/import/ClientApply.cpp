// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/ClientApply.h"
#include "core/base/SearchKey.h"
#include "core/services/import/Names.h"

namespace opora::import {

ClientApply::ClientApply(ApplyContext &context, Directory &directory, const StagedFile &file)
    : x(context), m_dir(directory), f(file), s(file.spec), m_system(file.spec.system())
{
}

Result<void> ClientApply::run()
{
    OPORA_TRY(identify());
    OPORA_TRY(resolveReferences());
    OPORA_TRY(writeClients());
    OPORA_TRY(writeContacts());
    OPORA_TRY(writeKeys());
    OPORA_TRY(writeLinksAndTags());
    return updateExisting();
}

/// Which rows are new and which the workspace has; rows of the same client are gathered at the first of them.
Result<void> ClientApply::identify()
{
    OPORA_ASSIGN(m_anyClients, repo::hasRows(x.r, x.entity("client")));
    if (m_anyClients && !m_system.isEmpty()) {
        OPORA_ASSIGN(m_anyKeys, repo::hasKeys(x.r, m_system, QStringLiteral("client")));
    }
    if (m_anyClients) {
        OPORA_ASSIGN(m_anyContacts, repo::hasRows(x.r, x.entity("contact_point")));
    }
    m_remember = !x.tx || s.has(ClientCompany) || s.has(ClientParent) || s.has(ClientParentKey) || s.has(ClientCompanyKey);
    std::vector<Entry> keyed;
    OPORA_TRY(x.each(f, [&](qint64 staged, StagedRow &row) -> Result<void> {
        if (const auto same = f.same.find(staged); same != f.same.end()) {
            m_overlays[same->second].push_back(staged);
            x.outcomes[size_t(staged)] = Outcome::Same;
            return {};
        }
        return row.key.isEmpty() ? identifyUnkeyed(staged, row) : identifyKeyed(staged, row, keyed);
    }));
    return settleKeyed(keyed);
}

Result<void> ClientApply::identifyKeyed(qint64 staged, const StagedRow &row, std::vector<Entry> &keyed)
{
    Uuid id = importedId(m_system, "client", row.key);
    const QString key = QString::fromUtf8(row.key);
    if (m_anyKeys) {
        OPORA_ASSIGN(const Uuid known, m_dir.keyedRow("client", m_system, key));
        if (!known.isNull())
            id = known;
    }
    keyed.push_back({id, staged});
    if (m_remember)
        m_dir.rememberClient(id, QString::fromUtf8(row.names.display), row.names.company, m_system, key);
    return {};
}

Result<void> ClientApply::identifyUnkeyed(qint64 staged, const StagedRow &row)
{
    const bool match = m_anyClients && x.request.duplicates != u"create";
    Uuid known;
    if (match && m_anyContacts) {
        OPORA_ASSIGN(known, existingByContact(row));
    }
    if (match && known.isNull() && (row.names.company || row.points.empty())) {
        OPORA_ASSIGN(known, m_dir.clientByName(QString::fromUtf8(row.names.display), row.names.company));
    }
    if (!known.isNull()) {
        m_existing.push_back({known, staged});
        return {};
    }
    m_fresh.push_back({x.ids.next(), staged});
    if (m_remember)
        m_dir.rememberClient(m_fresh.back().id, QString::fromUtf8(row.names.display), row.names.company);
    return {};
}

/// Rows of one key become one; each key is new, known, or was deleted here.
Result<void> ClientApply::settleKeyed(std::vector<Entry> &keyed)
{
    std::stable_sort(keyed.begin(), keyed.end(), [](const Entry &a, const Entry &b) { return a.id < b.id; });
    for (size_t i = 0, end = 0; i < keyed.size(); i = end) {
        for (end = i + 1; end < keyed.size() && keyed[end].id == keyed[i].id; ++end) {
            m_overlays[keyed[i].staged].push_back(keyed[end].staged);
            x.outcomes[size_t(keyed[end].staged)] = Outcome::Same;
            x.notice("key_twice");
        }
        repo::RowState state = repo::RowState::None;
        if (m_anyClients) {
            OPORA_ASSIGN(state, repo::rowState(x.r, x.entity("client"), keyed[i].id));
        }
        Uuid live;
        if (state == repo::RowState::Deleted && m_anyKeys) {
            StagedRow row;
            OPORA_TRY(fetch(keyed[i].staged, row));
            OPORA_ASSIGN(live, repo::rowOfKey(x.r, m_system, QStringLiteral("client"), QString::fromUtf8(row.key)));
        }
        if (state == repo::RowState::Live) {
            m_existing.push_back(keyed[i]);
        } else if (!live.isNull()) {
            // The key lives, the client does not: somebody deleted it here, and an old file does not bring it back.
            x.outcomes[size_t(keyed[i].staged)] = Outcome::Same;
            x.notice("deleted_here");
        } else {
            m_fresh.push_back(keyed[i]);
        }
    }
    return {};
}

Result<Uuid> ClientApply::existingByContact(const StagedRow &row)
{
    const QString name = QString::fromUtf8(row.names.display);
    bool shared = false;
    for (const Point &p : row.points) {
        if (p.kind > 1 || p.normal.isEmpty())
            continue;
        OPORA_ASSIGN(const QList<repo::ClientName> found, repo::clientsByContact(x.r, p.normal));
        for (const repo::ClientName &c : found) {
            if (c.company == row.names.company && sameName(c.name, name))
                return c.id;
            shared = true;
        }
    }
    if (shared)
        x.notice("maybe_duplicates");
    return Uuid();
}

Result<void> ClientApply::fetch(qint64 staged, StagedRow &row)
{
    m_bodies.clear();
    OPORA_ASSIGN(const QByteArrayView body, x.staging.body(staged));
    const auto more = m_overlays.find(staged);
    if (more == m_overlays.end()) {
        row.unpack(body); // valid until the next body is asked for
        return {};
    }
    m_bodies.emplace_back(body.data(), size_t(body.size()));
    row.unpack(QByteArrayView(m_bodies.back().data(), qsizetype(m_bodies.back().size())));
    StagedRow other;
    for (qint64 n : more->second) {
        OPORA_ASSIGN(const QByteArrayView b, x.staging.body(n));
        m_bodies.emplace_back(b.data(), size_t(b.size()));
        other.unpack(QByteArrayView(m_bodies.back().data(), qsizetype(m_bodies.back().size())));
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (!other.cells[i].isNull())
                row.cells[i] = other.cells[i];
        }
        row.points.insert(row.points.end(), other.points.begin(), other.points.end());
        if (!row.key.isEmpty() || other.names.display.size() > row.names.display.size())
            row.names = other.names; // of a key the last word holds; else the fuller name
    }
    return {};
}

Result<Uuid> ClientApply::reference(QHash<QByteArray, Uuid> &cache, const Cell &cell, const std::function<Result<Uuid>(const QString &)> &find)
{
    if (cell.isNull())
        return Uuid();
    const QByteArray text = cell.text.toByteArray();
    if (const auto it = cache.constFind(text); it != cache.cend())
        return *it;
    OPORA_ASSIGN(const Uuid id, find(cell.string()));
    cache.insert(text, id);
    return id;
}

/// The company a row names: known, in this file, or to be made with the file's own.
Result<Uuid> ClientApply::companyOf(const Cell &cell, bool byKey)
{
    const QString text = cell.string();
    if (byKey || s.mapping.namesAreKeys) {
        OPORA_ASSIGN(const Uuid known, m_dir.clientByKey(text, m_system));
        if (!known.isNull())
            return known;
        if (byKey) {
            x.notice("unknown_client");
            return Uuid();
        }
    }
    OPORA_ASSIGN(const Uuid known, m_dir.clientByName(text, true));
    if (!known.isNull())
        return known;
    if (!x.mayCreateClients()) {
        x.notice("unknown_client");
        return Uuid();
    }
    const bool keyed = s.mapping.namesAreKeys && !m_system.isEmpty();
    const Uuid id = keyed ? importedId(m_system, "client", text.toUtf8()) : x.ids.next();
    m_companies.push_back({id, text});
    m_dir.rememberClient(id, text, true, keyed ? m_system : QString(), text);
    x.notice("companies_created");
    return id;
}

QByteArrayView ClientApply::employerOf(const StagedRow &row) const
{
    const Cell &company = s.cell(row, ClientCompany);
    if (!company.isNull() || row.names.company)
        return company.text;
    return s.cell(row, ClientCompanyName).text; // a person's row: the company's name is the employer's
}

/// Everything that rows name is found or made before the bulk writing starts, which nothing may interrupt.
Result<void> ClientApply::resolveReferences()
{
    const bool any = s.has(ClientOwner) || s.has(ClientOwnerKey) || s.has(ClientSource) || s.has(ClientTags) || s.has(ClientCompany)
                     || s.has(ClientCompanyKey) || s.has(ClientParent) || s.has(ClientParentKey) || (s.has(ClientCompanyName) && s.mapping.as != u"companies");
    if (!any)
        return {};
    auto company = [&](bool byKey) {
        return [this, byKey](const QString &text) -> Result<Uuid> {
            Cell c;
            const QByteArray utf8 = text.toUtf8();
            c.tag = Cell::Text;
            c.text = utf8;
            return companyOf(c, byKey);
        };
    };
    return x.each(f, [&](qint64, StagedRow &row) -> Result<void> {
        for (TargetId id : {ClientOwner, ClientOwnerKey})
            OPORA_TRY(reference(m_owners, s.cell(row, id), [&](const QString &t) { return m_dir.user(t, m_system, id == ClientOwnerKey || s.mapping.namesAreKeys); }));
        OPORA_TRY(reference(m_sources, s.cell(row, ClientSource), [&](const QString &t) { return m_dir.source(t); }));
        for (const QString &t : tagsOf(row)) {
            if (!m_tags.contains(t.toUtf8())) {
                OPORA_ASSIGN(const Uuid id, m_dir.tag(t));
                m_tags.insert(t.toUtf8(), id);
            }
        }
        Cell employer;
        employer.text = employerOf(row);
        employer.tag = employer.text.isEmpty() ? Cell::Null : Cell::Text;
        OPORA_ASSIGN(const Uuid works, reference(m_works, employer, company(false)));
        if (!works.isNull())
            m_companyLabels.insert(works, employer.text.toByteArray());
        OPORA_TRY(reference(m_works, s.cell(row, ClientCompanyKey), company(true)));
        OPORA_TRY(reference(m_parents, s.cell(row, ClientParent), company(false)));
        OPORA_TRY(reference(m_parents, s.cell(row, ClientParentKey), company(true)));
        return {};
    });
}

QStringList ClientApply::tagsOf(const StagedRow &row) const
{
    QStringList out;
    for (int i = 0; i < s.slots_.size(); ++i) {
        if (s.slots_[i].to.id != ClientTags || row.cells[size_t(i)].isNull())
            continue;
        const QString text = row.cells[size_t(i)].string();
        for (const QString &t : text.split(text.contains(u';') ? u';' : u',', Qt::SkipEmptyParts)) {
            if (!t.trimmed().isEmpty() && !out.contains(t.trimmed()))
                out << t.trimmed();
        }
    }
    return out;
}

/// Links of one row: where the person works, whose subsidiary the company is.
void ClientApply::collectLinks(const Uuid &id, const StagedRow &row, QList<LinkRow> &links) const
{
    auto add = [&](const Uuid &other, bool worksAt) {
        if (other.isNull() || other == id)
            return;
        const FieldValues v{{"client_id", id}, {"other_id", other}, {"role", worksAt ? QStringLiteral("works_at") : QStringLiteral("subsidiary_of")}};
        const Uuid linkId = repo::naturalRowId(x.entity("client_link"), v);
        if (std::none_of(links.begin(), links.end(), [&](const LinkRow &l) { return l.id == linkId; }))
            links.append({linkId, id, other, worksAt});
    };
    add(m_works.value(employerOf(row).toByteArray()), true);
    add(m_works.value(s.cell(row, ClientCompanyKey).text.toByteArray()), true);
    add(m_parents.value(s.cell(row, ClientParent).text.toByteArray()), false);
    add(m_parents.value(s.cell(row, ClientParentKey).text.toByteArray()), false);
}

QByteArray ClientApply::labelOf(const Point &p) const
{
    return p.slot < s.slots_.size() ? s.slots_[p.slot].label : QByteArray();
}

Uuid ClientApply::pointId(const StagedRow &row, const Point &p) const
{
    QByteArray key = row.key.toByteArray() + '\n' + pointKinds()[p.kind] + '\n';
    key.append(p.normal.isEmpty() ? p.value : p.normal);
    return importedId(m_system, "contact_point", key);
}

} // namespace opora::import
