// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace opora::import {

struct PersonParts { QString surname, given, patronymic; };
/// A full name cut into its parts: "Шевченко Олена Петрівна", "Олена Петрівна Шевченко", "Turner, Tony", "Tony J. Turner".
/// Cyrillic names are surname first unless a patronymic stands in the middle; Latin ones are surname last.
PersonParts splitPersonName(const QString &full);
/// "ТОВ «Ромашка»", "Acme Inc.": a legal form says that this is no person.
bool looksLikeCompany(const QString &name);
/// Same person or company under two spellings: one's folded words are all among the other's.
bool sameName(const QString &a, const QString &b);

} // namespace opora::import
