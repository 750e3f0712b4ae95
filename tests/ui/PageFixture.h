// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "core/services/SearchService.h"
#include "tests/services/WorkspaceFixture.h"
#include "ui/shell/Page.h"
#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace opora::test {

/// A real workspace on a temporary file and a window with one page in it; what the page asks of the shell is written down.
class PageFixture : public WorkspaceFixture {
protected:
    struct Opened { QString page, id; QVariantMap args; };

    void SetUp() override
    {
        WorkspaceFixture::SetUp();
        window = std::make_unique<QWidget>();
        window->resize(1245, 850);
        (new QVBoxLayout(window.get()))->setContentsMargins(0, 0, 0, 0);
        commands = new CommandRegistry(window.get());
        context = std::make_unique<PageContext>(PageContext{
            *ws, *commands,
            [this](const QString &page, const QString &id, const QVariantMap &args) { opened.append({page, id, args}); },
            [this](const Written &written) {
                if (!written.command.isNull())
                    messages.append(written.label);
                lastWritten = written;
            },
            [this](const Error &error) { errors.append(error.code); },
            [this](const QString &text) { informed.append(text); }, QLocale(QLocale::English, QLocale::UnitedKingdom)});
    }
    void TearDown() override
    {
        window.reset(); // pages go before the workspace they read
        context.reset();
        ws.reset();
    }
    /// Puts the page into the window and waits until it has what it shows.
    void show(Page *page, const QString &id = {}, const QVariantMap &args = {})
    {
        window->layout()->addWidget(page);
        commands->setContext(page->pageId());
        window->show();
        window->activateWindow();
        page->activate(id, args);
        EXPECT_TRUE(waitUntil([page] { return page->isLoaded(); })) << "page never loaded";
        if (QWidget *target = page->focusTarget())
            target->setFocus();
        QCoreApplication::processEvents();
    }
    static void key(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {})
    {
        QKeyEvent press(QEvent::KeyPress, key, modifiers, text), release(QEvent::KeyRelease, key, modifiers, text);
        QCoreApplication::sendEvent(widget, &press);
        QCoreApplication::sendEvent(widget, &release);
    }
    /// Keys go where the focus is.
    static void press(int k, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr) << "nothing has the focus";
        key(focus, k, modifiers);
    }
    static void type(QWidget *widget, const QString &text)
    {
        for (QChar c : text)
            key(widget, 0, Qt::NoModifier, QString(c));
    }
    Uuid addPerson(const QString &surname, const QString &given, const QString &phone = {}, const QString &company = {},
                   const QString &readiness = {})
    {
        NewClient client;
        client.fields = {{"surname", Value(surname)}, {"given_name", Value(given)}};
        if (!readiness.isEmpty())
            client.fields.insert("readiness", Value(readiness));
        if (!phone.isEmpty())
            client.contacts.append(ContactPoint{{}, QStringLiteral("phone"), phone, {}, {}, true});
        client.companyName = company;
        return value(ws->clients().add(client)).ids.value(0);
    }
    Uuid addTask(const QString &title, QDate date = {}, QTime time = {}, Uuid client = {})
    {
        NewTask task;
        task.title = title;
        task.dueDate = date;
        task.dueTime = time;
        task.client = client;
        return value(ws->tasks().add(task)).ids.value(0);
    }
    /// Pictures for the eye: OPORA_PICTURES=folder keeps them.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("OPORA_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    std::unique_ptr<QWidget> window;
    CommandRegistry *commands = nullptr; ///< the window's
    std::unique_ptr<PageContext> context;
    QList<Opened> opened;
    QStringList messages, errors, informed;
    Written lastWritten;
};

} // namespace opora::test
