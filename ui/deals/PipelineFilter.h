// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include <QObject>

class QSettings;
class QWidget;

namespace opora {

class Button;
class Chip;

/// The three menus above the board: pipeline, whose deals, closing when. Holds the choice, words it, remembers it.
/// Periods are kept by their name ("this_quarter"), so that they move on with the calendar. GUI thread.
class PipelineFilter : public QObject {
    Q_OBJECT
public:
    PipelineFilter(Workspace &workspace, QWidget *parent);
    Button *pipelineButton() const { return m_pipeline; }
    Button *ownerButton() const { return m_owner; }
    Button *closingButton() const { return m_closing; }

    BoardFilter filter() const;
    /// Hides deals by owner or closing date.
    bool narrows() const { return m_ownerMode != Everyone || m_period != Any || m_attention != BoardFilter::Attention::All; }
    void showAll();
    /// Only the deals that Today says need attention, of everybody; shown as a chip that takes the condition away.
    void setAttention(BoardFilter::Attention attention);
    Chip *attentionChip() const { return m_attentionChip; }
    void setPipeline(const Uuid &pipeline);
    const QList<PipelineInfo> &pipelines() const { return m_pipelines; }
    /// What the board really shows when no pipeline was chosen.
    void setShown(const PipelineInfo &pipeline);
    /// Reads pipelines and people (again).
    void refresh();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

Q_SIGNALS:
    void changed();
    void pipelinesChanged();

private:
    enum OwnerMode { Everyone, Mine, One };
    enum Period { Any, ThisMonth, NextMonth, ThisQuarter, NextQuarter, ThisYear, Passed };
    void fillPipelines();
    void fillOwners();
    void fillPeriods();
    void choose(OwnerMode mode, const Uuid &user, const QString &name);
    void choose(Period period);
    void word();
    std::pair<QDate, QDate> range() const;
    static QString periodName(Period period);

    Workspace &m_ws;
    Button *m_pipeline, *m_owner, *m_closing;
    QList<PipelineInfo> m_pipelines;
    QList<std::pair<Uuid, QString>> m_people;
    Uuid m_pipelineId, m_ownerId;
    QString m_shownName, m_ownerName;
    OwnerMode m_ownerMode = Everyone;
    Period m_period = Any;
    BoardFilter::Attention m_attention = BoardFilter::Attention::All; ///< for this visit only, never saved
    Chip *m_attentionChip;
};

} // namespace opora
