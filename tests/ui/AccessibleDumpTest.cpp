// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is given: every page, and each with its forms and menus open. An object that takes the focus and
// has no name or no role cannot be used by those who do not see it.
#include "tests/support/StandInSync.h"
#include "tests/ui/KeyboardWalk.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAccessible>
#include <QLineEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostChildren = 400; // of a list; the rest are of the same kind

struct Dump {
    QString text;
    QStringList faults;
    int focusable = 0;

    void add(QAccessibleInterface *object, int depth = 0)
    {
        if (!object || !object->isValid() || depth > 40)
            return;
        const QAccessible::State state = object->state();
        if (state.invisible)
            return;
        const QString name = object->text(QAccessible::Name).trimmed();
        const QString line =
            u"%1 \"%2\" %3"_s.arg(int(object->role()))
                .arg(name, object->object() ? QString::fromLatin1(object->object()->metaObject()->className()) : QString());
        text += QString(depth * 2, u' ') + line + u'\n';
        if (state.focusable && !state.disabled) {
            ++focusable;
            if (object->role() == QAccessible::NoRole)
                faults.append(u"no role: "_s + line);
            if (name.isEmpty())
                faults.append(u"no name: "_s + line + u" in "_s
                              + (object->parent() ? object->parent()->text(QAccessible::Name) : QString()));
        }
        for (int i = 0, n = std::min(object->childCount(), kMostChildren); i < n; ++i)
            add(object->child(i), depth + 1);
    }
};
} // namespace

class AccessibleDump : public KeyboardWalk {
protected:
    void check(const QString &what)
    {
        QCoreApplication::processEvents();
        Dump dump;
        dump.add(QAccessible::queryAccessibleInterface(window.get()));
        if (QWidget *menu = openMenu())
            dump.add(QAccessible::queryAccessibleInterface(menu));
        dump.faults.removeDuplicates();
        EXPECT_TRUE(dump.faults.isEmpty()) << what.toStdString() << ":\n" << dump.faults.join(u'\n').toStdString();
        EXPECT_GT(dump.focusable, 3) << what.toStdString() << ": this is no page\n" << dump.text.toStdString();
    }
    void run(const QString &id) { keys(commands().find(id)->shortcut); }
};

TEST_F(AccessibleDump, FindsAFieldWithoutAName)
{
    auto *planted = new QLineEdit(window.get());
    planted->show();
    Dump dump;
    dump.add(QAccessible::queryAccessibleInterface(window.get()));
    EXPECT_EQ(dump.faults.size(), 1) << dump.faults.join(u'\n').toStdString();
}

TEST_F(AccessibleDump, EveryPage)
{
    for (const auto &name : {u"today"_s, u"clients"_s, u"pipeline"_s, u"tasks"_s, u"reports"_s, u"settings"_s, u"import"_s, u"templates"_s, u"outbox"_s}) {
        goTo(name);
        check(name);
    }
    window->closeWorkspace();
    QCoreApplication::processEvents();
    check(u"welcome"_s);
}

TEST_F(AccessibleDump, EveryForm)
{
    const QList<std::pair<QString, QString>> forms{
        {u"today"_s, u"new.client"_s},          {u"today"_s, u"new.company"_s},         {u"today"_s, u"new.deal"_s},
        {u"clients"_s, u"clients.filter"_s},    {u"clients"_s, u"clients.edit_name"_s}, {u"clients"_s, u"clients.note"_s},
        {u"clients"_s, u"clients.call"_s},      {u"clients"_s, u"clients.task"_s},      {u"clients"_s, u"clients.deal"_s},
        {u"clients"_s, u"clients.tab_deals"_s}, {u"clients"_s, u"clients.tab_tasks"_s}, {u"clients"_s, u"clients.tab_changes"_s},
        {u"pipeline"_s, u"pipeline.add"_s},     {u"pipeline"_s, u"pipeline.open"_s},    {u"pipeline"_s, u"pipeline.next_step"_s},
        {u"pipeline"_s, u"pipeline.lost"_s},    {u"tasks"_s, u"tasks.snooze"_s},        {u"tasks"_s, u"tasks.rename"_s},
        {u"tasks"_s, u"tasks.due"_s},           {u"today"_s, u"today.snooze"_s}};
    for (const auto &[name, id] : forms) {
        goTo(name);
        run(id);
        QCoreApplication::processEvents();
        check(id);
        for (int i = 0; i < 3 && (openMenu() || openPanel() || focusInEditor()); ++i)
            key(Qt::Key_Escape);
    }
    goTo(u"today"_s);
    key(Qt::Key_K, Qt::ControlModifier);
    check(u"the command field"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    goTo(u"today"_s);
    runThroughField(*commands().find(u"workspace.new"_s));
    check(u"a new workspace"_s);
    key(Qt::Key_Escape);
}

class AccessibleDumpTeam : public AccessibleDump {
protected:
    void prepare() override
    {
        makeSync = [this](Workspace &ws) {
            auto made = std::make_unique<StandInSync>(ws);
            sync = made.get();
            fillStandIn(*sync, clock->nowMs());
            return made;
        };
    }
    StandInSync *sync = nullptr;
};

TEST_F(AccessibleDumpTeam, EveryPageOfTheExchange)
{
    for (const auto &name : {u"pending"_s, u"conflicts"_s, u"attention"_s, u"team"_s}) {
        goTo(name);
        check(name);
    }
}

TEST_F(AccessibleDumpTeam, EveryFormOfTheExchange)
{
    const QList<std::pair<QString, QString>> forms{{u"pending"_s, u"pending.discard"_s},
                                                   {u"attention"_s, u"attention.discard"_s},
                                                   {u"team"_s, u"team.handover"_s},
                                                   {u"team"_s, u"team.view_as"_s},
                                                   {u"team"_s, u"team.leave"_s}};
    for (const auto &[where, id] : forms) {
        goTo(where);
        ASSERT_TRUE(commands().run(id)) << id.toStdString();
        EXPECT_TRUE(waitFor([this] { return openPanel() != nullptr; })) << id.toStdString();
        check(id);
        key(Qt::Key_Escape);
    }
    sync->set({});
    EXPECT_TRUE(commands().run(u"workspace.connect"_s));
    check(u"workspace.connect"_s);
}

} // namespace opora::test
