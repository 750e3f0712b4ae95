// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoTexts.h"

namespace opora::demo {
namespace {

constexpr Offer kOffers[] = {
    {{u"Website redesign", u"Редизайн сайта", u"Редизайн сайту"}, 240'000, 1, 1, false, u"Services", u"SRV-WEB", true},
    {{u"CRM rollout", u"Внедрение CRM", u"Впровадження CRM"}, 96'000, 1, 2, false, u"Services", u"SRV-CRM", true},
    {{u"Annual support", u"Годовая поддержка", u"Річна підтримка"}, 38'500, 1, 1, false, u"Services", u"SRV-SUP", true},
    {{u"Staff training", u"Обучение персонала", u"Навчання персоналу"}, 24'000, 1, 5, false, u"Services", u"SRV-TRN", true},
    {{u"Label printers", u"Принтеры этикеток", u"Принтери етикеток"}, 15'300, 2, 9, true, u"Equipment", u"EQ-LP4", false},
    {{u"Warehouse scanners", u"Складские сканеры", u"Складські сканери"}, 20'500, 4, 24, true, u"Equipment", u"EQ-SC2", false},
    {{u"POS terminals", u"POS-терминалы", u"POS-термінали"}, 29'000, 3, 20, true, u"Equipment", u"EQ-POS", false},
    {{u"Cash registers", u"Кассовые аппараты", u"Касові апарати"}, 9'800, 2, 12, true, u"Equipment", u"EQ-CR1", false},
    {{u"Coffee machines", u"Кофемашины", u"Кавомашини"}, 46'000, 1, 6, true, u"Equipment", u"EQ-CF3", false},
    {{u"Video surveillance", u"Видеонаблюдение", u"Відеоспостереження"}, 5'200, 8, 40, true, u"Equipment", u"EQ-CAM", false},
    {{u"Office furniture", u"Офисная мебель", u"Офісні меблі"}, 18'400, 4, 25, true, u"Equipment", u"EQ-FUR", false},
    {{u"Fleet tracking", u"Контроль автопарка", u"Контроль автопарку"}, 7'100, 10, 50, true, u"Systems", u"SYS-FLT", false},
    {{u"Loyalty cards", u"Карты лояльности", u"Картки лояльності"}, 128, 300, 2'000, true, u"Systems", u"SYS-LOY", false},
    {{u"Server upgrade", u"Обновление серверов", u"Оновлення серверів"}, 290'000, 1, 1, false, u"Systems", u"SYS-SRV", false},
    {{u"Network upgrade", u"Модернизация сети", u"Модернізація мережі"}, 175'000, 1, 1, false, u"Systems", u"SYS-NET", false},
    {{u"Solar station 30 kW", u"Солнечная станция 30 кВт", u"Сонячна станція 30 кВт"}, 1'140'000, 1, 1, false, u"Projects", u"PRJ-S30", false},
    {{u"Cold store", u"Холодильный склад", u"Холодильний склад"}, 865'000, 1, 1, false, u"Projects", u"PRJ-CLD", false},
    {{u"Tyre stand", u"Шиномонтажный стенд", u"Шиномонтажний стенд"}, 61'300, 1, 3, true, u"Projects", u"PRJ-TYR", false},
    {{u"Uniforms", u"Спецодежда", u"Спецодяг"}, 1'590, 40, 250, true, u"Supplies", u"SUP-UNI", false},
    {{u"Thermal labels", u"Термоэтикетки", u"Термоетикетки"}, 460, 30, 200, true, u"Supplies", u"SUP-LBL", false},
    {{u"Packaging", u"Упаковка", u"Пакування"}, 14, 2'000, 15'000, true, u"Supplies", u"SUP-PCK", false},
};
constexpr Source kSources[] = {
    {{u"Website form", u"Форма на сайте", u"Форма на сайті"}, 0.34}, {{u"Referral", u"Рекомендация", u"Рекомендація"}, 0.20},
    {{u"Instagram ads", u"Реклама в Instagram", u"Реклама в Instagram"}, 0.16}, {{u"Trade fair", u"Выставка", u"Виставка"}, 0.12},
    {{u"Google search", u"Поиск Google", u"Пошук Google"}, 0.10}, {{u"Cold call", u"Холодный звонок", u"Холодний дзвінок"}, 0.08}};
constexpr Names kTags[] = {{u"VIP", u"VIP", u"VIP"}, {u"Wholesale", u"Опт", u"Опт"}, {u"Partner", u"Партнёр", u"Партнер"},
                           {u"Newsletter", u"Рассылка", u"Розсилка"}, {u"Pays late", u"Платит с задержкой", u"Платить із затримкою"}};
constexpr Names kTeams[] = {{u"Key accounts", u"Ключевые клиенты", u"Ключові клієнти"}, {u"Regions", u"Регионы", u"Регіони"}};
constexpr Names kStaff[] = {{u"Olena Kovalenko", u"Елена Коваленко", u"Олена Коваленко"}, {u"Ihor Marchenko", u"Игорь Марченко", u"Ігор Марченко"},
                            {u"Taras Prykhodko", u"Тарас Приходько", u"Тарас Приходько"}, {u"Iryna Levytska", u"Ирина Левицкая", u"Ірина Левицька"},
                            {u"Dmytro Savchuk", u"Дмитрий Савчук", u"Дмитро Савчук"}, {u"Anna Nowak", u"Анна Новак", u"Анна Новак"}};
constexpr Names kNotes[] = {
    {u"Decision is made by the owner, she prepares the comparison.", u"Решение принимает владелец, она готовит сравнение.", u"Рішення приймає власник, вона готує порівняння."},
    {u"Prefers calls before ten in the morning.", u"Удобнее звонить до десяти утра.", u"Зручніше телефонувати до десятої ранку."},
    {u"They compare us with one more supplier; the price list is with them.", u"Сравнивают нас ещё с одним поставщиком; прайс у них.", u"Порівнюють нас ще з одним постачальником; прайс у них."},
    {u"Pays by invoice within five days, needs the original documents by post.", u"Платит по счёту за пять дней, нужны оригиналы документов почтой.", u"Платить за рахунком за п'ять днів, потрібні оригінали документів поштою."},
    {u"Opens a second branch in spring, will need the same set.", u"Весной открывает второй филиал, понадобится такой же комплект.", u"Навесні відкриває другу філію, знадобиться такий самий комплект."},
    {u"Asked to return to the matter after the holidays.", u"Просил вернуться к вопросу после праздников.", u"Просив повернутися до питання після свят."},
    {u"Met at the trade fair, interested in delivery terms.", u"Познакомились на выставке, интересуют условия доставки.", u"Познайомилися на виставці, цікавлять умови доставки."},
    {u"The accountant changed; send closing documents to the new address.", u"Сменился бухгалтер; закрывающие документы на новый адрес.", u"Змінився бухгалтер; закривальні документи на нову адресу."},
    {u"Delivery only on weekdays, unloading from the yard.", u"Доставка только в будни, разгрузка со двора.", u"Доставка лише в будні, розвантаження з двору."},
    {u"Happy with the last order, promised to recommend us.", u"Довольны прошлым заказом, обещали порекомендовать.", u"Задоволені минулим замовленням, обіцяли порекомендувати."}};
constexpr Names kCalls[] = {
    {u"Agreed to see the demonstration on Wednesday. Asks for a discount from 200 pieces.", u"Согласились на демонстрацию в среду. Просят скидку от 200 штук.", u"Погодилися на демонстрацію в середу. Просять знижку від 200 штук."},
    {u"Discussed the terms of delivery, the offer is being read.", u"Обсудили условия поставки, предложение изучают.", u"Обговорили умови постачання, пропозицію вивчають."},
    {u"Asked to send the price list and two references.", u"Попросили прислать прайс и два отзыва.", u"Попросили надіслати прайс і два відгуки."},
    {u"The budget will be clear at the end of the month.", u"Бюджет станет понятен в конце месяца.", u"Бюджет стане зрозумілим наприкінці місяця."},
    {u"No answer, will try again tomorrow.", u"Не ответили, попробую завтра.", u"Не відповіли, спробую завтра."},
    {u"Confirmed the quantities, waiting for the contract.", u"Подтвердили количество, ждут договор.", u"Підтвердили кількість, чекають на договір."},
    {u"Wants to shift the payment by two weeks.", u"Хочет перенести оплату на две недели.", u"Хоче перенести оплату на два тижні."},
    {u"Repeated the order on the previous terms.", u"Повторили заказ на прежних условиях.", u"Повторили замовлення на попередніх умовах."}};
constexpr Names kMeetings[] = {
    {u"Showed the equipment at their place, the staff tried it themselves.", u"Показали оборудование у них, сотрудники попробовали сами.", u"Показали обладнання в них, працівники спробували самі."},
    {u"Walked through the contract clause by clause, two remarks left.", u"Прошли договор по пунктам, осталось два замечания.", u"Пройшли договір за пунктами, лишилося два зауваження."},
    {u"Measured the premises, the plan goes to the engineer.", u"Замерили помещение, план передан инженеру.", u"Заміряли приміщення, план передано інженерові."},
    {u"Talked with the director, he supports the purchase.", u"Поговорили с директором, он за покупку.", u"Поговорили з директором, він за покупку."}};
constexpr Names kLostNotes[] = {
    {u"The other offer was a tenth cheaper.", u"Другое предложение было на десятую часть дешевле.", u"Інша пропозиція була на десяту частину дешевша."},
    {u"Put off until the next financial year.", u"Отложили до следующего финансового года.", u"Відклали до наступного фінансового року."},
    {u"Did not answer five calls and two letters.", u"Не ответили на пять звонков и два письма.", u"Не відповіли на п'ять дзвінків і два листи."},
    {u"Stays with the present supplier.", u"Остаются с нынешним поставщиком.", u"Залишаються з нинішнім постачальником."}};
constexpr Step kSteps0[] = {{{u"Call back and clarify the need", u"Перезвонить и уточнить потребность", u"Передзвонити й уточнити потребу"}, u"call"},
                             {{u"Call: first conversation", u"Звонок: первый разговор", u"Дзвінок: перша розмова"}, u"call"},
                             {{u"Send the price list", u"Отправить прайс", u"Надіслати прайс"}, u"email"}};
constexpr Step kSteps1[] = {{{u"Show the demo", u"Провести демонстрацию", u"Провести демонстрацію"}, u"meeting"},
                             {{u"Find out who decides", u"Узнать, кто принимает решение", u"Дізнатися, хто ухвалює рішення"}, u"todo"},
                             {{u"Prepare the calculation", u"Подготовить расчёт", u"Підготувати розрахунок"}, u"todo"}};
constexpr Step kSteps2[] = {{{u"Send the revised offer", u"Отправить исправленное предложение", u"Надіслати виправлену пропозицію"}, u"email"},
                             {{u"Call: did the offer arrive?", u"Звонок: дошло ли предложение?", u"Дзвінок: чи дійшла пропозиція?"}, u"call"},
                             {{u"Answer the questions about the offer", u"Ответить на вопросы по предложению", u"Відповісти на запитання щодо пропозиції"}, u"todo"}};
constexpr Step kSteps3[] = {{{u"Agree the delivery window", u"Согласовать дату поставки", u"Узгодити дату постачання"}, u"todo"},
                             {{u"Meet about the terms", u"Встреча по условиям", u"Зустріч щодо умов"}, u"meeting"},
                             {{u"Agree the discount with the lead", u"Согласовать скидку с руководителем", u"Погодити знижку з керівником"}, u"todo"}};
constexpr Step kSteps4[] = {{{u"Ask for the signed contract", u"Запросить подписанный договор", u"Запитати підписаний договір"}, u"todo"},
                             {{u"Signature", u"Подписание", u"Підписання"}, u"meeting"}};
constexpr Names kClientTasks[] = {{u"Congratulate on the birthday", u"Поздравить с днём рождения", u"Привітати з днем народження"},
                                  {u"Call back after the missed call", u"Перезвонить после пропущенного", u"Передзвонити після пропущеного"},
                                  {u"Offer the support renewal", u"Предложить продление поддержки", u"Запропонувати продовження підтримки"},
                                  {u"Check the payment", u"Проверить оплату", u"Перевірити оплату"},
                                  {u"Ask how the equipment works", u"Узнать, как работает оборудование", u"Дізнатися, як працює обладнання"},
                                  {u"Send the closing documents", u"Отправить закрывающие документы", u"Надіслати закривальні документи"}};

} // namespace

int languageIndex(const QString &code)
{
    return code == QStringLiteral("ru") ? 1 : code == QStringLiteral("uk") ? 2 : 0;
}

std::span<const Offer> offers() { return kOffers; }
std::span<const Source> sources() { return kSources; }
std::span<const Names> tags() { return kTags; }
std::span<const Names> teams() { return kTeams; }
std::span<const Names> staff() { return kStaff; }
std::span<const Names> notes() { return kNotes; }
std::span<const Names> callBodies() { return kCalls; }
std::span<const Names> meetingBodies() { return kMeetings; }
std::span<const Names> lostNotes() { return kLostNotes; }
std::span<const Names> clientTasks() { return kClientTasks; }

std::span<const Step> nextSteps(int stage)
{
    switch (stage) {
    case 0: return kSteps0;
    case 1: return kSteps1;
    case 2: return kSteps2;
    case 3: return kSteps3;
    default: return kSteps4;
    }
}

Names unitName(bool service)
{
    return service ? Names{u"job", u"услуга", u"послуга"} : Names{u"pcs", u"шт.", u"шт."};
}

Names demoCommandLabel()
{
    return {u"Sample data made", u"Созданы примерные данные", u"Створено зразкові дані"};
}

} // namespace opora::demo
