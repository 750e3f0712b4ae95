// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QHash>
#include <QObject>
#include <QStringList>

namespace opora {

class ChannelService;
class Workspace;

/// What each channel can say of a message once it is sent (Manifest::confirms): whether it arrived, whether it was read.
/// Plugins are files of this computer, which may be put there at any time: ask anew whenever messages are shown. Follows
/// changes of channels by itself. GUI thread.
class Confirmations : public QObject {
    Q_OBJECT
public:
    explicit Confirmations(Workspace &ws, QObject *parent = nullptr);
    /// Without them nothing is known. Theirs to outlive this.
    void setChannels(ChannelService *channels) { m_channels = channels; }
    void refresh();
    QStringList of(const Uuid &channel) const { return m_known.value(channel); }

Q_SIGNALS:
    void changed(); ///< another answer than before

private:
    ChannelService *m_channels = nullptr;
    QHash<Uuid, QStringList> m_known;
};

} // namespace opora
