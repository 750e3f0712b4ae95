// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/kit/PlainTable.h"
#include "ui/models/ReportModels.h"
#include "ui/reports/FunnelChart.h"
#include "ui/reports/ReportMenus.h"
#include "ui/reports/ReportsPage.h"
#include "ui/shell/Pages.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QFile>
#include <QtCharts/QHorizontalStackedBarSeries>

namespace opora::test {

using namespace Qt::StringLiterals;

class ReportsPageTest : public PageFixture {
protected:
    void fill()
    {
        for (int i = 0; i < 3; ++i)
            addDeal(u"New %1"_s.arg(i), 100'00);
        addDeal(u"Half way"_s, 200'00, {}, stage(u"Proposal sent"_s).id);
        const Uuid won = addDeal(u"Sold"_s, 900'00);
        move(won, u"Won"_s);
        const Uuid lost = addDeal(u"Gone"_s, 300'00);
        move(lost, u"Lost"_s, u"Too expensive"_s);
    }
    void move(const Uuid &deal, const QString &to, const QString &reason = {})
    {
        value(ws->deals().move({.deal = deal, .stage = stage(to).id, .lostReason = reason, .lostNote = {}, .seenChange = {}}));
    }
    void showReports()
    {
        page = static_cast<ReportsPage *>(createReportsPage(*context));
        show(page);
    }
    QStringList dealsListed()
    {
        QStringList out;
        auto *m = page->dealTable()->model();
        for (int r = 0; r < m->rowCount(); ++r)
            out.append(m->index(r, 0).data().toString());
        out.sort();
        return out;
    }
    ReportsPage *page = nullptr;
};

TEST_F(ReportsPageTest, TheFunnelCountsAndItsBarsAreQtCharts)
{
    fill();
    showReports();
    auto *chart = page->funnelChart();
    ASSERT_EQ(chart->rows(), 6);
    EXPECT_EQ(chart->stage(0).reached, 6);
    EXPECT_EQ(chart->stage(5).reached, 1);
    EXPECT_TRUE(page->summary().startsWith(u"6 deal"_s)) << qPrintable(page->summary());
    ASSERT_EQ(chart->chart()->series().size(), 1);
    EXPECT_NE(qobject_cast<QHorizontalStackedBarSeries *>(chart->chart()->series().first()), nullptr);
    picture(u"reports"_s);
}

TEST_F(ReportsPageTest, ABarOpensExactlyItsDealsAndEachOpensItsCard)
{
    fill();
    showReports();
    page->funnelChart()->setFocus();
    page->funnelChart()->setCurrent(2);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return dealsListed().size() == 2; })) << qPrintable(dealsListed().join(u','));
    EXPECT_EQ(dealsListed(), (QStringList{u"Half way"_s, u"Sold"_s}));
    EXPECT_EQ(QApplication::focusWidget(), page->dealTable());
    press(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().page, u"pipeline"_s);
    EXPECT_FALSE(opened.first().id.isEmpty());
}

TEST_F(ReportsPageTest, ALostReasonOpensItsDeals)
{
    fill();
    showReports();
    ASSERT_EQ(page->lossChart()->rows(), 1);
    EXPECT_EQ(page->lossChart()->reason(0).text, u"Too expensive"_s);
    page->lossChart()->press(0);
    ASSERT_TRUE(waitUntil([&] { return dealsListed() == QStringList{u"Gone"_s}; }));
}

TEST_F(ReportsPageTest, BarsAreToldAsTextAndCanBePressed)
{
    fill();
    showReports();
    auto *iface = QAccessible::queryAccessibleInterface(page->funnelChart());
    ASSERT_NE(iface, nullptr);
    EXPECT_EQ(iface->role(), QAccessible::List);
    ASSERT_EQ(iface->childCount(), 6);
    const QString text = iface->child(2)->text(QAccessible::Name);
    EXPECT_TRUE(text.startsWith(u"Proposal sent: 2 deal"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"of all"_s));
    ASSERT_NE(iface->child(2)->actionInterface(), nullptr);
    iface->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(waitUntil([&] { return dealsListed().size() == 2; }));
}

TEST_F(ReportsPageTest, AnEmptyPeriodOffersAllTime)
{
    fill();
    showReports();
    page->menus()->setPeriod(QDate(2020, 1, 1), QDate(2020, 12, 31));
    ASSERT_TRUE(waitUntil([&] { return page->summary().startsWith(u"0 "_s); }));
    page->menus()->showEverything();
    EXPECT_TRUE(waitUntil([&] { return page->summary().startsWith(u"6 "_s); }));
}

TEST_F(ReportsPageTest, AChangeElsewhereIsCountedByItself)
{
    fill();
    showReports();
    addDeal(u"One more"_s);
    EXPECT_TRUE(waitUntil([&] { return page->funnelChart()->stage(0).reached == 7; }));
}

TEST_F(ReportsPageTest, TheFiguresGoIntoACsvFile)
{
    fill();
    const auto pipeline = value(ws->deals().pipelines()).first().id;
    const auto report = value(ws->reports().funnel({.pipeline = pipeline, .from = {}, .to = {}, .owner = {}, .asOf = {}}));
    const QString file = value(ws->reports().exportFunnel(report, dir.filePath(u"funnel.csv"_s)));
    QFile f(file);
    ASSERT_TRUE(f.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(f.readAll());
    EXPECT_TRUE(text.contains(u"Proposal sent,2,"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Too expensive,1,300.00,UAH"_s)) << qPrintable(text);
    EXPECT_EQ(code(ws->reports().exportFunnel(report, dir.filePath(u"no/such/folder.csv"_s))), u"no_permission"_s);
}

TEST(ReportModelsTest, TheTablesKeepTheModelContract)
{
    ManagerModel managers{QLocale(QLocale::English)};
    QAbstractItemModelTester m(&managers, QAbstractItemModelTester::FailureReportingMode::Fatal);
    managers.setLines({{{}, u"Olena Kovalenko"_s, 124, 18, 30, 0.4, 17, Money{194'000'000, u"UAH"_s}}});
    EXPECT_EQ(managers.index(0, ManagerModel::Conversion).data().toString(), u"14.5 %"_s);
    EXPECT_EQ(managers.index(0, ManagerModel::Cycle).data().toString(), u"17 d"_s);
    DealTableModel deals{QLocale(QLocale::English)};
    QAbstractItemModelTester d(&deals, QAbstractItemModelTester::FailureReportingMode::Fatal);
    DealCard card;
    card.title = u"Cold store"_s;
    deals.setDeals({card}, {});
    EXPECT_EQ(deals.index(0, DealTableModel::Title).data().toString(), u"Cold store"_s);
    deals.setDeals({}, {});
    EXPECT_EQ(deals.rowCount(), 0);
}

} // namespace opora::test
