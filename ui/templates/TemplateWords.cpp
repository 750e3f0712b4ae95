// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateWords.h"
#include <QHash>

namespace opora {

using namespace Qt::StringLiterals;

QString TemplateWords::kind(const QString &kind)
{
    if (kind == u"sms")
        return tr("SMS");
    return kind == u"messenger" ? tr("Messenger") : tr("E-mail");
}

QString TemplateWords::group(const QString &name)
{
    const QString g = name.section(u'.', 0, 0);
    if (g == u"client")
        return tr("Client");
    if (g == u"deal")
        return tr("Deal");
    if (g == u"company")
        return tr("Company");
    if (g == u"manager")
        return tr("Manager");
    if (g == u"meeting")
        return tr("Meeting");
    return {};
}

QString TemplateWords::field(const QString &name)
{
    const QHash<QString, QString> words{
        {u"client.name"_s, tr("full name")},
        {u"client.surname"_s, tr("surname")},
        {u"client.given_name"_s, tr("given name")},
        {u"client.patronymic"_s, tr("patronymic")},
        {u"client.position"_s, tr("position")},
        {u"client.company"_s, tr("company")},
        {u"client.email"_s, tr("e-mail")},
        {u"client.phone"_s, tr("phone")},
        {u"client.birthday"_s, tr("birthday")},
        {u"client.city"_s, tr("city")},
        {u"client.region"_s, tr("region")},
        {u"client.country"_s, tr("country")},
        {u"client.street"_s, tr("street")},
        {u"client.postcode"_s, tr("postcode")},
        {u"deal.title"_s, tr("title")},
        {u"deal.stage"_s, tr("stage")},
        {u"deal.amount"_s, tr("amount")},
        {u"deal.description"_s, tr("description")},
        {u"deal.expected_close"_s, tr("expected close")},
        {u"company.name"_s, tr("name", "of a company")},
        {u"company.city"_s, tr("city")},
        {u"manager.name"_s, tr("name", "of a manager")},
        {u"manager.email"_s, tr("e-mail")},
        {u"meeting.date"_s, tr("date")},
        {u"meeting.time"_s, tr("time")},
        {u"meeting.place"_s, tr("place")},
        {u"meeting.purpose"_s, tr("purpose")},
        {u"today"_s, tr("Today’s date")},
        {u"unsubscribe"_s, tr("Link to unsubscribe")},
    };
    return words.value(name, name);
}

QString TemplateWords::placeholder(const QString &name)
{
    const QString g = group(name);
    return g.isEmpty() ? field(name) : tr("%1: %2", "a thing and its part, such as Client: surname").arg(g, field(name));
}

QString TemplateWords::placeholders(const QStringList &names)
{
    QStringList words;
    for (const QString &n : names)
        words.append(placeholder(n));
    return words.join(u", "_s);
}

} // namespace opora
