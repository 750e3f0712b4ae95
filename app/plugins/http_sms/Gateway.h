// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QJsonObject>
#include <QUrl>

namespace opora::sms {

/// How one gateway wants to be asked. Placeholders in braces: to (digits), to_plus, text, sender, user, secret, id, coding
/// (0: GSM alphabet, 2: UCS-2). Each is escaped for where it stands.
struct Gateway {
    QString url, method, contentType, body, headers;
    QString success, id;                       ///< regular expressions over the answer; id: its first group
    QString stateUrl, delivered, undelivered;
    bool basicAuth = false;                    ///< user and secret as HTTP's own
};

/// The preset's way, with what the settings say differently.
Gateway gatewayOf(const QJsonObject &settings);

struct Asked {
    QUrl url;
    QByteArray method, body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};
using Values = QHash<QString, QString>;
/// Code bad_server (no address, no encryption without leave), bad_header (a line break would get into one).
Result<Asked> sendRequest(const Gateway &g, const Values &values, bool plainHttp);
Result<Asked> stateRequest(const Gateway &g, const Values &values, bool plainHttp);

/// Escaped for a URL, a form, JSON or XML, by the body's type.
QString filled(const QString &text, const Values &values, const QString &contentType);

} // namespace opora::sms
