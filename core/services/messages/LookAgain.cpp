// SPDX-License-Identifier: GPL-3.0-or-later
// The look right before sending: what was right two days ago on a train may be absurd by now.
#include "core/domain/OutboxRules.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>

namespace opora::outbox {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

constexpr qint64 kWeekMs = 7 * 86'400'000LL;

Verdict hold(const char16_t *code, const QString &reason) { return {Verdict::Hold, QString::fromUtf16(code), reason, 0}; }

Result<Verdict> consentOf(Reader &r, const repo::MessageLine &m)
{
    OPORA_ASSIGN(const repo::ConsentLine c, repo::newestConsent(r, m.client, m.kind));
    if (c.state == u"refused")
        return hold(u"consent_refused", Text::tr("The client does not want to be written to over this channel."));
    if (m.purpose == u"bulk" && c.state != u"given")
        return hold(u"consent_missing", Text::tr("The client never agreed to such messages."));
    return Verdict();
}

Result<Verdict> addressOf(Reader &r, const repo::MessageLine &m)
{
    if (m.address.isEmpty())
        return hold(u"no_address", Text::tr("The client has no address for this channel."));
    const QString kind = m.kind == u"email" ? u"email"_s : u"phone"_s;
    OPORA_ASSIGN(const auto all, repo::addresses(r, m.client, kind));
    for (const repo::AddressLine &a : all) {
        if (a.disabledAt != 0 && (a.normal == m.address || a.value == m.address))
            return hold(u"address_disabled", Text::tr("This address took nothing before: %1").arg(a.disabledReason));
    }
    return Verdict();
}

Result<Verdict> dealOf(Reader &r, const repo::MessageLine &m)
{
    if (m.deal.isNull())
        return Verdict();
    OPORA_ASSIGN(const repo::DealStage d, repo::dealStage(r, m.deal));
    if (d.deleted)
        return hold(u"deal_gone", Text::tr("The deal this is about was deleted."));
    if (!m.stageChange.isNull()) {
        OPORA_ASSIGN(const auto change, repo::findRow(r, *r.schema().entity("stage_change"), m.stageChange));
        const bool undone = !change || !(*change)["deleted_at"].isNull();
        if (undone || (*change)["stage_id"].toUuid() != d.stage)
            return hold(u"deal_moved_on", Text::tr("The deal stands in another stage by now."));
    } else if (d.kind != u"open" && d.since > m.createdAt) {
        return hold(u"deal_closed", Text::tr("The deal was closed after this was written."));
    }
    return Verdict();
}

Result<Verdict> timeOf(Reader &r, const repo::MessageLine &m, const ChannelInfo &channel, qint64 now)
{
    if (m.expiresAt != 0 && now >= m.expiresAt)
        return hold(u"too_late", Text::tr("It came too late to be of use."));
    if (channel.quietFrom.isEmpty())
        return Verdict();
    OPORA_ASSIGN(const auto client, repo::findRow(r, *r.schema().entity("client"), m.client));
    const QTimeZone own(client ? (*client)["time_zone"].toText().toLatin1() : QByteArray());
    const qint64 until = quietUntil(now, own.isValid() ? own : r.context().zone, channel.quietFrom, channel.quietTo);
    return until == 0 ? Verdict() : Verdict{Verdict::Wait, u"quiet_hours"_s, Text::tr("It is night where the client lives; it goes out in the morning."), until};
}

Result<Verdict> frequencyOf(Reader &r, const repo::MessageLine &m, const ChannelInfo &channel, qint64 now)
{
    // What a person writes by hand in a conversation is not counted against them.
    if (channel.perWeek <= 0 || m.purpose == u"personal")
        return Verdict();
    OPORA_ASSIGN(const qint64 sent, repo::sentToClient(r, m.client, m.kind, now - kWeekMs));
    return sent < channel.perWeek ? Verdict() : hold(u"too_often", Text::tr("The client got %n such message(s) within a week already.", nullptr, int(sent)));
}

} // namespace

Result<Verdict> lookAgain(Reader &r, const repo::MessageLine &m, const ChannelInfo &channel, qint64 now)
{
    if (m.client.isNull() || m.clientDeleted)
        return hold(u"client_gone", Text::tr("The client was deleted."));
    for (auto check : {consentOf, addressOf, dealOf}) {
        OPORA_ASSIGN(const Verdict v, check(r, m));
        if (v.what != Verdict::Go)
            return v;
    }
    OPORA_ASSIGN(const Verdict frequency, frequencyOf(r, m, channel, now));
    if (frequency.what != Verdict::Go)
        return frequency;
    return timeOf(r, m, channel, now);
}

} // namespace opora::outbox
