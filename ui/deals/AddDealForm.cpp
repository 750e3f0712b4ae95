// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/AddDealForm.h"
#include "ui/deals/ClientField.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Labels.h"
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace opora {

AddDealForm::AddDealForm(Workspace &workspace, const QLocale &locale, const QString &stageName, QWidget *parent)
    : QFrame(parent), m_ws(workspace), m_locale(locale), m_title(new QLineEdit(this)), m_amount(new QLineEdit(this)),
      m_client(new ClientField(workspace, this)), m_error(new TextLabel({}, Token::Danger, this)), m_add(new PrimaryButton(tr("Add"), this))
{
    setAccessibleName(tr("New deal in %1").arg(stageName));
    m_title->setPlaceholderText(tr("What is it about?"));
    m_title->setAccessibleName(tr("Title of the deal"));
    m_amount->setPlaceholderText(tr("Amount, %1").arg(currencySymbol(workspace.info().currency)));
    m_amount->setAccessibleName(tr("Amount"));
    m_error->setWordWrap(true);
    m_error->hide();
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Quiet, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(10, 10, 10, 10);
    all->setSpacing(6);
    all->addWidget(m_title);
    all->addWidget(m_client);
    all->addWidget(m_amount);
    all->addWidget(m_error);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_add);
    row->addWidget(cancel);
    row->addStretch();
    all->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &AddDealForm::submit);
    connect(cancel, &QPushButton::clicked, this, &AddDealForm::cancelled);
    for (auto *edit : {m_title, static_cast<QLineEdit *>(m_client), m_amount})
        connect(edit, &QLineEdit::returnPressed, this, &AddDealForm::submit);
}

void AddDealForm::start()
{
    m_title->setFocus();
}

void AddDealForm::setClient(const Uuid &client, const QString &name)
{
    m_client->setClient(client, name);
}

DealService::NewDeal AddDealForm::deal() const
{
    DealService::NewDeal d;
    d.title = m_title->text().simplified();
    d.client = m_client->client();
    if (d.client.isNull())
        d.clientName = m_client->name();
    const QString currency = m_ws.info().currency, plain = parseAmount(m_amount->text(), m_locale);
    if (const auto money = Money::fromPlain(plain, currency); !plain.isEmpty() && money.ok())
        d.amount = money.value();
    return d;
}

void AddDealForm::submit()
{
    if (!m_add->isEnabled())
        return;
    if (m_title->text().simplified().isEmpty()) {
        setError(tr("Type what the deal is about."));
        m_title->setFocus();
        return;
    }
    const QString plain = parseAmount(m_amount->text(), m_locale);
    const bool typed = !m_amount->text().trimmed().isEmpty();
    if (typed && (plain.isEmpty() || !Money::fromPlain(plain, m_ws.info().currency).ok())) {
        setError(tr("“%1” is not an amount. Type a number such as 12 400.").arg(m_amount->text().trimmed()));
        m_amount->setFocus();
        m_amount->selectAll();
        return;
    }
    setError({});
    Q_EMIT submitted();
}

void AddDealForm::setBusy(bool busy)
{
    m_add->setEnabled(!busy);
}

void AddDealForm::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    updateGeometry();
    layout()->activate();
    Q_EMIT resized();
}

void AddDealForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ControlModifier)
        submit();
    // Nothing typed here may reach the board beneath.
    event->accept();
}

void AddDealForm::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintRounded(&p, rect(), 7, Theme::instance().color(Token::Panel), Theme::instance().color(Token::Accent));
}

} // namespace opora
