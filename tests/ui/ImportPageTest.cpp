// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/import/ImportPage.h"
#include "ui/import/MappingTable.h"
#include "ui/import/OutcomeCard.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/shell/Pages.h"
#include <QAbstractItemModelTester>
#include <QFile>

namespace opora::test {

using namespace Qt::StringLiterals;

class ImportPageTest : public PageFixture {
protected:
    QString file(const QString &name, const QByteArray &text)
    {
        QFile f(dir.filePath(name));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(text);
        return f.fileName();
    }
    void showImport(const QStringList &files)
    {
        page = static_cast<ImportPage *>(createImportPage(*context));
        QObject::connect(page, &ImportPage::previewed, page, [this] { ++previews; });
        QObject::connect(page, &ImportPage::finished, page, [this] { ++finishes; });
        show(page, {}, {{u"files"_s, files}});
        ASSERT_TRUE(waitUntil([this] { return previews > 0; }));
    }
    bool previewAgain(int before)
    {
        return waitUntil([this, before] { return previews > before; });
    }
    void runImport()
    {
        page->goTo(u"check"_s);
        ASSERT_TRUE(page->importButton()->isEnabled());
        page->importButton()->click();
        ASSERT_TRUE(waitUntil([this] { return finishes > 0; }));
    }
    QByteArray clients() const
    {
        return "Фамилия;Имя;Тел.;E-mail;Дата рождения\n"
               "Шевченко;Олена;0671234567;o.shevchenko@example.org;14.03.1981\n"
               "Бондаренко;Ігор;0502221100;i.bondarenko@example.org;01.12.1979\n"
               "Мельник;Іван;0937007070;i.melnyk@example.org;31.11.1985\n";
    }
    ImportPage *page = nullptr;
    int previews = 0, finishes = 0;
};

TEST_F(ImportPageTest, AFileShowsWhatItIsWhatWillHappenAndEveryWrongCell)
{
    showImport({file(u"clients.csv"_s, clients())});
    page->goTo(u"columns"_s);
    EXPECT_EQ(page->preview().rows, 3);
    EXPECT_EQ(page->preview().created, 2);
    EXPECT_EQ(page->preview().refused, 1);
    EXPECT_TRUE(page->outcome()->texts().contains(u"2 new"_s));
    EXPECT_TRUE(page->outcome()->texts().contains(u"1 refused"_s));
    EXPECT_EQ(page->mappingTable()->target(2), u"client.phone"_s);
    ASSERT_EQ(page->previewModel()->rowCount(), 1);
    const auto wrong = page->previewModel()->nextWrong(0);
    ASSERT_TRUE(wrong.isValid());
    EXPECT_EQ(wrong.data().toString(), u"31.11.1985"_s);
    EXPECT_FALSE(page->previewModel()->reasons(0).isEmpty());
    picture(u"import"_s);
}

TEST_F(ImportPageTest, ACorrectedCellIsImported)
{
    showImport({file(u"clients.csv"_s, clients())});
    const int before = previews;
    const auto wrong = page->previewModel()->nextWrong(0);
    ASSERT_TRUE(page->previewModel()->setData(wrong, u"30.11.1985"_s, Qt::EditRole));
    ASSERT_TRUE(previewAgain(before));
    EXPECT_EQ(page->preview().refused, 0);
    EXPECT_EQ(page->preview().created, 3);
    runImport();
    EXPECT_EQ(page->step(), u"done"_s);
    EXPECT_EQ(value(ws->clients().count()), 3);
}

TEST_F(ImportPageTest, RefusedRowsGoIntoAFileAndTheWholeImportIsOneUndo)
{
    showImport({file(u"clients.csv"_s, clients())});
    runImport();
    EXPECT_EQ(value(ws->clients().count()), 2);
    EXPECT_TRUE(page->happened()->texts().contains(u"1 refused"_s));
    QFile refused(dir.filePath(u"clients-refused.csv"_s));
    ASSERT_TRUE(refused.open(QIODevice::ReadOnly));
    EXPECT_TRUE(refused.readAll().contains("31.11.1985"));
    page->undoButton()->click();
    ASSERT_TRUE(waitUntil([&] { return !informed.isEmpty() || !errors.isEmpty(); }));
    EXPECT_TRUE(errors.isEmpty());
    EXPECT_EQ(value(ws->clients().count()), 0);
}

TEST_F(ImportPageTest, AChangedColumnIsPreviewedAnew)
{
    showImport({file(u"clients.csv"_s, clients())});
    const int before = previews;
    page->mappingTable()->setTarget(4, {});
    ASSERT_TRUE(previewAgain(before));
    EXPECT_EQ(page->preview().refused, 0) << "a column that is not imported cannot be wrong";
    EXPECT_EQ(page->preview().created, 3);
}

TEST_F(ImportPageTest, TheSameFileAgainChangesNothing)
{
    const QString path = file(u"clients.csv"_s, clients());
    showImport({path});
    runImport();
    const int before = previews;
    page->setFiles({path});
    ASSERT_TRUE(previewAgain(before));
    EXPECT_EQ(page->preview().created, 0);
    EXPECT_EQ(page->preview().unchanged, 2);
    page->goTo(u"columns"_s);
    EXPECT_FALSE(page->importButton()->isEnabled());
}

TEST_F(ImportPageTest, AFileThatIsNoTableIsSaidSoAndNothingBreaks)
{
    page = static_cast<ImportPage *>(createImportPage(*context));
    show(page, {}, {{u"files"_s, QStringList{dir.filePath(u"missing.csv"_s)}}});
    EXPECT_TRUE(waitUntil([&] {
        for (auto *label : page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(u"missing"_s))
                return true;
        return false;
    })) << "the error names the file";
    EXPECT_EQ(page->step(), u"file"_s);
}

TEST(PreviewModelTest, KeepsTheModelContract)
{
    PreviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportPreview p;
    p.headers = {u"Name"_s, u"Date"_s};
    p.columns = {{u"Name"_s, u"client.name"_s, {}, {}, 0}, {u"Date"_s, u"client.birthday"_s, {}, {}, 1}};
    p.sample = {{2, {u"Anna"_s, u"01.01.1980"_s}, u"new"_s, {}}, {3, {u"Ivan"_s, u"31.11.1980"_s}, u"refused"_s, {{3, 1, u"Date"_s, u"31.11.1980"_s, u"bad_date"_s, u"No such day."_s}}}};
    model.setPreview(p, {}, false);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.columnCount(), 4);
    EXPECT_EQ(model.index(1, 1).data().toString(), u"fix Date"_s);
    model.setPreview(p, {}, true);
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace opora::test
