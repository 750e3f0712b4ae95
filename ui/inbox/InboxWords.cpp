// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxWords.h"
#include "core/domain/Phone.h"

namespace opora::InboxWords {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(opora::InboxPage)
};

constexpr qint64 kHourMs = 3'600'000;

std::pair<QString, Tone> chipOf(const InboxItem &i, const Format &format)
{
    if (i.direction == QLatin1String("missed"))
        return {Text::tr("missed call"), Tone::Danger};
    if (i.note.contains(QLatin1String("bounce")))
        return {Text::tr("came back"), Tone::Danger};
    if (i.note.contains(QLatin1String("unsubscribe")) || i.note.contains(QLatin1String("stop")))
        return {Text::tr("wants no more"), Tone::Warn};
    if (i.note.contains(QLatin1String("automatic")))
        return {Text::tr("automatic"), Tone::Neutral};
    if (i.answered)
        return {Text::tr("answered"), Tone::Good};
    if (i.client.isNull())
        return {Text::tr("new sender"), Tone::Info};
    const qint64 hours = (format.now() - i.at) / kHourMs;
    if (hours >= 24)
        return {Text::tr("waiting %n day(s)", nullptr, int(hours / 24)), Tone::Danger};
    if (hours >= 1)
        return {Text::tr("waiting %n hour(s)", nullptr, int(hours)), Tone::Warn};
    return {i.isReply ? Text::tr("reply") : Text::tr("new"), Tone::Info};
}

} // namespace

QString keyOf(const InboxItem &item)
{
    return QStringLiteral("l:") + item.id.toString();
}

QString keyOf(const MessageInfo &message)
{
    return QStringLiteral("m:") + message.id.toString();
}

QString sender(const InboxItem &i)
{
    if (!i.clientName.isEmpty())
        return i.clientName;
    if (!i.addressName.isEmpty())
        return i.addressName;
    if (!i.address.isEmpty())
        return i.kind == QLatin1String("email") ? i.address : formatPhone(i.address);
    return Text::tr("unknown");
}

QString subject(const InboxItem &i)
{
    if (!i.subject.isEmpty())
        return i.subject;
    if (i.kind == QLatin1String("call"))
        return Text::tr("Missed call");
    const QString text = i.text.simplified();
    return text.isEmpty() ? Text::tr("(no subject)") : text.left(120);
}

TwoLineRow row(const InboxItem &i, const Format &format)
{
    const auto [chip, tone] = chipOf(i, format);
    const bool callOfClient = i.direction == QLatin1String("missed") && !i.clientName.isEmpty() && !i.address.isEmpty();
    const QString line = callOfClient ? subject(i) + QStringLiteral(" \u00b7 ") + formatPhone(i.address) : subject(i);
    return {keyOf(i), sender(i), line, chip, tone, format.when(i.at), i.dealTitle};
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace opora::InboxWords
