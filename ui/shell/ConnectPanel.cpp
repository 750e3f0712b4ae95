// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ConnectPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Progress.h"
#include "ui/shell/NewWorkspacePanel.h"
#include "ui/shell/TeamWords.h"
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace opora {
namespace {
TextLabel *formLabel(const QString &text, QWidget *parent)
{
    auto *l = new TextLabel(text, Token::Mute, parent);
    l->setTextFormat(Qt::PlainText);
    return l;
}

QString sentenceFor(ConnectPanel::For purpose)
{
    switch (purpose) {
    case ConnectPanel::For::NewReplica:
        return ConnectPanel::tr("The team's PostgreSQL server. You get a full copy here that works without the network, too.");
    case ConnectPanel::For::OpenWorkspace:
        return ConnectPanel::tr("The team's PostgreSQL server. If it is empty, this workspace goes up and becomes the team's; if this "
                                "workspace is empty, it is filled from there.");
    case ConnectPanel::For::NothingKept:
        return ConnectPanel::tr("The team's PostgreSQL server. Nothing of it is kept on this computer when Opora is closed.");
    }
    return {};
}
} // namespace

ConnectPanel::ConnectPanel(QWidget *anyChild, For purpose) : OverlayPanel(anyChild, tr("Connect to a team's server")), m_for(purpose)
{
    m_tester = [](const HubTarget &t, const QString &password) { return SyncService::testConnection(t, password); };
    setSentence(sentenceFor(purpose));
    setPanelWidth(580);
    build();
    setCancel(tr("Cancel"));
    setAccept(tr("Test the connection"));
    setFirstFocus(m_host);
    connect(this, &OverlayPanel::accepted, this, &ConnectPanel::go);
}

QLineEdit *ConnectPanel::line(const QString &name, const QString &placeholder)
{
    auto *l = new QLineEdit(this);
    l->setAccessibleName(name);
    l->setPlaceholderText(placeholder);
    connect(l, &QLineEdit::textChanged, this, &ConnectPanel::forget);
    return l;
}

QWidget *ConnectPanel::makePlaces()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_host = line(tr("Server"), QStringLiteral("crm.example.org"));
    m_port = new QSpinBox(box);
    m_port->setRange(1, 65535);
    m_port->setValue(5432);
    m_port->setAccessibleName(tr("Port"));
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(76);
    row->addWidget(m_host, 1);
    row->addWidget(formLabel(tr("Port"), box));
    row->addWidget(m_port);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectPanel::forget);
    return box;
}

void ConnectPanel::build()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(formLabel(tr("Server"), this), makePlaces());
    m_database = line(tr("Database"), QStringLiteral("opora"));
    form->addRow(formLabel(tr("Database"), this), m_database);
    m_user = line(tr("User"));
    form->addRow(formLabel(tr("User"), this), m_user);
    m_password = line(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(formLabel(tr("Password"), this), m_password);
    auto *certificate = new QHBoxLayout;
    certificate->setSpacing(8);
    m_certificate = line(tr("Root certificate"), tr("a file from whoever runs the server"));
    auto *choose = new Button(tr("Choose\u2026"), Button::Kind::Normal, this);
    choose->setAccessibleName(tr("Choose the root certificate"));
    certificate->addWidget(m_certificate, 1);
    certificate->addWidget(choose);
    form->addRow(formLabel(tr("Root certificate"), this), certificate);
    if (m_for == For::NewReplica) {
        m_file = line(tr("Copy here"));
        m_file->setText(QDir::toNativeSeparators(freeWorkspaceFile(tr("Team"))));
        m_file->setCursorPosition(0);
        form->addRow(formLabel(tr("Copy here"), this), m_file);
    }
    body()->addLayout(form);
    m_pooler = new QCheckBox(tr("Through a connection pooler (PgBouncer)"), this);
    m_pooler->setToolTip(tr("A pooler cannot bind the login to the encrypted channel: somebody with a stolen certificate of the server "
                            "could listen in. Leave it off for a direct connection."));
    connect(m_pooler, &QCheckBox::toggled, this, &ConnectPanel::forget);
    body()->addWidget(m_pooler);
    m_remember = new QCheckBox(tr("Keep the password in the system's keychain"), this);
    m_remember->setChecked(m_for != For::NothingKept);
    m_remember->setVisible(m_for != For::NothingKept);
    body()->addWidget(m_remember);
    m_progress = new ProgressLine(this);
    body()->addWidget(m_progress);
    m_outcome = new TextLabel(QString(), Token::Good, this);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    body()->addWidget(m_outcome);
    m_more = new Button(tr("Details"), Button::Kind::Quiet, this);
    m_more->setFlush(true);
    m_more->hide();
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    m_details = new TextLabel(QString(), Token::Mute, this);
    m_details->setFont(Theme::small());
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->hide();
    body()->addWidget(m_details);
    connect(m_more, &QPushButton::clicked, this, [this] { m_details->setVisible(m_details->isHidden()); });
    connect(choose, &QPushButton::clicked, this, [this] {
        FileDialogs::open(this, QStringLiteral("certificate"), tr("Root certificate"), tr("Certificates (*.crt *.pem);;All files (*)"),
                          [this](const QString &file) { m_certificate->setText(QDir::toNativeSeparators(file)); });
    });
}

