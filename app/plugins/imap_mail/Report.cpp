// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/Report.h"
#include <QRegularExpression>

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;

/// What of a report matters, wherever in the letter it stands.
struct Parts {
    QString status;   ///< the message/delivery-status part
    QString original; ///< the header of the letter that it is about
};

void collect(GMimeObject *o, Parts &parts, int depth)
{
    if (!o || depth > 5)
        return;
    if (GMIME_IS_MULTIPART(o)) {
        for (int i = 0; i < std::min(g_mime_multipart_get_count(GMIME_MULTIPART(o)), 20); ++i)
            collect(g_mime_multipart_get_part(GMIME_MULTIPART(o), i), parts, depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(o)) {
        if (GMimeMessage *inside = g_mime_message_part_get_message(GMIME_MESSAGE_PART(o)))
            parts.original += QString::fromUtf8(wholeOf(GMIME_OBJECT(inside)).left(64 * 1024)).section(u"\n\n"_s, 0, 0) + u'\n';
    } else if (GMIME_IS_PART(o)) {
        const QString text = QString::fromUtf8(contentOf(GMIME_PART(o)).left(64 * 1024)).replace(u"\r\n"_s, u"\n"_s);
        if (hasType(o, "message", "delivery-status"))
            parts.status += text + u'\n';
        else if (hasType(o, "text", "rfc822-headers"))
            parts.original += text + u'\n';
    }
}

QString field(const QString &text, const QString &name)
{
    const QRegularExpression line(u"^"_s + name + u":[ \\t]*(.*(?:\\n[ \\t].*)*)$"_s,
                                  QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return line.match(text).captured(1).simplified();
}

bool saysAddressIsBad(const QString &status)
{
    return status.startsWith(u"5.1.") || status == u"5.0.0" || status == u"5.2.1" || status == u"5.4.4";
}

} // namespace

void readReport(GMimeMessage *message, channels::ReceivedLetter &l)
{
    GMimeObject *root = g_mime_message_get_mime_part(message);
    if (!root || !hasType(root, "multipart", "report"))
        return;
    Parts parts;
    collect(root, parts, 0);
    if (parts.status.isEmpty())
        return;
    l.automatic = true;
    if (field(parts.status, u"Action"_s).toLower() != u"failed")
        return;
    const QString id = field(parts.original, u"Message-ID"_s);
    l.bouncedId = id.section(u'<', 1).section(u'>', 0, 0).trimmed();
    if (saysAddressIsBad(field(parts.status, u"Status"_s).section(u' ', 0, 0))) {
        QString recipient = field(parts.status, u"Original-Recipient"_s);
        if (recipient.isEmpty())
            recipient = field(parts.status, u"Final-Recipient"_s);
        l.bounced = recipient.section(u';', -1).trimmed().remove(u'<').remove(u'>');
    }
}

} // namespace opora::imap
