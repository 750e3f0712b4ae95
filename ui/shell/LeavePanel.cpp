// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LeavePanel.h"
#include "core/services/BackupService.h"
#include "ui/kit/Button.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Progress.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace opora {

LeavePanel::LeavePanel(Workspace &workspace, SyncService &sync, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("Not everything is on the server yet")),
      m_workspace(workspace),
      m_sync(sync)
{
    setSentence(
        tr("Nothing is kept on this computer when Opora closes. What is not on the server by then is lost, unless you put it in a file."));
    setPanelWidth(520);
    m_count = new TextLabel(QString(), Token::Ink, this);
    m_count->setWordWrap(true);
    body()->addWidget(m_count);
    m_progress = new ProgressLine(this);
    body()->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_save = new Button(tr("Save in a file\u2026"), Button::Kind::Normal, this);
    m_discard = new Button(tr("Let them go and close"), Button::Kind::Danger, this);
    row->addWidget(m_save);
    row->addWidget(m_discard);
    row->addStretch(1);
    body()->addLayout(row);
    setCancel(tr("Stay"));
    setAccept(tr("Send and close"));
    setFirstFocus(acceptButton());
    connect(m_save, &QPushButton::clicked, this, &LeavePanel::askForFile);
    connect(m_discard, &QPushButton::clicked, this, &LeavePanel::leave);
    connect(this, &OverlayPanel::accepted, this, &LeavePanel::send);
    connect(&sync, &SyncService::statusChanged, this, &LeavePanel::show);
    show(sync.status());
}

void LeavePanel::show(const SyncStatus &status)
{
    QString text = tr("%n change(s) wait to be sent.", nullptr, int(status.pending));
    if (status.attention > 0)
        text += u' ' + tr("%n were refused by the server and wait for a decision.", nullptr, int(status.attention));
    m_count->setText(text);
}

void LeavePanel::send()
{
    setError({});
    acceptButton()->setEnabled(false);
    auto job = m_sync.syncNow();
    m_progress->start(tr("Sending\u2026"), job.control());
    job.then(this, [this](const Result<SyncStatus> &r) {
        m_progress->stop();
        acceptButton()->setEnabled(true);
        if (!r.ok())
            setError(r.error().message);
        else if (r->pending + r->attention > 0)
            setError(tr("Not everything could be sent. Save it in a file, or stay and look."));
        else
            Q_EMIT leave();
    });
}

void LeavePanel::askForFile()
{
    FileDialogs::save(this, QStringLiteral("backup"), tr("Save in a file"), tr("Opora workspaces (*.opora)"), QStringLiteral("opora"),
                      tr("Unsent changes") + QStringLiteral(".opora"), [this](const QString &file) { saveCopy(file); });
}

void LeavePanel::saveCopy(const QString &file)
{
    setError({});
    auto job = m_workspace.backups().backup(file);
    m_progress->start(tr("Copying\u2026"), job.control());
    job.then(this, [this](const Result<QString> &r) {
        m_progress->stop();
        if (r.ok())
            Q_EMIT leave();
        else
            setError(r.error().message);
    });
}

} // namespace opora
