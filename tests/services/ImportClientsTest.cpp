// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ImportFixture.h"

using namespace opora;
using namespace opora::test;

class ImportClients : public ImportFixture {
protected:
    static constexpr const char *kClients = "id, kind, surname, given_name, patronymic, company_name, display_name, company_label, main_phone, main_email";
};

TEST_F(ImportClients, salesforceExtracts)
{
    const QString accounts = dataFile(QStringLiteral("crm/salesforce_dataloader/accountData.csv")), deals = dataFile(QStringLiteral("crm/salesforce_dataloader/opportunityData.csv"));
    OPORA_NEED_DATA(accounts);
    const ImportResult r = import(QStringList{deals, accounts});
    EXPECT_EQ(r.created, 423 + 38);
    EXPECT_EQ(r.refused, 0);
    EXPECT_EQ(count("client"), 423);
    EXPECT_EQ(count("deal"), 38);
    EXPECT_EQ(scalar("SELECT sum(amount) FROM deal").toInt(), 627000000);
    EXPECT_EQ(scalar("SELECT sum(amount) FROM deal WHERE stage_kind = 'won'").toInt(), 220000000);
    EXPECT_EQ(scalar("SELECT count(*) FROM deal WHERE client_id IS NULL").toInt(), 0);
    EXPECT_EQ(dealsIn("Prospecting"), 9);
    EXPECT_EQ(dealsIn("Closed Won"), 8);
    EXPECT_EQ(dealsIn("Id. Decision Makers"), 4);
    EXPECT_EQ(scalar("SELECT probability FROM stage WHERE name = 'Negotiation/Review'").toReal(), 0.9);
    EXPECT_EQ(scalar("SELECT count(*) FROM stage WHERE kind = 'lost' AND name = 'Closed Lost'").toInt(), 1);
    const qint64 closed = QDateTime(QDate(2005, 11, 9), QTime(0, 0), zone()).toMSecsSinceEpoch();
    EXPECT_EQ(scalar("SELECT closed_at FROM deal WHERE title = 'George Foundation - 5000 Widgets'").toInt(), closed);
    EXPECT_EQ(scalar("SELECT created_at FROM deal WHERE title = 'George Foundation - 5000 Widgets'").toInt(), QDateTime(QDate(2006, 6, 15), QTime(20, 47, 7), Qt::UTC).toMSecsSinceEpoch());
    EXPECT_EQ(scalar("SELECT expected_close FROM deal WHERE title = 'Acme - 1,200 Widgets'").toText(), QStringLiteral("2005-12-12"));
    EXPECT_EQ(scalar("SELECT main_phone FROM client WHERE company_name LIKE 'salesforce.com%'").toText(), QStringLiteral("(415) 901-7000"));
    EXPECT_EQ(scalar("SELECT city || ' ' || postcode FROM client WHERE company_name = 'Gravity Investments'").toText(), QStringLiteral("FORT COLLINS 80525"));
    EXPECT_EQ(scalar("SELECT count(*) FROM client WHERE display_name LIKE '%' || char(233) || '%'").toInt() > 0, true) << "Latin-1 letters";
    EXPECT_EQ(scalar("SELECT annual_revenue FROM client ORDER BY annual_revenue DESC LIMIT 1").toInt(), 8480000000000);
    const ImportResult again = import(QStringList{accounts, deals});
    EXPECT_TRUE(again.command.isNull());
    EXPECT_EQ(again.unchanged, 461);
    value(ws->undo().undo());
    EXPECT_EQ(count("client") + count("deal") + count("contact_point"), 0);
}

