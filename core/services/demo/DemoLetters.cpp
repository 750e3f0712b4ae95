// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoLetters.h"
#include "core/services/demo/DemoRandom.h"
#include "core/services/demo/DemoTexts.h"

namespace opora::demo {
namespace {

using namespace Qt::StringLiterals;

enum LetterTable : quint64 { TemplateIds = 120, ConsentIds };

struct Template {
    const char16_t *kind;
    Names name, subject, body, html;
};

constexpr Template kTemplates[] = {
    {u"email",
     {u"Thanks for your interest", u"Спасибо за интерес", u"Дякуємо за інтерес"},
     {u"{{deal.title}}: what happens next", u"{{deal.title}}: что дальше", u"{{deal.title}}: що далі"},
     {u"Good afternoon, {{client.given_name|dear client}}!\n\nThank you for asking about “{{deal.title|our offer}}”. I will prepare the "
      u"figures and write to "
      u"you within two working days.\n\n{{manager.name}}\nDemonstration company",
      u"Добрый день, {{client.given_name|уважаемый клиент}}!\n\nСпасибо, что обратились к нам: «{{deal.title|наше предложение}}». "
      u"Подготовлю расчёт и напишу "
      u"вам в течение двух рабочих дней.\n\n{{manager.name}}\nДемонстрационная компания",
      u"Доброго дня, {{client.given_name|шановний клієнте}}!\n\nДякуємо, що звернулися до нас: «{{deal.title|наша пропозиція}}». Підготую "
      u"розрахунок і напишу "
      u"вам протягом двох робочих днів.\n\n{{manager.name}}\nДемонстраційна компанія"},
     {u"", u"", u""}},
    {u"email",
     {u"Offer with the amount", u"Предложение с суммой", u"Пропозиція із сумою"},
     {u"Offer: {{deal.title}}, {{deal.amount}}", u"Предложение: {{deal.title}}, {{deal.amount}}",
      u"Пропозиція: {{deal.title}}, {{deal.amount}}"},
     {u"", u"", u""},
     {u"<p>Good afternoon, <b>{{client.name}}</b>!</p><p>Here is our offer for {{company.name|you}}:</p><table border=\"1\" "
      u"cellpadding=\"6\"><tr><th>What</th>"
      u"<th>Amount</th><th>Valid "
      u"until</th></tr><tr><td>{{deal.title}}</td><td>{{deal.amount}}</td><td>{{deal.expected_close}}</td></tr></table>"
      u"<p>Questions? Just answer this letter.</p><p>{{manager.name}}</p>",
      u"<p>Добрый день, <b>{{client.name}}</b>!</p><p>Наше предложение для {{company.name|вас}}:</p><table border=\"1\" "
      u"cellpadding=\"6\"><tr><th>Что</th>"
      u"<th>Сумма</th><th>Действует "
      u"до</th></tr><tr><td>{{deal.title}}</td><td>{{deal.amount}}</td><td>{{deal.expected_close}}</td></tr></table>"
      u"<p>Есть вопросы? Просто ответьте на это письмо.</p><p>{{manager.name}}</p>",
      u"<p>Доброго дня, <b>{{client.name}}</b>!</p><p>Наша пропозиція для {{company.name|вас}}:</p><table border=\"1\" "
      u"cellpadding=\"6\"><tr><th>Що</th>"
      u"<th>Сума</th><th>Діє до</th></tr><tr><td>{{deal.title}}</td><td>{{deal.amount}}</td><td>{{deal.expected_close}}</td></tr></table>"
      u"<p>Є запитання? Просто дайте відповідь на цей лист.</p><p>{{manager.name}}</p>"}},
    {u"email",
     {u"Meeting confirmed", u"Подтверждение встречи", u"Підтвердження зустрічі"},
     {u"We meet on {{meeting.date}} at {{meeting.time}}", u"Встреча {{meeting.date}} в {{meeting.time}}",
      u"Зустріч {{meeting.date}} о {{meeting.time}}"},
     {u"{{client.given_name|Good afternoon}}, we are expecting you on {{meeting.date}} at {{meeting.time}}.\nPlace: {{meeting.place|our "
      u"office}}.\nSubject: "
      u"{{meeting.purpose}}.\n\n{{manager.name}}",
      u"{{client.given_name|Добрый день}}, ждём вас {{meeting.date}} в {{meeting.time}}.\nМесто: {{meeting.place|наш офис}}.\nТема: "
      u"{{meeting.purpose}}.\n\n{{manager.name}}",
      u"{{client.given_name|Доброго дня}}, чекаємо на вас {{meeting.date}} о {{meeting.time}}.\nМісце: {{meeting.place|наш офіс}}.\nТема: "
      u"{{meeting.purpose}}.\n\n{{manager.name}}"},
     {u"", u"", u""}},
    {u"sms",
     {u"Reminder of the meeting", u"Напоминание о встрече", u"Нагадування про зустріч"},
     {u"", u"", u""},
     {u"{{meeting.date}} {{meeting.time}}: {{meeting.purpose}}. Demonstration company",
      u"{{meeting.date}} {{meeting.time}}: {{meeting.purpose}}. Ждём вас!",
      u"{{meeting.date}} {{meeting.time}}: {{meeting.purpose}}. Чекаємо на вас!"},
     {u"", u"", u""}},
    {u"sms",
     {u"The order is ready", u"Заказ готов", u"Замовлення готове"},
     {u"", u"", u""},
     {u"{{client.given_name|Good afternoon}}, your order “{{deal.title}}” is ready.",
      u"{{client.given_name|Добрый день}}, ваш заказ «{{deal.title}}» готов.",
      u"{{client.given_name|Доброго дня}}, ваше замовлення «{{deal.title}}» готове."},
     {u"", u"", u""}},
};

constexpr Names kSources[] = {{u"Form on the website", u"Форма на сайте", u"Форма на сайті"},
                              {u"Said so on the phone", u"Сказал по телефону", u"Сказав телефоном"},
                              {u"Signed contract", u"Подписанный договор", u"Підписаний договір"}};

QString said(const Names &names, const Setting &s)
{
    return QString::fromUtf16(names[size_t(s.language)]);
}

} // namespace

Result<void> writeTemplates(WriteTx &tx, const Setting &s)
{
    IdMaker ids(s.options.seed, TemplateIds);
    for (const Template &t : kTemplates) {
        FieldValues f{{"kind", QString::fromUtf16(t.kind)}, {"name", said(t.name, s)}, {"created_at", s.start}};
        const std::pair<const char *, const Names *> texts[] = {{"subject", &t.subject}, {"body", &t.body}, {"html", &t.html}};
        for (const auto &[column, names] : texts) {
            if (const QString text = said(*names, s); !text.isEmpty())
                f.insert(column, text);
        }
        OPORA_TRY(tx.insert(tx.entity("template"), f, ids.next(s.start)));
    }
    return {};
}

Result<void> writeConsents(WriteTx &tx, const Setting &s, const std::vector<Uuid> &clients)
{
    IdMaker ids(s.options.seed, ConsentIds);
    for (size_t i = 0; i < clients.size(); ++i) {
        const bool refused = i % 6 == 5;
        const size_t source = refused ? 1 : i % 3;
        const qint64 at = s.now - qint64(i % 90 + 1) * 86'400'000;
        FieldValues f{{"client_id", clients[i]},
                      {"channel", i % 4 == 3 ? u"sms"_s : u"email"_s},
                      {"state", refused ? u"refused"_s : u"given"_s},
                      {"source", said(kSources[source], s)},
                      {"at", at},
                      {"user_id", s.staff[i % s.staff.size()]},
                      {"created_at", at}};
        if (!refused)
            f.insert("basis", source == 2 ? u"contract"_s : u"consent"_s);
        OPORA_TRY(tx.insert(tx.entity("consent"), f, ids.next(at)));
    }
    return {};
}

} // namespace opora::demo
