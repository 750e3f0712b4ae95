// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/demo/DemoRandom.h"
#include <QString>

namespace opora::demo {

enum class People { Ukrainian, Russian, Polish, English };

struct Person {
    People people = People::Ukrainian;
    bool female = false;
    QString surname, given, patronymic; ///< patronymic only where the language has one
};
struct Place {
    QString city, region, country; ///< country: ISO 3166 alpha-2
};

/// Names by the rules of their language: surnames and patronymics agree with the gender, companies have the legal forms
/// of their country. Invented combinations of frequent parts.
Person makePerson(Random &r, People people);
QString makeCompany(Random &r, People people);
QString makeIndustry(Random &r, int language); ///< language: 0 en, 1 ru, 2 uk
QString makePosition(Random &r, int language);
Place makePlace(Random &r, People people);
/// E.164 with 555 in it (or a range kept for fiction). `many`: over 100,000 numbers are needed, so all of 5xx.
QString makePhone(Random &r, People people, bool mobile, bool many);
QString makeEmail(Random &r, const Person &p, qint64 index);
QString makeCompanyEmail(const QString &name, qint64 index);
People choosePeople(Random &r);

} // namespace opora::demo