TEST_F(ImportClients, peopleWithCompaniesPhonesAndDerivedColumns)
{
    const QString file = write("people.csv", "Фамилия Имя;Тел.;E-mail;Компания;Город;Дата рождения\n"
                                             "Шевченко Олена;8 (067) 123-45-67;Olena@Example.ORG;Аптека Здоров'я;Київ;05.03.1990\n"
                                             "Бондаренко Ігор;050 222 11 00, 067 765 43 21;;Аптека Здоров'я;Львів;\n"
                                             "Tony Turner;;tony@example.com;;;\n");
    const ImportResult r = import(QStringList{file});
    EXPECT_EQ(r.created, 3);
    EXPECT_EQ(count("client"), 4);
    EXPECT_EQ(scalar("SELECT surname || '/' || given_name FROM client WHERE main_email = 'tony@example.com'").toText(), QStringLiteral("Turner/Tony"));
    EXPECT_EQ(scalar("SELECT main_phone FROM client WHERE surname = 'Шевченко'").toText(), QStringLiteral("+380671234567"));
    EXPECT_EQ(scalar("SELECT company_label FROM client WHERE surname = 'Шевченко'").toText(), QStringLiteral("Аптека Здоров'я"));
    EXPECT_EQ(scalar("SELECT birthday FROM client WHERE surname = 'Шевченко'").toText(), QStringLiteral("1990-03-05"));
    EXPECT_EQ(scalar("SELECT normal FROM contact_point WHERE kind = 'email' AND value = 'Olena@Example.ORG'").toText(), QStringLiteral("olena@example.org"));
    EXPECT_EQ(scalar("SELECT count(*) FROM contact_point p JOIN client c ON c.id = p.client_id WHERE c.surname = 'Бондаренко' AND p.kind = 'phone'").toInt(), 2);
    EXPECT_EQ(scalar("SELECT count(*) FROM client_link WHERE role = 'works_at'").toInt(), 2);
    // What the import derived itself is what the storage derives.
    const QStringList own = rows("client", kClients);
    value(ws->undo().undo());
    EXPECT_EQ(count("client"), 0);
    value(ws->undo().redo());
    EXPECT_EQ(rows("client", kClients), own);
    const ImportResult again = import(QStringList{file});
    EXPECT_TRUE(again.command.isNull()) << again.updated << " " << again.created;
    EXPECT_EQ(rows("client", kClients), own);
}

TEST_F(ImportClients, duplicatesSkipUpdateCreate)
{
    import(QStringList{write("a.csv", "Surname,First name,Phone,City\nShevchenko,Olena,0671234567,Kyiv\nBondar,Ihor,0502221100,Lviv\n")});
    const QString second = write("b.csv", "Surname,First name,Phone,City\nShevchenko,Olena,+380671234567,Odesa\nStranger,Ann,0502221100,Dnipro\n");
    ImportRequest r = request({second});
    r.duplicates = QStringLiteral("skip");
    ImportResult skipped = import(r);
    EXPECT_EQ(skipped.unchanged, 1);
    EXPECT_EQ(skipped.created, 1);
    EXPECT_EQ(noticeRows(skipped, "maybe_duplicates"), 1) << "one number, two names: kept apart";
    EXPECT_EQ(scalar("SELECT city FROM client WHERE surname = 'Shevchenko'").toText(), QStringLiteral("Kyiv"));
    r.duplicates = QStringLiteral("update");
    const ImportResult updated = import(r);
    EXPECT_EQ(updated.updated, 1);
    EXPECT_EQ(updated.created, 0);
    EXPECT_EQ(scalar("SELECT city FROM client WHERE surname = 'Shevchenko'").toText(), QStringLiteral("Odesa"));
    r.duplicates = QStringLiteral("create");
    EXPECT_EQ(import(r).created, 2);
    EXPECT_EQ(scalar("SELECT count(*) FROM client WHERE surname = 'Shevchenko'").toInt(), 2);
    r.duplicates = QStringLiteral("maybe");
    EXPECT_EQ(code(ws->imports().run(r)), QStringLiteral("bad_value"));
}

TEST_F(ImportClients, rowsOfOneClientInOneFileAreTakenTogether)
{
    const QString file = write("c.csv", "Name,Phone,E-mail,City\nOlena Shevchenko,0671234567,,Kyiv\nOlena Shevchenko,067 123 45 67,o@example.org,\nSomebody Else,0671234567,,\n");
    const ImportResult r = import(QStringList{file});
    EXPECT_EQ(r.created, 2);
    EXPECT_EQ(r.unchanged, 1);
    EXPECT_EQ(noticeRows(r, "same_in_file"), 1);
    EXPECT_EQ(noticeRows(r, "maybe_duplicates"), 1);
    EXPECT_EQ(scalar("SELECT main_email FROM client WHERE surname = 'Shevchenko'").toText(), QStringLiteral("o@example.org"));
    EXPECT_EQ(scalar("SELECT count(*) FROM contact_point p JOIN client c ON c.id = p.client_id WHERE c.surname = 'Shevchenko'").toInt(), 2);
    EXPECT_TRUE(import(QStringList{file}).command.isNull());
}

