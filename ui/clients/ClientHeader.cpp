// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientHeader.h"
#include "ui/clients/ClientWords.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kMaxTags = 3;
}

ClientHeader::ClientHeader(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 14, 18, 10);
    row->setSpacing(8);
    m_avatar = new Avatar({}, 42, this);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_name = new NameEdit(this);
    first->addWidget(m_name, 0);
    m_chipHost = new QWidget(this);
    m_chips = new QHBoxLayout(m_chipHost);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(6);
    first->addWidget(m_chipHost, 0, Qt::AlignVCenter);
    first->addStretch(1);
    column->addLayout(first);
    m_subtitle = new ElidedLabel({}, Token::Mute, this);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_subtitle, 1);
    m_refused = new Chip({}, Tone::Danger, this);
    m_refused->hide();
    second->addWidget(m_refused);
    column->addLayout(second);
    row->addLayout(column, 1);
    m_presence = new Chip({}, Tone::Info, this);
    m_presence->hide();
    row->addWidget(m_presence, 0, Qt::AlignVCenter);
    m_deal = new Button(tr("+ Deal"), Button::Kind::Primary, this);
    m_deal->setAccessibleName(tr("New deal with this client"));
    m_actions = new Button(tr("Actions"), Button::Kind::Normal, this);
    row->addWidget(m_deal, 0, Qt::AlignVCenter);
    row->addWidget(m_actions, 0, Qt::AlignVCenter);
    m_clock.setInterval(30 * 1000); // the client's local time goes on
    connect(&m_clock, &QTimer::timeout, this, &ClientHeader::showSubtitle);
    m_clock.start();
}

void ClientHeader::setCard(const ClientCard &card)
{
    const bool chipsChanged = m_card.row.readiness != card.row.readiness || m_card.tags != card.tags || m_card.row.id != card.row.id
                              || m_card.deleted != card.deleted;
    m_card = card;
    m_avatar->setName(card.row.name);
    m_name->setName(card.row.name, card.fields, card.row.company, card.seen);
    if (chipsChanged) {
        while (QLayoutItem *item = m_chips->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        if (card.deleted)
            m_chips->addWidget(new Chip(tr("Deleted"), Tone::Neutral, m_chipHost));
        if (!card.row.readiness.isEmpty())
            m_chips->addWidget(
                new Chip(ClientWords::value("readiness", card.row.readiness), readinessTone(card.row.readiness), m_chipHost));
        for (const QString &tag : card.tags.mid(0, kMaxTags))
            m_chips->addWidget(new Chip(tag, Tone::Neutral, m_chipHost));
        if (card.tags.size() > kMaxTags) {
            auto *more = new Chip(u"+%1"_s.arg(card.tags.size() - kMaxTags), Tone::Neutral, m_chipHost);
            more->setToolTip(card.tags.mid(kMaxTags).join(u", "_s));
            m_chips->addWidget(more);
        }
    }
    m_deal->setEnabled(!card.deleted);
    showSubtitle();
}

void ClientHeader::setPresence(const QString &text)
{
    m_presence->setChip(text, Tone::Info);
    m_presence->setVisible(!text.isEmpty());
}

void ClientHeader::setRefused(const QStringList &channels)
{
    m_refused->setChip(tr("Refused: %1", "channels over which a client does not want to be written to").arg(channels.join(u", "_s)),
                       Tone::Danger);
    m_refused->setVisible(!channels.isEmpty());
}

void ClientHeader::setNarrow(bool narrow)
{
    m_chipHost->setVisible(!narrow);
}

void ClientHeader::showSubtitle()
{
    QStringList parts;
    const QString position = m_card.fields.value("position").toText();
    if (!position.isEmpty())
        parts.append(position);
    if (!m_card.row.companyLabel.isEmpty())
        parts.append(m_card.row.companyLabel);
    const QString industry = m_card.fields.value("industry").toText();
    if (m_card.row.company && !industry.isEmpty())
        parts.append(industry);
    QString place = m_card.fields.value("city").toText();
    const QByteArray zoneName = m_card.fields.value("time_zone").toText().toUtf8();
    const QTimeZone zone(zoneName);
    if (!zoneName.isEmpty() && zone.isValid()) {
        const QTime there = m_context.workspace.clock().nowUtc().toTimeZone(zone).time();
        const QString time = Format(m_context.workspace, m_context.locale).time(there);
        place = place.isEmpty() ? time : place + u", "_s + time;
    }
    if (!place.isEmpty())
        parts.append(place);
    if (parts.isEmpty())
        parts.append(m_card.row.company ? tr("Company") : tr("Person"));
    m_subtitle->setText(parts.join(u" · "_s));
}

} // namespace opora
