// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientWriting.h"
#include "core/base/SearchKey.h"
#include "core/domain/Email.h"
#include "core/domain/Phone.h"
#include "core/services/FieldCheck.h"
#include "core/storage/repo/ClientRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>

namespace opora::clients {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ClientService)
};

FieldValues contactFields(const ContactPoint &p)
{
    const auto textOrNull = [](const QString &t) { return t.isEmpty() ? Value() : Value(t); };
    return {
        {"kind", p.kind}, {"value", p.value}, {"normal", textOrNull(p.normal)}, {"label", textOrNull(p.label)}, {"is_primary", p.primary}};
}

bool sameContact(const repo::ContactLine &have, const ContactPoint &p)
{
    if (have.kind != p.kind)
        return false;
    return p.normal.isEmpty() || have.normal.isEmpty() ? have.value == p.value : have.normal == p.normal;
}

bool isCyrillic(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

} // namespace

Result<ContactPoint> normalised(ContactPoint p, const QString &phoneCountry)
{
    p.value = p.value.trimmed();
    p.label = p.label.trimmed();
    const auto refuse = [](const QString &sentence) { return fieldError(QStringLiteral("bad_value"), "contact_point", "value", sentence); };
    if (p.kind == QStringLiteral("phone")) {
        const PhoneReading r = readPhone(p.value, phoneCountry);
        if (!r.valid)
            return refuse(r.reason);
        p.normal = r.e164;
    } else if (p.kind == QStringLiteral("email")) {
        const EmailReading r = readEmail(p.value);
        if (!r.valid)
            return refuse(r.reason);
        p.normal = r.normal;
    } else {
        if (p.value.isEmpty())
            return refuse(Text::tr("Write an address or a name. Nothing was saved."));
        p.normal = p.value.toLower();
    }
    return p;
}

QString phoneCountryOf(const StorageContext &context, const QString &clientCountry)
{
    const bool isCode = clientCountry.size() == 2
                        && std::all_of(clientCountry.cbegin(), clientCountry.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isCode ? clientCountry : likelyPhoneCountry(context.currency, context.language);
}

Result<Uuid> saveContact(WriteTx &tx, const Uuid &client, ContactPoint point)
{
    const Entity &e = tx.entity("contact_point");
    OPORA_ASSIGN(const Record owner, tx.row(tx.entity("client"), client));
    OPORA_ASSIGN(point, normalised(std::move(point), phoneCountryOf(tx.context(), owner["country"].toText())));
    OPORA_ASSIGN(const QList<repo::ContactLine> have, repo::clientContacts(tx, client));
    bool firstOfKind = true;
    for (const repo::ContactLine &h : have) {
        if (h.id == point.id)
            continue;
        if (sameContact(h, point)) {
            if (!point.id.isNull())
                return fieldError(QStringLiteral("exists"), "contact_point", "value",
                                  Text::tr("This client has this contact already. Nothing was saved."));
            point.id = h.id; // adding what is there changes it at most
            point.primary = point.primary || h.primary;
        }
        firstOfKind = firstOfKind && (h.kind != point.kind || h.id == point.id);
    }
    point.primary = point.primary || firstOfKind;
    for (const repo::ContactLine &h : have) {
        if (point.primary && h.primary && h.kind == point.kind && h.id != point.id)
            OPORA_TRY(tx.update(e, h.id, {{"is_primary", false}}));
    }
    FieldValues fields = contactFields(point);
    if (!point.id.isNull()) {
        OPORA_TRY(tx.update(e, point.id, fields));
        return point.id;
    }
    fields.insert("client_id", client);
    return tx.insert(e, fields);
}

Result<void> setMainContact(WriteTx &tx, const Uuid &client, const QString &kind, const QString &value)
{
    OPORA_ASSIGN(const QList<repo::ContactLine> have, repo::clientContacts(tx, client));
    ContactPoint point;
    point.kind = kind;
    point.value = value;
    point.primary = true;
    const auto main = std::find_if(have.cbegin(), have.cend(), [&](const repo::ContactLine &h) { return h.kind == kind; });
    if (value.trimmed().isEmpty()) {
        if (main != have.cend())
            OPORA_TRY(tx.remove(tx.entity("contact_point"), main->id));
        return {};
    }
    // If another contact of the client is this very one, it becomes the main one instead of a second copy.
    OPORA_ASSIGN(const Record owner, tx.row(tx.entity("client"), client));
    OPORA_ASSIGN(const ContactPoint wanted, normalised(point, phoneCountryOf(tx.context(), owner["country"].toText())));
    const auto same = std::find_if(have.cbegin(), have.cend(), [&](const repo::ContactLine &h) { return sameContact(h, wanted); });
    if (same == have.cend() && main != have.cend()) {
        point.id = main->id;
        point.label = main->label;
    }
    OPORA_TRY(saveContact(tx, client, point));
    return {};
}

Result<Uuid> findOrAddCompany(WriteTx &tx, const QString &name)
{
    OPORA_ASSIGN(const Uuid found, repo::companyNamed(tx, name.trimmed()));
    if (!found.isNull())
        return found;
    return tx.insert(tx.entity("client"),
                     {{"kind", QStringLiteral("company")}, {"company_name", name.trimmed()}, {"owner_id", tx.context().me}});
}

Result<void> setCompany(WriteTx &tx, const Uuid &person, const QString &companyName)
{
    const Entity &link = tx.entity("client_link");
    OPORA_ASSIGN(const QList<repo::CompanyLink> links, repo::companyLinks(tx, person));
    Uuid company;
    if (!companyName.trimmed().isEmpty()) {
        OPORA_ASSIGN(company, findOrAddCompany(tx, companyName));
        if (company == person)
            return fieldError(QStringLiteral("bad_value"), "client", "company",
                              Text::tr("A company cannot work at itself. Nothing was saved."));
    }
    if (!links.isEmpty() && links.first().company != company)
        OPORA_TRY(tx.remove(link, links.first().link));
    if (company.isNull() || (!links.isEmpty() && links.first().company == company && links.first().primary))
        return {};
    OPORA_TRY(tx.insert(link, {{"client_id", person}, {"other_id", company}, {"role", QStringLiteral("works_at")}, {"is_primary", true}}));
    return {};
}

Result<void> setTags(WriteTx &tx, const Uuid &client, const QStringList &names, const std::optional<QStringList> &shown)
{
    const Entity &link = tx.entity("tag_link");
    const Entity &tag = tx.entity("tag");
    OPORA_ASSIGN(const QList<repo::TagLine> have, repo::tagsOf(tx, client));
    QHash<QByteArray, QString> wanted;
    for (const QString &name : names) {
        if (!name.trimmed().isEmpty() && !wanted.contains(nameKey(name)))
            wanted.insert(nameKey(name), name.trimmed());
    }
    QSet<QByteArray> known, here;
    for (const QString &name : shown.value_or(QStringList()))
        known.insert(nameKey(name.trimmed()));
    for (const repo::TagLine &t : have)
        here.insert(nameKey(t.name));
    // What was shown and is gone was taken away by somebody else meanwhile: nobody has asked for it anew.
    wanted.removeIf([&](const auto &tag) { return known.contains(tag.key()) && !here.contains(tag.key()); });
    for (const repo::TagLine &t : have) {
        if (wanted.remove(nameKey(t.name)) == 0 && (!shown || known.contains(nameKey(t.name))))
            OPORA_TRY(tx.remove(link, t.link));
    }
    for (const QString &name : std::as_const(wanted)) {
        OPORA_ASSIGN(const QList<Uuid> found, repo::rowsNamed(tx, tag, name, 1));
        Uuid id = found.isEmpty() ? Uuid() : found.first();
        if (id.isNull()) {
            OPORA_ASSIGN(id, tx.insert(tag, {{"name", name}}));
        }
        OPORA_TRY(tx.insert(link, {{"client_id", client}, {"tag_id", id}}));
    }
    return {};
}

FieldValues splitName(const QString &typed, bool company)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    if (company)
        return {{"company_name", text}};
    if (const qsizetype comma = text.indexOf(u','); comma > 0) {
        FieldValues v{{"surname", text.first(comma).trimmed()}};
        const QStringList rest = text.mid(comma + 1).split(u' ', Qt::SkipEmptyParts);
        if (!rest.isEmpty())
            v.insert("given_name", rest.first());
        if (rest.size() > 1)
            v.insert("patronymic", rest.mid(1).join(u' '));
        return v;
    }
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    // "Client 1", "Shop 24/7": what has no letter is nobody's surname.
    if (words.size() == 1 || std::none_of(words.last().cbegin(), words.last().cend(), [](QChar c) { return c.isLetter(); }))
        return {{"given_name", text}};
    if (!isCyrillic(text))
        return {{"surname", words.last()}, {"given_name", words.mid(0, words.size() - 1).join(u' ')}};
    FieldValues v{{"surname", words.at(0)}, {"given_name", words.at(1)}};
    if (words.size() > 2)
        v.insert("patronymic", words.mid(2).join(u' '));
    return v;
}

