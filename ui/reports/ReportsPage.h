// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ReportService.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLabel;
class QBoxLayout;
class QStackedWidget;

namespace opora {

class Button;
class Card;
class DealTableModel;
class ElidedLabel;
class EmptyState;
class FunnelChart;
class LossChart;
class ManagerModel;
class PlainTable;
class ReportMenus;
class TextLabel;
class BusyDelay;

/// Reports: the funnel with its menus, why deals were lost, and the managers. Every bar and line opens exactly the deals
/// behind it, beneath; from there each deal opens. Follows the ChangeBus. activate: no arguments.
class ReportsPage : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(PageContext &context);
    QString title() const override { return tr("Reports"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    FunnelChart *funnelChart() const { return m_funnel; }
    LossChart *lossChart() const { return m_losses; }
    PlainTable *dealTable() const { return m_deals; }
    ReportMenus *menus() const { return m_menus; }
    QString summary() const;

protected:
    void resizeEvent(QResizeEvent *) override;

private:
    /// What the list of deals beneath shows.
    struct Behind { enum Kind { Nothing, Stage, Reason, Manager } kind = Nothing; Uuid id; QString reason, name; };
    QLayout *buildHeader();
    QWidget *buildBody();
    QWidget *buildManagers();
    QWidget *buildDeals();
    void addCommands();
    void read();
    void show(const FunnelReport &report);
    void showLosses();
    void arrange();
    QString biggestLoss() const;
    void openBehind(const Behind &behind);
    void readBehind(bool takeFocus);
    void closeBehind();
    void openDeal(const QModelIndex &index);
    void exportTable();

    ReportMenus *m_menus;
    FunnelReport m_report;
    FunnelChart *m_funnel;
    LossChart *m_losses;
    ManagerModel *m_managerModel;
    DealTableModel *m_dealModel;
    PlainTable *m_managers, *m_deals;
    QLabel *m_heading, *m_dealsHeading, *m_leftOut;
    ElidedLabel *m_summary;
    TextLabel *m_hint;
    Card *m_lossCard;
    EmptyState *m_empty;
    QStackedWidget *m_stack, *m_lower;
    QWidget *m_body = nullptr;
    QBoxLayout *m_head = nullptr;
    Button *m_export;
    BusyDelay *m_busy;
    QTimer m_soon;
    Behind m_behind;
    quint64 m_asked = 0;
    bool m_stale = true;
    QWidget *m_openedFrom = nullptr;
};

} // namespace opora
