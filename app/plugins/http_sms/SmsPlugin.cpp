// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/http_sms/SmsPlugin.h"
#include "core/domain/SmsText.h"
#include <QRegularExpression>

namespace opora::sms {

using namespace Qt::StringLiterals;
using namespace channels;

namespace {

int limitOf(const Request &r) { return std::max(500, std::min(r.settings.value(u"limit_s"_s).toInt(30) * 1000, r.limitMs)); }

Values valuesOf(const Request &r)
{
    QString base = r.settings.value(u"base"_s).toString();
    while (base.endsWith(u'/'))
        base.chop(1);
    QString digits = r.message.to;
    digits.remove(QRegularExpression(u"[^0-9]"_s));
    return {{u"base"_s, base},
            {u"user"_s, r.settings.value(u"user"_s).toString()},
            {u"sender"_s, r.settings.value(u"sender"_s).toString()},
            {u"secret"_s, r.secret},
            {u"to"_s, digits},
            {u"to_plus"_s, u'+' + digits},
            {u"text"_s, r.message.text},
            {u"coding"_s, smsShape(r.message.text).gsm ? u"0"_s : u"2"_s}};
}

bool matches(const QString &pattern, const QString &text, QString *group = nullptr)
{
    if (pattern.isEmpty())
        return false;
    const QRegularExpression rx(pattern, QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch m = rx.match(text);
    if (group && m.hasMatch())
        *group = m.captured(1);
    return m.hasMatch();
}

SendAnswer failed(const QString &code, const QString &text, bool retry)
{
    SendAnswer a;
    a.code = code;
    a.text = text.simplified().left(300);
    a.retry = retry;
    return a;
}

SendAnswer judged(const Gateway &g, const Heard &h)
{
    const QString body = QString::fromUtf8(h.body);
    if (h.status == 0) {
        SendAnswer a = failed(h.nothingSent ? u"server_unreachable"_s : u"no_final_reply"_s, h.error, h.nothingSent);
        a.outcome = h.nothingSent ? Outcome::Failed : Outcome::Uncertain;
        return a;
    }
    const bool taken = h.status < 300 && (g.success.isEmpty() || matches(g.success, body));
    if (taken) {
        SendAnswer a;
        a.outcome = Outcome::Sent;
        matches(g.id, body, &a.externalId);
        return a;
    }
    if (h.status == 401 || h.status == 403)
        return failed(u"auth_refused"_s, body, false);
    if (h.status == 429 || h.status == 503) {
        SendAnswer a = failed(u"try_later"_s, body, true);
        a.retryAfterS = h.retryAfterS;
        return a;
    }
    if (h.status >= 500) { // it broke in the middle of something
        SendAnswer a = failed(u"no_final_reply"_s, u"HTTP %1 "_s.arg(h.status) + body, false);
        a.outcome = Outcome::Uncertain;
        return a;
    }
    return failed(u"refused"_s, u"HTTP %1 "_s.arg(h.status) + body, false);
}

} // namespace

SendAnswer SmsPlugin::send(const Request &r, Progress &progress)
{
    const Gateway g = gatewayOf(r.settings);
    const Result<Asked> asked = sendRequest(g, valuesOf(r), r.settings.value(u"plain_http"_s).toBool());
    if (!asked.ok())
        return failed(asked.error().code, asked.error().message, false);
    progress.committing();
    return judged(g, m_http.ask(*asked, limitOf(r)));
}

Result<QList<StateAnswer>> SmsPlugin::states(const Request &r)
{
    const Gateway g = gatewayOf(r.settings);
    QList<StateAnswer> all;
    for (const auto &[id, external] : r.ids) {
        StateAnswer a{id, u"unknown"_s, {}};
        if (!g.stateUrl.isEmpty() && !external.isEmpty()) {
            Values values = valuesOf(r);
            values.insert(u"id"_s, external);
            OPORA_ASSIGN(const Asked asked, stateRequest(g, values, r.settings.value(u"plain_http"_s).toBool()));
            const Heard h = m_http.ask(asked, limitOf(r));
            const QString body = QString::fromUtf8(h.body);
            if (h.status >= 200 && h.status < 300)
                a.state = matches(g.delivered, body) ? u"delivered"_s : matches(g.undelivered, body) ? u"failed"_s : u"sent"_s;
        }
        all.append(a);
    }
    return all;
}

TestAnswer SmsPlugin::test(const Request &r)
{
    // There is no way of asking a gateway that costs nothing and is the same everywhere: whether it answers at all.
    const Gateway g = gatewayOf(r.settings);
    Gateway root = g;
    root.stateUrl = u"{base}"_s;
    const Result<Asked> asked = stateRequest(root, valuesOf(r), r.settings.value(u"plain_http"_s).toBool());
    if (!asked.ok())
        return {false, asked.error().code, asked.error().message};
    const Heard h = m_http.ask(*asked, limitOf(r));
    return h.status != 0 ? TestAnswer{true, {}, u"HTTP %1"_s.arg(h.status)} : TestAnswer{false, u"server_unreachable"_s, h.error};
}

} // namespace opora::sms