Result<void> requireName(const FieldValues &values)
{
    const bool company = values.value("kind").toText() == QStringLiteral("company");
    const auto has = [&](const char *column) { return !values.value(column).toText().trimmed().isEmpty(); };
    if (company ? has("company_name") : has("surname") || has("given_name") || has("patronymic"))
        return {};
    const QString sentence = company ? Text::tr("A company needs a name. Nothing was saved; write it and save again.")
                                     : Text::tr("A client needs a name. Nothing was saved; write it and save again.");
    return fieldError(QStringLiteral("required_field"), "client", company ? "company_name" : "surname", sentence);
}

Result<Uuid> addClient(WriteTx &tx, const NewClient &client)
{
    const Entity &e = tx.entity("client");
    FieldValues fields;
    for (auto it = client.fields.cbegin(); it != client.fields.cend(); ++it) {
        const Column *c = e.column(it.key());
        if (!c || !c->synced())
            return unknownFieldError(e.name, it.key());
        OPORA_ASSIGN(const Value v, checkedValue(e, *c, it.value()));
        if (!v.isNull())
            fields.insert(it.key(), v);
    }
    if (client.company || !fields.contains("kind"))
        fields.insert("kind", client.company ? QStringLiteral("company") : QStringLiteral("person"));
    if (!fields.contains("owner_id"))
        fields.insert("owner_id", tx.context().me);
    OPORA_TRY(requireName(fields));
    OPORA_ASSIGN(const Uuid id, tx.insert(e, fields));
    for (const ContactPoint &p : client.contacts)
        OPORA_TRY(saveContact(tx, id, p));
    if (!client.companyName.trimmed().isEmpty() && fields.value("kind").toText() != QStringLiteral("company"))
        OPORA_TRY(setCompany(tx, id, client.companyName));
    if (!client.tags.isEmpty())
        OPORA_TRY(setTags(tx, id, client.tags));
    return id;
}

} // namespace opora::clients