HubTarget ConnectPanel::target() const
{
    HubTarget t;
    t.host = m_host->text().trimmed();
    t.port = m_port->value();
    t.database = m_database->text().trimmed();
    t.user = m_user->text().trimmed();
    t.rootCertificate = QDir::fromNativeSeparators(m_certificate->text().trimmed());
    t.channelBinding = !m_pooler->isChecked();
    return t;
}

QString ConnectPanel::password() const
{
    return m_password->text();
}

QString ConnectPanel::path() const
{
    QString p = m_file ? QDir::fromNativeSeparators(m_file->text().trimmed()) : QString();
    if (!p.isEmpty() && QFileInfo(p).suffix().isEmpty())
        p += QStringLiteral(".opora");
    return p;
}

bool ConnectPanel::remember() const
{
    return m_remember->isChecked();
}
QString ConnectPanel::outcome() const
{
    return m_outcome->isHidden() ? QString() : m_outcome->text();
}

void ConnectPanel::forget()
{
    ++m_attempt;
    if (!m_tried)
        return;
    m_tried = false;
    m_outcome->hide();
    acceptButton()->setText(tr("Test the connection"));
}

void ConnectPanel::go()
{
    if (!m_tried) {
        test();
        return;
    }
    if (m_file && (path().isEmpty() || QFileInfo::exists(path()) || !QFileInfo(QFileInfo(path()).absolutePath()).isDir())) {
        setError(QFileInfo::exists(path()) ? tr("There is already a file of this name. It was left alone; choose another name.")
                                           : tr("Choose a folder that exists for the copy."));
        m_file->setFocus();
        return;
    }
    setError({});
    Q_EMIT ready();
}

void ConnectPanel::test()
{
    m_outcome->hide();
    if (const Result<void> right = target().check(); !right.ok()) {
        showFailure(right.error());
        return;
    }
    setBusy(tr("Trying to connect\u2026"));
    const quint64 attempt = ++m_attempt;
    if (m_planner) {
        m_planner(target(), password()).then(this, [this, attempt](const Result<LinkPlan> &r) {
            if (attempt != m_attempt)
                return;
            setBusy({});
            if (!r.ok())
                showFailure(r.error());
            else if (r->way == LinkPlan::Way::Refused)
                showFailure({r->code, r->sentence, {}, ErrorKind::Refused});
            else
                succeeded(r->hub, r->sentence);
        });
        return;
    }
    m_tester(target(), password()).then(this, [this, attempt](const Result<HubTest> &r) {
        if (attempt != m_attempt)
            return;
        setBusy({});
        if (r.ok())
            succeeded(r.value(), {});
        else
            showFailure(r.error());
    });
}

void ConnectPanel::succeeded(const HubTest &test, const QString &sentence)
{
    m_tried = true;
    setError({});
    QStringList lines{
        tr("Connected: %1. The server knows you as %2 (%3).").arg(test.serverName, test.userName, TeamWords::role(test.role))};
    if (!sentence.isEmpty())
        lines.append(sentence);
    else if (test.hubEmpty)
        lines.append(tr("Nobody has put anything there yet."));
    else
        lines.append(tr("You will see %Ln client(s).", nullptr, int(test.clientsSeen)));
    lines += test.warnings;
    m_outcome->setColor(test.warnings.isEmpty() ? Token::Good : Token::Warn);
    m_outcome->setText(lines.join(u'\n'));
    m_outcome->show();
    m_more->hide();
    m_details->hide();
    acceptButton()->setText(tr("Join"));
    acceptButton()->setFocus(); // Enter goes on
}

void ConnectPanel::setBusy(const QString &text)
{
    if (text.isEmpty())
        m_progress->stop();
    else
        m_progress->start(text);
    acceptButton()->setEnabled(text.isEmpty());
}

void ConnectPanel::showFailure(const Error &error)
{
    const QString hint = TeamWords::hint(error.code);
    m_details->setText(error.code + QStringLiteral(": ") + error.details);
    m_details->hide();
    m_more->setVisible(!error.details.isEmpty());
    setError(hint.isEmpty() ? error.message : error.message + u'\n' + hint);
    QLineEdit *wrong = error.code == u"hub_access_denied"                                               ? m_password
                       : error.code.contains(QLatin1String("certificate"))                              ? m_certificate
                       : error.code.contains(QLatin1String("database")) || error.code == u"hub_missing" ? m_database
                       : error.code == u"bad_hub_user"                                                  ? m_user
                                                                                                        : m_host;
    wrong->setFocus();
}

} // namespace opora
