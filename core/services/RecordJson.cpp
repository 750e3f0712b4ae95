// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/RecordJson.h"
#include "core/base/Money.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace opora {
namespace {

QJsonValue storedJson(const QString &text)
{
    const QJsonDocument doc = QJsonDocument::fromJson(text.toUtf8());
    if (doc.isArray())
        return doc.array();
    return doc.isObject() ? QJsonValue(doc.object()) : QJsonValue(text);
}

QJsonValue cellJson(const Column &c, const Record &record, const QHash<Uuid, QString> &names, const QString &currency)
{
    const Value &v = record[c.name];
    if (v.isNull())
        return QJsonValue::Null;
    switch (c.type) {
    case ColumnType::Integer: return QJsonValue(v.toInt());
    case ColumnType::Real: return QJsonValue(v.toReal());
    case ColumnType::Boolean: return QJsonValue(v.toBool());
    case ColumnType::Instant: return instantJson(v);
    case ColumnType::Money: {
        const QString own = c.currencyFrom.isEmpty() ? QString() : record[c.currencyFrom].toText();
        return moneyJson(v.toInt(), own.isEmpty() ? currency : own);
    }
    case ColumnType::Ref: return refJson(v.toUuid(), names.value(v.toUuid()));
    case ColumnType::Blob: return v.isUuid() ? idJson(v.toUuid()) : QJsonValue(QString::fromLatin1(v.toBlob().toBase64()));
    case ColumnType::Json: return storedJson(v.toText());
    default: return QJsonValue(v.toText());
    }
}

} // namespace

QJsonValue idJson(const Uuid &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

QJsonValue refJson(const Uuid &id, const QString &name)
{
    if (id.isNull())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("id"), id.toString()}, {QStringLiteral("name"), name}};
}

QJsonObject moneyJson(qint64 minor, const QString &currency)
{
    return {{QStringLiteral("amount"), Money{minor, currency}.toPlain()}, {QStringLiteral("currency"), currency}};
}

QString instantText(qint64 utcMs)
{
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return t.toString(utcMs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue instantJson(const Value &utcMs)
{
    return utcMs.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(instantText(utcMs.toInt()));
}

QString jsonKey(const Column &c)
{
    const QString name = QString::fromLatin1(c.name);
    return c.type == ColumnType::Ref && name.endsWith(QStringLiteral("_id")) ? name.chopped(3) : name;
}

bool isShown(const Column &c)
{
    return c.cls != ColumnClass::Derived || (c.type != ColumnType::Blob && c.name != "folded_name");
}

QJsonObject recordJson(const Entity &entity, const Record &record, const QHash<Uuid, QString> &names, const RecordJsonOptions &options)
{
    QJsonObject o{{QStringLiteral("id"), record.id.toString()}};
    for (const Column &c : entity.columns) {
        if (!isShown(c) || c.cls == ColumnClass::Local || (c.cls == ColumnClass::Derived && !options.derived))
            continue;
        o.insert(jsonKey(c), cellJson(c, record, names, options.currency));
    }
    o.insert(QStringLiteral("created_at"), instantJson(record["created_at"]));
    const auto person = [&](const char *column) { return refJson(record[column].toUuid(), names.value(record[column].toUuid())); };
    o.insert(QStringLiteral("created_by"), person("created_by"));
    if (options.bookkeeping) {
        o.insert(QStringLiteral("updated_at"), instantJson(record["updated_at"]));
        o.insert(QStringLiteral("updated_by"), person("updated_by"));
        if (!record["deleted_at"].isNull())
            o.insert(QStringLiteral("deleted_at"), instantJson(record["deleted_at"]));
    }
    return o;
}

} // namespace opora
