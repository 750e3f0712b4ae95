// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Choices.h"
#include <QHash>

namespace opora::import {
namespace {

struct Choice { TargetId target; const char *value; const char16_t *words; };

const Choice kChoices[] = {
    {ClientKind, "person", u"person|people|individual|contact|физлицо|физическое лицо|человек|фізособа|фізична особа|людина|контакт|частное лицо"},
    {ClientKind, "company", u"company|organization|organisation|business|юрлицо|юридическое лицо|компания|организация|юрособа|юридична особа|компанія|організація"},
    {ClientReadiness, "hot", u"hot|горячий|горячая|гарячий|гаряча"},
    {ClientReadiness, "warm", u"warm|теплый|тёплый|теплая|теплий|тепла"},
    {ClientReadiness, "cold", u"cold|холодный|холодная|холодний|холодна"},
    {ClientLifecycle, "lead", u"lead|prospect|opportunity|subscriber|marketingqualifiedlead|salesqualifiedlead|лид|потенциальный|потенційний|лід"},
    {ClientLifecycle, "customer", u"customer|client|customer - direct|customer - channel|клиент|клієнт|покупатель|покупець"},
    {ClientLifecycle, "former", u"former|churned|lost|бывший|колишній"},
    {ClientGender, "female", u"female|f|woman|ж|жен|женский|жін|жіноча|жінка|женщина|mrs|ms"},
    {ClientGender, "male", u"male|m|man|м|муж|мужской|чол|чоловіча|чоловік|мужчина|mr"},
    {UserRole, "manager", u"manager|sales|agent|менеджер|продавец|продавець|user"},
    {UserRole, "lead", u"lead|head|руководитель|керівник|team lead"},
    {UserRole, "admin", u"admin|administrator|администратор|адміністратор"},
    {UserRole, "analyst", u"analyst|аналитик|аналітик"},
    {TaskKind, "todo", u"todo|task|to do|задача|дело|завдання|справа"},
    {TaskKind, "call", u"call|звонок|дзвінок|phone"},
    {TaskKind, "meeting", u"meeting|встреча|зустріч"},
    {TaskKind, "email", u"email|e-mail|letter|письмо|лист"},
    {ActivityKind, "note", u"note|comment|заметка|примечание|комментарий|нотатка|примітка"},
    {ActivityKind, "call", u"call|phone|звонок|дзвінок"},
    {ActivityKind, "email", u"email|e-mail|письмо|лист"},
    {ActivityKind, "sms", u"sms|смс"},
    {ActivityKind, "meeting", u"meeting|встреча|зустріч"},
    {ActivityKind, "visit", u"visit|визит|візит"},
    {ActivityKind, "site_event", u"site event|site_event"},
    {ActivityKind, "download", u"download"},
    {ActivityDirection, "out", u"out|outgoing|outbound|исходящий|исходящее|вихідний|вихідне"},
    {ActivityDirection, "in", u"in|incoming|inbound|входящий|входящее|вхідний|вхідне"},
    {ActivityDirection, "missed", u"missed|пропущенный|пропущений"},
};

} // namespace

QByteArray choiceValue(TargetId target, const QString &text)
{
    static const QHash<QPair<int, QString>, QByteArray> words = [] {
        QHash<QPair<int, QString>, QByteArray> h;
        for (const Choice &c : kChoices) {
            h.insert({int(c.target), QString::fromLatin1(c.value)}, c.value);
            for (const QString &w : QString::fromUtf16(c.words).split(u'|'))
                h.insert({int(c.target), w}, c.value);
        }
        return h;
    }();
    return words.value({int(target), text.simplified().toLower()});
}

} // namespace opora::import
