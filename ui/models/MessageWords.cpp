// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageWords.h"
#include "core/domain/OutboxRules.h"

using namespace Qt::StringLiterals;

namespace opora {

QString MessageWords::kind(const QString &kind)
{
    return kind == u"email" ? tr("Email") : kind == u"sms" ? tr("SMS") : tr("Messenger");
}

QString MessageWords::state(const MessageInfo &m, const Format &format, const QStringList &confirms)
{
    if (m.state == u"queued") {
        if (m.nextTryAt > format.now())
            return m.tries > 0 ? tr("next try %1").arg(format.when(m.nextTryAt)) : tr("waits until %1").arg(format.when(m.nextTryAt));
        return m.notBefore > format.now() + 60'000 ? tr("goes out %1").arg(format.when(m.notBefore)) : tr("queued");
    }
    if (m.state == u"claimed")
        return tr("about to go out");
    if (m.state == u"sending")
        return tr("being sent");
    if (m.state == u"sent")
        return confirms.contains(u"delivered"_s) ? tr("sent, arrival not confirmed yet") : tr("sent, arrival not known");
    if (m.state == u"delivered" && !confirms.contains(u"opened"_s))
        return tr("delivered, reading not known");
    if (m.state == u"failed")
        return m.code == u"not_delivered" ? tr("not delivered") : tr("not sent");
    if (m.state == u"uncertain")
        return tr("may have gone out");
    if (m.state == u"held")
        return tr("held back");
    return shortState(m.state);
}

QString MessageWords::title(const MessageInfo &m, const Format &format, const QStringList &confirms)
{
    return kind(m.kind) + u" · "_s + state(m, format, confirms);
}

QString MessageWords::shortState(const QString &state)
{
    const std::pair<const char16_t *, QString> words[] = {
        {u"draft", tr("draft")},         {u"queued", tr("queued")},       {u"claimed", tr("sending")},     {u"sending", tr("sending")},
        {u"sent", tr("sent")},           {u"failed", tr("failed")},       {u"uncertain", tr("uncertain")}, {u"held", tr("held")},
        {u"cancelled", tr("cancelled")}, {u"delivered", tr("delivered")}, {u"opened", tr("opened")},       {u"clicked", tr("link opened")},
        {u"replied", tr("answered")},
    };
    for (const auto &[name, word] : words) {
        if (state == QStringView(name))
            return word;
    }
    return state;
}

QString MessageWords::why(const MessageInfo &m)
{
    if (m.state == u"uncertain" && m.reason.isEmpty())
        return tr("No final answer came. Look whether it arrived before it is sent again.");
    return outbox::hasGone(m.state) || m.state == u"cancelled" ? QString() : m.reason;
}

QString MessageWords::files(const MessageInfo &m)
{
    QStringList names;
    for (const MessageInfo::File &f : m.files)
        names.append(f.name);
    return names.isEmpty() ? QString() : tr("Attached: %1").arg(names.join(u", "_s));
}

MessageWords::Mood MessageWords::moodOf(const QString &state)
{
    if (state == u"failed")
        return Mood::Danger;
    if (state == u"uncertain" || state == u"held")
        return Mood::Warn;
    if (outbox::hasGone(state))
        return Mood::Good;
    return state == u"queued" || state == u"claimed" || state == u"sending" ? Mood::Info : Mood::Neutral;
}

QList<MessageWords::Action> MessageWords::actions(const MessageInfo &m)
{
    const Action edit{u"edit"_s, tr("Edit")}, cancel{u"cancel"_s, tr("Cancel")}, remove{u"remove"_s, tr("Delete")};
    if (m.state == u"draft")
        return {edit, remove};
    if (m.state == u"queued")
        return m.nextTryAt != 0 ? QList<Action>{{u"retry"_s, tr("Try now")}, cancel} : QList<Action>{cancel};
    if (m.state == u"held" || m.state == u"failed")
        return {{u"retry"_s, tr("Try again")}, edit, cancel};
    if (m.state == u"cancelled")
        return {{u"retry"_s, tr("Queue again")}, edit, remove};
    if (m.state == u"uncertain")
        return {{u"arrived"_s, tr("It arrived")}, {u"again"_s, tr("Send again")}};
    return {};
}

bool MessageWords::isOver(const QString &state)
{
    return outbox::hasGone(state);
}

} // namespace opora
