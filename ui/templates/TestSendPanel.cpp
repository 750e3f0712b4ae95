// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TestSendPanel.h"
#include "core/domain/Email.h"
#include "core/domain/Phone.h"
#include "core/platform/SecretStore.h"
#include "core/services/RecordService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/templates/TemplateWords.h"
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
QString rememberedKey(const QString &kind)
{
    return u"messages/test_to_"_s + kind;
}
} // namespace

void readChannelSecret(PageContext &context, const ChannelInfo &channel, QObject *receiver,
                       std::function<void(Result<std::optional<QString>>)> answer)
{
    if (!context.secrets || !context.channels)
        return answer(std::optional<QString>());
    context.secrets->read(context.channels->secretKey(channel),
                          [guard = QPointer<QObject>(receiver), answer = std::move(answer)](auto found) {
                              if (guard)
                                  answer(std::move(found));
                          });
}

TestSendPanel::TestSendPanel(PageContext &context, QWidget *host, Letter letter, const Uuid &channel)
    : OverlayPanel(host, tr("Send a test to myself")),
      m_context(context),
      m_letter(std::move(letter)),
      m_channels(new Combo(this)),
      m_address(new QLineEdit(this))
{
    setSentence(tr("One real message goes out, to this address only. It is not noted on any card."));
    const auto row = [this](const QString &text, QWidget *field) {
        field->setAccessibleName(text);
        auto *label = mutedLabel(text, this);
        label->setBuddy(field);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(label);
        column->addWidget(field);
        body()->addLayout(column);
    };
    row(tr("Channel"), m_channels);
    row(m_letter.kind == u"email" ? tr("My address") : tr("My number"), m_address);
    setCancel(tr("Close"));
    setAccept(tr("Send"))->setEnabled(false);
    setFirstFocus(m_address);
    connect(this, &OverlayPanel::accepted, this, &TestSendPanel::submit);
    loadAddress();
    load(channel);
}

void TestSendPanel::loadAddress()
{
    const QString remembered = QSettings().value(rememberedKey(m_letter.kind)).toString();
    m_address->setText(remembered);
    if (!remembered.isEmpty() || m_letter.kind != u"email")
        return;
    m_context.workspace.records().get("user", m_context.workspace.info().me).then(this, [this](const Result<Record> &r) {
        if (r.ok() && m_address->text().isEmpty())
            m_address->setText((*r)["email"].toText());
    });
}

void TestSendPanel::load(const Uuid &only)
{
    if (!m_context.channels) {
        offer({}, only);
        return;
    }
    m_context.channels->list().then(this, [this, only](const Result<QList<ChannelInfo>> &r) {
        offer(r.ok() ? *r : QList<ChannelInfo>(), only);
        if (!r.ok())
            setError(r.error().message);
        Q_EMIT ready();
    });
}

void TestSendPanel::offer(const QList<ChannelInfo> &found, const Uuid &only)
{
    for (const ChannelInfo &c : found) {
        if (only.isNull() ? c.kind == m_letter.kind && c.active && c.enabledHere : c.id == only) {
            m_found.append(c);
            m_channels->addChoice(c.id.toString(), c.name);
        }
    }
    m_channels->setEnabled(m_found.size() > 1);
    acceptButton()->setEnabled(!m_found.isEmpty());
    if (m_found.isEmpty())
        setError(tr("No channel for this kind of message (%1) is enabled on this computer. Settings, Channels is where that is done.")
                     .arg(TemplateWords::kind(m_letter.kind)));
}

void TestSendPanel::submit()
{
    const auto channel =
        std::find_if(m_found.cbegin(), m_found.cend(), [this](const ChannelInfo &c) { return c.id.toString() == m_channels->value(); });
    if (m_busy || channel == m_found.cend())
        return;
    QString to = m_address->text().trimmed();
    QString wrong;
    if (m_letter.kind == u"email") {
        const EmailReading r = readEmail(to);
        wrong = r.reason;
        to = r.valid ? r.normal : to;
    } else {
        const WorkspaceInfo &info = m_context.workspace.info();
        const PhoneReading r = readPhone(to, likelyPhoneCountry(info.currency, info.language));
        wrong = r.reason;
        to = r.valid ? r.e164 : to;
    }
    if (!wrong.isEmpty()) {
        setError(wrong);
        m_address->setFocus();
        return;
    }
    QSettings().setValue(rememberedKey(m_letter.kind), m_address->text().trimmed());
    setError({});
    m_busy = true;
    acceptButton()->setEnabled(false);
    acceptButton()->setText(tr("Sending…"));
    readChannelSecret(m_context, *channel, this, [this, c = *channel, to](const Result<std::optional<QString>> &secret) {
        send(c, to, secret.ok() ? secret->value_or(QString()) : QString());
    });
}

void TestSendPanel::send(const ChannelInfo &channel, const QString &to, const QString &secret)
{
    channels::OutgoingMessage m;
    m.to = to;
    m.toName = m_context.workspace.info().meName;
    m.subject = m_letter.subject;
    m.text = m_letter.text;
    m.html = m_letter.html;
    m_context.channels->sendTest(channel, secret, m).then(this, [this, to](const Result<channels::SendAnswer> &r) {
        m_busy = false;
        acceptButton()->setText(tr("Send"));
        acceptButton()->setEnabled(true);
        using channels::Outcome;
        const bool gone = r.ok() && (r->outcome == Outcome::Sent || r->outcome == Outcome::Delivered);
        const QString words = !r.ok() ? r.error().message
                              : gone  ? tr("The channel took the message for %1. Look whether it has arrived.").arg(to)
                              : r->outcome == Outcome::Uncertain ? tr("It is not known whether the message went out: %1").arg(r->text)
                                                                 : tr("Nothing went out: %1").arg(r->text);
        if (gone) {
            m_context.inform(words);
            dismiss();
        } else {
            setError(words);
        }
        Q_EMIT answered(words);
    });
}

} // namespace opora
