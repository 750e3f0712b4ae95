// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/TaskService.h"
#include "tests/support/Widgets.h"
#include "ui/shell/Command.h"
#include "ui/shell/Translations.h"
#include <QCoreApplication>
#include <QTemporaryDir>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <memory>

class QLineEdit;

namespace opora {
class MainWindow;
class Page;
class SyncService;
class Workspace;
class WorkspaceShell;
} // namespace opora

namespace opora::test {

/// The real window over a small demo workspace, worked by key events alone. A test gives a step for every command that
/// the command field lists for a page; walk() does them all and fails for a command that has none.
class KeyboardWalk : public testing::Test {
protected:
    /// Does the command under test, by its shortcut or, without one, through the command field.
    using Act = std::function<void()>;
    /// Brings about what the command needs (by keys, or by data made beforehand), acts, and checks the effect.
    using Step = std::function<void(const Act &act)>;
    using Steps = std::map<QString, Step>;

    void SetUp() override;
    /// What the window is made with, before it is made.
    virtual void prepare();
    void TearDown() override;

    /// Every command of the page (context `page`; empty: those that stand everywhere), each by its step.
    void walk(const QString &page, const Steps &steps);

    // What a person does.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keys(QKeySequence sequence); ///< by value: going to a page adds commands
    void type(const QString &text);
    /// Ctrl+1… of the page; Escape first, until nothing is open over it.
    virtual void goTo(const QString &page);
    /// Does a command: by its shortcut or, without one, through the command field.
    virtual void doCommand(const Command &command);
    /// Ctrl+K, ">" and the title, down to the very command, Enter.
    void runThroughField(Command command);
    /// Tab until the keyboard is there; a failure if it never comes there.
    void tabTo(const QWidget *target);
    /// Types a path into the file dialog that is on show, Enter.
    void answerFileDialog(const QString &path);

    /// A way of sending that works here: the program of the plugins' README, which writes into a file.
    void addChannel(const QString &name, const QString &kind);

    /// A window manager's work after a dialog has closed; offscreen there is none.
    void comeBack();

    // What a person sees.
    template <class F> void expectSoon(F what, const char *message)
    {
        EXPECT_TRUE(waitFor(what, 15000)) << message << "; the focus is in " << focusName().toStdString();
    }
    static QString focusName();
    QWidget *focus() const;
    bool focusIn(const QWidget *widget) const;
    bool focusInEditor() const; ///< a line or text that is being written in
    QLineEdit *focusedLine() const;
    QWidget *button(const QString &text) const; ///< the one that says this, if it can be seen
    QWidget *openPanel() const;                 ///< the form over the window, if one is open
    QWidget *openMenu() const;
    QWidget *openDialog() const;
    QString page() const;
    Page *currentPage() const;
    WorkspaceShell &shell() const;
    Workspace &ws() const;
    CommandRegistry &commands() const;
    qint64 clients() const;
    qint64 openTasks() const;
    qint64 openDeals() const;

    QTemporaryDir dir;
    QString path;
    std::shared_ptr<FixedClock> clock;
    std::function<std::unique_ptr<SyncService>(Workspace &)> makeSync; ///< empty: the window makes its own
    std::unique_ptr<MainWindow> window;
};

/// The same walk with the window in another language: keys lead to the same places, whatever is written there.
template <class Walk> class InEachLanguage : public Walk, public testing::WithParamInterface<const char *> {
protected:
    void SetUp() override
    {
        Translations::install(*qApp, QString::fromLatin1(GetParam()));
        Walk::SetUp();
    }
    void TearDown() override
    {
        Walk::TearDown();
        Translations::install(*qApp, QStringLiteral("en"));
    }
    /// What stands for it in the language of the walk.
    static QString said(const char *context, const char *english)
    {
        const QString text = QCoreApplication::translate(context, english);
        if (qstrcmp(testing::WithParamInterface<const char *>::GetParam(), "en") != 0) {
            EXPECT_NE(text, QString::fromUtf8(english)) << context << " does not say this";
        }
        return text;
    }
};

/// Each walk in English, Russian and Ukrainian.
#define OPORA_IN_EACH_LANGUAGE(suite)                                                                                                      \
    INSTANTIATE_TEST_SUITE_P(Languages, suite, testing::Values("en", "ru", "uk"),                                                          \
                             [](const testing::TestParamInfo<const char *> &language) { return std::string(language.param); })

} // namespace opora::test
