// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingFields.h"
#include "ui/kit/Fields.h"
#include "ui/settings/FormRows.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

QString asText(const QJsonValue &v)
{
    if (v.isBool())
        return v.toBool() ? u"yes"_s : u"no"_s;
    return v.isDouble() ? QString::number(v.toDouble(), 'g', 15) : v.toString();
}

} // namespace

SettingFields::SettingFields(QWidget *parent) : QWidget(parent)
{
    (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
}

QString SettingFields::text(const QHash<QString, QString> &byLanguage)
{
    return byLanguage.value(QLocale().name().left(2), byLanguage.value(u"en"_s));
}

/// Words that manifests of several channels use; a plugin's own stay as they are.
QString SettingFields::choiceText(const QString &choice)
{
    const std::pair<const char16_t *, QString> known[] = {
        {u"password", tr("Password")},
        {u"oauth2", tr("In the browser")},
        {u"none", tr("None", "no encryption, no sign-in")},
        {u"starttls", u"STARTTLS"_s},
        {u"tls", u"TLS"_s},
    };
    for (const auto &[word, text] : known) {
        if (choice == QStringView(word))
            return text;
    }
    return choice;
}

void SettingFields::setManifest(const channels::Manifest &manifest, const QJsonObject &values)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_fields.clear();
    m_manifest = manifest;
    QWidget *before = previousInFocusChain();
    auto *box = new QWidget(this);
    QFormLayout *form = FormRows::formIn(box);
    for (const channels::Setting &s : manifest.settings) {
        QWidget *field = make(s, asText(values.value(s.key)), box);
        m_fields.insert(s.key, field);
        setTabOrder(before, field); // what is made later would come last in the form
        before = field;
        FormRows::add(form, text(s.label), field, s.required ? u" *"_s : QString());
    }
    layout()->addWidget(box);
    box->show();
    NoWheel::install(box);
}

QWidget *SettingFields::make(const channels::Setting &s, const QString &value, QWidget *parent)
{
    const QString byDefault = asText(s.byDefault);
    if (s.type == u"choice") {
        auto *combo = new Combo(parent);
        if (byDefault.isEmpty())
            combo->addChoice({}, tr("as the channel has it"));
        for (const QString &c : s.choices)
            combo->addChoice(c, choiceText(c));
        combo->setValue(value.isEmpty() ? byDefault : value);
        return combo;
    }
    if (s.type == u"bool") {
        auto *box = new QCheckBox(parent);
        box->setChecked((value.isEmpty() ? byDefault : value) == u"yes");
        return box;
    }
    if (s.type == u"long") {
        auto *edit = new QPlainTextEdit(value, parent);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(56);
        return edit;
    }
    auto *line = new QLineEdit(value, parent);
    line->setPlaceholderText(byDefault);
    return line;
}

QHash<QString, QString> SettingFields::values() const
{
    QHash<QString, QString> all;
    for (const channels::Setting &s : m_manifest.settings) {
        const QWidget *w = m_fields.value(s.key);
        QString v;
        if (const auto *combo = qobject_cast<const Combo *>(w))
            v = combo->value();
        else if (const auto *box = qobject_cast<const QCheckBox *>(w))
            v = box->isChecked() ? u"yes"_s : u"no"_s;
        else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(w))
            v = edit->toPlainText();
        else if (const auto *line = qobject_cast<const QLineEdit *>(w))
            v = line->text().trimmed();
        all.insert(s.key, v == asText(s.byDefault) ? QString() : v);
    }
    return all;
}

} // namespace opora
