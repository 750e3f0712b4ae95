// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WelcomePage.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include "ui/kit/MessageBar.h"
#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace opora {
namespace {
/// "Documents" for files in a folder with a well-known name, else the folder's own path.
QString folderName(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    for (auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::DesktopLocation, QStandardPaths::DownloadLocation})
        if (QDir(folder) == QDir(QStandardPaths::writableLocation(place)))
            return QStandardPaths::displayName(place);
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(folder.startsWith(home + QLatin1Char('/')) ? QStringLiteral("~") + folder.mid(home.size()) : folder);
}

class IconTile : public QWidget {
public:
    IconTile(QString icon, QWidget *parent) : QWidget(parent), m_icon(std::move(icon)) { setFixedSize(32, 32); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        paintRounded(&p, rect(), Theme::RadiusPanel, Theme::instance().color(Token::AccentTint), QColor());
        Icons::paint(&p, QRectF(7, 7, 18, 18), m_icon, Theme::instance().color(Token::Accent));
    }

private:
    QString m_icon;
};
} // namespace

class RecentRow : public QAbstractButton {
    Q_OBJECT
public:
    RecentRow(const RecentFile &file, QWidget *parent) : QAbstractButton(parent), m_missing(!QFileInfo::exists(file.path))
    {
        m_name = QFileInfo(file.path).completeBaseName();
        m_where =
            m_missing ? tr("not found \u00b7 Del removes it from the list") : tr("this computer \u00b7 %1").arg(folderName(file.path));
        if (file.clients >= 0)
            m_count = tr("%Ln client(s)", nullptr, int(file.clients));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(50);
        setToolTip(QDir::toNativeSeparators(file.path));
        setAccessibleName(m_name);
        setAccessibleDescription(m_where);
        setAccessibleRole(this, QAccessible::Button, [this] { click(); });
    }
    QSize sizeHint() const override { return {300, 50}; }

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = Theme::instance();
        QPainter p(this);
        if (underMouse())
            paintRounded(&p, rect().adjusted(0, 1, 0, -2), Theme::RadiusControl, t.color(Token::Hover), QColor());
        p.fillRect(QRect(0, height() - 1, width(), 1), t.color(Token::Line));
        int right = width() - 8;
        if (!m_count.isEmpty()) {
            p.setFont(Theme::small());
            p.setPen(t.color(Token::Mute));
            p.drawText(QRect(0, 0, right, height() - 1), Qt::AlignRight | Qt::AlignVCenter, m_count);
            right -= p.fontMetrics().horizontalAdvance(m_count) + 12;
        }
        p.setFont(Theme::strong());
        p.setPen(t.color(m_missing ? Token::Mute : Token::Ink));
        p.drawText(QRect(8, 7, right - 8, 18), Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(m_name, Qt::ElideRight, right - 8));
        p.setFont(Theme::small());
        p.setPen(t.color(Token::Mute));
        p.drawText(QRect(8, 25, right - 8, 17), Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(m_where, Qt::ElideMiddle, right - 8));
        if (hasFocus())
            paintFocusRing(&p, rect().adjusted(0, 1, 0, -2), Theme::RadiusControl);
    }
    void keyPressEvent(QKeyEvent *e) override
    {
        if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter)
            click();
        else if (e->key() == Qt::Key_Delete)
            Q_EMIT removed();
        else if (e->key() == Qt::Key_Down || e->key() == Qt::Key_Up)
            focusNextPrevChild(e->key() == Qt::Key_Down);
        else
            QAbstractButton::keyPressEvent(e);
    }
    bool event(QEvent *e) override
    {
        if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
            update();
        return QAbstractButton::event(e);
    }

private:
    QString m_name, m_where, m_count;
    bool m_missing;
};

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("page.welcome"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(28);
    row->addStretch(1);
    row->addWidget(makeChoices(), 6);
    row->addWidget(makeRecent(), 4);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(1);
    m_messages = new MessageBar(this);
    NoWheel::install(this);
    setFocusProxy(m_new); // Enter begins
    reload();
}

QWidget *WelcomePage::choice(const QString &icon, const QString &title, const QString &sentence, Button *button)
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(new IconTile(icon, card));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *head = headingLabel(title, card);
    QFont f = head->font();
    f.setPixelSize(14);
    head->setFont(f);
    texts->addWidget(head);
    auto *line = new TextLabel(sentence, Token::Mute, card);
    line->setWordWrap(true);
    texts->addWidget(line);
    row->addLayout(texts, 1);
    row->addWidget(button);
    card->body()->setContentsMargins(18, 16, 18, 16);
    card->body()->addLayout(row);
    button->setAccessibleDescription(title);
    return card;
}

