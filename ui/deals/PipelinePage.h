// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/deals/BoardActions.h"
#include "ui/deals/PipelineFilter.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QStackedWidget;
class QBoxLayout;
class QLabel;

namespace opora {

class AddDealForm;
class Button;
class DealPanel;
class ElidedLabel;
class EmptyState;
class LiveStatus;

/// Pipeline: the board of open deals with its menus, the drop zones and the deal card.
/// activate: id = the deal to open; args "new": true opens the form of a new deal, with "client" (UUID text) and
/// "clientName" filled in; "pipeline": which board; "attention": "no_step" or "rotting" shows only such deals.
class PipelinePage : public Page {
    Q_OBJECT
public:
    explicit PipelinePage(PageContext &context);
    QString title() const override { return tr("Pipeline"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    BoardView *board() const { return m_view; }
    BoardModel *boardModel() const { return m_model; }
    DealPanel *dealPanel() const { return m_panel; }
    QString status() const;

protected:
    void resizeEvent(QResizeEvent *) override;

private:
    QLayout *buildHeader();
    QLayout *buildFooter();
    void connectBoard();
    void addCommands();
    void addLocal(const QString &id, const QString &title, const QKeySequence &key, const QString &icon, void (BoardActions::*act)(qint64));
    void applyFilter();
    void onBoard();
    void checkLoaded();
    void showTotals();
    void say(const QString &text);
    void openDeal(const Uuid &deal, bool takeFocus);
    void selectDeal(const Uuid &deal);
    void startAdding(int column);
    void addDeal(int column);
    void cardMenu(qint64 number, const QPoint &pos);
    void fillPipelineMenu(QMenu *menu, qint64 number);
    void pipelineMenu(qint64 number);
    void moveElsewhere();
    void placePanel();
    void placeTotals();

    BoardModel *m_model;
    BoardView *m_view;
    BoardActions *m_actions;
    PipelineFilter *m_filter;
    DealPanel *m_panel;
    ElidedLabel *m_totals;
    ElidedLabel *m_hint;
    LiveStatus *m_status;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Button *m_won, *m_lost, *m_elsewhere;
    QPointer<AddDealForm> m_form;
    QBoxLayout *m_headerRow = nullptr, *m_totalsRow = nullptr;
    QTimer m_hintBack, m_minute;
    Uuid m_selectWhenHere;
    QVariantMap m_newArgs;
    bool m_wantsNew = false, m_forceBoard = false, m_waitsForPanel = false;
};

} // namespace opora
