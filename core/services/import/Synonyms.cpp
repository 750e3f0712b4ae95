// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Synonyms.h"
#include "core/services/import/Targets.h"
#include <QHash>
#include <QSet>

namespace opora::import {

using namespace Qt::StringLiterals;

namespace {

/// What a title is about, apart from what it says of it: "Рабочий телефон (контакт)" is about the contact.
enum class About { None, Contact, Company, Deal, Task, Note };

struct Title {
    About about = About::None;
    QString attribute; ///< "phone"; empty: not understood
};

/// Lower case, letters and digits, single spaces.
QString plain(const QString &header)
{
    QString out;
    for (QChar c : header.toLower()) {
        if (c.isLetterOrNumber())
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u' '))
            out += u' ';
    }
    return out.trimmed();
}

struct Words { const char *attribute; const char16_t *titles; };

/// Whole titles (after the words about whom they are were taken off), most specific attribute first.
const Words kWords[] = {
    {"key", u"id|ид|код|number|номер|record id|external id|внешний код|зовнішній код|код 1с|deal id|contact id|company id|owner id"},
    {"surname", u"surname|last name|lastname|family name|фамилия|прізвище|property lastname"},
    {"given_name", u"first name|firstname|given name|имя|ім я|імя|property firstname"},
    {"patronymic", u"patronymic|middle name|middlename|отчество|по батькові"},
    {"name", u"name|full name|fullname|title|полное имя|фио|ф и о|піб|п і б|фамилия имя|фамилия имя отчество|прізвище ім я|прізвище ім я по батькові|название|назва|наименование|найменування|имя фамилия|повне ім я|display name|property name|клиент|клієнт|client|customer"},
    {"company", u"company|company name|organization|organisation|organization name|account|account name|associated company|компания|компанія|организация|організація|фирма|фірма|название компании|назва компанії|место работы|місце роботи|property company|employer"},
    {"phone", u"phone|phone number|telephone|tel|mobile|mobile phone|cell|cell phone|work phone|home phone|other phone|fax|телефон|тел|телефоны|номер телефона|номер телефону|рабочий телефон|домашний телефон|мобильный телефон|другой телефон|факс|мобильный|мобильный тел|робочий телефон|домашній телефон|мобільний телефон|мобільний|інший телефон|phone work|phone home|phone mobile|phone other|phone fax"},
    {"email", u"email|e mail|email address|mail|work email|home email|other email|email work|email home|email other|рабочий email|личный email|другой email|рабочий e mail|частный e mail|другой e mail|электронная почта|эл почта|почта|адрес электронной почты|електронна пошта|ел пошта|пошта|робочий email|особистий email|інший email|property email"},
    {"site", u"website|web site|site|url|web|сайт|веб сайт|корпоративный сайт|домен|domain|domain name|company domain name|website url"},
    {"messenger", u"skype|telegram|viber|whatsapp|icq|jabber|google talk|msn|messenger|im|другой im|мессенджер|месенджер|інший im"},
    {"social", u"facebook|linkedin|instagram|twitter|vk|вконтакте|соцсеть|соцмережа"},
    {"position", u"position|job title|job|role in company|должность|посада|property jobtitle"},
    {"street", u"address|street|street address|адрес|адреса|улица|вулиця|property address"},
    {"city", u"city|town|город|місто|населенный пункт|населений пункт|property city"},
    {"region", u"region|state|state region|province|область|регион|регіон|property state"},
    {"postcode", u"postcode|zip|zip code|postal code|почтовый индекс|индекс|поштовий індекс|індекс|postal code"},
    {"country", u"country|страна|країна|property country|country region"},
    {"stage", u"stage|deal stage|status|stage name|pipeline stage|lead status|статус|этап|этап сделки|стадия|стадия сделки|етап|етап угоди|стадія|стадія угоди|статус сделки|статус угоди|этап воронки|property pipeline stage"},
    {"pipeline", u"pipeline|funnel|воронка|направление|воронка продаж|напрямок|воронка продажів"},
    {"amount", u"amount|value|sum|total|price|budget|deal value|deal amount|сумма|сумма сделки|бюджет|бюджет сделки|стоимость|сума|сума угоди|вартість|property amount|opportunity amount"},
    {"price", u"price|unit price|list price|sales price|цена|ціна|стоимость|вартість|розничная цена"},
    {"currency", u"currency|валюта|deal currency|currency code|код валюты"},
    {"probability", u"probability|win probability|вероятность|ймовірність|імовірність"},
    {"owner", u"owner|deal owner|contact owner|company owner|assigned to|responsible|sales rep|sales agent|manager|ответственный|ответственный за сделку|менеджер|відповідальний|відповідальний за угоду|owner name|hubspot owner"},
    {"opened_at", u"created|created at|create date|created date|creation date|date created|add time|дата создания|создана|создано|дата створення|створено|property createdate"},
    {"closed_at", u"closed|closed at|close time|won time|дата закрытия|дата закриття|закрыта|закрита|closed date"},
    {"close_date", u"close date|closing date|дата завершения|дата завершення|property closedate"},
    {"expected_close", u"expected close|expected close date|planned close|предполагаемая дата закрытия|плановая дата закрытия|очікувана дата закриття|ожидаемая дата закрытия|планова дата закриття"},
    {"product", u"product|products|товар|товары|продукт|услуга|товари|послуга"},
    {"quantity", u"quantity|qty|количество|кол во|кількість|к сть"},
    {"source", u"source|lead source|utm source|источник|источник сделки|джерело|original source"},
    {"campaign", u"campaign|utm campaign|кампания|кампанія|рекламная кампания"},
    {"tags", u"tags|tag|labels|label|тег|теги|метки|тег сделки|мітки|теги угоди"},
    {"note", u"note|notes|comment|comments|content|note content|примечание|примечание к сделке|комментарий|заметка|коментар|примітка|нотатка|нотатки"},
    {"description", u"description|details|about|описание|опис|property description|детали"},
    {"lost_reason", u"lost reason|loss reason|closed lost reason|причина отказа|причина проигрыша|причина відмови|причина програшу"},
    {"birthday", u"birthday|birth date|birthdate|date of birth|дата рождения|день рождения|дата народження|день народження|др"},
    {"gender", u"gender|sex|пол|стать"},
    {"language", u"language|язык|мова"},
    {"industry", u"industry|sector|сфера деятельности|отрасль|сфера діяльності|галузь|property industry"},
    {"employees", u"employees|number of employees|headcount|количество сотрудников|кількість працівників|сотрудники"},
    {"revenue", u"annual revenue|revenue|годовой оборот|выручка|річний оборот|property annualrevenue"},
    {"parent", u"parent company|parent|subsidiary of|родительская компания|материнская компания|материнська компанія"},
    {"readiness", u"readiness|rating|temperature|готовность|готовність"},
    {"lifecycle", u"lifecycle|lifecycle stage|type|тип|тип клиента|тип клієнта"},
    {"kind", u"kind|type|тип|вид"},
    {"sku", u"sku|article|code|product code|артикул|код товара|код товару"},
    {"series", u"series|category|family|серия|категория|серія|категорія"},
    {"unit", u"unit|uom|единица|ед изм|одиниця|од вим|единица измерения"},
    {"active", u"active|is active|активен|активный|активний"},
    {"login", u"login|username|user name|логин|логін"},
    {"role", u"role|роль"},
    {"team", u"team|department|команда|отдел|відділ"},
    {"manager", u"manager|supervisor|lead|руководитель|керівник"},
    {"office", u"region|regional office|office|офис|офіс|филиал"},
    {"due", u"due|due date|deadline|due time|срок|крайний срок|дедлайн|термін|крайній термін|дата"},
    {"done_at", u"done|done at|completed|completed at|выполнено|дата выполнения|виконано|дата виконання"},
    {"outcome", u"outcome|result|результат|итог|підсумок"},
    {"at", u"date|time|at|when|activity date|timestamp|дата|время|час|дата и время|дата і час"},
    {"subject", u"subject|topic|тема|title|заголовок"},
    {"body", u"body|text|message|content|текст|сообщение|повідомлення|описание|опис|комментарий|коментар|note|notes"},
    {"direction", u"direction|направление|напрямок"},
    {"duration", u"duration|duration s|длительность|тривалість"},
    {"client", u"client|customer|contact|клиент|контакт|клієнт"},
    {"deal", u"deal|opportunity|сделка|угода"},
    {"title", u"task|subject|title|name|task name|задача|завдання|дело|справа|название|назва|тема"},
};

