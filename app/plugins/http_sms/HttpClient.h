// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plugins/http_sms/Gateway.h"
#include <QThread>
#include <memory>

class QNetworkAccessManager;

namespace opora::sms {

struct Heard {
    int status = 0;        ///< 0: no answer came
    QByteArray body;       ///< at most 1 MB
    bool nothingSent = false; ///< of no answer: the request did not reach the other side
    QString error;
    int retryAfterS = 0;
};

/// One HTTP request after another, waited for. Qt's network runs on a thread of its own. Redirections are not followed: the
/// secret stays with the address it was given for.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    Heard ask(const Asked &request, int limitMs);

private:
    QThread m_thread;
    QNetworkAccessManager *m_manager;
};

} // namespace opora::sms
