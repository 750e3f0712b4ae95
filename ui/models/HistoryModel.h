// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/UndoService.h"
#include "ui/models/OrderedModel.h"

namespace opora {

/// What was changed in one row and its children, by whom and when, newest first. Filled by its owner. GUI thread.
class HistoryModel : public OrderedModel {
    Q_OBJECT
public:
    enum Role {
        WhenRole = Qt::UserRole + 1,
        WhoRole,
        LinesRole,     ///< QStringList: "Readiness: Warm → Hot"
        UndoneRole,    ///< bool: has been undone since
        CanUndoRole,   ///< bool
        SortRole,      ///< UTC ms
    };
    using Wording = std::function<QString(const HistoryEntry::Field &field)>;
    /// `wording` tells a field's change in one line; empty leaves it out.
    HistoryModel(Workspace &ws, Wording wording, QObject *parent = nullptr);
    void setEntries(const QList<HistoryEntry> &entries);
    const HistoryEntry *entryAt(int row) const;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Item { HistoryEntry entry; QStringList lines; };
    Workspace &m_ws;
    Wording m_wording;
    qint64 m_lastKey = 0;
    QHash<Uuid, qint64> m_keys;
    QHash<qint64, Item> m_items;
};

} // namespace opora
