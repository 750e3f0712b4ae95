// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NewWorkspacePanel.h"
#include "core/base/Money.h"
#include "core/platform/Platform.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/shell/DeviceSettings.h"
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace opora {

QStringList commonCurrencies()
{
    QStringList list{QStringLiteral("UAH"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("PLN"),
                     QStringLiteral("GBP"), QStringLiteral("CZK"), QStringLiteral("RON"), QStringLiteral("MDL"),
                     QStringLiteral("KZT"), QStringLiteral("GEL"), QStringLiteral("CHF"), QStringLiteral("TRY")};
    const QString local = localCurrency();
    list.removeAll(local);
    list.prepend(local);
    return list;
}

QString localCurrency()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return isCurrencyCode(code) ? code : QStringLiteral("UAH");
}

QStringList timeZoneChoices()
{
    QStringList list;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString s = QString::fromLatin1(id);
        if (s.contains(QLatin1Char('/')) && !s.startsWith(QLatin1String("Etc/")))
            list.append(s);
    }
    const QString system = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    list.removeAll(system);
    list.prepend(system);
    return list;
}

namespace {
TextLabel *formLabel(const QString &text, QWidget *parent)
{
    auto *l = new TextLabel(text, Token::Mute, parent);
    l->setTextFormat(Qt::PlainText);
    return l;
}

/// The documents' folder, or the home where there is none (a fresh system has none until something makes it).
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}
} // namespace

QString freeWorkspaceFile(const QString &base)
{
    const QDir folder(usualFolder());
    for (int i = 1;; ++i) {
        const QString name = folder.filePath(i == 1 ? base + QStringLiteral(".opora") : QStringLiteral("%1 %2.opora").arg(base).arg(i));
        if (!QFileInfo::exists(name))
            return name;
    }
}

NewWorkspacePanel::NewWorkspacePanel(QWidget *anyChild) : OverlayPanel(anyChild, tr("New workspace"))
{
    setSentence(tr("One file holds everything. Copy it, move it, back it up like any document."));
    setPanelWidth(520);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_user = new QLineEdit(platform::accountFullName(), this);
    m_user->setAccessibleName(tr("Your name"));
    form->addRow(formLabel(tr("Your name"), this), m_user);

    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(8);
    m_file = new QLineEdit(QDir::toNativeSeparators(freeWorkspaceFile(tr("My clients"))), this);
    m_file->setAccessibleName(tr("File"));
    m_file->setCursorPosition(0);
    auto *browse = new Button(tr("Choose\u2026"), Button::Kind::Normal, this);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    form->addRow(formLabel(tr("File"), this), fileRow);

    m_currency = new Combo(this);
    m_currency->setAccessibleName(tr("Currency"));
    for (const QString &code : commonCurrencies()) {
        const QString symbol = currencySymbol(code);
        m_currency->addChoice(code, symbol == code ? code : QStringLiteral("%1  %2").arg(code, symbol));
    }
    form->addRow(formLabel(tr("Currency"), this), m_currency);
    m_zone = new Combo(this);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMaxVisibleItems(16);
    for (const QString &zone : timeZoneChoices())
        m_zone->addChoice(zone, zone);
    form->addRow(formLabel(tr("Time zone"), this), m_zone);
    m_language = new Combo(this);
    m_language->setAccessibleName(tr("Language of the stages"));
    for (const auto &lang : DeviceSettings::languages())
        m_language->addChoice(lang.code, lang.name);
    m_language->setValue(locale().name().left(2));
    form->addRow(formLabel(tr("Language of the stages"), this), m_language);
    body()->addLayout(form);

    setCancel(tr("Cancel"));
    setAccept(tr("Create"));
    setFirstFocus(m_user);
    m_user->selectAll(); // the account's name is a guess: typing replaces it
    connect(browse, &QPushButton::clicked, this, [this] {
        FileDialogs::save(this, QStringLiteral("workspace"), tr("New workspace"), tr("Opora workspaces (*.opora)"), QStringLiteral("opora"),
                          QFileInfo(path()).fileName(), [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    });
    connect(this, &OverlayPanel::accepted, this, &NewWorkspacePanel::check);
}

QString NewWorkspacePanel::path() const
{
    QString p = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (!p.isEmpty() && QFileInfo(p).suffix().isEmpty())
        p += QStringLiteral(".opora");
    return p;
}

Workspace::CreateOptions NewWorkspacePanel::options() const
{
    Workspace::CreateOptions o;
    o.userName = m_user->text().trimmed();
    o.currency = m_currency->value();
    o.timeZone = m_zone->value();
    o.language = m_language->value();
    return o;
}

void NewWorkspacePanel::check()
{
    if (path().isEmpty()) {
        setError(tr("Choose where the file goes."));
        m_file->setFocus();
        return;
    }
    if (QFileInfo::exists(path())) {
        setError(tr("There is already a file of this name. It was left alone; choose another name."));
        m_file->setFocus();
        return;
    }
    if (!QFileInfo(QFileInfo(path()).absolutePath()).isDir()) {
        setError(tr("This folder does not exist. Choose another one."));
        m_file->setFocus();
        return;
    }
    setError(QString());
    Q_EMIT ready();
}

} // namespace opora
