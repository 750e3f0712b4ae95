// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/SearchPlan.h"

namespace opora::arena {
namespace {

QList<SearchPlan::Field> searchedFields(const Entity &e)
{
    QList<SearchPlan::Field> fields;
    for (const Column &c : e.columns) {
        if (c.isSearched && c.type != ColumnType::Ref)
            fields.append({c.name, c.name == "value" && e.column("normal")});
    }
    return fields;
}

/// The entity a child is found through; null if it is found by itself.
const Entity *parentOf(const Schema &s, const Entity &e)
{
    const Column *via = e.cascadeFrom.isEmpty() ? nullptr : e.column(e.cascadeFrom);
    return via ? s.entity(via->ref) : nullptr;
}

SearchPlan::Child childOf(const Schema &s, const Entity &e, const Entity &parent)
{
    SearchPlan::Child child;
    child.entity = &e;
    child.parentColumn = e.cascadeFrom;
    child.fields = searchedFields(e);
    for (const Column &c : e.columns) {
        if (c.type != ColumnType::Ref || c.name == e.cascadeFrom)
            continue;
        const Entity *target = s.entity(c.ref);
        if (c.isSearched && target && !target->labelColumn.isEmpty())
            child.named.append({c.name, target});
        else if (target == &parent)
            child.watched.append({c.name, target});
    }
    return child;
}

} // namespace

SearchPlan SearchPlan::of(const Schema &schema)
{
    SearchPlan plan;
    for (const Entity &e : schema.entities()) {
        if (parentOf(schema, e))
            continue;
        Subject subject;
        subject.entity = &e;
        subject.fields = searchedFields(e);
        subject.ownKey = e.column("sort_key") != nullptr;
        bool found = !subject.fields.isEmpty();
        for (const Entity &c : schema.entities()) {
            if (parentOf(schema, c) != &e)
                continue;
            const Child child = childOf(schema, c, e);
            const bool tells = !child.fields.isEmpty() || !child.named.isEmpty();
            found = found || tells;
            if (tells || !child.watched.isEmpty())
                subject.children.append(child);
        }
        if (found)
            plan.subjects.append(subject);
    }
    std::stable_partition(plan.subjects.begin(), plan.subjects.end(), [](const Subject &s) { return s.entity->visibility == Visibility::Root; });
    return plan;
}

const SearchPlan::Subject *SearchPlan::subject(const QByteArray &entity) const
{
    for (const Subject &s : subjects) {
        if (s.entity->name == entity)
            return &s;
    }
    return nullptr;
}

} // namespace opora::arena