QWidget *WelcomePage::makeChoices()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(546);
    box->setMinimumWidth(360);
    auto *l = new QVBoxLayout(box);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(12);
    auto *name = new TextLabel(QStringLiteral("Opora"), Token::Accent, box);
    QFont f = Theme::title();
    f.setPixelSize(27);
    f.setWeight(QFont::Bold);
    name->setFont(f);
    l->addWidget(name);
    auto *motto = new TextLabel(tr("Clients, deals and promises in one place. Where does your base live?"), Token::Mute, box);
    QFont mf = Theme::font();
    mf.setPixelSize(14);
    motto->setFont(mf);
    motto->setWordWrap(true);
    l->addWidget(motto);
    l->addSpacing(4);
    m_new = new PrimaryButton(tr("New\u2026"), box);
    m_demo = new Button(tr("Open demo"), Button::Kind::Normal, box);
    m_connect = new Button(tr("Connect\u2026"), Button::Kind::Normal, box);
    m_local =
        choice(QStringLiteral("computer"), tr("On this computer"), tr("One person, one file. Share it later whenever you like."), m_new);
    m_look = choice(QStringLiteral("sparkle"), tr("Just look around"), tr("A demo workspace with a busy sales team."), m_demo);
    l->addWidget(m_local);
    l->addWidget(
        choice(QStringLiteral("globe"), tr("On a PostgreSQL server"), tr("A team, each with a full copy that works offline."), m_connect));
    l->addWidget(m_look);
    auto *hint = m_hint =
        mutedLabel(tr("Bring what you have: CSV files, or an export of another CRM. Everything can be taken back with one undo."), box);
    hint->setWordWrap(true);
    l->addWidget(hint);
    m_busy = mutedLabel(QString(), box);
    m_busy->setWordWrap(true);
    l->addWidget(m_busy);
    l->addStretch(1);
    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    return box;
}

QWidget *WelcomePage::makeRecent()
{
    auto *card = new Card(tr("Recent"), this);
    m_recentCard = card;
    card->setMaximumWidth(366);
    card->setMinimumWidth(300);
    card->setMinimumHeight(264);
    auto *l = card->body();
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    l->addLayout(m_recent);
    m_noRecent = mutedLabel(tr("Workspaces you open appear here."), card);
    l->addWidget(m_noRecent);
    l->addSpacing(6);
    m_open = new Button(tr("Open a file\u2026"), Button::Kind::Normal, card);
    l->addWidget(m_open, 0, Qt::AlignLeft);
    l->addSpacing(4);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    auto *label = new TextLabel(tr("Language"), Token::Mute, card);
    grid->addWidget(label, 0, 0);
    m_language = new Combo(card);
    m_language->setAccessibleName(tr("Language"));
    m_language->addChoice(QString(), tr("Follow system"));
    for (const auto &lang : DeviceSettings::languages())
        m_language->addChoice(lang.code, lang.name);
    label->setBuddy(m_language);
    grid->addWidget(m_language, 0, 1);
    m_theme = new Combo(card);
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addChoice(QStringLiteral("system"), tr("Follow system"));
    m_theme->addChoice(QStringLiteral("light"), tr("Light"));
    m_theme->addChoice(QStringLiteral("dark"), tr("Dark"));
    auto *themeLabel = new TextLabel(tr("Theme"), Token::Mute, card);
    themeLabel->setBuddy(m_theme);
    grid->addWidget(themeLabel, 1, 0);
    grid->addWidget(m_theme, 1, 1);
    grid->setColumnStretch(2, 1);
    l->addLayout(grid);
    l->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openFileRequested);
    connect(m_language, &QComboBox::activated, this, [this] { chooseLanguage(m_language->value()); });
    connect(m_theme, &QComboBox::activated, this, [this] { DeviceSettings::setTheme(Theme::modeFromName(m_theme->value())); });
    return card;
}

void WelcomePage::chooseLanguage(const QString &code)
{
    if (code == DeviceSettings::language())
        return;
    DeviceSettings::setLanguage(code);
    Message m;
    m.text = tr("The language changes when Opora is started again.");
    m_messages->show(m);
}

void WelcomePage::reload()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto files = DeviceSettings::recent();
    for (const RecentFile &f : files.mid(0, 5)) {
        auto *row = new RecentRow(f, this);
        m_recent->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, path = f.path] { Q_EMIT openRequested(path); });
        connect(row, &RecentRow::removed, this, [this, path = f.path] {
            DeviceSettings::forgetRecent(path);
            QMetaObject::invokeMethod(this, &WelcomePage::reload, Qt::QueuedConnection);
        });
    }
    m_noRecent->setVisible(files.isEmpty());
    m_language->setValue(DeviceSettings::language());
    m_theme->setValue(Theme::modeName(Theme::instance().mode()));
    // Tab order is the visual order, also after rows have been made anew.
    QWidget *before = m_demo;
    for (int i = 0; i < m_recent->count(); ++i) {
        setTabOrder(before, m_recent->itemAt(i)->widget());
        before = m_recent->itemAt(i)->widget();
    }
    setTabOrder(before, m_open);
    setTabOrder(m_open, m_language);
    setTabOrder(m_language, m_theme);
}

void WelcomePage::setBusy(const QString &text)
{
    m_busy->setText(text);
    for (Button *b : {m_new, m_demo, m_open, m_connect})
        b->setEnabled(text.isEmpty());
}

void WelcomePage::setEphemeral(bool ephemeral)
{
    m_ephemeral = ephemeral;
    for (QWidget *w : {m_local, m_look, m_recentCard})
        w->setHidden(ephemeral);
    if (ephemeral) {
        m_hint->setText(tr("Nothing of what you open is kept on this computer: the copy goes when Opora is closed. What is not on the "
                           "server by then is asked about first."));
        setFocusProxy(m_connect);
    }
}

} // namespace opora
#include "WelcomePage.moc"
