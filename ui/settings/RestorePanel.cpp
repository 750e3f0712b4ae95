// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RestorePanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/PlainRows.h"
#include "ui/kit/PlainTable.h"
#include "ui/models/Format.h"
#include <QVBoxLayout>

namespace opora {
namespace {
QString kindWord(BackupCopy::Kind kind)
{
    switch (kind) {
    case BackupCopy::Kind::Scheduled: return RestorePanel::tr("by itself", "how a backup was made");
    case BackupCopy::Kind::ByHand: return RestorePanel::tr("by hand", "how a backup was made");
    case BackupCopy::Kind::BeforeUpgrade: return RestorePanel::tr("before an upgrade", "how a backup was made");
    }
    return {};
}
} // namespace

RestorePanel::RestorePanel(PageContext &context, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("Restore from a backup")),
      m_context(context)
{
    setSentence(tr(
        "The copy opens in a window of its own, beside your workspace, for looking only. You decide there whether to go on working in it; "
        "what you have now stays as it is."));
    setPanelWidth(560);
    m_rows = new PlainRows({tr("Made"), tr("How"), tr("Size")}, this);
    m_rows->setNumberColumn(2);
    m_table = new PlainTable(this);
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_rows);
    m_table->setColumns({0, 150, 100});
    m_table->setMinimumHeight(220);
    body()->addWidget(m_table);
    auto *file = new Button(tr("Another file\u2026"), Button::Kind::Normal, this);
    body()->addWidget(file, 0, Qt::AlignLeft);
    setCancel(tr("Cancel"));
    setAccept(tr("Open beside"))->setEnabled(false);
    setFirstFocus(m_table);
    connect(file, &QPushButton::clicked, this, [this] {
        FileDialogs::open(this, QStringLiteral("backup"), tr("Open a backup"), tr("Opora workspaces (*.opora);;All files (*)"),
                          [this](const QString &f) { take(f); });
    });
    connect(m_table, &PlainTable::openRequested, this, [this](const QModelIndex &index) { take(m_rows->keyAt(index.row())); });
    connect(this, &OverlayPanel::accepted, this, [this] { take(m_rows->keyAt(m_table->currentIndex().row())); });
    context.workspace.backups().copies().then(this, [this](const Result<QList<BackupCopy>> &r) {
        if (r.ok())
            fill(r.value());
        else
            setError(r.error().message);
    });
}

void RestorePanel::fill(const QList<BackupCopy> &copies)
{
    const Format format(m_context.workspace, m_context.locale);
    QList<PlainRow> rows;
    for (const BackupCopy &c : copies) {
        const qint64 at = c.madeAt.toMSecsSinceEpoch();
        rows.append({c.path,
                     {{format.when(at), {}, true, false, false, format.exact(at)},
                      {kindWord(c.kind), {}, false, true},
                      {m_context.locale.formattedDataSize(c.bytes)}}});
    }
    m_rows->setRows(rows);
    acceptButton()->setEnabled(!rows.isEmpty());
    if (rows.isEmpty())
        setSentence(tr("There is no copy in the folder yet. Choose a file if you have one elsewhere."));
    else
        m_table->setCurrentIndex(m_rows->index(0, 0));
}

void RestorePanel::take(const QString &file)
{
    if (file.isEmpty())
        return;
    dismiss();
    Q_EMIT chosen(file);
}

} // namespace opora
