// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/models/ClientListModel.h"
#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct ClientListModelTest : PageFixture {
    void SetUp() override
    {
        PageFixture::SetUp();
        model = std::make_unique<ClientListModel>(*ws);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void TearDown() override
    {
        tester.reset();
        model.reset();
        PageFixture::TearDown();
    }
    void load()
    {
        model->reload();
        ASSERT_TRUE(waitUntil([this] { return model->isLoaded() && !model->isLoading(); }));
    }
    QString name(int row) const { return model->index(row, ClientListModel::Name).data().toString(); }
    bool waitName(int row, const QString &expected)
    {
        return waitUntil([&] { return name(row) == expected; });
    }
    std::unique_ptr<ClientListModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(ClientListModelTest, ShowsAPlaceholderFirstAndTheRowWhenItHasCome)
{
    addPerson(u"Testenko"_s, u"Anna"_s, u"+380 67 000 00 01"_s, u"Example Ltd"_s, u"hot"_s);
    bool placeholder = false;
    QString spokenBefore;
    QObject::connect(model.get(), &ClientListModel::loaded, model.get(), [&] { // before any row can have come
        if (!spokenBefore.isEmpty())
            return; // read once more, for the change that has just been written
        placeholder = model->index(0, ClientListModel::Name).data(ClientListModel::PlaceholderRole).toBool();
        spokenBefore = model->index(0, ClientListModel::Name).data(Qt::AccessibleTextRole).toString();
    });
    load();
    EXPECT_TRUE(placeholder);
    EXPECT_FALSE(spokenBefore.isEmpty());
    ASSERT_EQ(model->rowCount(), 2) << "the person and the company she works at";
    const QModelIndex first = model->index(0, ClientListModel::Name);
    ASSERT_TRUE(waitUntil([&] { return !first.data(ClientListModel::PlaceholderRole).toBool(); }));
    const int row = name(0) == u"Testenko Anna" ? 0 : 1;
    ASSERT_TRUE(waitName(row, u"Testenko Anna"_s));
    EXPECT_EQ(model->index(row, ClientListModel::Name).data(ClientListModel::CompanyRole).toString(), u"Example Ltd");
    EXPECT_EQ(model->index(row, ClientListModel::Readiness).data().toString(), u"Hot");
    EXPECT_EQ(model->index(row, ClientListModel::Readiness).data(ClientListModel::SortRole).toString(), u"hot");
    EXPECT_EQ(model->index(row, ClientListModel::LifetimeValue).data(ClientListModel::SortRole).toLongLong(), 0);
    const QString spoken = model->index(row, ClientListModel::Name).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(u"Testenko Anna") && spoken.contains(u"Example Ltd") && spoken.contains(u"Hot")) << qPrintable(spoken);
}

TEST_F(ClientListModelTest, SortsInTheStorageAndKeepsWhatPointsAtARow)
{
    for (const char16_t *n : {u"Carr", u"Adams", u"Brown"})
        addPerson(QString::fromUtf16(n), u"Test"_s);
    load();
    ASSERT_TRUE(waitName(0, u"Adams Test"_s));
    const QPersistentModelIndex adams = model->index(0, 0);
    model->sort(ClientListModel::Name, Qt::DescendingOrder);
    ASSERT_TRUE(waitUntil([&] { return !model->isLoading() && adams.row() == 2; }));
    EXPECT_EQ(adams.data().toString(), u"Adams Test");
    EXPECT_EQ(name(0), u"Carr Test");
}

TEST_F(ClientListModelTest, FollowsChangesMadeElsewhere)
{
    const Uuid adams = addPerson(u"Adams"_s, u"Test"_s);
    addPerson(u"Brown"_s, u"Test"_s);
    load();
    ASSERT_TRUE(waitName(0, u"Adams Test"_s));
    const QPersistentModelIndex first = model->index(0, 0);
    value(ws->clients().edit(adams, {{"surname", Value(u"Zimmer"_s)}}));
    ASSERT_TRUE(waitUntil([&] { return first.row() == 1; })) << "the renamed row moves to its new place";
    ASSERT_TRUE(waitName(1, u"Zimmer Test"_s));
    addPerson(u"Clark"_s, u"Test"_s);
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 3; }));
    ASSERT_TRUE(waitName(1, u"Clark Test"_s));
    value(ws->clients().remove({adams}));
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 2; }));
    EXPECT_FALSE(first.isValid());
}

TEST_F(ClientListModelTest, FiltersAndSaysWhatIsWrong)
{
    addPerson(u"Adams"_s, u"Test"_s, {}, {}, u"hot"_s);
    addPerson(u"Brown"_s, u"Test"_s, {}, {}, u"cold"_s);
    load();
    ASSERT_EQ(model->rowCount(), 2);
    const auto filter = Filter::parse(u"readiness:cold"_s, *ws->schema().entity("client"));
    ASSERT_TRUE(filter.ok());
    model->setFilter(filter.value());
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 1; }));
    EXPECT_TRUE(waitName(0, u"Brown Test"_s));
}

TEST_F(ClientListModelTest, AScrolledListFetchesOnlyWhatIsLookedAt)
{
    QList<Uuid> made;
    for (int i = 0; i < 300; ++i)
        made.append(addPerson(u"Person%1"_s.arg(i, 3, 10, QLatin1Char('0')), u"Test"_s));
    load();
    ASSERT_EQ(model->rowCount(), 300);
    ASSERT_TRUE(waitName(250, u"Person250 Test"_s));
    EXPECT_TRUE(model->index(150, 0).data(ClientListModel::PlaceholderRole).toBool()) << "rows nobody looked at are not read";
}

} // namespace
} // namespace opora::test
