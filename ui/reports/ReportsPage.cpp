// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/ReportsPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/kit/LaterFocus.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/Progress.h"
#include "ui/models/ReportModels.h"
#include "ui/reports/FunnelChart.h"
#include "ui/reports/ReportMenus.h"
#include "ui/shell/Pages.h"
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kReasonsShown = 9; // more of them share the last line's place; the table has them all
constexpr int kSoon = 250;       // a burst of changes is one new reading
} // namespace

ReportsPage::ReportsPage(PageContext &context)
    : Page(context, u"reports"_s),
      m_menus(new ReportMenus(context.workspace, context.locale, this)),
      m_funnel(new FunnelChart(context.locale)),
      m_losses(new LossChart(context.locale)),
      m_managerModel(new ManagerModel(context.locale, this)),
      m_dealModel(new DealTableModel(context.locale, this)),
      m_managers(new PlainTable),
      m_deals(new PlainTable),
      m_heading(headingLabel({})),
      m_dealsHeading(headingLabel({})),
      m_leftOut(mutedLabel({})),
      m_summary(new ElidedLabel({}, Token::Mute)),
      m_hint(mutedLabel({})),
      m_lossCard(new Card),
      m_empty(new EmptyState(u"report"_s, {}, {}, this)),
      m_stack(new QStackedWidget(this)),
      m_lower(new QStackedWidget),
      m_export(new Button(tr("Export"), Button::Kind::Normal, this)),
      m_busy(new BusyDelay(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 16, 16);
    all->setSpacing(12);
    all->addLayout(buildHeader());
    m_stack->addWidget(buildBody());
    m_stack->addWidget(m_empty);
    all->addWidget(m_stack, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ReportsPage::read);
    connect(m_menus, &ReportMenus::changed, this, [this] {
        closeBehind();
        read();
    });
    connect(m_menus, &ReportMenus::failed, this, [this](const Error &e) {
        this->context().failed(e);
        setLoaded();
    });
    connect(m_busy, &BusyDelay::busy, this, [this](bool on) {
        if (on)
            m_summary->setText(tr("Counting…"));
    });
    connect(&workspace().bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("pipeline") || changes.touches("stage") || changes.touches("user"))
            m_menus->refresh();
        if (!changes.touches("deal") && !changes.touches("stage_change") && !changes.touches("stage") && !changes.touches("user"))
            return;
        m_stale = true;
        if (isVisible())
            m_soon.start();
    });
    addCommands();
}

QLayout *ReportsPage::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(titleLabel(tr("Reports"), this));
    row->addWidget(mutedLabel(tr("Funnel"), this));
    row->addStretch(1);
    for (auto *b : m_menus->buttons())
        row->addWidget(b);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Table as CSV…"), this, &ReportsPage::exportTable);
    m_export->setMenu(menu);
    m_export->setAccessibleName(tr("Export the report"));
    row->addWidget(m_export);
    return row;
}