/// Words that say about whom a title is, at its start or end.
const std::pair<About, const char16_t *> kAbout[] = {
    {About::Contact, u"person|contact|контакт|контакта|контакту|контактное лицо|контактна особа|contact person"},
    {About::Company, u"company|organization|organisation|account|компания|компании|компанія|компанії|организация|организации|організація"},
    {About::Deal, u"deal|opportunity|lead|сделка|сделки|сделке|сделку|угода|угоди|лид|лід"},
    {About::Task, u"activity|task|задача|завдання"},
    {About::Note, u"note|примечание|примітка"},
};

QSet<QString> titlesOf(const char *attribute)
{
    static const QHash<QByteArray, QSet<QString>> all = [] {
        QHash<QByteArray, QSet<QString>> h;
        for (const Words &w : kWords) {
            for (const QString &t : QString::fromUtf16(w.titles).split(u'|'))
                h[w.attribute].insert(t);
        }
        return h;
    }();
    return all.value(attribute);
}

/// The title without the words about whom it is, and those words' meaning.
std::pair<About, QString> splitAbout(const QString &header)
{
    const QString t = plain(header);
    for (const auto &[about, words] : kAbout) {
        for (const QString &w : QString::fromUtf16(words).split(u'|')) {
            // A separator in the original ("Deal - Title", "Контакт: Телефон", "Телефон (контакт)"), else part of the title.
            if (t.startsWith(w + u' ') && header.size() > w.size() && QStringLiteral(" -:.").contains(header[w.size()]) && (header[w.size()] != u' ' || QStringLiteral("-:").contains(header.mid(w.size()).trimmed().left(1))))
                return {about, t.mid(w.size() + 1)};
            if (t.endsWith(u' ' + w) && header.trimmed().endsWith(u')'))
                return {about, t.chopped(w.size() + 1)};
        }
    }
    return {About::None, t};
}

