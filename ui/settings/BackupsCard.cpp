// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BackupsCard.h"
#include "ui/kit/Button.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Progress.h"
#include "ui/models/Format.h"
#include "ui/settings/RestorePanel.h"
#include "ui/shell/DeviceSettings.h"
#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

namespace opora {
namespace {
TextLabel *sentence(const QString &text, QWidget *parent)
{
    auto *l = mutedLabel(text, parent);
    l->setWordWrap(true);
    return l;
}
} // namespace

BackupsCard::BackupsCard(PageContext &context, QWidget *parent) : Card(tr("Backups"), parent), m_context(context)
{
    body()->addWidget(sentence(tr("While Opora runs, a copy a day is made by itself: those of seven days and four weeks are kept. Each is "
                                  "read back and compared with "
                                  "the original before it counts as made."),
                               this));
    m_last = new TextLabel(QString(), Token::Ink, this);
    m_last->setWordWrap(true);
    body()->addWidget(m_last);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    m_folder = new ElidedLabel(QString(), Token::Mute, this);
    m_folder->setFont(Theme::small());
    m_folder->setElideMode(Qt::ElideMiddle);
    m_change = new Button(tr("Change\u2026"), Button::Kind::Quiet, this);
    m_change->setAccessibleName(tr("Change the folder for copies"));
    where->addWidget(m_folder, 1);
    where->addWidget(m_change);
    body()->addLayout(where);
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons, 8);
    m_backup = new Button(tr("Back up now"), QStringLiteral("backup"), Button::Kind::Normal, buttons);
    m_restore = new Button(tr("Restore\u2026"), Button::Kind::Normal, buttons);
    m_check = new Button(tr("Check the workspace"), Button::Kind::Normal, buttons);
    for (Button *b : {m_backup, m_restore, m_check})
        row->addWidget(b);
    body()->addWidget(buttons);
    m_progress = new ProgressLine(this);
    body()->addWidget(m_progress);
    m_state = sentence(QString(), this);
    m_state->hide();
    body()->addWidget(m_state);
    connect(m_backup, &QPushButton::clicked, this, &BackupsCard::backUp);
    connect(m_restore, &QPushButton::clicked, this, &BackupsCard::restore);
    connect(m_check, &QPushButton::clicked, this, &BackupsCard::check);
    connect(m_change, &QPushButton::clicked, this, &BackupsCard::chooseFolder);
}

void BackupsCard::reload()
{
    m_folder->setText(QDir::toNativeSeparators(m_context.workspace.backups().folder()));
    m_context.workspace.backups().copies().then(this, [this](const Result<QList<BackupCopy>> &r) {
        if (r.ok())
            showCopies(r.value());
    });
}

void BackupsCard::showCopies(const QList<BackupCopy> &copies)
{
    if (copies.isEmpty()) {
        m_last->setText(tr("There is no copy yet."));
        return;
    }
    qint64 bytes = 0;
    for (const BackupCopy &c : copies)
        bytes += c.bytes;
    const qint64 at = copies.first().madeAt.toMSecsSinceEpoch();
    const Format format(m_context.workspace, m_context.locale);
    m_last->setText(tr("Last copy: %1, checked. %n in all, %2.", "copies", int(copies.size()))
                        .arg(format.when(at), m_context.locale.formattedDataSize(bytes)));
    m_last->setToolTip(format.exact(at));
}

QString BackupsCard::lastLine() const
{
    return m_last->text();
}

void BackupsCard::say(const QString &text)
{
    m_state->setText(text);
    m_state->show();
}

void BackupsCard::backUp()
{
    m_backup->setEnabled(false);
    auto job = m_context.workspace.backups().backUpNow();
    m_progress->start(tr("Copying\u2026"), job.control());
    job.then(this, [this](const Result<QString> &r) {
        m_progress->stop();
        m_backup->setEnabled(true);
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        say(tr("Copied and checked: %1").arg(QFileInfo(r.value()).fileName()));
        m_context.inform(m_state->text());
        reload();
    });
}

void BackupsCard::chooseFolder()
{
    FileDialogs::folder(this, QStringLiteral("backups"), tr("Folder for copies"), m_context.workspace.backups().folder(),
                        [this](const QString &folder) {
                            DeviceSettings::setBackupFolder(m_context.workspace.info().id.toString(), folder);
                            m_context.workspace.backups().setFolder(folder);
                            reload();
                        });
}

void BackupsCard::restore()
{
    auto *panel = new RestorePanel(m_context, this);
    connect(panel, &RestorePanel::chosen, this, [this](const QString &file) { m_context.lookInto(file); });
    panel->open();
}

void BackupsCard::check()
{
    m_check->setEnabled(false);
    auto job = m_context.workspace.backups().check();
    m_progress->start(tr("Checking\u2026"), job.control());
    job.then(this, [this](const Result<CheckReport> &r) {
        m_progress->stop();
        m_check->setEnabled(true);
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        if (r->clean) {
            say(tr("Everything is in order: %Ln row(s) checked.", nullptr, int(r->rows)));
        } else {
            say(tr("%n problem(s) found. Make a copy before you go on working.", nullptr, int(r->problems.size())) + QLatin1Char('\n')
                + r->problems.mid(0, 5).join(QLatin1Char('\n')));
        }
    });
}

} // namespace opora
