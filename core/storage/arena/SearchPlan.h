// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include <QHash>

namespace opora::arena {

/// What of a schema is searched, and through which row it is found. Made from the `searched()` columns alone, so a new
/// entity needs no code here. A value; any thread.
struct SearchPlan {
    /// A searched text column of `entity`; `phone`: the normal form stands in the column "normal" beside it.
    struct Field {
        QByteArray column;
        bool normalBeside = false;
    };
    /// Rows that belong to another (cascadeFrom) and are found through it: contact points, tag links.
    struct Child {
        const Entity *entity = nullptr;
        QByteArray parentColumn;
        QList<Field> fields;
        struct Named { QByteArray column; const Entity *target; };
        QList<Named> named;    ///< searched Refs: the label of the row they name
        QList<Named> watched;  ///< Refs whose target's change may change the parent's own text (a company's name at its people)
    };
    /// An entity with hits of its own.
    struct Subject {
        const Entity *entity = nullptr;
        QList<Field> fields;
        QList<Child> children;
        bool ownKey = false; ///< has a sort_key column; else ordered by sortKey(label)
    };
    QList<Subject> subjects; ///< in schema order, the Root entity first

    static SearchPlan of(const Schema &schema);
    const Subject *subject(const QByteArray &entity) const;
};

} // namespace opora::arena
