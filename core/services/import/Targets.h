// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include <span>

namespace opora::import {

/// How a cell is read.
enum class CellType : quint8 { Text, Phone, Email, Point, Date, Instant, Amount, Integer, Share, Boolean, Choice, Currency };

/// What a column can mean. `name` is stable ("deal.amount"); targets that may stand for several columns are `many`.
/// `column`: the schema column that takes the value as it is; empty: the target has a rule of its own.
struct Target {
    const char *name;
    CellType type;
    const char *column;
    const char *label; ///< English, translated in context "Import"
    bool many = false;
};

/// Positions in the table below, for the targets with rules of their own. Order = Targets.cpp.
enum TargetId : quint8 {
    ClientKey, ClientKind, ClientName, ClientSurname, ClientGivenName, ClientPatronymic, ClientCompanyName, ClientPosition,
    ClientCompany, ClientCompanyKey, ClientParent, ClientParentKey, ClientOwner, ClientOwnerKey, ClientSource, ClientTags, ClientPhone,
    ClientEmail, ClientSite, ClientMessenger, ClientSocial, ClientCampaign, ClientReadiness, ClientLifecycle, ClientBirthday, ClientGender,
    ClientFamily, ClientLanguage, ClientStreet, ClientPostcode, ClientCity, ClientRegion, ClientCountry, ClientTimeZone,
    ClientIndustry, ClientEmployees, ClientFounded, ClientRevenue, ClientRevenueMillions, ClientRevenueCurrency, ClientAbout,
    DealKey, DealTitle, DealClient, DealClientKey, DealCompany, DealCompanyKey, DealContactPhone, DealContactEmail, DealContactPosition,
    DealCompanyPhone, DealCompanyEmail, DealCompanySite, DealPipeline, DealStage, DealStageAt, DealEntered, DealOpenedAt, DealClosedAt, DealCloseDate,
    DealIsWon, DealIsClosed, DealAmount, DealCurrency, DealProbability, DealExpectedClose, DealOwner, DealOwnerKey, DealSource,
    DealProduct, DealQuantity, DealLostReason, DealDescription, DealNote,
    UserKey, UserName, UserEmail, UserLogin, UserRole, UserTeam, UserManager, UserRegion, UserActive,
    ProductKey, ProductName, ProductSku, ProductSeries, ProductPrice, ProductCurrency, ProductUnit, ProductActive,
    TaskKey, TaskTitle, TaskKind, TaskClient, TaskDeal, TaskAssignee, TaskDue, TaskDoneAt, TaskOutcome, TaskBody,
    ActivityKey, ActivityKind, ActivityDirection, ActivityClient, ActivityDeal, ActivityUser, ActivityAt, ActivitySubject, ActivityBody,
    ActivityDuration, ActivityResult,
    TargetCount
};

const Target &target(TargetId id);
std::span<const Target> targets();
QString targetLabel(const Target &t);
/// "deal.entered:Engaging" gives DealEntered and the argument; nullopt: no such target.
struct TargetRef {
    TargetId id = TargetCount;
    QString argument;
};
std::optional<TargetRef> findTarget(const QString &name);
/// "companies" -> "client."…; the entity whose rows a file of this kind makes.
QByteArray entityOf(const QString &as);
bool isKind(const QString &as);
bool fits(const Target &t, const QString &as);

} // namespace opora::import