QWidget *ReportsPage::buildBody()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_body = new QWidget;
    auto *all = new QVBoxLayout(m_body);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);

    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    auto *funnel = new Card;
    funnel->body()->setSpacing(6);
    funnel->body()->setContentsMargins(8, 14, 8, 12);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setContentsMargins(8, 0, 8, 0);
    m_head->setSpacing(2);
    m_heading->setWordWrap(false);
    m_head->addWidget(m_heading);
    m_head->addSpacing(12);
    m_summary->setFont(Theme::small());
    m_head->addWidget(m_summary, 1);
    funnel->body()->addLayout(m_head);
    funnel->body()->addWidget(m_funnel);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(8, 0, 8, 0);
    m_leftOut->setContentsMargins(8, 0, 8, 0);
    funnel->body()->addWidget(m_hint);
    m_leftOut->setWordWrap(true);
    funnel->body()->addWidget(m_leftOut);
    funnel->body()->addStretch();
    m_lossCard->body()->setContentsMargins(8, 14, 8, 12);
    auto *why = headingLabel(tr("Why deals were lost"));
    why->setContentsMargins(8, 0, 8, 0);
    m_lossCard->body()->addWidget(why);
    m_lossCard->body()->addWidget(m_losses);
    m_lossCard->body()->addStretch();
    upper->addWidget(funnel, 17);
    upper->addWidget(m_lossCard, 10);
    all->addLayout(upper);

    m_lower->addWidget(buildManagers());
    m_lower->addWidget(buildDeals());
    all->addWidget(m_lower, 1);
    connect(m_funnel, &BarRows::opened, this, [this](int row) {
        const auto &s = m_funnel->stage(row).stage;
        m_openedFrom = m_funnel;
        openBehind({Behind::Stage, s.id, {}, s.name});
    });
    connect(m_losses, &BarRows::opened, this, [this](int row) {
        m_openedFrom = m_losses;
        const auto &reason = m_report.lostReasons.at(row);
        openBehind({Behind::Reason, {}, reason.stored, reason.reason});
    });
    area->setWidget(m_body);
    return area;
}

QWidget *ReportsPage::buildManagers()
{
    auto *card = new Card;
    card->body()->setContentsMargins(1, 6, 1, 6);
    m_managers->setModel(m_managerModel);
    m_managers->setColumns({0, 90, 80, 120, 90, 150});
    m_managers->setAvatarColumn(ManagerModel::Name);
    m_managers->setAccessibleName(tr("Managers"));
    card->body()->addWidget(m_managers);
    connect(m_managers, &PlainTable::openRequested, this, [this](const QModelIndex &index) {
        m_openedFrom = m_managers;
        const auto &line = m_managerModel->line(index.row());
        openBehind({Behind::Manager, line.id, {}, line.name});
    });
    return card;
}

QWidget *ReportsPage::buildDeals()
{
    auto *card = new Card;
    card->body()->setContentsMargins(1, 8, 1, 6);
    card->body()->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(11, 0, 8, 0);
    head->addWidget(m_dealsHeading, 1);
    auto *close = Button::iconOnly(u"close"_s, tr("Back to the managers (Esc)"), card);
    connect(close, &QPushButton::clicked, this, &ReportsPage::closeBehind);
    head->addWidget(close);
    card->body()->addLayout(head);
    m_deals->setModel(m_dealModel);
    m_deals->setColumns({0, 0, 150, 150, 130});
    m_deals->setStrongColumn(DealTableModel::Title);
    m_deals->setAccessibleName(tr("Deals behind the figure"));
    card->body()->addWidget(m_deals, 1);
    connect(m_deals, &PlainTable::openRequested, this, &ReportsPage::openDeal);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), card, this, &ReportsPage::closeBehind, Qt::WidgetWithChildrenShortcut);
    escape->setObjectName(u"closeBehind"_s);
    return card;
}

void ReportsPage::addCommands()
{
    addCommand(
        u"reports.export"_s, tr("Export the report as CSV"), {}, [this] { exportTable(); }, u"export"_s);
    addCommand(
        u"reports.all_time"_s, tr("Report on all time and the whole team"), {}, [this] { m_menus->showEverything(); }, u"report"_s);
    addCommand(
        u"reports.reached"_s, tr("Funnel by the furthest stage reached"), {}, [this] { m_menus->setDefinition(FunnelDefinition::Reached); },
        u"report"_s);
    addCommand(
        u"reports.visited"_s, tr("Funnel by the stages visited"), {}, [this] { m_menus->setDefinition(FunnelDefinition::Visited); },
        u"report"_s);
}

void ReportsPage::activate(const QString &, const QVariantMap &)
{
    if (!m_menus->isReady()) {
        setLoading();
        m_menus->refresh();
    } else if (m_stale) {
        setLoading();
        read();
    } else {
        setLoaded();
    }
}

