// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/BackupKeeper.h"
#include "core/services/BackupService.h"

namespace opora {

BackupKeeper::BackupKeeper(PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
}

void BackupKeeper::start()
{
    m_timer.start(60'000);
} // not while the window is still filling

void BackupKeeper::look()
{
    m_timer.start(15 * 60'000);
    m_context.workspace.backups().keepUp().then(this, [this](const Result<BackupRound> &r) {
        if (!r.ok()) {
            const QDate today = m_context.workspace.clock().today(m_context.workspace.info().zone);
            if (today != std::exchange(m_complained, today)) {
                Error e = r.error();
                e.message = tr("Today's backup was not made. %1").arg(e.message);
                m_context.failed(e);
            }
        }
        Q_EMIT looked(r.ok() ? r->made : QString());
    });
}

} // namespace opora