bool is(const QString &title, const char *attribute)
{
    return titlesOf(attribute).contains(title);
}

struct Rule { const char *attribute; const char *target; };

const Rule kClientRules[] = {
    {"key", "client.key"}, {"surname", "client.surname"}, {"given_name", "client.given_name"}, {"patronymic", "client.patronymic"},
    {"phone", "client.phone"}, {"email", "client.email"}, {"site", "client.site"}, {"messenger", "client.messenger"}, {"social", "client.social"},
    {"position", "client.position"}, {"street", "client.street"}, {"city", "client.city"}, {"region", "client.region"}, {"postcode", "client.postcode"},
    {"country", "client.country"}, {"owner", "client.owner"}, {"source", "client.source"}, {"campaign", "client.campaign"}, {"tags", "client.tags"},
    {"birthday", "client.birthday"}, {"gender", "client.gender"}, {"language", "client.language"}, {"industry", "client.industry"},
    {"employees", "client.employees"}, {"revenue", "client.annual_revenue"}, {"parent", "client.parent"}, {"readiness", "client.readiness"},
    {"lifecycle", "client.lifecycle"}, {"description", "client.about"}, {"note", "client.about"}, {"currency", "client.revenue_currency"}};
const Rule kDealRules[] = {
    {"stage", "deal.stage"}, {"pipeline", "deal.pipeline"}, {"amount", "deal.amount"}, {"currency", "deal.currency"}, {"probability", "deal.probability"},
    {"owner", "deal.owner"}, {"opened_at", "deal.opened_at"}, {"expected_close", "deal.expected_close"}, {"closed_at", "deal.closed_at"},
    {"close_date", "deal.close_date"}, {"product", "deal.product"}, {"quantity", "deal.quantity"}, {"source", "deal.source"}, {"lost_reason", "deal.lost_reason"},
    {"note", "deal.note"}, {"description", "deal.description"}, {"key", "deal.key"}, {"company", "deal.company"}, {"client", "deal.client"},
    {"phone", "deal.contact_phone"}, {"email", "deal.contact_email"}, {"name", "deal.title"}, {"deal", "deal.title"}};
const Rule kUserRules[] = {{"key", "user.key"}, {"name", "user.name"}, {"email", "user.email"}, {"login", "user.login"}, {"role", "user.role"},
                           {"team", "user.team"}, {"manager", "user.manager"}, {"office", "user.region"}, {"active", "user.active"}, {"owner", "user.name"}};
const Rule kProductRules[] = {{"key", "product.key"}, {"name", "product.name"}, {"product", "product.name"}, {"sku", "product.sku"}, {"series", "product.series"},
                              {"price", "product.price"}, {"currency", "product.currency"}, {"unit", "product.unit"}, {"active", "product.active"}};
const Rule kTaskRules[] = {{"key", "task.key"}, {"title", "task.title"}, {"due", "task.due"}, {"done_at", "task.done_at"}, {"client", "task.client"},
                           {"company", "task.client"}, {"deal", "task.deal"}, {"owner", "task.assignee"}, {"outcome", "task.outcome"}, {"body", "task.body"},
                           {"kind", "task.kind"}};
