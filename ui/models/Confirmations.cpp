// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Confirmations.h"
#include "core/services/ChannelService.h"
#include "core/services/Workspace.h"

namespace opora {

Confirmations::Confirmations(Workspace &ws, QObject *parent) : QObject(parent)
{
    connect(&ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("channel"))
            refresh();
    });
}

void Confirmations::refresh()
{
    if (!m_channels)
        return;
    m_channels->confirmations().then(this, [this](const Result<QHash<Uuid, QStringList>> &r) {
        if (!r.ok() || *r == m_known)
            return;
        m_known = *r;
        Q_EMIT changed();
    });
}

} // namespace opora
