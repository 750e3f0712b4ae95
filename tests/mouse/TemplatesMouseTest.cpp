// SPDX-License-Identifier: GPL-3.0-or-later
// The templates by the mouse.
#include "core/services/RecordService.h"
#include "tests/mouse/MouseWalk.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include "ui/templates/TemplateEditor.h"
#include "ui/templates/TemplatesPage.h"
#include <QLineEdit>
#include <QPlainTextEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class TemplatesMouse : public MouseWalk {
protected:
    static constexpr const char *kPage = "opora::TemplatesPage";
    TemplatesPage *templates() const { return static_cast<TemplatesPage *>(shell().page(u"templates"_s)); }
    TemplateEditor *editor() const { return templates()->editor(); }
    qsizetype count() const
    {
        RecordQuery q;
        q.entity = "template";
        q.limit = -1;
        return ws().records().list(q).wait()->items.size();
    }
    QString stored(const char *column) const { return (*ws().records().get("template", editor()->id()).wait())[column].toText(); }
    /// From the menu of what can be done with the chosen one.
    void choose(const char *command)
    {
        press(kPage, "Actions", templates());
        pick(kPage, command);
    }
};

TEST_P(TemplatesMouse, EveryCommand)
{
    Steps steps;
    steps[u"templates.new"_s] = [this](const Act &) {
        const qsizetype before = count();
        press(kPage, "New template", templates());
        expectSoon([&] { return count() == before + 1 && editor()->nameField()->hasFocus(); },
                   "no new template with the keyboard in its name");
        type(u"Walked"_s);
        press("opora::TemplateEditor", "Save", editor());
        expectSoon([&] { return stored("name") == u"Walked"; }, "its name was not saved");
    };
    steps[u"templates.save"_s] = [this](const Act &) {
        click(editor()->bodyField()->viewport());
        type(u"More. "_s);
        press("opora::TemplateEditor", "Save", editor());
        expectSoon([&] { return stored("body").contains(u"More. "); }, "the text was not saved");
    };
    steps[u"templates.insert"_s] = [this](const Act &) {
        click(editor()->bodyField()->viewport());
        press("opora::TemplateEditor", "Insert", editor());
        pick("TemplateWords", "Client");
        pick("TemplateWords", "surname");
        expectSoon([&] { return editor()->bodyField()->toPlainText().contains(u"{{client.surname}}"); }, "nothing was inserted");
        press("opora::TemplateEditor", "Discard changes", editor());
    };
    steps[u"templates.duplicate"_s] = [this](const Act &) {
        const qsizetype before = count();
        choose("Duplicate the template");
        expectSoon([&] { return count() == before + 1; }, "no copy");
    };
    steps[u"templates.archive"_s] = [this](const Act &) {
        const int before = templates()->list()->rows().rowCount();
        choose("Archive the template");
        expectSoon([&] { return templates()->list()->rows().rowCount() == before - 1; }, "it stays in the list");
    };
    steps[u"templates.remove"_s] = [this](const Act &) {
        const qsizetype before = count();
        choose("Delete the template");
        expectSoon([&] { return count() == before - 1; }, "it was not deleted");
        takeBack();
        expectSoon([&] { return count() == before; }, "it does not come back");
    };
    steps[u"templates.test"_s] = [this](const Act &) {
        choose("Send a test to myself…");
        expectSoon([this] { return openPanel(); }, "no form for the test");
        press("opora::TestSendPanel", "Close", openPanel());
        expectSoon([this] { return !openPanel(); }, "the form stays");
    };
    walk(u"templates"_s, steps);
}

OPORA_IN_EACH_LANGUAGE(TemplatesMouse);

} // namespace opora::test