const Rule kActivityRules[] = {{"key", "activity.key"}, {"kind", "activity.kind"}, {"at", "activity.at"}, {"subject", "activity.subject"}, {"body", "activity.body"},
                               {"direction", "activity.direction"}, {"client", "activity.client"}, {"company", "activity.client"}, {"deal", "activity.deal"},
                               {"owner", "activity.user"}, {"duration", "activity.duration"}, {"outcome", "activity.result"}, {"opened_at", "activity.at"}};

template <size_t N> QString byRules(const Rule (&rules)[N], const QString &title)
{
    for (const Rule &r : rules) {
        if (is(title, r.attribute))
            return QString::fromLatin1(r.target);
    }
    return {};
}

QString clientTarget(const QString &as, About about, const QString &title)
{
    if (as == u"companies") {
        if (is(title, "name") || is(title, "company"))
            return QStringLiteral("client.company_name");
    } else {
        if (about == About::Company)
            return is(title, "name") || is(title, "company") ? QStringLiteral("client.company") : QString();
        if (is(title, "company"))
            return QStringLiteral("client.company");
        if (is(title, "name") || (about == About::None && is(title, "client")))
            return QStringLiteral("client.name");
    }
    return about == About::Deal || about == About::Task ? QString() : byRules(kClientRules, title);
}

QString dealTarget(About about, const QString &title)
{
    switch (about) {
    case About::Contact:
        if (is(title, "name") || is(title, "client"))
            return QStringLiteral("deal.client");
        if (is(title, "phone"))
            return QStringLiteral("deal.contact_phone");
        if (is(title, "email"))
            return QStringLiteral("deal.contact_email");
        return is(title, "position") ? QStringLiteral("deal.contact_position") : QString();
    case About::Company:
        if (is(title, "name") || is(title, "company"))
            return QStringLiteral("deal.company");
        if (is(title, "phone"))
            return QStringLiteral("deal.company_phone");
        if (is(title, "email"))
            return QStringLiteral("deal.company_email");
        return is(title, "site") ? QStringLiteral("deal.company_site") : QString();
    case About::Note: return is(title, "note") ? QStringLiteral("deal.note") : QString();
    case About::Task: return {};
    default: break;
    }
    // In a list of deals a person's name is the client's; the deal has none of its own then.
    static const QSet<QString> people{u"full name"_s, u"полное имя"_s, u"повне ім я"_s, u"фио"_s, u"ф и о"_s, u"піб"_s, u"п і б"_s, u"фамилия имя"_s,
                                      u"фамилия имя отчество"_s, u"имя фамилия"_s, u"прізвище ім я"_s, u"прізвище ім я по батькові"_s};
    if (people.contains(title))
        return QStringLiteral("deal.client");
    // Titles such as "Сайт компании" and "Название сделки" carry the word inside.
    if (title.startsWith(u"сайт компан"))
        return QStringLiteral("deal.company_site");
    if (title == u"название сделки" || title == u"назва угоди" || title == u"deal name" || title == u"deal title" || title == u"opportunity name" || title == u"property dealname" || title == u"lead name")
        return QStringLiteral("deal.title");
    return byRules(kDealRules, title);
}

QString targetOf(const QString &as, const QString &header)
{
    const auto [about, title] = splitAbout(header);
    const QByteArray entity = entityOf(as);
    QString found;
    if (entity == "client")
        found = clientTarget(as, about, title);
    else if (entity == "deal")
        found = dealTarget(about, title);
    else if (entity == "user")
        found = byRules(kUserRules, title);
    else if (entity == "product")
        found = byRules(kProductRules, title);
    else if (entity == "task")
        found = byRules(kTaskRules, title);
    else if (entity == "activity")
        found = byRules(kActivityRules, title);
    // A bare "Date" beside a stage is when the deal is expected; it says nothing of what kind the rows are.
    if (found.isEmpty() && entity == "deal" && about == About::None && (title == u"date" || title == u"дата"))
        found = QStringLiteral("deal.expected_close");
    if (found.isEmpty() && about != About::None) {
        // "Deal stage" is one title, not a stage of something else.
        const QString whole = plain(header);
        found = entity == "client" ? clientTarget(as, About::None, whole) : entity == "deal" ? dealTarget(About::None, whole) : QString();
    }
    return found;
}

} // namespace

