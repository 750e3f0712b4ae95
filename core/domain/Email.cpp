// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Email.h"
#include <QCoreApplication>
#include <QUrl>

namespace opora {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Email)
};

EmailReading refused(const char16_t *code, QString reason)
{
    EmailReading r;
    r.code = QString::fromUtf16(code);
    r.reason = std::move(reason);
    return r;
}

bool isAtom(QChar ch)
{
    if (ch.unicode() >= 0x80)
        return ch.isLetterOrNumber() || ch.isMark() || ch.isSurrogate();
    return ch.isLetterOrNumber() || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(ch);
}

bool goodLocal(QStringView local)
{
    bool dot = true; // a dot may not come first
    for (const QChar ch : local) {
        if (ch == u'.') {
            if (dot)
                return false;
            dot = true;
            continue;
        }
        if (!isAtom(ch))
            return false;
        dot = false;
    }
    return !dot;
}

bool goodAsciiDomain(QStringView domain)
{
    int labels = 0;
    bool numeric = false;
    for (const QStringView label : domain.split(u'.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
            return false;
        numeric = true;
        for (const QChar ch : label) {
            const bool digit = ch >= u'0' && ch <= u'9';
            if (!digit && !(ch >= u'a' && ch <= u'z') && ch != u'-')
                return false;
            numeric = numeric && digit;
        }
        ++labels;
    }
    return labels >= 2 && !numeric && domain.size() <= 253;
}

QString asciiDomain(QStringView domain)
{
    const bool ascii = std::all_of(domain.begin(), domain.end(), [](QChar ch) { return ch.unicode() < 0x80; });
    if (ascii)
        return domain.toString().toLower();
    return QString::fromLatin1(QUrl::toAce(domain.toString())).toLower();
}

} // namespace

EmailReading readEmail(QStringView typed)
{
    QStringView text = typed;
    // Only what people leave around an address; a line break at its end is a sign of a broken cell.
    while (!text.isEmpty() && (text.front() == u' ' || text.front() == u'\u00A0' || text.front() == u'\t'))
        text = text.mid(1);
    while (!text.isEmpty() && (text.back() == u' ' || text.back() == u'\u00A0' || text.back() == u'\t'))
        text.chop(1);
    if (text.isEmpty())
        return refused(u"email_empty", Tr::tr("The address is empty."));
    if (text.startsWith(u"mailto:", Qt::CaseInsensitive))
        text = text.mid(7);
    if (const qsizetype open = text.indexOf(u'<'); open >= 0 && text.endsWith(u'>'))
        text = text.mid(open + 1, text.size() - open - 2);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return refused(u"email_no_at", Tr::tr("The address has no “@”."));
    const QStringView local = text.left(at);
    if (!goodLocal(local))
        return refused(u"email_bad_local", Tr::tr("The part before “@” cannot be right."));
    const QString domain = asciiDomain(text.mid(at + 1));
    if (!goodAsciiDomain(domain))
        return refused(u"email_bad_domain", Tr::tr("The part after “@” is not a domain such as example.com."));
    if (local.toUtf8().size() > 64 || local.toUtf8().size() + 1 + domain.size() > 254)
        return refused(u"email_too_long", Tr::tr("The address is too long."));
    EmailReading r;
    r.valid = true;
    r.normal = local.toString().toLower() + u'@' + domain;
    return r;
}

} // namespace opora
