// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "core/storage/Storage.h"

/// Steps of writing a client, for use inside a running command (writer thread): ClientService, the generic records and
/// imports share them, so that a phone number means the same whichever way it came in.
namespace opora::clients {

/// Checks and normalises: E.164, lower-case e-mail. Code bad_value with the reader's own sentence.
Result<ContactPoint> normalised(ContactPoint point, const QString &phoneCountry);
/// Where a number without a country code belongs: the client's country, else what the workspace suggests.
QString phoneCountryOf(const StorageContext &context, const QString &clientCountry = {});

/// Adds (null id) or changes one. A contact that the client already has is not added twice. At most one of a kind is
/// primary; the first of its kind is.
Result<Uuid> saveContact(WriteTx &tx, const Uuid &client, ContactPoint point);
/// Sets the main contact of a kind to `value`, changing the present main one; empty removes it.
Result<void> setMainContact(WriteTx &tx, const Uuid &client, const QString &kind, const QString &value);

/// The company that a person shows; found by name or created. Empty: unlinked.
Result<void> setCompany(WriteTx &tx, const Uuid &person, const QString &companyName);
/// Exactly these tags; missing ones are created. Compared folded.
/// Tags that are neither in `names` nor in `shown` stay; without `shown` none of them does.
Result<void> setTags(WriteTx &tx, const Uuid &client, const QStringList &names, const std::optional<QStringList> &shown = {});
Result<Uuid> findOrAddCompany(WriteTx &tx, const QString &name);

/// A name as typed into one field -> surname, given_name, patronymic or company_name. "Shevchenko, Olena" is read as
/// written; Cyrillic text is taken as surname first, Latin text as surname last; one word is a given name.
FieldValues splitName(const QString &typed, bool company);
/// A client needs a name. Code required_field.
Result<void> requireName(const FieldValues &values);

Result<Uuid> addClient(WriteTx &tx, const NewClient &client);

} // namespace opora::clients
