// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoNames.h"
#include "core/base/SearchKey.h"

namespace opora::demo {
namespace {

using Text = const char16_t *;

QString text(Text t)
{
    return QString::fromUtf16(t);
}

/// A man's name with the patronymics of his son and daughter.
struct Father { Text name, son, daughter; };
/// A surname as a man and as a woman bears it.
struct Surname { Text male, female; };

constexpr Father kUkrainianMen[] = {
    {u"Олександр", u"Олександрович", u"Олександрівна"}, {u"Андрій", u"Андрійович", u"Андріївна"}, {u"Сергій", u"Сергійович", u"Сергіївна"},
    {u"Іван", u"Іванович", u"Іванівна"}, {u"Петро", u"Петрович", u"Петрівна"}, {u"Микола", u"Миколайович", u"Миколаївна"},
    {u"Василь", u"Васильович", u"Василівна"}, {u"Дмитро", u"Дмитрович", u"Дмитрівна"}, {u"Володимир", u"Володимирович", u"Володимирівна"},
    {u"Юрій", u"Юрійович", u"Юріївна"}, {u"Богдан", u"Богданович", u"Богданівна"}, {u"Тарас", u"Тарасович", u"Тарасівна"},
    {u"Ігор", u"Ігорович", u"Ігорівна"}, {u"Михайло", u"Михайлович", u"Михайлівна"}, {u"Олег", u"Олегович", u"Олегівна"},
    {u"Віктор", u"Вікторович", u"Вікторівна"}, {u"Роман", u"Романович", u"Романівна"}, {u"Максим", u"Максимович", u"Максимівна"},
    {u"Ілля", u"Ілліч", u"Іллівна"}, {u"Григорій", u"Григорович", u"Григорівна"}, {u"Степан", u"Степанович", u"Степанівна"},
    {u"Ярослав", u"Ярославович", u"Ярославівна"}, {u"Павло", u"Павлович", u"Павлівна"}, {u"Євген", u"Євгенович", u"Євгенівна"}};
constexpr Text kUkrainianWomen[] = {u"Олена", u"Марія", u"Тетяна", u"Оксана", u"Наталія", u"Ірина", u"Ганна", u"Юлія", u"Катерина", u"Світлана", u"Людмила",
                                    u"Соломія", u"Дарина", u"Вікторія", u"Анастасія", u"Галина", u"Надія", u"Леся", u"Софія", u"Любов", u"Богдана", u"Христина"};
constexpr Surname kUkrainianSurnames[] = {
    {u"Шевченко", u"Шевченко"}, {u"Бондаренко", u"Бондаренко"}, {u"Ткаченко", u"Ткаченко"}, {u"Кравченко", u"Кравченко"}, {u"Коваленко", u"Коваленко"},
    {u"Олійник", u"Олійник"}, {u"Мельник", u"Мельник"}, {u"Савчук", u"Савчук"}, {u"Петренко", u"Петренко"}, {u"Кравець", u"Кравець"},
    {u"Ковальчук", u"Ковальчук"}, {u"Поліщук", u"Поліщук"}, {u"Марченко", u"Марченко"}, {u"Лисенко", u"Лисенко"}, {u"Руденко", u"Руденко"},
    {u"Приходько", u"Приходько"}, {u"Гончарук", u"Гончарук"}, {u"Дем'янчук", u"Дем'янчук"}, {u"Вовк", u"Вовк"}, {u"Гриценко", u"Гриценко"},
    {u"Хмельницький", u"Хмельницька"}, {u"Заболотний", u"Заболотна"}, {u"Чорний", u"Чорна"}, {u"Білецький", u"Білецька"}, {u"Яворський", u"Яворська"},
    {u"Островський", u"Островська"}, {u"Левицький", u"Левицька"}, {u"Підгірний", u"Підгірна"}, {u"Степовий", u"Степова"}, {u"Вишневський", u"Вишневська"},
    {u"Сидоренко", u"Сидоренко"}, {u"Панченко", u"Панченко"}, {u"Юрченко", u"Юрченко"}, {u"Ґудзь", u"Ґудзь"}, {u"Їжак", u"Їжак"}, {u"Захарчук", u"Захарчук"},
    {u"Тимошенко", u"Тимошенко"}, {u"Федорук", u"Федорук"}, {u"Щербак", u"Щербак"}, {u"Назаренко", u"Назаренко"}, {u"Кузьменко", u"Кузьменко"}};
constexpr Father kRussianMen[] = {
    {u"Александр", u"Александрович", u"Александровна"}, {u"Алексей", u"Алексеевич", u"Алексеевна"}, {u"Сергей", u"Сергеевич", u"Сергеевна"},
    {u"Иван", u"Иванович", u"Ивановна"}, {u"Пётр", u"Петрович", u"Петровна"}, {u"Николай", u"Николаевич", u"Николаевна"},
    {u"Дмитрий", u"Дмитриевич", u"Дмитриевна"}, {u"Михаил", u"Михайлович", u"Михайловна"}, {u"Евгений", u"Евгеньевич", u"Евгеньевна"},
    {u"Владимир", u"Владимирович", u"Владимировна"}, {u"Юрий", u"Юрьевич", u"Юрьевна"}, {u"Павел", u"Павлович", u"Павловна"},
    {u"Илья", u"Ильич", u"Ильинична"}, {u"Олег", u"Олегович", u"Олеговна"}, {u"Артём", u"Артёмович", u"Артёмовна"}, {u"Никита", u"Никитич", u"Никитична"}};
constexpr Text kRussianWomen[] = {u"Елена", u"Мария", u"Татьяна", u"Оксана", u"Наталья", u"Ирина", u"Анна", u"Юлия", u"Екатерина", u"Светлана", u"Алёна",
                                  u"Дарья", u"Виктория", u"Анастасия", u"Галина", u"Надежда", u"София", u"Ольга"};
constexpr Surname kRussianSurnames[] = {
    {u"Иванов", u"Иванова"}, {u"Смирнов", u"Смирнова"}, {u"Кузнецов", u"Кузнецова"}, {u"Попов", u"Попова"}, {u"Соколов", u"Соколова"},
    {u"Лебедев", u"Лебедева"}, {u"Козлов", u"Козлова"}, {u"Новиков", u"Новикова"}, {u"Морозов", u"Морозова"}, {u"Королёв", u"Королёва"},
    {u"Никитин", u"Никитина"}, {u"Зайцев", u"Зайцева"}, {u"Ильин", u"Ильина"}, {u"Троицкий", u"Троицкая"}, {u"Покровский", u"Покровская"},
    {u"Фёдоров", u"Фёдорова"}, {u"Семёнов", u"Семёнова"}, {u"Жуков", u"Жукова"}, {u"Щукин", u"Щукина"}, {u"Полевой", u"Полевая"}};
constexpr Text kPolishMen[] = {u"Jan", u"Piotr", u"Krzysztof", u"Andrzej", u"Tomasz", u"Paweł", u"Michał", u"Marcin", u"Łukasz", u"Wojciech", u"Jakub", u"Stanisław"};
constexpr Text kPolishWomen[] = {u"Anna", u"Maria", u"Katarzyna", u"Małgorzata", u"Agnieszka", u"Ewa", u"Zofia", u"Barbara", u"Magdalena", u"Joanna", u"Alicja"};
constexpr Surname kPolishSurnames[] = {
    {u"Nowak", u"Nowak"}, {u"Kowalski", u"Kowalska"}, {u"Wiśniewski", u"Wiśniewska"}, {u"Wójcik", u"Wójcik"}, {u"Kamiński", u"Kamińska"},
    {u"Lewandowski", u"Lewandowska"}, {u"Zieliński", u"Zielińska"}, {u"Dąbrowski", u"Dąbrowska"}, {u"Kozłowski", u"Kozłowska"}, {u"Mazur", u"Mazur"},
    {u"Krawczyk", u"Krawczyk"}, {u"Grabowski", u"Grabowska"}, {u"Pawlak", u"Pawlak"}, {u"Sikora", u"Sikora"}};
constexpr Text kEnglishMen[] = {u"James", u"Thomas", u"Oliver", u"William", u"Daniel", u"Henry", u"Samuel", u"Edward", u"Peter", u"Robert", u"Martin", u"George"};
constexpr Text kEnglishWomen[] = {u"Emma", u"Alice", u"Charlotte", u"Grace", u"Helen", u"Julia", u"Laura", u"Margaret", u"Rachel", u"Sarah", u"Victoria"};
constexpr Text kEnglishSurnames[] = {u"Carter", u"Wright", u"Turner", u"Cooper", u"Bennett", u"Hughes", u"Foster", u"Harrison", u"Mitchell", u"Palmer", u"Shaw",
                                     u"Walsh", u"O'Connor", u"Barker", u"Whitfield", u"Ashworth"};

constexpr Text kUkrainianKinds[] = {u"Готель", u"Кафе", u"Аптека", u"Клініка", u"Ферма", u"Шиномонтаж", u"Пекарня", u"Ресторан", u"Салон", u"Школа", u"Друкарня",
                                    u"Автосервіс", u"Меблі", u"Спортклуб", u"Стоматологія"};
constexpr Text kUkrainianBrands[] = {u"Дніпро", u"Затишок", u"Добродій", u"Колесо", u"Зоря", u"Світанок", u"Калина", u"Верес", u"Барвінок", u"Джерело", u"Говерла",
                                     u"Ластівка", u"Мрія", u"Південь", u"Карпати", u"Смерека", u"Каштан", u"Промінь", u"Явір", u"Роса", u"Хвиля", u"Степ", u"Оберіг",
                                     u"Журавель", u"Либідь", u"Горизонт", u"Меркурій", u"Соняшник", u"М'ята", u"Лад"};
constexpr Text kUkrainianSpheres[] = {u"Агро", u"Логістика", u"Буд", u"Трейд", u"Фарм", u"Сервіс", u"Техно", u"Продукт", u"Інвест", u"Пак", u"Метал", u"Дім"};
constexpr Text kRussianBrands[] = {u"Рассвет", u"Парус", u"Берёзка", u"Орион", u"Вектор", u"Гранит", u"Звезда", u"Родник", u"Кедр", u"Маяк", u"Сокол", u"Радуга"};
constexpr Text kRussianSpheres[] = {u"Строй", u"Торг", u"Логистик", u"Сервис", u"Мебель", u"Техника", u"Агро", u"Медиа"};
constexpr Text kPolishBrands[] = {u"Bursztyn", u"Sokół", u"Tatra", u"Wisła", u"Jantar", u"Dąb", u"Polana", u"Meridian", u"Zorza", u"Klon"};
constexpr Text kPolishSpheres[] = {u"Logistyka", u"Budownictwo", u"Handel", u"Transport", u"Meble", u"Serwis", u"Agro"};
constexpr Text kEnglishBrands[] = {u"Nova", u"Bluewater", u"Northgate", u"Redwood", u"Silverline", u"Harbour", u"Summit", u"Brightside", u"Oakfield", u"Kestrel"};
constexpr Text kEnglishSpheres[] = {u"Trade", u"Logistics", u"Foods", u"Interiors", u"Engineering", u"Retail", u"Systems", u"Packaging"};

struct CityRow { Text city, region; };
constexpr CityRow kUkrainianCities[] = {{u"Київ", u""}, {u"Харків", u"Харківська"}, {u"Львів", u"Львівська"}, {u"Дніпро", u"Дніпропетровська"}, {u"Одеса", u"Одеська"},
                                        {u"Вінниця", u"Вінницька"}, {u"Полтава", u"Полтавська"}, {u"Чернівці", u"Чернівецька"}, {u"Івано-Франківськ", u"Івано-Франківська"},
                                        {u"Луцьк", u"Волинська"}, {u"Житомир", u"Житомирська"}, {u"Черкаси", u"Черкаська"}};
constexpr CityRow kKazakhCities[] = {{u"Алматы", u""}, {u"Астана", u""}, {u"Караганда", u"Карагандинская"}, {u"Костанай", u"Костанайская"}};
constexpr CityRow kPolishCities[] = {{u"Warszawa", u"Mazowieckie"}, {u"Kraków", u"Małopolskie"}, {u"Wrocław", u"Dolnośląskie"}, {u"Gdańsk", u"Pomorskie"}, {u"Lublin", u"Lubelskie"}};
constexpr CityRow kEnglishCities[] = {{u"London", u""}, {u"Manchester", u"Greater Manchester"}, {u"Leeds", u"West Yorkshire"}, {u"Bristol", u""}, {u"Norwich", u"Norfolk"}};

constexpr Text kPositions[][3] = {{u"Purchasing manager", u"Менеджер по закупкам", u"Менеджер із закупівель"}, {u"Director", u"Директор", u"Директор"},
                                  {u"Owner", u"Владелец", u"Власник"}, {u"Chief accountant", u"Главный бухгалтер", u"Головний бухгалтер"},
                                  {u"Administrator", u"Администратор", u"Адміністратор"}, {u"Head of logistics", u"Начальник логистики", u"Керівник логістики"},
                                  {u"IT manager", u"IT-менеджер", u"IT-менеджер"}, {u"Commercial director", u"Коммерческий директор", u"Комерційний директор"},
                                  {u"Marketing specialist", u"Маркетолог", u"Маркетолог"}, {u"Shop manager", u"Заведующий магазином", u"Завідувач магазину"}};
constexpr Text kIndustries[][3] = {{u"Retail", u"Розничная торговля", u"Роздрібна торгівля"}, {u"Agriculture", u"Сельское хозяйство", u"Сільське господарство"},
                                   {u"Hospitality", u"Гостиницы и рестораны", u"Готелі та ресторани"}, {u"Health care", u"Медицина", u"Медицина"},
                                   {u"Logistics", u"Логистика", u"Логістика"}, {u"Construction", u"Строительство", u"Будівництво"},
                                   {u"Manufacturing", u"Производство", u"Виробництво"}, {u"Services", u"Услуги", u"Послуги"}, {u"Education", u"Образование", u"Освіта"}};

template <class List> Person slavic(Random &r, const List &fathers, QString given, bool female, Surname surname, double patronymics)
{
    Person p;
    p.female = female;
    p.surname = text(female ? surname.female : surname.male);
    p.given = std::move(given);
    if (r.chance(patronymics)) {
        const Father &father = r.pick(fathers);
        p.patronymic = text(female ? father.daughter : father.son);
    }
    return p;
}

QString initials(const Person &p)
{
    QString s = p.given.left(1) + u'.';
    if (!p.patronymic.isEmpty())
        s += u' ' + p.patronymic.left(1) + u'.';
    return s;
}

QString digits(Random &r, int n)
{
    QString s;
    for (int i = 0; i < n; ++i)
        s += QChar(char16_t(u'0' + r.between(0, 9)));
    return s;
}

QString quoted(const QString &name)
{
    return u'«' + name + u'»';
}

} // namespace

People choosePeople(Random &r)
{
    return People(r.weighted({0.62, 0.16, 0.11, 0.11}));
}

Person makePerson(Random &r, People people)
{
    Person p;
    const bool female = r.chance(0.47);
    switch (people) {
    case People::Ukrainian:
        p = slavic(r, kUkrainianMen, text(female ? r.pick(kUkrainianWomen) : r.pick(kUkrainianMen).name), female, r.pick(kUkrainianSurnames), 0.6);
        break;
    case People::Russian:
        p = slavic(r, kRussianMen, text(female ? r.pick(kRussianWomen) : r.pick(kRussianMen).name), female, r.pick(kRussianSurnames), 0.7);
        break;
    case People::Polish: {
        const Surname &s = r.pick(kPolishSurnames);
        p.female = female;
        p.surname = text(female ? s.female : s.male);
        p.given = text(female ? r.pick(kPolishWomen) : r.pick(kPolishMen));
        break;
    }
    case People::English:
        p.female = female;
        p.surname = text(r.pick(kEnglishSurnames));
        p.given = text(female ? r.pick(kEnglishWomen) : r.pick(kEnglishMen));
        break;
    }
    p.people = people;
    return p;
}

QString makeCompany(Random &r, People people)
{
    const double form = r.unit();
    switch (people) {
    case People::Ukrainian: {
        const QString brand = text(r.pick(kUkrainianBrands));
        if (form < 0.40)
            return text(r.pick(kUkrainianKinds)) + u' ' + quoted(brand);
        if (form < 0.62)
            return QStringLiteral("ТОВ ") + quoted(brand + u'-' + text(r.pick(kUkrainianSpheres)));
        if (form < 0.70)
            return QStringLiteral("ПП ") + quoted(brand);
        if (form < 0.84) {
            const Person owner = makePerson(r, people);
            return QStringLiteral("ФОП ") + owner.surname + u' ' + initials(owner);
        }
        return brand + u' ' + text(r.pick(kUkrainianSpheres));
    }
    case People::Russian: {
        const QString brand = text(r.pick(kRussianBrands));
        if (form < 0.6)
            return QStringLiteral("ТОО ") + quoted(brand + u'-' + text(r.pick(kRussianSpheres)));
        if (form < 0.8) {
            const Person owner = makePerson(r, people);
            return QStringLiteral("ИП ") + owner.surname + u' ' + initials(owner);
        }
        return brand + u' ' + text(r.pick(kRussianSpheres));
    }
    case People::Polish: {
        const QString name = text(r.pick(kPolishBrands)) + u' ' + text(r.pick(kPolishSpheres));
        return name + (form < 0.7 ? QStringLiteral(" Sp. z o.o.") : QStringLiteral(" S.A."));
    }
    case People::English: {
        const QString name = text(r.pick(kEnglishBrands)) + u' ' + text(r.pick(kEnglishSpheres));
        return name + (form < 0.5 ? QStringLiteral(" Ltd") : form < 0.8 ? QStringLiteral(" LLC") : QStringLiteral(" & Co"));
    }
    }
    return {};
}

QString makeIndustry(Random &r, int language)
{
    return text(r.pick(kIndustries)[language]);
}

QString makePosition(Random &r, int language)
{
    return text(r.pick(kPositions)[language]);
}

Place makePlace(Random &r, People people)
{
    const auto place = [](const CityRow &row, const char16_t *country) { return Place{text(row.city), text(row.region), text(country)}; };
    switch (people) {
    case People::Ukrainian: return place(r.pick(kUkrainianCities), u"UA");
    case People::Russian: return r.chance(0.6) ? place(r.pick(kUkrainianCities), u"UA") : place(r.pick(kKazakhCities), u"KZ");
    case People::Polish: return place(r.pick(kPolishCities), u"PL");
    case People::English: return place(r.pick(kEnglishCities), u"GB");
    }
    return {};
}

QString makePhone(Random &r, People people, bool mobile, bool many)
{
    static constexpr Text ukrainianMobile[] = {u"50", u"63", u"66", u"67", u"68", u"73", u"93", u"95", u"96", u"97", u"98", u"99"};
    static constexpr Text ukrainianLine[] = {u"44", u"32", u"48", u"56", u"57"};
    static constexpr Text kazakhMobile[] = {u"701", u"702", u"705", u"707", u"747", u"777"};
    static constexpr Text polishLine[] = {u"22", u"12", u"71", u"58"};
    const QString fives = many ? u'5' + digits(r, 2) : QStringLiteral("555");
    switch (people) {
    case People::Ukrainian: return QStringLiteral("+380") + text(mobile ? r.pick(ukrainianMobile) : r.pick(ukrainianLine)) + fives + digits(r, 4);
    case People::Russian: return QStringLiteral("+7") + text(r.pick(kazakhMobile)) + fives + digits(r, 4);
    case People::Polish: return mobile ? QStringLiteral("+48601") + fives + digits(r, 3) : QStringLiteral("+48") + text(r.pick(polishLine)) + fives + digits(r, 4);
    // The London range that the British regulator keeps for fiction.
    case People::English: return QStringLiteral("+442079460") + digits(r, 3);
    }
    return {};
}

static QString latin(const QString &name)
{
    QByteArray key = searchKey(name);
    key.replace(' ', QByteArray());
    return QString::fromLatin1(key);
}

QString makeEmail(Random &r, const Person &p, qint64 index)
{
    static constexpr Text domains[] = {u"example.com", u"example.org", u"example.net"};
    const QString given = latin(p.given);
    const QString name = r.chance(0.5) ? given.left(1) + u'.' + latin(p.surname) : latin(p.surname) + u'.' + given;
    return name + QString::number(index) + u'@' + text(r.pick(domains));
}

QString makeCompanyEmail(const QString &name, qint64 index)
{
    return QStringLiteral("office") + QString::number(index) + u'@' + latin(name.section(u'«', -1)).left(20) + QStringLiteral(".example.com");
}

} // namespace opora::demo
