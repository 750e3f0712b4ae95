// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Presets.h"

namespace opora::import {
namespace {

/// One layout: lines of "header -> target"; a header with "!" must be there for the layout to be recognised.
struct Layout {
    const char16_t *system;
    const char16_t *as;
    const char16_t *key;
    const char16_t *columns;
    const char16_t *stages = u"";
    bool namesAreKeys = false;
};

const Layout kLayouts[] = {
    {u"maven", u"users", u"user.name",
     u"!sales_agent=user.name;!manager=user.manager;!regional_office=user.region", u"", true},
    {u"maven", u"products", u"product.name", u"!product=product.name;!series=product.series;!sales_price=product.price", u"", true},
    {u"maven", u"companies", u"client.company_name",
     u"!account=client.company_name;!sector=client.industry;year_established=client.founded_year;!revenue=client.annual_revenue_millions;"
     u"employees=client.employees;office_location=client.country;!subsidiary_of=client.parent",
     u"", true},
    {u"maven", u"deals", u"deal.key",
     u"!opportunity_id=deal.key;!sales_agent=deal.owner;!product=deal.product;!account=deal.company;!deal_stage=deal.stage;"
     u"!engage_date=deal.entered:Engaging;!close_date=deal.closed_at;!close_value=deal.amount",
     u"Prospecting;Engaging;Won=won;Lost=lost", true},
    {u"salesforce", u"companies", u"client.key",
     u"!id=client.key;!name=client.company_name;!billingstreet=client.street;billingcity=client.city;billingstate=client.region;"
     u"billingpostalcode=client.postcode;billingcountry=client.country;phone=client.phone;fax=client.phone;website=client.site;"
     u"industry=client.industry;annualrevenue=client.annual_revenue;!numberofemployees=client.employees;description=client.about;"
     u"rating=client.readiness;type=client.lifecycle;parentid=client.parent_key;ownerid=client.owner_key;accountsource=client.source"},
    {u"salesforce", u"deals", u"deal.key",
     u"!id=deal.key;accountid=deal.company_key;!name=deal.title;description=deal.description;!stagename=deal.stage;amount=deal.amount;"
     u"currencyisocode=deal.currency;probability=deal.probability;!closedate=deal.close_date;leadsource=deal.source;isclosed=deal.is_closed;"
     u"iswon=deal.is_won;ownerid=deal.owner_key;contactid=deal.client_key;createddate=deal.opened_at",
     u"Prospecting;Qualification;Needs Analysis;Value Proposition;Id. Decision Makers;Perception Analysis;Proposal/Price Quote;"
     u"Negotiation/Review;Closed Won=won;Closed Lost=lost"},
    {u"salesforce", u"people", u"client.key",
     u"!id=client.key;accountid=client.company_key;!lastname=client.surname;!firstname=client.given_name;middlename=client.patronymic;"
     u"title=client.position;phone=client.phone;mobilephone=client.phone;homephone=client.phone;otherphone=client.phone;fax=client.phone;"
     u"email=client.email;mailingstreet=client.street;mailingcity=client.city;mailingstate=client.region;mailingpostalcode=client.postcode;"
     u"mailingcountry=client.country;birthdate=client.birthday;description=client.about;leadsource=client.source;!ownerid=client.owner_key"},
    {u"salesforce", u"users", u"user.key", u"!id=user.key;!username=user.login;!name=user.name;email=user.email;isactive=user.active"},
    {u"salesforce", u"products", u"product.key",
     u"!id=product.key;!name=product.name;!productcode=product.sku;family=product.series;quantityunitofmeasure=product.unit;isactive=product.active"},
};

struct Column { QString header, target; bool telling; };

QList<Column> columnsOf(const Layout &l)
{
    QList<Column> out;
    for (const QString &line : QString::fromUtf16(l.columns).split(u';')) {
        const bool telling = line.startsWith(u'!');
        const QString rest = line.mid(telling ? 1 : 0);
        const qsizetype eq = rest.indexOf(u'=');
        out.append({rest.left(eq), rest.mid(eq + 1), telling});
    }
    return out;
}

ImportMapping mappingOf(const Layout &l, const QList<Column> &columns, const QStringList &headers)
{
    ImportMapping m;
    m.system = m.name = QString::fromUtf16(l.system);
    m.as = QString::fromUtf16(l.as);
    m.key = QStringList{QString::fromUtf16(l.key)};
    m.namesAreKeys = l.namesAreKeys;
    for (const QString &s : QString::fromUtf16(l.stages).split(u';', Qt::SkipEmptyParts)) {
        const QString name = s.section(u'=', 0, 0);
        m.stageOrder << name;
        if (s.contains(u'='))
            m.stageKinds.insert(name, s.section(u'=', 1));
    }
    for (const QString &h : headers) {
        QString target;
        for (const Column &c : columns) {
            if (c.header.compare(h.trimmed(), Qt::CaseInsensitive) == 0)
                target = c.target;
        }
        m.columns.append({h, target});
    }
    return m;
}

} // namespace

QStringList presetNames()
{
    return {QStringLiteral("maven"), QStringLiteral("salesforce")};
}

std::optional<ImportMapping> presetFor(const QString &preset, const QStringList &headers)
{
    for (const Layout &l : kLayouts) {
        if (preset != u"auto" && preset != QString::fromUtf16(l.system))
            continue;
        const QList<Column> columns = columnsOf(l);
        const bool all = std::all_of(columns.begin(), columns.end(), [&](const Column &c) {
            return !c.telling || std::any_of(headers.begin(), headers.end(), [&](const QString &h) { return h.trimmed().compare(c.header, Qt::CaseInsensitive) == 0; });
        });
        if (all)
            return mappingOf(l, columns, headers);
    }
    return {};
}

} // namespace opora::import
