// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"
#include "core/services/SettingsService.h"
#include "tests/ui/PageFixture.h"
#include "ui/settings/LostReasonsEditor.h"
#include "ui/settings/StageEditor.h"
#include <QLineEdit>
#include <QSpinBox>
#include <gtest/gtest.h>

using namespace opora;

namespace {
class SettingsPageTest : public test::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        page = new SettingsPage(*context);
        show(page);
        pipelineBefore = page->stages()->pipeline();
    }
    PipelineInfo stored() { return value(ws->deals().pipelines()).first(); }
    static QStringList names(const PipelineInfo &p)
    {
        QStringList list;
        for (const StageInfo &s : p.stages)
            list << s.name;
        return list;
    }
    SettingsPage *page = nullptr;
    PipelineInfo pipelineBefore;
};
} // namespace

TEST_F(SettingsPageTest, ShowsThePipelineOfTheWorkspace)
{
    EXPECT_EQ(names(page->stages()->pipeline()), names(stored()));
    ASSERT_NE(page->stages()->nameField(0), nullptr);
    EXPECT_EQ(page->stages()->nameField(0)->text(), stored().stages.first().name);
}

TEST_F(SettingsPageTest, RenamingAStageIsSavedAndUndoable)
{
    QLineEdit *name = page->stages()->nameField(0);
    name->setFocus();
    name->setText(QStringLiteral("Incoming"));
    key(name, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 1; }));
    EXPECT_EQ(stored().stages.first().name, QStringLiteral("Incoming"));
    ASSERT_TRUE(ws->undo().undo(lastWritten.command).wait().ok());
    EXPECT_EQ(names(stored()), names(pipelineBefore));
    EXPECT_TRUE(waitUntil([&] { return page->stages()->nameField(0)->text() == pipelineBefore.stages.first().name; }))
        << "a change made elsewhere appears by itself";
}

TEST_F(SettingsPageTest, ARefusedNameStaysInTheFieldWithTheReason)
{
    QLineEdit *name = page->stages()->nameField(0);
    name->setText(pipelineBefore.stages.at(1).name); // Two stages of one name.
    key(name, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return !page->stages()->error().isEmpty(); }));
    EXPECT_EQ(page->stages()->nameField(0)->text(), pipelineBefore.stages.at(1).name);
    EXPECT_EQ(names(stored()), names(pipelineBefore));
    EXPECT_TRUE(messages.isEmpty());
}

TEST_F(SettingsPageTest, StagesAreAddedMovedAndRemoved)
{
    page->stages()->addStage();
    ASSERT_TRUE(waitUntil([&] { return page->stages()->pipeline().stages.size() == pipelineBefore.stages.size() + 1; }));
    const PipelineInfo added = stored();
    int at = 0;
    while (added.stages.at(at).kind == QStringLiteral("open"))
        ++at;
    EXPECT_EQ(at, int(std::count_if(pipelineBefore.stages.begin(), pipelineBefore.stages.end(),
                                    [](const StageInfo &s) { return s.kind == QStringLiteral("open"); }))
                      + 1)
        << "a new stage stands after the open ones, before won";
    const QString fresh = added.stages.at(at - 1).name;
    ASSERT_TRUE(waitUntil([&] { return page->stages()->nameField(at - 1) && page->stages()->nameField(at - 1)->text() == fresh; }));
    key(page->stages()->nameField(at - 1), Qt::Key_Up, Qt::AltModifier);
    ASSERT_TRUE(
        waitUntil([&] { return page->stages()->pipeline().stages.at(at - 2).name == fresh && stored().stages.at(at - 2).name == fresh; }));
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 2; }));
    page->stages()->removeStage(at - 2);
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 3; }));
    EXPECT_EQ(names(stored()), names(pipelineBefore));
}

TEST_F(SettingsPageTest, AStagesLimitIsSavedAndTakenAway)
{
    QSpinBox *limit = page->stages()->limitField(0);
    ASSERT_NE(limit, nullptr);
    EXPECT_EQ(limit->value(), 0);
    limit->setValue(5);
    ASSERT_TRUE(waitUntil([&] { return stored().stages.first().wipLimit == 5; }));
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 1; }));
    limit->setValue(0);
    ASSERT_TRUE(waitUntil([&] { return stored().stages.first().wipLimit == 0; }));
    for (int i = 0; i < page->stages()->pipeline().stages.size(); ++i)
        EXPECT_EQ(page->stages()->limitField(i)->isEnabled(), page->stages()->pipeline().stages.at(i).kind == QStringLiteral("open"));
}

TEST_F(SettingsPageTest, LostReasonsAreKeptInTheWorkspace)
{
    const QStringList before = page->lostReasons()->reasons();
    EXPECT_FALSE(before.isEmpty());
    page->lostReasons()->add(QStringLiteral("  Moved   abroad "));
    ASSERT_TRUE(waitUntil([&] { return page->lostReasons()->reasons().contains(QStringLiteral("Moved abroad")); }));
    EXPECT_TRUE(value(ws->settings().get(QStringLiteral("lost_reasons"))).contains(QStringLiteral("Moved abroad")));
    page->lostReasons()->add(QStringLiteral("moved abroad"));
    EXPECT_EQ(informed.size(), 1) << "twice the same is said, not stored";
    page->lostReasons()->remove(QStringLiteral("Moved abroad"));
    ASSERT_TRUE(waitUntil([&] { return page->lostReasons()->reasons() == before; }));
}

TEST_F(SettingsPageTest, BackupIsACommandOfThePage)
{
    ASSERT_TRUE(commands->run(QStringLiteral("settings.backup")));
    ASSERT_TRUE(waitUntil([&] { return informed.size() == 1 || !errors.isEmpty(); }));
    EXPECT_TRUE(errors.isEmpty());
}
