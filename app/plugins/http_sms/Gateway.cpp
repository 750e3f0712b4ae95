// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/http_sms/Gateway.h"
#include "core/channels/Protocol.h"
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace opora::sms {
namespace {

using namespace Qt::StringLiterals;

Gateway presetOf(const QString &name)
{
    if (name == u"kannel")
        return {u"{base}/cgi-bin/sendsms?username={user}&password={secret}&from={sender}&to={to}&coding={coding}&charset=utf-8&text={text}"_s, u"GET"_s, {}, {}, {},
                u"^(0|3):"_s, {}, {}, {}, {}, false};
    if (name == u"twilio")
        return {u"{base}/2010-04-01/Accounts/{user}/Messages.json"_s, u"POST"_s, u"application/x-www-form-urlencoded"_s, u"To={to_plus}&From={sender}&Body={text}"_s, {},
                u"\"sid\"\\s*:\\s*\"\\w+\""_s, u"\"sid\"\\s*:\\s*\"(\\w+)\""_s, u"{base}/2010-04-01/Accounts/{user}/Messages/{id}.json"_s,
                u"\"status\"\\s*:\\s*\"(delivered|read)\""_s, u"\"status\"\\s*:\\s*\"(undelivered|failed)\""_s, true};
    if (name == u"sms_ru")
        return {u"{base}/sms/send?api_id={secret}&to={to}&from={sender}&msg={text}&json=1"_s, u"GET"_s, {}, {}, {},
                u"\"sms_id\"\\s*:\\s*\"[^\"]+\""_s, u"\"sms_id\"\\s*:\\s*\"([^\"]+)\""_s, u"{base}/sms/status?api_id={secret}&sms_id={id}&json=1"_s,
                u"\"status_code\"\\s*:\\s*(103|110)\\b"_s, u"\"status_code\"\\s*:\\s*(104|105|106|107|108|150)\\b"_s, false};
    if (name == u"smsc")
        return {u"{base}/sys/send.php?login={user}&psw={secret}&phones={to}&sender={sender}&mes={text}&charset=utf-8&fmt=3"_s, u"GET"_s, {}, {}, {},
                u"^(?!.*\"error).*\"id\"\\s*:\\s*\\d+"_s, u"\"id\"\\s*:\\s*(\\d+)"_s, u"{base}/sys/status.php?login={user}&psw={secret}&phone={to}&id={id}&fmt=3"_s,
                u"\"status\"\\s*:\\s*(1|2)\\b"_s, u"\"status\"\\s*:\\s*(3|20|22|23|24|25)\\b"_s, false};
    if (name == u"turbosms")
        return {u"{base}/message/send.json"_s, u"POST"_s, u"application/json"_s, u"{\"recipients\":[\"{to}\"],\"sms\":{\"sender\":\"{sender}\",\"text\":\"{text}\"}}"_s,
                u"Authorization: Bearer {secret}"_s, u"\"message_id\"\\s*:\\s*\"[^\"]+\""_s, u"\"message_id\"\\s*:\\s*\"([^\"]+)\""_s, {}, {}, {}, false};
    return {u"{base}"_s, u"GET"_s, {}, {}, {}, {}, {}, {}, {}, {}, false};
}

QString escapedFor(const QString &value, const QString &contentType)
{
    if (contentType.contains(u"json")) {
        const QByteArray a = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(a.mid(2, a.size() - 4)); // without the brackets and quotes
    }
    if (contentType.contains(u"xml"))
        return value.toHtmlEscaped();
    if (contentType.startsWith(u"text/plain"))
        return value;
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

Result<QUrl> checkedUrl(const QString &text, bool plainHttp)
{
    const QUrl url = QUrl::fromEncoded(text.toUtf8(), QUrl::StrictMode);
    const bool local = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return Error{u"bad_server"_s, u"The gateway's address is not one: it begins with https://."_s, text.left(60), ErrorKind::Refused};
    if (url.scheme() == u"http" && !local && !plainHttp)
        return Error{u"tls_needed"_s, u"The gateway's address has no encryption, and that was not allowed in the channel's settings."_s, {}, ErrorKind::Refused};
    return url;
}

Result<QList<std::pair<QByteArray, QByteArray>>> headersOf(const Gateway &g, const Values &values)
{
    QList<std::pair<QByteArray, QByteArray>> list;
    for (const QString &line : g.headers.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        const QString value = filled(line.mid(colon + 1).trimmed(), values, u"text/plain"_s);
        if (colon < 1 || !channels::isOneLine(value))
            return Error{u"bad_header"_s, u"A header of the channel cannot be sent."_s, line.left(40), ErrorKind::Refused};
        list.append({line.left(colon).trimmed().toLatin1(), value.toUtf8()});
    }
    if (g.basicAuth)
        list.append({"Authorization", "Basic " + (values.value(u"user"_s) + u':' + values.value(u"secret"_s)).toUtf8().toBase64()});
    return list;
}

} // namespace

QString filled(const QString &text, const Values &values, const QString &contentType)
{
    // One pass: what stands in a value is never taken for a placeholder.
    static const QRegularExpression placeholder(u"\\{([a-z_]+)\\}"_s);
    QString out;
    qsizetype at = 0;
    auto it = placeholder.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (!values.contains(m.captured(1)))
            continue;
        out += QStringView(text).mid(at, m.capturedStart() - at);
        out += m.captured(1) == u"base" ? values.value(u"base"_s) : escapedFor(values.value(m.captured(1)), contentType);
        at = m.capturedEnd();
    }
    out += QStringView(text).mid(at);
    return out;
}

Gateway gatewayOf(const QJsonObject &s)
{
    Gateway g = presetOf(s.value(u"preset"_s).toString());
    const std::pair<const char16_t *, QString *> fields[] = {{u"method", &g.method}, {u"content_type", &g.contentType}, {u"body", &g.body}, {u"headers", &g.headers}, {u"success", &g.success},
                                                             {u"id", &g.id}, {u"delivered", &g.delivered}, {u"undelivered", &g.undelivered}};
    for (const auto &[key, to] : fields) {
        if (const QString v = s.value(QString::fromUtf16(key)).toString(); !v.isEmpty())
            *to = v;
    }
    if (const QString v = s.value(u"url"_s).toString(); !v.isEmpty())
        g.url = u"{base}"_s + v;
    if (const QString v = s.value(u"state_url"_s).toString(); !v.isEmpty())
        g.stateUrl = u"{base}"_s + v;
    return g;
}

Result<Asked> sendRequest(const Gateway &g, const Values &values, bool plainHttp)
{
    Asked a;
    OPORA_ASSIGN(a.url, checkedUrl(filled(g.url, values, {}), plainHttp));
    OPORA_ASSIGN(a.headers, headersOf(g, values));
    a.method = g.method == u"POST" ? "POST" : "GET";
    if (a.method == "POST") {
        const QString type = g.contentType.isEmpty() ? u"application/x-www-form-urlencoded"_s : g.contentType;
        a.body = filled(g.body, values, type).toUtf8();
        a.headers.append({"Content-Type", type.toLatin1()});
    }
    return a;
}

Result<Asked> stateRequest(const Gateway &g, const Values &values, bool plainHttp)
{
    Asked a;
    OPORA_ASSIGN(a.url, checkedUrl(filled(g.stateUrl, values, {}), plainHttp));
    OPORA_ASSIGN(a.headers, headersOf(g, values));
    a.method = "GET";
    return a;
}

} // namespace opora::sms