TEST_F(ImportClients, keyMakesAnUpsert)
{
    ImportRequest r = request({write("k.csv", "ID,Name,City\n7,Acme,Kyiv\n8,Beta,Lviv\n")}, QStringLiteral("companies"));
    r.key = {QStringLiteral("ID")};
    EXPECT_EQ(import(r).created, 2);
    r.files = {write("k2.csv", "ID,Name,City\n8,Beta Renamed,Lviv\n7,Acme,Kyiv\n9,Gamma,\n9,Gamma,Odesa\n")};
    const ImportResult second = import(r);
    EXPECT_EQ(second.created, 1);
    EXPECT_EQ(second.updated, 1);
    EXPECT_EQ(second.unchanged, 2);
    EXPECT_EQ(noticeRows(second, "key_twice"), 1);
    EXPECT_EQ(scalar("SELECT city FROM client WHERE company_name = 'Gamma'").toText(), QStringLiteral("Odesa"));
    EXPECT_TRUE(import(r).command.isNull());
    // What somebody deleted here, an old file does not bring back.
    value(ws->records().remove("client", {scalar("SELECT id FROM client WHERE company_name = 'Acme'").toUuid()}));
    const ImportResult third = import(r);
    EXPECT_TRUE(third.command.isNull());
    EXPECT_EQ(noticeRows(third, "deleted_here"), 1);
    r.key = {QStringLiteral("Nothing")};
    EXPECT_EQ(code(ws->imports().run(r)), QStringLiteral("no_key_column"));
}

TEST_F(ImportClients, dealsOfOtherSystemsBringTheirContacts)
{
    const QString file = dataFile(QStringLiteral("crm/vendor_headers/pipedrive_import_sample.csv"));
    OPORA_NEED_DATA(file);
    const ImportPreview p = value(ws->imports().preview(request({file}, QStringLiteral("deals"))));
    EXPECT_EQ(p.columns[0].target, QStringLiteral("deal.client"));
    EXPECT_EQ(p.columns[3].target, QStringLiteral("deal.contact_phone"));
    EXPECT_EQ(p.columns[6].target, QStringLiteral("deal.company"));
    EXPECT_EQ(p.columns[8].target, QStringLiteral("deal.title"));
    EXPECT_EQ(p.columns[9].target, QStringLiteral("deal.amount"));
    import(request({file}, QStringLiteral("deals")));
    EXPECT_EQ(scalar("SELECT d.amount || ' ' || c.display_name || ' ' || c.company_label FROM deal d JOIN client c ON c.id = d.client_id WHERE d.title = 'Moveer Deal'").toText(),
              QStringLiteral("10000 Turner Tony Moveer Limited"));
}

TEST_F(ImportClients, headersOfOtherSystemsAreUnderstood)
{
    const QString amo = dataFile(QStringLiteral("crm/vendor_headers/amocrm_import_leads_cp1251.csv"));
    OPORA_NEED_DATA(amo);
    const ImportPreview p = value(ws->imports().preview(request({amo}, QStringLiteral("deals"))));
    auto targetOf = [&](int column) { return p.columns.value(column - 1).target; };
    EXPECT_EQ(targetOf(1), QStringLiteral("deal.title"));
    EXPECT_EQ(targetOf(2), QStringLiteral("deal.amount"));
    EXPECT_EQ(targetOf(3), QStringLiteral("deal.owner"));
    EXPECT_EQ(targetOf(4), QStringLiteral("deal.opened_at"));
    EXPECT_EQ(targetOf(7), QStringLiteral("deal.note"));
    EXPECT_EQ(targetOf(12), QStringLiteral("deal.stage"));
    EXPECT_EQ(targetOf(13), QStringLiteral("deal.client"));
    EXPECT_EQ(targetOf(14), QStringLiteral("deal.contact_position"));
    for (int c = 15; c <= 19; ++c)
        EXPECT_EQ(targetOf(c), QStringLiteral("deal.contact_phone")) << c;
    for (int c = 20; c <= 22; ++c)
        EXPECT_EQ(targetOf(c), QStringLiteral("deal.contact_email")) << c;
    EXPECT_EQ(targetOf(23), QStringLiteral("deal.company"));
    EXPECT_EQ(targetOf(25), QStringLiteral("deal.company_site"));
    EXPECT_EQ(targetOf(26), QStringLiteral("deal.company_phone"));
    const ImportPreview b = value(ws->imports().preview(request({dataFile(QStringLiteral("crm/vendor_headers/bitrix24_deals_semicolon.csv"))})));
    EXPECT_EQ(b.as, QStringLiteral("deals"));
    EXPECT_EQ(b.columns[0].target, QStringLiteral("deal.key"));
    EXPECT_EQ(b.columns[2].target, QStringLiteral("deal.stage"));
    EXPECT_EQ(b.columns[3].target, QStringLiteral("deal.title"));
    EXPECT_EQ(b.columns[4].target, QStringLiteral("deal.amount"));
    EXPECT_EQ(b.columns[5].target, QStringLiteral("deal.client"));
    EXPECT_EQ(b.columns[10].target, QStringLiteral("deal.contact_phone"));
    EXPECT_EQ(b.columns[13].target, QStringLiteral("deal.contact_email"));
}

