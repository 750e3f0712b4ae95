// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QByteArray>
#include <QDeadlineTimer>
#include <QList>
#include <curl/curl.h>
#include <memory>

namespace opora::imap {

struct Account {
    QString host, security, auth, user, caFile;
    int port = 993;
};

/// A folder as it stands: numbers of letters hold as long as `validity` is the same.
struct Folder {
    quint32 validity = 0, next = 0;
};

/// What the server says of a letter before anything of it is read.
struct Listed {
    quint32 uid = 0;
    qint64 size = 0;
    qint64 at = 0; ///< when it came, UTC ms; 0: not said
};

/// A conversation with an IMAP server. libcurl opens it (name, TLS, certificate, sign-in); then the few commands that are
/// needed are spoken here, since libcurl's own reader can be led astray by a letter's lines that look like the server's.
/// Looks only: folders are opened by EXAMINE, letters read by BODY.PEEK, so nothing in the mailbox changes. Whatever the
/// server says is bounded. One thread; blocks until the deadline at most. Codes bad_server, tls_needed, tls_refused,
/// auth_refused, server_unreachable, no_such_folder, server_confused, no_transport.
class ImapSession {
public:
    ImapSession();
    ~ImapSession();
    ImapSession(const ImapSession &) = delete;
    ImapSession &operator=(const ImapSession &) = delete;

    Result<void> open(const Account &account, const QString &secret, QDeadlineTimer deadline);
    /// Name as people see it; "INBOX" is the one that every mailbox has.
    Result<Folder> look(const QString &folder);
    /// Numbers that a search finds, ascending, each once.
    Result<QList<quint32>> search(const QByteArray &criteria);
    Result<QList<Listed>> list(const QList<quint32> &uids);
    /// The first `most` bytes of a letter; empty: it is gone meanwhile. Code letter_refused: this one cannot be had.
    Result<QByteArray> letter(quint32 uid, qint64 most);
    void close();

private:
    struct Reply {
        QByteArray text; ///< literals cut out
        QList<QByteArray> literals;
    };
    struct Answer {
        QList<Reply> untagged;
        bool ok = false;
        QByteArray status;
    };
    Result<Answer> command(const QByteArray &text, qint64 mostLiteral = 64 * 1024);
    Result<Reply> reply(qint64 mostLiteral);
    Result<QByteArray> line();
    Result<QByteArray> bytes(qint64 n);
    Result<void> more();
    Result<void> write(QByteArray data);
    Result<void> wait(short events);

    struct Close {
        void operator()(CURL *c) const { curl_easy_cleanup(c); }
    };
    std::unique_ptr<CURL, Close> m_curl;
    CURLM *m_poll = nullptr; ///< holds nothing: waits for a socket in the way of each system
    QDeadlineTimer m_deadline;
    QByteArray m_in;
    qsizetype m_at = 0;
    int m_tag = 0;
};

/// A folder's name as IMAP writes it (RFC 3501, 5.1.3), quoted.
QByteArray folderName(const QString &name);

} // namespace opora::imap
