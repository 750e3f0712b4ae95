// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TeamShell.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Sidebar.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

TeamShell::TeamShell(PageContext &context, SyncService &sync, Sidebar &sidebar, QWidget *window)
    : QObject(window),
      m_context(context),
      m_sync(sync),
      m_sidebar(sidebar),
      m_window(window)
{
    connect(&sync, &SyncService::statusChanged, this, &TeamShell::follow);
    connect(&sync, &SyncService::passwordNeeded, this, &TeamShell::askPassword);
    follow(sync.status());
}

void TeamShell::follow(const SyncStatus &status)
{
    if (status.isLinked() != m_linked) {
        m_linked = status.isLinked();
        m_sidebar.setShown(QStringLiteral("sync"), m_linked);
        if (m_linked)
            addCommands();
        else
            removeCommands();
    }
    m_sidebar.setCount(QStringLiteral("sync"), status.conflicts + status.attention, true);
}

void TeamShell::addCommands()
{
    const auto add = [this](const char *id, const QString &title, const QKeySequence &key, const QString &icon, std::function<void()> run) {
        Command c;
        c.id = QString::fromLatin1(id);
        c.title = title;
        c.shortcut = key;
        c.icon = icon;
        c.run = std::move(run);
        m_context.commands.add(c, this);
    };
    const struct {
        const char *id, *page, *icon;
        QString title;
        int key;
    } pages[] = {
        {"go.pending", "pending", "clock", tr("Go to Pending changes"), Qt::Key_7},
        {"go.conflicts", "conflicts", "warning", tr("Go to Conflicts"), Qt::Key_8},
        {"go.attention", "attention", "info", tr("Go to Needs attention"), Qt::Key_9},
        {"go.team", "team", "user", tr("Go to Team"), Qt::Key_0},
    };
    for (const auto &p : pages)
        add(p.id, p.title, QKeySequence(Qt::CTRL | Qt::Key(p.key)), QString::fromLatin1(p.icon),
            [this, page = QString::fromLatin1(p.page)] { m_context.open(page); });
    add("sync.now", tr("Exchange with the server now"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), QStringLiteral("refresh"), [this] {
        m_sync.syncNow().then(this, [this](const Result<SyncStatus> &r) {
            if (!r.ok())
                m_context.failed(r.error());
            else if (r->pending == 0)
                m_context.inform(tr("Everything is on the server, and what is new there is here."));
        });
    });
}

void TeamShell::removeCommands()
{
    for (const char *id : {"go.pending", "go.conflicts", "go.attention", "go.team", "sync.now"})
        m_context.commands.remove(QString::fromLatin1(id));
}

void TeamShell::askPassword(const HubTarget &target, bool wasRefused)
{
    if (m_asking)
        return;
    auto *panel = new OverlayPanel(m_window, tr("Password"));
    m_asking = panel;
    panel->setSentence(tr("For %1 on %2. Until then you work offline; nothing is lost.")
                           .arg(target.user, target.host.startsWith(u'/') ? tr("this computer") : target.host));
    auto *field = new QLineEdit(panel);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(tr("Password"));
    panel->body()->addWidget(field);
    auto *keep = new QCheckBox(tr("Keep the password in the system's keychain"), panel);
    panel->body()->addWidget(keep);
    panel->setCancel(tr("Work offline"));
    panel->setAccept(tr("Sign in"));
    panel->setFirstFocus(field);
    if (wasRefused)
        panel->setError(tr("The server refused the password."));
    connect(panel, &OverlayPanel::accepted, this, [this, panel, field, keep] {
        if (field->text().isEmpty()) {
            panel->setError(tr("Write the password."));
            return;
        }
        m_sync.setPassword(field->text(), keep->isChecked());
        panel->dismiss();
    });
    panel->open();
}

} // namespace opora
