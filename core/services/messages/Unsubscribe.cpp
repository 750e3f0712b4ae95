// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/Unsubscribe.h"
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>

namespace opora {
namespace {

using namespace Qt::StringLiterals;

QString mac(const Uuid &message, const Uuid &workspace)
{
    const QByteArray code = QMessageAuthenticationCode::hash("unsubscribe " + message.toString().toLatin1(), workspace.toString().toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toHex().left(16));
}

} // namespace

QString letterId(const Uuid &message, const QString &from)
{
    const QString domain = from.section(u'@', 1);
    return u"opora."_s + message.toString() + u'@' + (domain.isEmpty() ? u"localhost"_s : domain);
}

Uuid messageOfLetterId(const QString &id)
{
    const QString local = id.section(u'@', 0, 0);
    return local.startsWith(u"opora.") ? Uuid::fromString(local.mid(6)).value_or(Uuid()) : Uuid();
}

QString unsubscribeToken(const Uuid &message, const Uuid &workspace)
{
    return message.toString() + u'-' + mac(message, workspace);
}

Uuid unsubscribed(const QString &text, const Uuid &workspace)
{
    static const QRegularExpression token(u"([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})-([0-9a-f]{16})"_s);
    const QRegularExpressionMatch m = token.match(text);
    const auto id = m.hasMatch() ? Uuid::fromString(m.captured(1)) : std::nullopt;
    return id && mac(*id, workspace) == m.captured(2) ? *id : Uuid();
}

QStringList unsubscribeLinks(const Uuid &message, const Uuid &workspace, const QString &from, const QString &urlTemplate)
{
    const QString token = unsubscribeToken(message, workspace);
    QStringList links{u"mailto:"_s + from + u"?subject=unsubscribe%20"_s + token};
    if (urlTemplate.startsWith(u"https://"))
        links.append(QString(urlTemplate).replace(u"{token}"_s, QString::fromLatin1(QUrl::toPercentEncoding(token))));
    return links;
}

bool isStop(const QString &text)
{
    static const QStringList words{u"stop"_s, u"unsubscribe"_s, u"стоп"_s, u"отписаться"_s, u"отпишите"_s, u"відписатися"_s, u"відпишіть"_s};
    QString word = text.trimmed().toLower();
    word.remove(QRegularExpression(u"[.!\\s\"«»]+$"_s));
    return words.contains(word);
}

} // namespace opora
