// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingFields.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
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

void SettingFields::setManifest(const channels::Manifest &manifest, const QJsonObject &values)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_fields.clear();
    m_manifest = manifest;
    auto *box = new QWidget(this);
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const channels::Setting &s : manifest.settings) {
        QWidget *field = make(s, asText(values.value(s.key)));
        const QString label = text(s.label) + (s.required ? u" *"_s : QString());
        field->setAccessibleName(text(s.label));
        m_fields.insert(s.key, field);
        auto *caption = new TextLabel(label, Token::Mute, box);
        caption->setWordWrap(true);
        caption->setFixedWidth(170);
        caption->setBuddy(field);
        m_form->addRow(caption, field);
    }
    layout()->addWidget(box);
    box->show();
    NoWheel::install(box);
}

QWidget *SettingFields::make(const channels::Setting &s, const QString &value)
{
    const QString byDefault = asText(s.byDefault);
    if (s.type == u"choice") {
        auto *combo = new Combo(this);
        if (byDefault.isEmpty())
            combo->addChoice({}, tr("as the channel has it"));
        for (const QString &c : s.choices)
            combo->addChoice(c, c);
        combo->setValue(value.isEmpty() ? byDefault : value);
        return combo;
    }
    if (s.type == u"bool") {
        auto *box = new QCheckBox(this);
        box->setChecked((value.isEmpty() ? byDefault : value) == u"yes");
        return box;
    }
    if (s.type == u"long") {
        auto *edit = new QPlainTextEdit(value, this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(56);
        return edit;
    }
    auto *line = new QLineEdit(value, this);
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
