// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OrderedModel.h"
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace opora::test {
namespace {

class Numbers : public OrderedModel {
public:
    using OrderedModel::setOrder;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole && index.isValid() ? QVariant(keyAt(index.row())) : QVariant();
    }
};

struct OrderedModelTest : ::testing::Test {
    Numbers model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(OrderedModelTest, TellsInsertionRemovalAndMoveAsSuch)
{
    model.setOrder({1, 2, 3, 4, 5});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
        moved(&model, &QAbstractItemModel::rowsMoved), relaid(&model, &QAbstractItemModel::layoutChanged);
    model.setOrder({1, 2, 9, 3, 4, 5});
    EXPECT_EQ(inserted.size(), 1);
    model.setOrder({1, 2, 9, 4, 5});
    EXPECT_EQ(removed.size(), 1);
    model.setOrder({2, 9, 4, 1, 5});
    EXPECT_EQ(moved.size(), 1);
    model.setOrder({1, 2, 9, 4, 5});
    EXPECT_EQ(moved.size(), 2);
    EXPECT_EQ(relaid.size(), 0);
    model.setOrder({5, 4, 9, 2, 1});
    EXPECT_EQ(relaid.size(), 1);
    model.setOrder({5, 4, 9, 2, 1});
    EXPECT_EQ(relaid.size() + moved.size() + removed.size() + inserted.size(), 5) << "the same order tells nothing";
}

TEST_F(OrderedModelTest, SelectionFollowsItsRowsThroughAnyChange)
{
    QRandomGenerator random(20261121);
    QList<qint64> order;
    for (qint64 n = 1; n <= 40; ++n)
        order.append(n);
    model.setOrder(order);
    QItemSelectionModel selection(&model);
    for (int round = 0; round < 300; ++round) {
        const qint64 current = model.keyAt(int(random.bounded(model.rowCount())));
        selection.setCurrentIndex(model.index(model.rowOf(current), 0),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QList<qint64> next = model.order();
        switch (random.bounded(4)) {
        case 0: std::shuffle(next.begin(), next.end(), random); break;
        case 1: next.insert(random.bounded(next.size() + 1), 1000 + round); break;
        case 2: next.removeAll(next.at(random.bounded(next.size()))); break;
        default: next.move(random.bounded(next.size()), random.bounded(next.size()));
        }
        if (next.isEmpty())
            next.append(5000 + round);
        model.setOrder(next);
        ASSERT_EQ(model.order(), next);
        if (next.contains(current)) {
            ASSERT_EQ(model.keyAt(selection.currentIndex().row()), current) << "round " << round;
            ASSERT_EQ(selection.selectedRows().size(), 1);
            ASSERT_EQ(model.keyAt(selection.selectedRows().first().row()), current);
        }
    }
}

TEST_F(OrderedModelTest, EmptiesAndFillsAgain)
{
    model.setOrder({1, 2});
    model.setOrder({});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.rowOf(1), -1);
    EXPECT_EQ(model.keyAt(0), 0);
    model.setOrder({3});
    EXPECT_EQ(model.rowOf(3), 0);
}

} // namespace
} // namespace opora::test
