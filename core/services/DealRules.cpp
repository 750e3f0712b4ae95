// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/DealRules.h"
#include "core/services/DealTexts.h"
#include "core/storage/repo/Labels.h"
#include <QCoreApplication>

namespace opora::dealrules {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DealService)
};

bool isFilled(WriteTx &tx, const Uuid &deal, const FieldValues &values, const QString &field)
{
    const QByteArray name = field.toUtf8();
    if (name == "client")
        return !values.value("client_id").isNull() || !values.value("company_id").isNull();
    if (name == "products")
        return repo::dealHasLines(tx, deal);
    const Entity &entity = tx.entity("deal");
    const QByteArray column = entity.column(name) ? name : name + "_id";
    if (!entity.column(column))
        return true; // a field of a later version: what is not known here cannot be asked for here
    const Value v = values.value(column);
    return !v.isNull() && !(v.isText() && v.toText().trimmed().isEmpty());
}

} // namespace

Result<void> checkRequired(WriteTx &tx, const Uuid &deal, const FieldValues &values, const repo::StageRow &stage)
{
    QStringList missing, names;
    for (const QString &field : stage.requiredFields) {
        if (isFilled(tx, deal, values, field))
            continue;
        missing.append(field);
        names.append(dealtexts::fieldName(field));
    }
    if (missing.isEmpty())
        return {};
    return Error{QStringLiteral("required_field"),
                   Text::tr("The stage \"%1\" asks for: %2. The deal stayed where it was; fill this in and move it again.")
                       .arg(stage.name, names.join(QStringLiteral(", "))),
                   missing.join(u','), ErrorKind::Refused};
}

} // namespace opora::dealrules
