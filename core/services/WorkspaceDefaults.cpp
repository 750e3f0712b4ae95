// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/WorkspaceDefaults.h"
#include <QStringList>
#include <array>

namespace opora {
namespace {

enum Language { English, Russian, Ukrainian, LanguageCount };
using Names = std::array<const char16_t *, LanguageCount>;

Language languageOf(const QString &code)
{
    if (code.startsWith(QStringLiteral("ru")))
        return Russian;
    return code.startsWith(QStringLiteral("uk")) ? Ukrainian : English;
}

QString in(Language language, const Names &names)
{
    return QString::fromUtf16(names.at(language));
}

struct StageRow {
    Names names;
    const char16_t *kind;
    double probability;
    int rottingDays;
};

constexpr Names kPipeline{u"Sales", u"Продажи", u"Продажі"};
constexpr std::array<StageRow, 7> kStages{{
    {{u"New request", u"Новая заявка", u"Нова заявка"}, u"open", 0.10, 7},
    {{u"Qualified", u"Квалификация", u"Кваліфікація"}, u"open", 0.25, 14},
    {{u"Proposal sent", u"Предложение отправлено", u"Пропозицію надіслано"}, u"open", 0.50, 14},
    {{u"Negotiation", u"Переговоры", u"Переговори"}, u"open", 0.75, 14},
    {{u"Contract", u"Договор", u"Договір"}, u"open", 0.90, 10},
    {{u"Won", u"Выиграна", u"Виграно"}, u"won", 1.0, 0},
    {{u"Lost", u"Проиграна", u"Програно"}, u"lost", 0.0, 0},
}};
constexpr std::array<Names, 6> kLostReasons{{
    {u"Too expensive", u"Дорого", u"Дорого"},
    {u"Chose a competitor", u"Выбрали конкурента", u"Обрали конкурента"},
    {u"No budget", u"Нет бюджета", u"Немає бюджету"},
    {u"Bad timing", u"Не вовремя", u"Не на часі"},
    {u"No answer", u"Не отвечает", u"Не відповідає"},
    {u"Not needed any more", u"Больше не нужно", u"Більше не потрібно"},
}};

} // namespace

DefaultPipeline defaultPipeline(const QString &language)
{
    const Language l = languageOf(language);
    DefaultPipeline p{in(l, kPipeline), {}};
    for (const StageRow &s : kStages)
        p.stages.append({in(l, s.names), QString::fromUtf16(s.kind), s.probability, s.rottingDays});
    return p;
}

QStringList defaultLostReasons(const QString &language)
{
    QStringList reasons;
    for (const Names &names : kLostReasons)
        reasons.append(in(languageOf(language), names));
    return reasons;
}

} // namespace opora
