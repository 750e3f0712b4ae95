// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a letter knows of whom it writes to: addresses, consent, the ways there are.
#include "core/services/ChannelService.h"
#include "core/services/MessageService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/messages/LetterConsent.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/MessengerLetter.h"
#include "ui/models/Format.h"
#include <QApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace opora {

void LetterForm::load()
{
    const quint64 token = ++m_token;
    const auto done = [this, token] {
        if (token != m_token)
            return;
        m_loaded = true;
        onText();
        Q_EMIT loaded();
    };
    MessageService(m_context.workspace).facts(m_client, m_kind).then(this, [this, token, done](const Result<WritingFacts> &r) {
        if (token != m_token)
            return;
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        fill(*r);
        if (!m_context.channels) {
            fillWays({});
            done();
            return;
        }
        m_context.channels->list().then(this, [this, token, done](const Result<QList<ChannelInfo>> &all) {
            if (token != m_token)
                return;
            QList<ChannelInfo> ways;
            for (const ChannelInfo &c : all.valueOr({})) {
                if ((c.kind == u"email") == (m_kind == u"email") && c.active && c.enabledHere)
                    ways.append(c);
            }
            std::stable_sort(ways.begin(), ways.end(), [this](const ChannelInfo &a, const ChannelInfo &b) {
                return a.kind != b.kind ? a.kind == m_kind : a.own && !b.own;
            });
            fillWays(ways);
            done();
        });
    });
}

void LetterForm::fill(const WritingFacts &facts)
{
    m_facts = facts;
    const QString before = m_wantedAddress.isEmpty() ? m_address->value() : m_wantedAddress;
    QSignalBlocker quiet(m_address);
    m_address->clear();
    for (const WritingFacts::Address &a : facts.addresses) {
        m_address->addChoice(a.value, a.disabledReason.isEmpty() ? a.value : tr("%1 (took nothing)").arg(a.value));
        if (!a.disabledReason.isEmpty())
            m_address->setItemData(m_address->count() - 1, a.disabledReason, Qt::ToolTipRole);
    }
    for (const WritingFacts::Address &a : facts.addresses) {
        if (a.disabledReason.isEmpty()) {
            m_address->setValue(a.value);
            break;
        }
    }
    if (!chooseAddress(before))
        chooseAddress(m_answer.address);
    m_wantedAddress.clear();
    showConsent();
}

/// The card may spell it otherwise. One that took nothing is only chosen by hand.
bool LetterForm::chooseAddress(const QString &address)
{
    const int row = address.isEmpty() ? -1 : m_address->findData(address, Qt::UserRole, Qt::MatchFixedString);
    if (row < 0 || (address == m_answer.address && row < m_facts.addresses.size() && !m_facts.addresses.at(row).disabledReason.isEmpty()))
        return false;
    m_address->setCurrentIndex(row);
    return true;
}

void LetterForm::fillWays(const QList<ChannelInfo> &ways)
{
    m_ways = ways;
    const QString before = m_wantedChannel.isEmpty() ? m_way->value() : m_wantedChannel;
    QSignalBlocker quiet(m_way);
    m_way->clear();
    for (const ChannelInfo &c : ways)
        m_way->addChoice(c.id.toString(), c.name);
    if (m_kind == u"sms")
        MessengerLetter::addTo(m_way);
    if (m_way->findData(before) >= 0)
        m_way->setValue(before);
    m_wantedChannel.clear();
    m_way->setVisible(m_way->count() > 1);
    const bool noAddress = m_facts.addresses.isEmpty();
    const bool noWay = m_way->count() == 0, noChannel = !hasChannel();
    const bool hadFocus =
        m_form->isAncestorOf(QApplication::focusWidget()); // not where it once was: a form in the background takes no keys
    m_noWay->setVisible(noChannel || noAddress);
    m_form->setVisible(!noWay && !noAddress);
    m_setUp->disconnect(this);
    if (noChannel && (noWay || !noAddress)) {
        m_noWayText->setText(
            m_kind == u"email"
                ? tr("No e-mail account may send from this computer yet. Set one up under Settings → Channels.")
                : tr("No SMS gateway may send from this computer yet. Set one up under Settings → Channels, or open a messenger."));
        m_setUp->setText(tr("Set up a channel"));
        connect(m_setUp, &QPushButton::clicked, this, [this] { m_context.open(u"settings"_s, u"channels"_s); });
    } else if (noAddress) {
        m_noWayText->setText(m_kind == u"email" ? tr("This client has no e-mail address yet.")
                                                : tr("This client has no phone number yet."));
        m_setUp->setText(m_kind == u"email" ? tr("Add an e-mail address") : tr("Add a phone number"));
        connect(m_setUp, &QPushButton::clicked, this, [this] { Q_EMIT addressWanted(m_kind == u"email" ? u"email"_s : u"phone"_s); });
    }
    if (hadFocus && m_form->isHidden())
        m_setUp->setFocus(Qt::OtherFocusReason);
    onWay();
}

void LetterForm::showConsent()
{
    const Format format(m_context.workspace, m_context.locale);
    const QTimeZone zone(m_facts.timeZone.toLatin1());
    const QDateTime there =
        !m_facts.timeZone.isEmpty() && zone.isValid() ? QDateTime::fromMSecsSinceEpoch(format.now(), zone) : QDateTime();
    // Only where it is another time than here.
    m_theirTime->setVisible(there.isValid() && there.time() != format.local(format.now()).time());
    m_theirTime->setText(there.isValid() ? tr("%1 their time").arg(format.time(there.time())) : QString());
    m_consent->setVisible(!m_facts.clientName.isEmpty() && (m_facts.consent == u"refused" || (!isMessenger() && wayKind() == m_kind)));
    m_consent->setFacts(m_facts);
}

} // namespace opora