QString guessKind(const QStringList &headers)
{
    int deal = 0, person = 0, company = 0, product = 0, task = 0, user = 0, activity = 0;
    for (const QString &h : headers) {
        const auto [about, t] = splitAbout(h);
        const QString target = dealTarget(about, t);
        deal += target == u"deal.stage" || target == u"deal.probability" || target == u"deal.pipeline" || target == u"deal.lost_reason" || target == u"deal.expected_close"
                || (target == u"deal.title" && t != u"name" && t != u"title") || (target == u"deal.title" && about == About::Deal) || (target == u"deal.amount" && t != u"price");
        person += is(t, "surname") || is(t, "given_name") || is(t, "patronymic") || is(t, "phone") || is(t, "email") || is(t, "birthday") || t == u"full name" || t == u"фио" || t == u"піб";
        company += is(t, "industry") || is(t, "employees") || is(t, "revenue") || is(t, "parent") || is(t, "site") || t == u"company name" || t == u"название компании";
        product += is(t, "sku") || is(t, "price") || is(t, "unit") || t == u"product";
        task += (is(t, "due") && t != u"дата") || (about == About::Task) || t == u"task" || t == u"задача" || t == u"завдання";
        user += is(t, "login") || is(t, "role") || is(t, "team") || t == u"sales agent";
        activity += is(t, "direction") || is(t, "duration");
    }
    if (deal >= 2 || (deal == 1 && !product && !person))
        return QStringLiteral("deals");
    if (task >= 2 && !person)
        return QStringLiteral("tasks");
    if (user >= 2)
        return QStringLiteral("users");
    if (activity >= 1 && !person)
        return QStringLiteral("activities");
    if (product >= 2 && !person)
        return QStringLiteral("products");
    if (person >= 1)
        return company > person ? QStringLiteral("companies") : QStringLiteral("clients");
    if (company >= 1)
        return QStringLiteral("companies");
    return {};
}

ImportMapping autoMapping(const QString &as, const QStringList &headers)
{
    ImportMapping m;
    m.as = as;
    QSet<QString> taken;
    qsizetype columns = headers.size();
    // The three columns that a file of refused rows has at its end are ours.
    if (columns > 3 && headers.mid(columns - 3) == QStringList{QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("reason")})
        columns -= 3;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        QString t = i < columns ? targetOf(as, headers[i]) : QString();
        const auto ref = findTarget(t);
        if (!ref || (taken.contains(t) && !target(ref->id).many))
            t.clear();
        else
            taken.insert(t);
        m.columns.append({headers[i], t});
    }
    const QString key = QString::fromUtf8(entityOf(as)) + QStringLiteral(".key");
    if (taken.contains(key))
        m.key = QStringList{key};
    return m;
}

QString pointLabel(const QString &header)
{
    static const std::pair<const char16_t *, const char16_t *> words[] = {
        {u"mobile", u"mobile|cell|мобил|мобіл"}, {u"work", u"work|рабоч|робоч|office"},   {u"home", u"home|домаш|личн|особист|частн"},
        {u"fax", u"fax|факс"},                   {u"other", u"other|друг|інш"},
        {u"skype", u"skype"},                    {u"telegram", u"telegram"},             {u"viber", u"viber"},
        {u"whatsapp", u"whatsapp"},              {u"icq", u"icq"},                       {u"jabber", u"jabber"},
        {u"facebook", u"facebook"},              {u"linkedin", u"linkedin"},             {u"instagram", u"instagram"}};
    const QString t = plain(header);
    for (const auto &[label, list] : words) {
        for (const QString &w : QString::fromUtf16(list).split(u'|')) {
            if (t.contains(w))
                return QString::fromUtf16(label);
        }
    }
    return {};
}

QString stageKindByName(const QString &name)
{
    static const QSet<QString> won{QStringLiteral("won"), QStringLiteral("closed won"), QStringLiteral("deal won"), QStringLiteral("success"), QStringLiteral("closedwon"),
                                   QStringLiteral("успешно реализовано"), QStringLiteral("успешно"), QStringLiteral("сделка успешна"), QStringLiteral("выиграна"), QStringLiteral("выиграно"),
                                   QStringLiteral("оплачено"), QStringLiteral("виграно"), QStringLiteral("виграна"), QStringLiteral("успішно реалізовано"), QStringLiteral("угода успішна"), QStringLiteral("успішно")};
    static const QSet<QString> lost{QStringLiteral("lost"), QStringLiteral("closed lost"), QStringLiteral("deal lost"), QStringLiteral("closedlost"), QStringLiteral("закрыто и не реализовано"),
                                    QStringLiteral("сделка провалена"), QStringLiteral("проиграна"), QStringLiteral("проиграно"), QStringLiteral("отказ"), QStringLiteral("провалена"),
                                    QStringLiteral("закрито і не реалізовано"), QStringLiteral("програно"), QStringLiteral("програна"), QStringLiteral("відмова"), QStringLiteral("угода провалена")};
    const QString t = plain(name);
    return won.contains(t) ? QStringLiteral("won") : lost.contains(t) ? QStringLiteral("lost") : QString();
}

} // namespace opora::import
