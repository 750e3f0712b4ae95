// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"
#include "core/services/ChannelService.h"
#include "core/services/SyncService.h"
#include "core/services/demo/Demo.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/CommandField.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>

namespace opora::test {

using namespace Qt::StringLiterals;

namespace {
const qint64 kNow = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC).toMSecsSinceEpoch();

/// One demo for the whole run; every test works on its own copy.
QString demoFile()
{
    static QTemporaryDir folder;
    const QString file = folder.filePath(u"demo.opora"_s);
    if (!QFile::exists(file)) {
        Workspace::CreateOptions create;
        create.timeZone = u"UTC"_s;
        create.userName = u"Olena Kovalenko"_s;
        DemoOptions options;
        options.clients = 80;
        options.deals = 90;
        options.seed = 7;
        options.date = QDate(2026, 11, 20);
        auto made = createDemo(file, create, options, std::make_shared<FixedClock>(kNow));
        EXPECT_TRUE(made.ok()) << (made.ok() ? "" : qPrintable(made.error().code));
    }
    return file;
}
} // namespace

void KeyboardWalk::SetUp()
{
    QSettings().clear();
    path = dir.filePath(u"Walk.opora"_s);
    ASSERT_TRUE(QFile::copy(demoFile(), path));
    clock = std::make_shared<FixedClock>(kNow);
    MainWindow::Options options;
    options.clock = clock;
    options.desktop = false;
    prepare();
    options.sync = makeSync;
    // Whatever the person at this computer allowed is not what a test sends with.
    options.channels = [this](Workspace &opened) {
        return std::make_unique<ChannelService>(opened, channels::PluginStore({}),
                                                channels::DeviceChannels(dir.filePath(u"device.json"_s)));
    };
    window = std::make_unique<MainWindow>(options);
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    window->openWorkspace(path, u"today"_s);
    ASSERT_TRUE(waitFor([this] { return window->shell() && window->shell()->isLoaded(); }, 30000));
}

void KeyboardWalk::prepare() {}

void KeyboardWalk::TearDown()
{
    window.reset();
}

void KeyboardWalk::walk(const QString &page, const Steps &steps)
{
    if (!page.isEmpty())
        goTo(page);
    QList<Command> listed;
    for (const Command &c : commands().all())
        if (c.context == page)
            listed.append(c);
    ASSERT_FALSE(listed.isEmpty()) << "the page has no commands";
    for (const Command &command : std::as_const(listed)) {
        SCOPED_TRACE(command.id.toStdString());
        const auto step = steps.find(command.id);
        if (step == steps.end()) {
            ADD_FAILURE() << "the walk has no step for this command";
            continue;
        }
        goTo(page.isEmpty() ? u"today"_s : page);
        step->second([this, &command] { doCommand(command); });
        if (!window || !window->shell())
            return;
    }
    for (const auto &[id, step] : steps)
        EXPECT_TRUE(std::any_of(listed.cbegin(), listed.cend(), [&id = id](const Command &c) { return c.id == id; }))
            << id.toStdString() << " has a step, but is no command of the page any more";
}

void KeyboardWalk::doCommand(const Command &command)
{
    if (command.shortcut.isEmpty())
        runThroughField(command);
    else
        keys(command.shortcut);
}

void KeyboardWalk::key(int k, Qt::KeyboardModifiers modifiers)
{
    QWidget *to = focus();
    ASSERT_NE(to, nullptr);
    // With its text: QTest asserts on keys it knows no text of.
    const bool printable = k >= Qt::Key_Space && k <= Qt::Key_AsciiTilde && !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    const QString text = printable ? QString(QChar(k)).toLower() : k == Qt::Key_Return ? u"\r"_s : QString();
    QTest::sendKeyEvent(QTest::Click, to, Qt::Key(k), text, modifiers);
    QCoreApplication::processEvents();
}

void KeyboardWalk::keys(QKeySequence sequence)
{
    for (int i = 0; i < sequence.count(); ++i)
        key(sequence[uint(i)].key(), sequence[uint(i)].keyboardModifiers());
}

void KeyboardWalk::type(const QString &text)
{
    // By their text: a keyboard has letters that QTest knows no key of.
    for (const QChar letter : text) {
        QWidget *to = focus();
        ASSERT_NE(to, nullptr);
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter)),
            release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(to, &press);
        QCoreApplication::sendEvent(to, &release);
    }
    QCoreApplication::processEvents();
}

void KeyboardWalk::goTo(const QString &name)
{
    for (int i = 0; i < 4 && (openMenu() || openPanel() || openDialog() || focusInEditor()); ++i)
        key(Qt::Key_Escape);
    EXPECT_EQ(openPanel(), nullptr) << "Escape does not close the form";
    EXPECT_EQ(openDialog(), nullptr) << "Escape does not close the dialog";
    const Command *go = commands().find(u"go."_s + name);
    ASSERT_NE(go, nullptr) << "no command leads to " << name.toStdString();
    keys(go->shortcut);
    expectSoon([&] { return page() == name && shell().isLoaded(); }, "the page does not come up by its key");
}

