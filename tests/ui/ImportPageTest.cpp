// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PageFixture.h"
#include "ui/import/ImportPage.h"
#include "ui/import/MappingTable.h"
#include "ui/import/OutcomeCard.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Progress.h"
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

TEST_F(ImportPageTest, SeveralFilesComeInTogetherAndGoBackWithOneUndo)
{
    const QString companies = file(u"companies.csv"_s, "Company name;Industry;Website\nVeres;Trade;veres.example.org\nNova;Food;nova.example.org\n");
    const QString deals = file(u"deals.csv"_s, "Deal name;Company;Stage;Amount\nScanners;Veres;Talks;1200\nLabels;Nova;Talks;300\nScales;Nova;Signed;50\n");
    showImport({companies, deals});
    ASSERT_EQ(page->preview().rows, 5) << "the sum of both files";
    EXPECT_EQ(page->preview().created, 5);
    page->goTo(u"columns"_s);
    Combo *which = nullptr;
    for (auto *c : page->findChildren<Combo *>())
        if (c->isVisible() && c->count() == 2)
            which = c;
    ASSERT_NE(which, nullptr) << "no way to see the columns of the other file";
    EXPECT_EQ(which->currentText(), u"companies.csv"_s);
    which->setFocus();
    key(which, Qt::Key_Down);
    EXPECT_TRUE(waitUntil([this] { return page->mappingTable()->target(2) == u"deal.stage"; })) << "the columns of the second file do not show";
    ASSERT_TRUE(waitUntil([this] { return page->importButton()->isEnabled(); })) << "the rows are read anew";
    runImport();
    EXPECT_EQ(value(ws->clients().count()), 2);
    EXPECT_EQ(value(ws->deals().countOpen()), 3);
    page->undoButton()->click();
    EXPECT_TRUE(waitUntil([this] { return value(ws->clients().count()) == 0 && value(ws->deals().countOpen()) == 0; })) << "one undo takes both files back";
}

TEST_F(ImportPageTest, ACancelledImportLeavesNothing)
{
    QByteArray many = clients();
    for (int i = 0; i < 20000; ++i)
        many += "Person" + QByteArray::number(i) + ";Name;;p" + QByteArray::number(i) + "@example.org;\n";
    showImport({file(u"many.csv"_s, many)});
    page->goTo(u"check"_s);
    ASSERT_TRUE(page->importButton()->isEnabled());
    page->importButton()->click();
    auto *line = page->findChild<ProgressLine *>();
    ASSERT_NE(line, nullptr);
    Q_EMIT line->cancelRequested(); // what its Cancel button says, which comes after a second
    ASSERT_TRUE(waitUntil([this] { return finishes > 0; }));
    EXPECT_EQ(informed.value(informed.size() - 1), u"Cancelled. Nothing was imported."_s);
    EXPECT_EQ(value(ws->clients().count()), 0);
    EXPECT_EQ(page->step(), u"check"_s) << "the file and its columns are kept";
    EXPECT_TRUE(page->importButton()->isEnabled()) << "it can be tried again";
}

TEST_F(ImportPageTest, ASheetOfPeopleAndDealsMakesClientsOfTheNames)
{
    showImport({file(u"sheet.csv"_s, "Фамилия Имя;Тел.;Компания;Сумма;Этап;Дата\nШевченко Олена;0671234567;Аптека 9-1-1;12 400,50;Переговоры;30.11.2026\n")});
    EXPECT_EQ(page->mappingTable()->target(0), u"deal.client"_s);
    EXPECT_EQ(page->mappingTable()->target(5), u"deal.expected_close"_s);
    for (const QString &text : page->outcome()->texts())
        EXPECT_FALSE(text.contains(u"were added"_s) || text.contains(u"was added"_s)) << "nothing has happened yet: " << qPrintable(text);
    runImport();
    const auto order = value(ws->clients().order({}));
    QStringList names;
    for (const ClientRow &row : value(ws->clients().rows(order)))
        names.append(row.name);
    EXPECT_TRUE(names.contains(u"Шевченко Олена"_s)) << qPrintable(names.join(u", "_s));
}

TEST_F(ImportPageTest, ANumberIsNobodysSurname)
{
    showImport({file(u"names.csv"_s, "Full name;Email\nClient 1;one@example.org\nJohn Smith;john@example.org\n")});
    runImport();
    QStringList names;
    for (const ClientRow &row : value(ws->clients().rows(value(ws->clients().order({})))))
        names.append(row.name);
    names.sort();
    EXPECT_EQ(names, (QStringList{u"Client 1"_s, u"Smith John"_s}));
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
