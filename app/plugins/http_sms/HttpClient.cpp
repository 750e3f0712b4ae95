// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/http_sms/HttpClient.h"
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSemaphore>

namespace opora::sms {
namespace {

constexpr qint64 kMaxBody = 1024 * 1024;

bool neverArrived(QNetworkReply::NetworkError e)
{
    return e == QNetworkReply::ConnectionRefusedError || e == QNetworkReply::HostNotFoundError || e == QNetworkReply::SslHandshakeFailedError
        || e == QNetworkReply::ProtocolUnknownError;
}

Heard heardFrom(QNetworkReply &reply)
{
    Heard h;
    h.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    h.body = reply.read(kMaxBody);
    h.error = reply.errorString();
    h.nothingSent = h.status == 0 && neverArrived(reply.error());
    h.retryAfterS = reply.rawHeader("Retry-After").toInt();
    // A body that was cut says less than it was meant to: then there is no answer.
    const bool cut = h.status != 0 && (reply.error() == QNetworkReply::RemoteHostClosedError || reply.error() == QNetworkReply::OperationCanceledError);
    if (cut)
        h.status = 0;
    return h;
}

} // namespace

HttpClient::HttpClient() : m_manager(new QNetworkAccessManager)
{
    m_manager->setProxy(QNetworkProxy::NoProxy);
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_manager, &QObject::deleteLater);
    m_thread.start();
}

HttpClient::~HttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

Heard HttpClient::ask(const Asked &a, int limitMs)
{
    QNetworkRequest request(a.url);
    request.setTransferTimeout(limitMs);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Opora"));
    for (const auto &[name, value] : a.headers)
        request.setRawHeader(name, value);
    Heard heard;
    QSemaphore done;
    QMetaObject::invokeMethod(m_manager, [&] {
        QNetworkReply *reply = a.method == "POST" ? m_manager->post(request, a.body) : m_manager->get(request);
        QObject::connect(reply, &QNetworkReply::finished, m_manager, [&heard, &done, reply] {
            heard = heardFrom(*reply);
            reply->deleteLater();
            done.release();
        });
    });
    done.acquire();
    return heard;
}

} // namespace opora::sms