void KeyboardWalk::runThroughField(Command command)
{
    auto &field = shell().commandField();
    QSignalSpy shown(&field, &CommandField::resultsShown);
    key(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(field.hasFocus()) << "Ctrl+K does not reach the field";
    type(u"> "_s + command.title);
    ASSERT_TRUE(waitFor([&] { return !shown.isEmpty() && field.list()->isOpen(); }));
    const auto current = [&] { return field.list()->items().value(field.list()->currentRow()).data.toString(); };
    for (int i = 0; i < field.list()->items().size() && current() != command.id; ++i)
        key(Qt::Key_Down);
    EXPECT_EQ(current().toStdString(), command.id.toStdString()) << "the command field does not list it";
    key(Qt::Key_Return);
}

void KeyboardWalk::tabTo(const QWidget *target)
{
    ASSERT_NE(target, nullptr);
    for (int i = 0; i < 200 && QApplication::focusWidget() != target; ++i)
        key(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), target) << "Tab never comes to " << target->accessibleName().toStdString();
}

void KeyboardWalk::answerFileDialog(const QString &file)
{
    ASSERT_TRUE(waitFor([this] { return openDialog() && focusedLine(); })) << "no file dialog with the keyboard in it";
    focusedLine()->selectAll();
    type(file);
    // The list of completions may be open, or opens while the disk answers: then the first Enter only closes it.
    for (int i = 0; i < 5 && openDialog(); ++i) {
        key(Qt::Key_Return);
        waitFor([this] { return !openDialog(); }, 3000);
    }
    EXPECT_EQ(openDialog(), nullptr) << "the dialog stays open";
    comeBack();
}

void KeyboardWalk::addChannel(const QString &name, const QString &kind)
{
    ChannelService service(ws(), channels::PluginStore({}), channels::DeviceChannels(dir.filePath(u"device.json"_s)));
    const QHash<QString, QString> typed{
        {u"plugin"_s, u"command"_s}, {u"kind"_s, kind}, {u"from"_s, u"walk@example.com"_s}, {u"file"_s, dir.filePath(u"out.jsonl"_s)}};
    ASSERT_TRUE(service.configure(name, typed).wait().ok());
    const auto channel = service.find(name).wait();
    ASSERT_TRUE(channel.ok());
    ASSERT_TRUE(service.enable(*channel, QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py")).ok());
}

void KeyboardWalk::comeBack()
{
    window->activateWindow();
    EXPECT_TRUE(waitFor([this] { return window->isActiveWindow(); }));
}

QString KeyboardWalk::focusName()
{
    const QWidget *w = QApplication::focusWidget();
    return w ? QString::fromLatin1(w->metaObject()->className()) + u" \""_s + w->accessibleName() + u'"' : u"nothing"_s;
}

QWidget *KeyboardWalk::focus() const
{
    if (QWidget *menu = openMenu())
        return menu;
    if (QWidget *w = QApplication::focusWidget())
        return w;
    return QApplication::activeWindow() ? QApplication::activeWindow() : window.get();
}

bool KeyboardWalk::focusIn(const QWidget *widget) const
{
    const QWidget *w = QApplication::focusWidget();
    return widget && w && (w == widget || widget->isAncestorOf(w));
}

bool KeyboardWalk::focusInEditor() const
{
    const QWidget *w = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(w) || qobject_cast<const QPlainTextEdit *>(w);
}

QLineEdit *KeyboardWalk::focusedLine() const
{
    return qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

QWidget *KeyboardWalk::button(const QString &text) const
{
    for (auto *b : window->findChildren<QAbstractButton *>())
        if (b->isVisible() && b->text() == text)
            return b;
    return nullptr;
}

QWidget *KeyboardWalk::openPanel() const
{
    for (auto *panel : window->findChildren<OverlayPanel *>())
        if (panel->isVisible())
            return panel;
    return nullptr;
}

QWidget *KeyboardWalk::openMenu() const
{
    return QApplication::activePopupWidget();
}

QWidget *KeyboardWalk::openDialog() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal && modal->isVisible() ? modal : nullptr;
}

QString KeyboardWalk::page() const
{
    return shell().currentPage();
}
Page *KeyboardWalk::currentPage() const
{
    return shell().page(page());
}
WorkspaceShell &KeyboardWalk::shell() const
{
    return *window->shell();
}
Workspace &KeyboardWalk::ws() const
{
    return *window->workspace();
}
CommandRegistry &KeyboardWalk::commands() const
{
    return window->commands();
}
qint64 KeyboardWalk::clients() const
{
    return ws().clients().count().wait().valueOr(-1);
}
qint64 KeyboardWalk::openTasks() const
{
    return ws().tasks().summary().wait()->openTasks;
}
qint64 KeyboardWalk::openDeals() const
{
    return ws().deals().countOpen().wait().valueOr(-1);
}

} // namespace opora::test
