// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Plugin.h"
#include <curl/curl.h>
#include <memory>

namespace opora::smtp {

struct Server {
    QString host, security, auth, user, caFile;
    int port = 587;
};

/// One conversation after another with a mail server, over one connection while it lasts. Knows of each letter whether its
/// last byte may have reached the server, and whether the server said the final word on it: that decides between "failed"
/// and "uncertain". One thread.
class SmtpTransport {
public:
    SmtpTransport();
    /// `committing` is called when the server has asked for the letter.
    channels::SendAnswer send(const Server &server, const QString &secret, const QString &from, const QString &to, const QByteArray &letter,
                              int limitMs, channels::Progress &progress);
    /// Signs in and leaves.
    channels::TestAnswer test(const Server &server, const QString &secret, int limitMs);

    struct Conversation;

private:
    Result<void> prepare(const Server &server, const QString &secret, int limitMs, Conversation &c);

    void startAnew();

    struct Close {
        void operator()(CURL *c) const { curl_easy_cleanup(c); }
    };
    std::unique_ptr<CURL, Close> m_curl;
    QByteArray m_last; ///< whom the open connection belongs to
};

} // namespace opora::smtp
