// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/Cursor.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace opora::imap {

using namespace Qt::StringLiterals;

Cursor Cursor::of(const QString &text)
{
    Cursor c;
    const QJsonObject o = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = o.begin(); it != o.end(); ++it) {
        const QJsonObject p = it.value().toObject();
        c.folders.insert(it.key(), {quint32(p.value(u"v"_s).toInteger()), quint32(p.value(u"u"_s).toInteger()),
                                    quint32(p.value(u"t"_s).toInteger()), p.value(u"s"_s).toString()});
    }
    return c;
}

QString Cursor::text() const
{
    QJsonObject o;
    for (auto it = folders.begin(); it != folders.end(); ++it)
        o.insert(it.key(),
                 QJsonObject{{u"v"_s, qint64(it->validity)}, {u"u"_s, qint64(it->read)}, {u"t"_s, qint64(it->first)}, {u"s"_s, it->since}});
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

Cursor::Place &Cursor::at(const QString &folder, quint32 validity, quint32 next, int days, const QDate &today)
{
    Place &p = folders[folder];
    if (p.validity != validity)
        p = {validity, 0, next > 0 ? next - 1 : 0xFFFFFFFEu, days > 0 ? today.addDays(-days).toString(Qt::ISODate) : QString()};
    return p;
}

} // namespace opora::imap
