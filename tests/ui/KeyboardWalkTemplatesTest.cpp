// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Templates page.
#include "core/services/RecordService.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include "ui/templates/TemplateEditor.h"
#include "ui/templates/TemplatePreview.h"
#include "ui/templates/TemplatesPage.h"
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class KeyboardWalkTemplates : public InEachLanguage<KeyboardWalk> {
protected:
    TemplatesPage *templates() const { return static_cast<TemplatesPage *>(shell().page(u"templates"_s)); }
    qsizetype count() const
    {
        RecordQuery q;
        q.entity = "template";
        q.limit = -1;
        return ws().records().list(q).wait()->items.size();
    }
    int inUse() const
    {
        RecordQuery q;
        q.entity = "template";
        q.limit = -1;
        const QList<Record> all = ws().records().list(q).wait()->items;
        return int(std::count_if(all.cbegin(), all.cend(), [](const Record &r) { return r["active"].toBool(); }));
    }
    QString stored(const char *column) const
    {
        return (*ws().records().get("template", templates()->editor()->id()).wait())[column].toText();
    }
};

TEST_P(KeyboardWalkTemplates, EveryCommand)
{
    Steps steps;
    steps[u"templates.new"_s] = [this](const Act &act) {
        const qsizetype before = count();
        act();
        expectSoon([&] { return count() == before + 1 && templates()->editor()->nameField()->hasFocus(); },
                   "no new template with the keyboard in its name");
        type(u"Walked"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        expectSoon([&] { return stored("name") == u"Walked"; }, "its name was not saved");
    };
    steps[u"templates.save"_s] = [this](const Act &act) {
        tabTo(templates()->editor()->bodyField());
        type(u"More. "_s);
        act();
        expectSoon([&] { return stored("body").contains(u"More. "); }, "the text was not saved");
    };
    steps[u"templates.insert"_s] = [this](const Act &act) {
        tabTo(templates()->editor()->bodyField());
        const QString before = templates()->editor()->bodyField()->toPlainText();
        act();
        ASSERT_TRUE(waitFor([this] { return openMenu() != nullptr; })) << "no menu of what can be inserted";
        key(Qt::Key_Down);
        key(Qt::Key_Right);
        key(Qt::Key_Return);
        expectSoon([&] { return templates()->editor()->bodyField()->toPlainText() != before; }, "nothing was inserted");
        EXPECT_TRUE(templates()->editor()->bodyField()->toPlainText().contains(u"{{client."));
    };
    steps[u"templates.duplicate"_s] = [this](const Act &act) {
        const qsizetype before = count();
        act();
        expectSoon([&] { return count() == before + 1; }, "no copy");
        expectSoon([this] { return templates()->editor()->nameField()->hasFocus(); }, "the keyboard is not in its name");
    };
    steps[u"templates.archive"_s] = [this](const Act &act) {
        // The copy made before has its name's field at once, and its line in the list a moment later.
        const int before = inUse();
        ASSERT_TRUE(waitFor([&] { return templates()->list()->rows().rowCount() == before; }));
        act();
        expectSoon([&] { return templates()->list()->rows().rowCount() == before - 1; }, "it stays in the list");
        EXPECT_EQ(inUse(), before - 1);
    };
    steps[u"templates.remove"_s] = [this](const Act &act) {
        const qsizetype before = count();
        tabTo(templates()->list());
        act();
        expectSoon([&] { return count() == before - 1; }, "it was not deleted");
        keys(QKeySequence(Qt::CTRL | Qt::Key_Z));
        expectSoon([&] { return count() == before; }, "it does not come back");
    };
    steps[u"templates.test"_s] = [this](const Act &act) {
        act();
        expectSoon([this] { return openPanel() && focusIn(openPanel()); }, "no form for the test");
    };
    walk(u"templates"_s, steps);
}

OPORA_IN_EACH_LANGUAGE(KeyboardWalkTemplates);

} // namespace opora::test
