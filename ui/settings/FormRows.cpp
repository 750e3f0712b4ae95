// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/FormRows.h"
#include "ui/kit/Labels.h"
#include <QFormLayout>

namespace opora {

namespace {
constexpr int kCaption = 170; // px: what the longest caption needs in two lines
}

QFormLayout *FormRows::formIn(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

TextLabel *FormRows::add(QFormLayout *form, const QString &text, QWidget *field, const QString &mark)
{
    auto *caption = new TextLabel(text + mark, Token::Mute, field->parentWidget());
    caption->setWordWrap(true);
    caption->setFixedWidth(kCaption);
    caption->setBuddy(field);
    field->setAccessibleName(text);
    form->addRow(caption, field);
    return caption;
}

} // namespace opora
