// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Targets.h"
#include <QCoreApplication>
#include <QJsonArray>

namespace opora {

QJsonObject ImportMapping::toJson() const
{
    QJsonArray list;
    for (const ColumnMap &c : columns)
        list.append(QJsonObject{{QStringLiteral("header"), c.header}, {QStringLiteral("target"), c.target}});
    QJsonObject kinds;
    for (auto it = stageKinds.cbegin(); it != stageKinds.cend(); ++it)
        kinds.insert(it.key(), it.value());
    QJsonObject o{{QStringLiteral("name"), name}, {QStringLiteral("as"), as}, {QStringLiteral("columns"), list}};
    auto put = [&](const char *key, const QString &v) {
        if (!v.isEmpty())
            o.insert(QLatin1String(key), v);
    };
    put("system", system);
    put("date_format", dateFormat);
    put("pipeline", pipelineName);
    if (!key.isEmpty())
        o.insert(QStringLiteral("key"), QJsonArray::fromStringList(key));
    if (!kinds.isEmpty())
        o.insert(QStringLiteral("stage_kinds"), kinds);
    if (!stageOrder.isEmpty())
        o.insert(QStringLiteral("stage_order"), QJsonArray::fromStringList(stageOrder));
    if (namesAreKeys)
        o.insert(QStringLiteral("names_are_keys"), true);
    return o;
}

Result<ImportMapping> ImportMapping::fromJson(const QJsonObject &json)
{
    auto bad = [](const QString &what) {
        return Error{QStringLiteral("bad_mapping"), QCoreApplication::translate("Import", "The mapping is not usable: %1. Nothing was changed; correct it and try again.").arg(what), {}, ErrorKind::Usage};
    };
    auto strings = [&](const char *key) {
        QStringList list;
        for (const QJsonValue &v : json[QLatin1String(key)].toArray())
            list << v.toString();
        return list;
    };
    ImportMapping m;
    m.name = json[QLatin1String("name")].toString();
    m.as = json[QLatin1String("as")].toString();
    m.system = json[QLatin1String("system")].toString();
    m.dateFormat = json[QLatin1String("date_format")].toString();
    m.pipelineName = json[QLatin1String("pipeline")].toString();
    m.key = strings("key");
    m.stageOrder = strings("stage_order");
    m.namesAreKeys = json[QLatin1String("names_are_keys")].toBool();
    const QJsonObject kinds = json[QLatin1String("stage_kinds")].toObject();
    for (auto it = kinds.begin(); it != kinds.end(); ++it)
        m.stageKinds.insert(it.key(), it.value().toString());
    if (!import::isKind(m.as))
        return bad(QCoreApplication::translate("Import", "“%1” is not a kind of rows").arg(m.as));
    for (const QJsonValue &v : json[QLatin1String("columns")].toArray()) {
        const ColumnMap c{v[QLatin1String("header")].toString(), v[QLatin1String("target")].toString()};
        if (!c.target.isEmpty() && !import::findTarget(c.target))
            return bad(QCoreApplication::translate("Import", "“%1” is not a field").arg(c.target));
        m.columns.append(c);
    }
    for (const QString &k : m.key) {
        if (!import::findTarget(k))
            return bad(QCoreApplication::translate("Import", "“%1” is not a field").arg(k));
    }
    if (m.columns.isEmpty())
        return bad(QCoreApplication::translate("Import", "it names no columns"));
    return m;
}

} // namespace opora
