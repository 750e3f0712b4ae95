// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plugins/imap_mail/Cursor.h"
#include "app/plugins/imap_mail/ImapSession.h"
#include "core/channels/Plugin.h"

namespace opora::imap {

class Files;

/// Letters that came, over IMAP: the settings of imap_mail.json. Reads each letter once, in the order of its number, and
/// changes nothing in the mailbox.
class ImapPlugin final : public QObject, public channels::Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID OPORA_CHANNEL_IID)
    Q_INTERFACES(opora::channels::Plugin)
public:
    channels::SendAnswer send(const channels::Request &request, channels::Progress &progress) override;
    Result<QList<channels::StateAnswer>> states(const channels::Request &) override { return channels::notOffered(); }
    Result<channels::ReceiveAnswer> receive(const channels::Request &request) override;
    channels::TestAnswer test(const channels::Request &request) override;

private:
    /// One call's work.
    struct Round {
        const channels::Request &request;
        QDeadlineTimer enough; ///< then what there is is handed over
        qint64 mostBytes = 0;
        Files &files;
        channels::ReceiveAnswer answer;
        qint64 size = 0; ///< of the answer so far, as it will stand on its line
        bool full() const;
    };
    Result<void> readFolder(ImapSession &session, const QString &folder, Cursor &cursor, Round &round);
    Result<void> readLetter(ImapSession &session, const Listed &listed, Round &round);
};

} // namespace opora::imap
