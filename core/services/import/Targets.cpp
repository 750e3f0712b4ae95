// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Targets.h"
#include <QCoreApplication>
#include <array>

namespace opora::import {
namespace {

using enum CellType;
#define L(text) QT_TRANSLATE_NOOP("Import", text)

constexpr std::array<Target, TargetCount> kTargets{{
    {"client.key", Text, "", L("Number in the other system")},
    {"client.kind", Choice, "kind", L("Person or company")},
    {"client.name", Text, "", L("Name")},
    {"client.surname", Text, "surname", L("Surname")},
    {"client.given_name", Text, "given_name", L("First name")},
    {"client.patronymic", Text, "patronymic", L("Patronymic")},
    {"client.company_name", Text, "company_name", L("Company name")},
    {"client.position", Text, "position", L("Position")},
    {"client.company", Text, "", L("Works at")},
    {"client.company_key", Text, "", L("Works at (number)")},
    {"client.parent", Text, "", L("Parent company")},
    {"client.parent_key", Text, "", L("Parent company (number)")},
    {"client.owner", Text, "", L("Responsible")},
    {"client.owner_key", Text, "", L("Responsible (number)")},
    {"client.source", Text, "", L("Source")},
    {"client.tags", Text, "", L("Tags"), true},
    {"client.phone", Phone, "", L("Phone"), true},
    {"client.email", Email, "", L("E-mail"), true},
    {"client.site", Point, "", L("Website"), true},
    {"client.messenger", Point, "", L("Messenger"), true},
    {"client.social", Point, "", L("Social network"), true},
    {"client.campaign", Text, "campaign", L("Campaign")},
    {"client.readiness", Choice, "readiness", L("Readiness")},
    {"client.lifecycle", Choice, "lifecycle", L("Lifecycle")},
    {"client.birthday", Date, "birthday", L("Birthday")},
    {"client.gender", Choice, "gender", L("Gender")},
    {"client.family", Text, "family", L("Family")},
    {"client.language", Text, "language", L("Language")},
    {"client.street", Text, "street", L("Street")},
    {"client.postcode", Text, "postcode", L("Postcode")},
    {"client.city", Text, "city", L("City")},
    {"client.region", Text, "region", L("Region")},
    {"client.country", Text, "country", L("Country")},
    {"client.time_zone", Text, "time_zone", L("Time zone")},
    {"client.industry", Text, "industry", L("Industry")},
    {"client.employees", Integer, "employees", L("Employees")},
    {"client.founded_year", Integer, "founded_year", L("Founded in")},
    {"client.annual_revenue", Amount, "", L("Annual revenue")},
    {"client.annual_revenue_millions", Amount, "", L("Annual revenue, millions")},
    {"client.revenue_currency", Currency, "", L("Revenue currency")},
    {"client.about", Text, "about", L("About")},
    {"deal.key", Text, "", L("Number in the other system")},
    {"deal.title", Text, "title", L("Deal name")},
    {"deal.client", Text, "", L("Contact")},
    {"deal.client_key", Text, "", L("Contact (number)")},
    {"deal.company", Text, "", L("Company")},
    {"deal.company_key", Text, "", L("Company (number)")},
    {"deal.contact_phone", Phone, "", L("Contact: phone"), true},
    {"deal.contact_email", Email, "", L("Contact: e-mail"), true},
    {"deal.contact_position", Text, "", L("Contact: position")},
    {"deal.company_phone", Phone, "", L("Company: phone"), true},
    {"deal.company_email", Email, "", L("Company: e-mail"), true},
    {"deal.company_site", Point, "", L("Company: website"), true},
    {"deal.pipeline", Text, "", L("Pipeline")},
    {"deal.stage", Text, "", L("Stage")},
    {"deal.stage_at", Instant, "", L("In this stage since")},
    {"deal.entered", Instant, "", L("Entered the stage")},
    {"deal.opened_at", Instant, "", L("Opened on")},
    {"deal.closed_at", Instant, "", L("Closed on")},
    {"deal.close_date", Instant, "", L("Close date")},
    {"deal.is_won", Boolean, "", L("Won?")},
    {"deal.is_closed", Boolean, "", L("Closed?")},
    {"deal.amount", Amount, "", L("Amount")},
    {"deal.currency", Currency, "", L("Currency")},
    {"deal.probability", Share, "probability", L("Probability")},
    {"deal.expected_close", Date, "expected_close", L("Expected close")},
    {"deal.owner", Text, "", L("Responsible")},
    {"deal.owner_key", Text, "", L("Responsible (number)")},
    {"deal.source", Text, "", L("Source")},
    {"deal.product", Text, "", L("Product"), true},
    {"deal.quantity", Share, "", L("Quantity")},
    {"deal.lost_reason", Text, "lost_reason", L("Lost reason")},
    {"deal.description", Text, "description", L("Description"), true},
    {"deal.note", Text, "", L("Note"), true},
    {"user.key", Text, "", L("Number in the other system")},
    {"user.name", Text, "name", L("Name")},
    {"user.email", Text, "email", L("E-mail")},
    {"user.login", Text, "login", L("Login")},
    {"user.role", Choice, "role", L("Role")},
    {"user.team", Text, "", L("Team")},
    {"user.manager", Text, "", L("Manager")},
    {"user.region", Text, "", L("Region of the team")},
    {"user.active", Boolean, "active", L("Active")},
    {"product.key", Text, "", L("Number in the other system")},
    {"product.name", Text, "name", L("Name")},
    {"product.sku", Text, "sku", L("Article")},
    {"product.series", Text, "series", L("Series")},
    {"product.price", Amount, "", L("Price")},
    {"product.currency", Currency, "", L("Currency")},
    {"product.unit", Text, "unit", L("Unit")},
    {"product.active", Boolean, "active", L("Active")},
    {"task.key", Text, "", L("Number in the other system")},
    {"task.title", Text, "title", L("Task")},
    {"task.kind", Choice, "kind", L("Kind")},
    {"task.client", Text, "", L("Client")},
    {"task.deal", Text, "", L("Deal")},
    {"task.assignee", Text, "", L("Responsible")},
    {"task.due", Instant, "", L("Due")},
    {"task.done_at", Instant, "done_at", L("Done on")},
    {"task.outcome", Text, "outcome", L("Outcome")},
    {"task.body", Text, "body", L("Description"), true},
    {"activity.key", Text, "", L("Number in the other system")},
    {"activity.kind", Choice, "kind", L("Kind")},
    {"activity.direction", Choice, "direction", L("Direction")},
    {"activity.client", Text, "", L("Client")},
    {"activity.deal", Text, "", L("Deal")},
    {"activity.user", Text, "", L("Who")},
    {"activity.at", Instant, "at", L("When")},
    {"activity.subject", Text, "subject", L("Subject")},
    {"activity.body", Text, "body", L("Text"), true},
    {"activity.duration", Integer, "duration_s", L("Duration, seconds")},
    {"activity.result", Text, "result", L("Result")},
}};
#undef L

constexpr bool orderHolds()
{
    for (const Target &t : kTargets) {
        if (!t.name)
            return false;
    }
    return true;
}
static_assert(orderHolds(), "every TargetId needs its line");
static_assert(kTargets[DealEntered].name[5] == 'e' && kTargets[UserKey].name[0] == 'u' && kTargets[ActivityResult].name[9] == 'r' && kTargets[ClientAbout].name[8] == 'b');

const char *prefixOf(const QString &as)
{
    if (as == u"companies" || as == u"people" || as == u"clients")
        return "client.";
    if (as == u"deals")
        return "deal.";
    if (as == u"users")
        return "user.";
    if (as == u"products")
        return "product.";
    if (as == u"tasks")
        return "task.";
    if (as == u"activities")
        return "activity.";
    return nullptr;
}

} // namespace

const Target &target(TargetId id)
{
    return kTargets[id];
}

std::span<const Target> targets()
{
    return kTargets;
}

QString targetLabel(const Target &t)
{
    return QCoreApplication::translate("Import", t.label);
}

std::optional<TargetRef> findTarget(const QString &name)
{
    static const QHash<QString, TargetId> byName = [] {
        QHash<QString, TargetId> h;
        for (size_t i = 0; i < kTargets.size(); ++i)
            h.insert(QString::fromLatin1(kTargets[i].name), TargetId(i));
        return h;
    }();
    const qsizetype colon = name.indexOf(u':');
    const auto it = byName.find(colon < 0 ? name : name.left(colon));
    if (it == byName.end() || (colon >= 0) != (*it == DealEntered))
        return {};
    return TargetRef{*it, colon < 0 ? QString() : name.mid(colon + 1)};
}

QByteArray entityOf(const QString &as)
{
    const char *p = prefixOf(as);
    return p ? QByteArray(p).chopped(1) : QByteArray();
}

bool isKind(const QString &as)
{
    return prefixOf(as) != nullptr;
}

bool fits(const Target &t, const QString &as)
{
    const char *p = prefixOf(as);
    return p && qstrncmp(t.name, p, qstrlen(p)) == 0;
}

} // namespace opora::import
