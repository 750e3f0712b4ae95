// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoInbox.h"
#include "core/services/demo/DemoRandom.h"
#include "core/services/demo/DemoTexts.h"
#include "core/storage/repo/RecordRepository.h"

namespace opora::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 kLetters = 90; ///< beside the tables of DemoWriter
constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute;

struct Letter {
    int client;              ///< which of those with an address; -1: a stranger
    qint64 before;           ///< ms before the demo's now
    Names subject, text;
    const char16_t *html;    ///< null: none
    const char16_t *note;    ///< null: none
};

const std::array<Letter, 5> kAll{{
    {0, 52 * kMinute,
     {u"Re: Loyalty cards offer", u"Re: Предложение по картам лояльности", u"Re: Пропозиція щодо карток лояльності"},
     {u"Good morning! I have looked at the offer. Is there a discount from 200 cards on? And could it be ready by 10 December?",
      u"Добрый день! Посмотрела предложение. Будет ли скидка от 200 карт? И успеем ли до 10 декабря?",
      u"Добрий день! Пропозицію подивилася. Чи буде знижка від 200 карток? І чи встигнемо до 10 грудня?"},
     nullptr, nullptr},
    {1, 3 * kHour,
     {u"Invoice for November", u"Счёт за ноябрь", u"Рахунок за листопад"},
     {u"Please send the invoice for November once more, the accountant cannot find it.", u"Пришлите, пожалуйста, ещё раз счёт за ноябрь, бухгалтер его не находит.",
      u"Надішліть, будь ласка, ще раз рахунок за листопад, бухгалтерка його не знаходить."},
     u"<p>%1</p><p><img src=\"https://tracker.example/pixel.gif\" alt=\"\"></p>", nullptr},
    {2, 27 * kHour,
     {u"When can we meet?", u"Когда можем встретиться?", u"Коли можемо зустрітися?"},
     {u"Tuesday or Wednesday after two would suit us.", u"Нам подошёл бы вторник или среда после двух.", u"Нам підійшов би вівторок або середа після другої."},
     nullptr, nullptr},
    {-1, 2 * kHour,
     {u"Price for 40 sets", u"Запрос цены на 40 комплектов", u"Запит ціни на 40 комплектів"},
     {u"Hello, what would 40 sets cost with delivery? We decide this week.", u"Здравствуйте! Сколько будут стоить 40 комплектов с доставкой? Решаем на этой неделе.",
      u"Вітаю! Скільки коштуватимуть 40 комплектів із доставкою? Вирішуємо цього тижня."},
     nullptr, nullptr},
    {3, 5 * kHour,
     {u"I am away until Monday", u"Меня нет до понедельника", u"Мене немає до понеділка"},
     {u"Thank you for your letter. I will read it on Monday.", u"Спасибо за письмо. Прочитаю его в понедельник.", u"Дякую за лист. Прочитаю його в понеділок."},
     nullptr, u"automatic"},
}};

} // namespace

Result<void> writeInbox(WriteTx &tx, const Setting &s)
{
    repo::RowQuery q;
    q.entity = &tx.entity("client");
    q.limit = 300;
    OPORA_ASSIGN(const repo::RowPage page, repo::listRows(tx, q));
    QList<Record> people;
    for (const Record &r : page.items) {
        if (!r["main_email"].toText().isEmpty() && r["created_at"].toInt() < s.now - 48 * kHour)
            people.append(r);
    }
    IdMaker ids(s.options.seed, kLetters);
    int n = 0;
    for (const Letter &l : kAll) {
        ++n;
        if (l.client >= people.size())
            continue;
        const qint64 at = s.now - l.before;
        const QString text = QString::fromUtf16(l.text[size_t(s.language)]), id = u"letter-%1@mail.example"_s.arg(n);
        FieldValues f{{"kind", u"email"_s}, {"direction", u"in"_s}, {"at", at}, {"subject", QString::fromUtf16(l.subject[size_t(s.language)])}, {"body", text},
                      {"external_id", id}, {"thread", id}, {"created_at", at}};
        if (l.client >= 0) {
            const Record &r = people.at(l.client);
            f.insert("client_id", r.id);
            f.insert("address", r["main_email"].toText());
            f.insert("address_name", r["display_name"].toText());
        } else {
            f.insert("address", u"info@kolo.example"_s);
            f.insert("address_name", s.language == 1 ? u"Иван Коло"_s : s.language == 2 ? u"Іван Коло"_s : u"Ivan Kolo"_s);
        }
        if (l.html)
            f.insert("html", QString::fromUtf16(l.html).arg(text));
        if (l.note)
            f.insert("result", QString::fromUtf16(l.note));
        OPORA_TRY(tx.insert(tx.entity("activity"), f, ids.next(at)));
    }
    return {};
}

} // namespace opora::demo
