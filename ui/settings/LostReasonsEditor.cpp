// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LostReasonsEditor.h"
#include "core/services/SettingsService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FlowLayout.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

LostReasonsEditor::LostReasonsEditor(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *l = new QVBoxLayout(this);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(10);
    m_chips = new QWidget(this);
    m_flow = new FlowLayout(m_chips, 6);
    l->addWidget(m_chips);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Another reason"));
    m_field->setAccessibleName(tr("Another reason"));
    auto *button = new Button(tr("Add"), Button::Kind::Normal, this);
    button->setAccessibleName(tr("Add the reason"));
    row->addWidget(m_field, 1);
    row->addWidget(button);
    l->addLayout(row);
    const auto addTyped = [this] {
        add(m_field->text());
        m_field->setFocus();
    };
    connect(m_field, &QLineEdit::returnPressed, this, addTyped);
    connect(button, &QPushButton::clicked, this, addTyped);
}

void LostReasonsEditor::setReasons(const QStringList &reasons)
{
    m_reasons = reasons;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &r : reasons) {
        auto *chip = new Chip(r, Tone::Neutral, m_chips);
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Reason: %1. Delete removes it.").arg(r));
        connect(chip, &Chip::removeRequested, this, [this, r] { remove(r); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!reasons.isEmpty());
    m_chips->updateGeometry();
}

void LostReasonsEditor::add(const QString &reason)
{
    const QString text = reason.simplified();
    if (text.isEmpty())
        return;
    if (m_reasons.contains(text, Qt::CaseInsensitive)) {
        m_context.inform(tr("“%1” is in the list already.").arg(text));
        return;
    }
    m_field->setText(QString());
    save(m_reasons + QStringList{text});
}

void LostReasonsEditor::remove(const QString &reason)
{
    QStringList list = m_reasons;
    list.removeAll(reason);
    save(list);
}

void LostReasonsEditor::save(const QStringList &reasons)
{
    const QString json = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(reasons)).toJson(QJsonDocument::Compact));
    m_context.workspace.settings().set(QStringLiteral("lost_reasons"), json).then(this, [this, reasons](const Result<Written> &r) {
        if (m_context.report(r))
            setReasons(reasons);
    });
}

} // namespace opora
