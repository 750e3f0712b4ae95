// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/models/OrderedModel.h"

namespace opora {

/// The deals of one client, open ones first. Filled by its owner. GUI thread.
class ClientDealsModel : public OrderedModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QByteArray, 16 bytes
        StageRole,                 ///< name of the stage
        StageKindRole,             ///< open, won, lost
        StepRole,                  ///< next step and when, or since when it stands in the stage
        StepStateRole,             ///< int of NextStep; -1 for closed deals
        AmountRole,                ///< text
        SortRole,                  ///< minor units
    };
    explicit ClientDealsModel(Workspace &ws, QObject *parent = nullptr);
    void setDeals(const QList<DealCard> &deals);
    void setStages(const QList<PipelineInfo> &pipelines);
    const DealCard *dealAt(int row) const;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString stepText(const DealCard &deal) const;
    Workspace &m_ws;
    QHash<qint64, DealCard> m_deals;
    QHash<Uuid, QString> m_stages;
};

} // namespace opora