QWidget *ReportsPage::focusTarget()
{
    return m_funnel->rows() > 0 ? static_cast<QWidget *>(m_funnel) : this;
}

QString ReportsPage::summary() const
{
    return m_summary->text();
}

void ReportsPage::read()
{
    m_stale = false;
    m_busy->start();
    const quint64 asked = ++m_asked;
    workspace().reports().funnel(m_menus->filter()).then(this, [this, asked](const Result<FunnelReport> &r) {
        if (asked != m_asked)
            return; // the menus have moved on
        m_busy->stop();
        if (r.ok())
            show(r.value());
        else
            context().failed(r.error());
        if (r.ok() && m_behind.kind != Behind::Nothing)
            readBehind(false);
        setLoaded();
    });
}

void ReportsPage::show(const FunnelReport &report)
{
    m_report = report;
    const auto &f = report.funnel;
    const auto &locale = context().locale;
    m_heading->setText(m_menus->filter().definition == FunnelDefinition::Reached
                           ? tr("Deals created in the period, by the furthest stage they reached")
                           : tr("Deals created in the period, by the stages they stood in"));
    QStringList parts{tr("%n deal(s)", nullptr, int(f.deals)), tr("%n won", nullptr, int(f.won))};
    if (f.medianCycleDays >= 0)
        parts.append(tr("cycle %1 (median)").arg(ReportText::days(f.medianCycleDays, locale)));
    m_summary->setText(parts.join(u" · "_s));
    m_funnel->setFunnel(f);
    m_hint->setText(biggestLoss());
    QStringList left;
    for (const auto &m : report.leftOut)
        left.append(m.toDisplay(locale));
    m_leftOut->setText(left.isEmpty() ? QString() : tr("Not in the sums, for want of a rate: %1").arg(left.join(u", "_s)));
    m_leftOut->setVisible(!left.isEmpty());
    showLosses();
    m_managerModel->setLines(report.managers);
    arrange();

    if (f.deals == 0 && (m_menus->hasPeriod() || m_menus->hasOwner())) {
        m_empty->setTexts(tr("No deals here"), tr("No deal of this owner was created in the chosen period."));
        m_empty->setAction(tr("Show all time"), [this] { m_menus->showEverything(); });
    } else if (f.deals == 0) {
        m_empty->setTexts(tr("Nothing to count yet"),
                          tr("The funnel shows how far deals come and where they are lost. It fills as deals move over the board."));
        m_empty->setAction(tr("Go to the pipeline"), [this] { context().open(u"pipeline"_s, {}, {{u"new"_s, true}}); });
    }
    m_stack->setCurrentIndex(f.deals == 0 ? 1 : 0);
    m_export->setEnabled(f.deals > 0);
}

void ReportsPage::showLosses()
{
    QList<LossChart::Reason> reasons;
    for (const auto &l : std::as_const(m_report.lostReasons)) {
        if (reasons.size() == kReasonsShown)
            break;
        reasons.append({l.reason, l.deals, l.amount.minor ? l.amount.toDisplay(context().locale) : QString()});
    }
    m_losses->setReasons(reasons);
    m_lossCard->setVisible(!reasons.isEmpty());
}

