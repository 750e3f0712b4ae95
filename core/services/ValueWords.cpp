// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ValueWords.h"
#include "core/services/RecordJson.h"
#include "core/services/import/Targets.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/TeamRepository.h"
#include <QCoreApplication>
#include <QLocale>

namespace opora {

QString valueInWords(const Reader &r, const Entity &e, const QByteArray &column, const Value &v)
{
    const Column *c = e.column(column);
    if (!c || v.isNull())
        return {};
    if (c->type == ColumnType::Ref) {
        const Entity *target = r.schema().entity(c->ref);
        return target && !target->labelColumn.isEmpty() ? repo::labelOf(r, *target, v.toUuid()) : v.toUuid().toString();
    }
    if (c->type == ColumnType::Instant)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(v.toInt(), r.context().zone), QLocale::ShortFormat);
    if (c->type == ColumnType::Date)
        return QLocale().toString(v.toDate(), QLocale::ShortFormat);
    if (c->type == ColumnType::Boolean)
        return v.toBool() ? QCoreApplication::translate("UndoService", "yes") : QCoreApplication::translate("UndoService", "no");
    if (c->type == ColumnType::Money)
        return QLocale().toString(double(v.toInt()) / 100.0, 'f', v.toInt() % 100 ? 2 : 0);
    if (v.isInt())
        return QLocale().toString(v.toInt());
    if (v.isReal())
        return QLocale().toString(v.toReal());
    return v.toText();
}

QString fieldInWords(const Entity &e, const QByteArray &column)
{
    const Column *c = e.column(column);
    if (const auto t = c ? import::findTarget(QString::fromUtf8(e.name + '.') + jsonKey(*c)) : std::nullopt)
        return import::targetLabel(import::target(t->id));
    QString words = QString::fromUtf8(column).replace(u'_', u' ');
    if (words.endsWith(QLatin1String(" id")))
        words.chop(3);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString rowInWords(const Reader &r, const Entity &e, const Uuid &id, const FieldValues &values)
{
    if (const QString label = repo::labelOf(r, e, id); !label.isEmpty())
        return label;
    QStringList parts;
    for (const char *name : {"surname", "given_name", "company_name", "title", "name", "value", "subject", "key"}) {
        if (const QString text = values.value(name).toText(); !text.isEmpty())
            parts.append(text);
    }
    if (!parts.isEmpty())
        return parts.join(u' ');
    // A link or a history line is called after what it belongs to.
    for (const QByteArray &via : e.rootVia) {
        const Column *c = e.column(via);
        const Entity *target = c && c->type == ColumnType::Ref ? r.schema().entity(c->ref) : nullptr;
        const Uuid parent = values.contains(via)
                                ? values.value(via).toUuid()
                                : repo::refOf(r, e, via, id);
        if (const QString label = target && !parent.isNull() ? repo::labelOf(r, *target, parent) : QString(); !label.isEmpty())
            return label;
    }
    return id.toString().left(8);
}

} // namespace opora
