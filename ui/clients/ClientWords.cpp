// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientWords.h"

using namespace Qt::StringLiterals;

namespace opora {

Tone readinessTone(const QString &readiness)
{
    if (readiness == u"hot")
        return Tone::Danger;
    if (readiness == u"warm")
        return Tone::Warn;
    return readiness == u"cold" ? Tone::Info : Tone::Neutral;
}

QString ClientWords::field(const QByteArray &entity, const QByteArray &column)
{
    static const QHash<QByteArray, const char *> names{
        {"kind", QT_TR_NOOP("Kind")},
        {"surname", QT_TR_NOOP("Surname")},
        {"given_name", QT_TR_NOOP("Given name")},
        {"patronymic", QT_TR_NOOP("Patronymic")},
        {"company_name", QT_TR_NOOP("Company name")},
        {"position", QT_TR_NOOP("Position")},
        {"owner_id", QT_TR_NOOP("Owner")},
        {"owner", QT_TR_NOOP("Owner")},
        {"source_id", QT_TR_NOOP("Source")},
        {"source", QT_TR_NOOP("Source")},
        {"campaign", QT_TR_NOOP("Campaign")},
        {"readiness", QT_TR_NOOP("Readiness")},
        {"lifecycle", QT_TR_NOOP("Lifecycle")},
        {"birthday", QT_TR_NOOP("Birthday")},
        {"gender", QT_TR_NOOP("Gender")},
        {"family", QT_TR_NOOP("Family")},
        {"language", QT_TR_NOOP("Language")},
        {"street", QT_TR_NOOP("Street")},
        {"postcode", QT_TR_NOOP("Postcode")},
        {"city", QT_TR_NOOP("City")},
        {"region", QT_TR_NOOP("Region")},
        {"country", QT_TR_NOOP("Country")},
        {"time_zone", QT_TR_NOOP("Time zone")},
        {"industry", QT_TR_NOOP("Industry")},
        {"employees", QT_TR_NOOP("Employees")},
        {"founded_year", QT_TR_NOOP("Founded")},
        {"annual_revenue", QT_TR_NOOP("Annual revenue")},
        {"about", QT_TR_NOOP("About")},
        {"tag", QT_TR_NOOP("Tag")},
        {"last_contact", QT_TR_NOOP("Last contact")},
        {"last_contact_at", QT_TR_NOOP("Last contact")},
        {"lifetime_value", QT_TR_NOOP("Lifetime value")},
        {"company", QT_TR_NOOP("Company")},
        {"company_label", QT_TR_NOOP("Company")},
        {"phone", QT_TR_NOOP("Phone")},
        {"email", QT_TR_NOOP("Email")},
        {"display_name", QT_TR_NOOP("Name")},
        {"name", QT_TR_NOOP("Name")},
        {"text", QT_TR_NOOP("Text")},
        {"value", QT_TR_NOOP("Value")},
        {"label", QT_TR_NOOP("Label")},
        {"is_primary", QT_TR_NOOP("Main")},
        {"title", QT_TR_NOOP("Title")},
        {"amount", QT_TR_NOOP("Amount")},
        {"currency", QT_TR_NOOP("Currency")},
        {"stage_id", QT_TR_NOOP("Stage")},
        {"pipeline_id", QT_TR_NOOP("Pipeline")},
        {"client_id", QT_TR_NOOP("Client")},
        {"company_id", QT_TR_NOOP("Company")},
        {"deal_id", QT_TR_NOOP("Deal")},
        {"expected_close", QT_TR_NOOP("Expected close")},
        {"probability", QT_TR_NOOP("Probability")},
        {"lost_reason", QT_TR_NOOP("Lost reason")},
        {"lost_note", QT_TR_NOOP("Lost note")},
        {"description", QT_TR_NOOP("Description")},
        {"assignee_id", QT_TR_NOOP("Assignee")},
        {"due_date", QT_TR_NOOP("Due date")},
        {"due_at", QT_TR_NOOP("Due")},
        {"remind_minutes", QT_TR_NOOP("Reminder")},
        {"snoozed_until", QT_TR_NOOP("Snoozed until")},
        {"done_at", QT_TR_NOOP("Done")},
        {"outcome", QT_TR_NOOP("Outcome")},
        {"body", QT_TR_NOOP("Text")},
        {"subject", QT_TR_NOOP("Subject")},
        {"deleted_at", QT_TR_NOOP("Deleted")},
        {"created_at", QT_TR_NOOP("Created")},
        {"updated_at", QT_TR_NOOP("Changed")},
    };
    if (entity == "contact_point" && column == "normal")
        return tr("Number as dialled");
    const auto it = names.constFind(column);
    if (it != names.cend())
        return QCoreApplication::translate("opora::ClientWords", *it);
    QString text = QString::fromUtf8(column);
    if (text.endsWith(u"_id"))
        text.chop(3);
    text.replace(u'_', u' ');
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString ClientWords::value(const QByteArray &column, const QString &value)
{
    static const QHash<QString, const char *> words{
        {u"hot"_s, QT_TR_NOOP("Hot")},           {u"warm"_s, QT_TR_NOOP("Warm")},
        {u"cold"_s, QT_TR_NOOP("Cold")},         {u"lead"_s, QT_TR_NOOP("Lead")},
        {u"customer"_s, QT_TR_NOOP("Customer")}, {u"former"_s, QT_TR_NOOP("Former customer")},
        {u"female"_s, QT_TR_NOOP("Female")},     {u"male"_s, QT_TR_NOOP("Male")},
        {u"person"_s, QT_TR_NOOP("Person")},     {u"company"_s, QT_TR_NOOP("Company")},
        {u"me"_s, QT_TR_NOOP("me")},
    };
    if (column == "city" || column == "tag" || column == "text" || column == "name")
        return value;
    const auto it = words.constFind(value);
    return it == words.cend() ? value : QCoreApplication::translate("opora::ClientWords", *it);
}

QList<InPlaceEdit::Choice> ClientWords::choices(const QByteArray &column, const QByteArrayList &values, bool withNone)
{
    QList<InPlaceEdit::Choice> list;
    if (withNone)
        list.append({QString(), tr("not set")});
    for (const QByteArray &v : values)
        list.append({QString::fromUtf8(v), value(column, QString::fromUtf8(v))});
    return list;
}

QString ClientWords::entity(const QByteArray &entity)
{
    static const QHash<QByteArray, const char *> names{
        {"client", QT_TR_NOOP("Client")},       {"contact_point", QT_TR_NOOP("Contact")}, {"client_link", QT_TR_NOOP("Link")},
        {"tag_link", QT_TR_NOOP("Tag")},        {"deal", QT_TR_NOOP("Deal")},             {"task", QT_TR_NOOP("Task")},
        {"activity", QT_TR_NOOP("Activity")},   {"stage_change", QT_TR_NOOP("Stage")},    {"deal_line", QT_TR_NOOP("Product")},
    };
    const auto it = names.constFind(entity);
    return it == names.cend() ? QString::fromUtf8(entity) : QCoreApplication::translate("opora::ClientWords", *it);
}

QString ClientWords::describe(const Condition &condition)
{
    QStringList values;
    for (const QString &v : condition.values)
        values.append(value(condition.field, v));
    const QString name = field("client", condition.field), joined = values.join(u", "_s);
    QString text;
    switch (condition.op) {
    case Condition::Op::Less: text = name + u" < "_s + joined; break;
    case Condition::Op::LessOrEqual: text = name + u" ≤ "_s + joined; break;
    case Condition::Op::Greater: text = name + u" > "_s + joined; break;
    case Condition::Op::GreaterOrEqual: text = name + u" ≥ "_s + joined; break;
    case Condition::Op::Range: text = name + u": "_s + values.join(u" – "_s); break;
    case Condition::Op::Empty: text = tr("%1: none", "a filter: the field is empty").arg(name); break;
    case Condition::Op::Is:
    case Condition::Op::Contains: text = condition.field == "text" ? u'“' + joined + u'”' : name + u": "_s + joined; break;
    }
    return condition.negated ? tr("not %1", "a filter").arg(text) : text;
}

} // namespace opora