TEST_F(ImportClients, dealsWithAPersonACompanyAndNotes)
{
    const QString file = write("amo.csv", "Название сделки;Бюджет сделки;Ответственный за сделку;Статус сделки;Полное имя (контакт);Рабочий телефон (контакт);Рабочий email (контакт);"
                                          "Название (компания);Рабочий телефон (компания);Сайт компании;Примечание к сделке;Примечание к сделке\n"
                                          "Окна;12 400,50;Анна Менеджер;Переговоры;Шевченко Олена Петрівна;067 123-45-67;o@example.org;ТОВ Ромашка;044 234 56 78;example.com;Звонить утром;Просили скидку\n"
                                          "Двери;500;Анна Менеджер;Успешно реализовано;Шевченко Олена Петрівна;0671234567;;ТОВ Ромашка;;;;\n");
    const ImportResult r = import(QStringList{file});
    EXPECT_EQ(r.created, 2);
    EXPECT_EQ(count("client"), 2);
    EXPECT_EQ(scalar("SELECT patronymic || ' ' || company_label || ' ' || main_phone FROM client WHERE kind = 'person'").toText(), QStringLiteral("Петрівна ТОВ Ромашка +380671234567"));
    EXPECT_EQ(scalar("SELECT main_phone FROM client WHERE kind = 'company'").toText(), QStringLiteral("+380442345678"));
    EXPECT_EQ(scalar("SELECT count(*) FROM contact_point WHERE kind = 'site'").toInt(), 1);
    EXPECT_EQ(scalar("SELECT amount FROM deal WHERE title = 'Окна'").toInt(), 1240050);
    EXPECT_EQ(scalar("SELECT stage_kind FROM deal WHERE title = 'Двери'").toText(), QStringLiteral("won"));
    EXPECT_EQ(count("activity"), 2);
    EXPECT_EQ(scalar("SELECT count(*) FROM deal d JOIN client c ON c.id = d.client_id JOIN client o ON o.id = d.company_id WHERE c.kind = 'person' AND o.kind = 'company'").toInt(), 2);
    EXPECT_TRUE(import(QStringList{file}).command.isNull());
    value(ws->undo().undo());
    EXPECT_EQ(count("client") + count("deal") + count("contact_point") + count("activity"), 0);
}

TEST_F(ImportClients, mappingsAreKept)
{
    ImportPreview p = value(ws->imports().preview(request({write("m.csv", "Хто,Куди\nОлена,0671234567\n")}, QStringLiteral("people"))));
    // Nothing is assigned yet: the rows are shown, and what is missing is said.
    ASSERT_EQ(p.columns.size(), 2);
    EXPECT_EQ(p.columns[1].example, QStringLiteral("0671234567"));
    ASSERT_EQ(p.sample.size(), 1);
    ASSERT_EQ(p.notices.size(), 1);
    EXPECT_EQ(p.notices[0].code, QStringLiteral("required_column"));
    ImportMapping m = p.mapping;
    ASSERT_EQ(m.columns.size(), 2);
    m.name = QStringLiteral("Our sheet");
    m.columns[0].target = QStringLiteral("client.name");
    m.columns[1].target = QStringLiteral("client.phone");
    value(ws->imports().saveMapping(m));
    EXPECT_EQ(value(ws->imports().savedMappings()), QStringList{QStringLiteral("Our sheet")});
    ImportRequest r = request({write("m2.csv", "Куди,Хто\n0671234567,Олена\n")});
    r.mapping = value(ws->imports().loadMapping(QStringLiteral("Our sheet")));
    EXPECT_EQ(import(r).created, 1);
    EXPECT_EQ(scalar("SELECT main_phone FROM client").toText(), QStringLiteral("+380671234567"));
    ImportRequest named = request({write("m3.csv", "Куди,Хто\n0501112233,Ігор\n")});
    named.preset = QStringLiteral("Our sheet"); // as the command line names it
    EXPECT_EQ(import(named).created, 1);
    EXPECT_EQ(code(ws->imports().loadMapping(QStringLiteral("None"))), QStringLiteral("not_found"));
    EXPECT_EQ(ImportMapping::fromJson(QJsonObject{{QStringLiteral("as"), QStringLiteral("cats")}}).error().code, QStringLiteral("bad_mapping"));
    EXPECT_EQ(ImportMapping::fromJson(m.toJson())->columns.size(), 2);
}
