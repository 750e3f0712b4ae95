// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Notices.h"
#include <QCoreApplication>

namespace opora::import {
namespace {

const std::pair<const char *, const char *> kTexts[] = {
    {"no_client", QT_TRANSLATE_N_NOOP("Import", "%n deal(s) name no client and stay without one.")},
    {"product_matched", QT_TRANSLATE_N_NOOP("Import", "%n row(s) spell a product differently; it was matched without its spaces.")},
    {"phone_unclear", QT_TRANSLATE_N_NOOP("Import", "%n row(s) have a phone number that was not understood; it is kept as written.")},
    {"email_unclear", QT_TRANSLATE_N_NOOP("Import", "%n row(s) have an e-mail that is no address; it is kept as written.")},
    {"unknown_choice", QT_TRANSLATE_N_NOOP("Import", "%n row(s) have a word in a column of choices that was not understood; the field stays empty.")},
    {"amount_rounded", QT_TRANSLATE_N_NOOP("Import", "%n amount(s) have more decimals than the currency; they were rounded.")},
    {"dates_assumed", QT_TRANSLATE_N_NOOP("Import", "No date of %n file(s) tells the day from the month; the day was taken to be first.")},
    {"maybe_duplicates", QT_TRANSLATE_N_NOOP("Import", "%n row(s) share a phone or an e-mail with a client of another name; they were kept apart.")},
    {"same_in_file", QT_TRANSLATE_N_NOOP("Import", "%n row(s) repeat an earlier row of the file; they were taken together.")},
    {"key_twice", QT_TRANSLATE_N_NOOP("Import", "%n row(s) have a key that an earlier row of the file has; they were taken together.")},
    {"deleted_here", QT_TRANSLATE_N_NOOP("Import", "%n row(s) belong to entries that were deleted here; they stay deleted.")},
    {"unknown_client", QT_TRANSLATE_N_NOOP("Import", "%n client(s) named in the file are not in the workspace; the field stays empty.")},
    {"unknown_deal", QT_TRANSLATE_N_NOOP("Import", "%n deal(s) named in the file are not in the workspace; the field stays empty.")},
    {"unknown_user", QT_TRANSLATE_N_NOOP("Import", "%n person(s) named as responsible are not in the workspace; the field stays empty.")},
    {"unknown_source", QT_TRANSLATE_N_NOOP("Import", "%n source(s) named in the file are not in the workspace; the field stays empty.")},
    {"unknown_product", QT_TRANSLATE_N_NOOP("Import", "%n product(s) named in the file are not in the workspace; the line has its name only.")},
    {"unknown_stage", QT_TRANSLATE_N_NOOP("Import", "%n deal(s) stand in a stage that the pipeline does not have; they were put in its first.")},
    {"users_created", QT_TRANSLATE_N_NOOP("Import", "%n new colleague(s) named in the file, without a login.")},
    {"teams_created", QT_TRANSLATE_N_NOOP("Import", "%n new team(s).")},
    {"products_created", QT_TRANSLATE_N_NOOP("Import", "%n new product(s) named in the file.")},
    {"companies_created", QT_TRANSLATE_N_NOOP("Import", "%n new company(ies) named in the file.")},
    {"people_created", QT_TRANSLATE_N_NOOP("Import", "%n new person(s) named in the file.")},
    {"pipelines_created", QT_TRANSLATE_N_NOOP("Import", "%n new pipeline(s).")},
    {"stages_created", QT_TRANSLATE_N_NOOP("Import", "%n new stage(s).")},
    {"characters_replaced", QT_TRANSLATE_N_NOOP("Import", "%n byte sequence(s) do not belong to the character set and were replaced; choose another one if words look wrong.")},
};

} // namespace

QString noticeText(const QString &code, qint64 rows)
{
    for (const auto &[name, text] : kTexts) {
        if (code == QLatin1String(name))
            return QCoreApplication::translate("Import", text, nullptr, int(rows));
    }
    return code;
}

} // namespace opora::import