/// The sum stands beside the heading where both are read whole, else under it; the table of managers is as high as its
/// lines, so that the page scrolls and not a table within it.
void ReportsPage::arrange()
{
    const int room = (width() - 32) * 17 / 27 - 48;
    const int need = m_heading->sizeHint().width() + 12 + m_summary->fontMetrics().horizontalAdvance(m_summary->text());
    const bool beside = need <= room;
    m_head->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_summary->setAlignment((beside ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static_cast<QSpacerItem *>(m_head->itemAt(1)->spacerItem())->changeSize(beside ? 12 : 0, 0);
    m_head->invalidate();
    m_lower->setMinimumHeight(PlainTable::rowHeight() * std::clamp(m_managerModel->rowCount() + 1, 4, 12) + 16);
}

void ReportsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

QString ReportsPage::biggestLoss() const
{
    qint64 worst = 0;
    QString from, to;
    for (int r = 1; r < m_funnel->rows(); ++r) {
        const qint64 loss = m_funnel->stage(r - 1).reached - m_funnel->stage(r).reached;
        if (loss > worst) {
            worst = loss;
            from = m_funnel->stage(r - 1).stage.name;
            to = m_funnel->stage(r).stage.name;
        }
    }
    const QString click = tr("Click a bar to see the deals behind it.");
    return worst > 0 ? tr("Biggest loss: %1 → %2, %n deal(s).", nullptr, int(worst)).arg(from, to) + u' ' + click : click;
}

void ReportsPage::openBehind(const Behind &behind)
{
    m_behind = behind;
    readBehind(true);
}

void ReportsPage::readBehind(bool takeFocus)
{
    auto filter = m_menus->filter();
    LaterFocus focus;
    if (takeFocus)
        focus.wish();
    const auto show = [this, focus, asked = m_asked, kind = m_behind.kind, name = m_behind.name](const Result<QList<DealCard>> &r) mutable {
        if (!r.ok()) {
            context().failed(r.error());
            return;
        }
        if (asked != m_asked || m_behind.kind != kind || m_behind.name != name)
            return;
        const auto at = m_deals->currentIndex();
        const Uuid current = at.isValid() ? m_dealModel->deal(at.row()).id.uuid() : Uuid();
        m_dealModel->setDeals(r.value(), m_menus->stageNames());
        m_dealsHeading->setText(tr("%1 · %n deal(s)", nullptr, int(r->size())).arg(name));
        m_lower->setCurrentIndex(1);
        int row = 0;
        for (int i = 0; i < r->size(); ++i)
            if (r->at(i).id.uuid() == current)
                row = i;
        if (!r->isEmpty())
            m_deals->setCurrentIndex(m_dealModel->index(row, 0));
        focus.give(m_deals);
    };
    auto &reports = workspace().reports();
    switch (m_behind.kind) {
    case Behind::Stage: reports.dealsBehind(filter, m_behind.id, false).then(this, show); break;
    case Behind::Reason: reports.dealsLostFor(filter, m_behind.reason).then(this, show); break;
    case Behind::Manager:
        filter.owner = m_behind.id;
        reports.dealsBehind(filter, {}, false).then(this, show);
        break;
    case Behind::Nothing: break;
    }
}

void ReportsPage::closeBehind()
{
    if (m_behind.kind == Behind::Nothing)
        return;
    const bool hadFocus = m_deals->hasFocus() || (m_lower->focusWidget() && m_lower->focusWidget()->hasFocus());
    m_behind = {};
    m_lower->setCurrentIndex(0);
    if (hadFocus && m_openedFrom)
        m_openedFrom->setFocus();
}

void ReportsPage::openDeal(const QModelIndex &index)
{
    context().open(u"pipeline"_s, m_dealModel->deal(index.row()).id.toString());
}

void ReportsPage::exportTable()
{
    if (m_report.funnel.deals == 0) {
        context().inform(tr("There is nothing to export yet."));
        return;
    }
    FileDialogs::save(this, u"report"_s, tr("Export the report"), tr("CSV files (*.csv)"), u"csv"_s, tr("funnel.csv"),
                      [this](const QString &file) {
                          workspace().reports().exportFunnel(m_report, file).then(this, [this](const Result<QString> &r) {
                              if (r.ok())
                                  context().inform(tr("The report was written to %1").arg(r.value()));
                              else
                                  context().failed(r.error());
                          });
                      });
}

void ReportsPage::saveState(QSettings &settings) const
{
    m_menus->save(settings);
}

void ReportsPage::restoreState(QSettings &settings)
{
    m_menus->restore(settings);
}

Page *createReportsPage(PageContext &context)
{
    return new ReportsPage(context);
}

} // namespace opora
