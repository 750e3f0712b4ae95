// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/Letter.h"
#include "app/plugins/imap_mail/Charset.h"
#include "app/plugins/imap_mail/EncodedWords.h"
#include "app/plugins/imap_mail/Report.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <memory>

#include "app/plugins/imap_mail/Mime.h"

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;
using channels::ReceivedLetter;

constexpr int kDeepest = 40;
constexpr int kMostBoundaries = 300;
constexpr int kMostAddresses = 200;

QString header(GMimeObject *o, const char *name)
{
    const char *value = g_mime_object_get_header(o, name);
    return value ? QString::fromUtf8(value) : QString();
}

/// Addresses in order, those of groups too.
void collect(InternetAddressList *list, QList<std::pair<QString, QString>> &all, int depth = 0)
{
    for (int i = 0; list && i < internet_address_list_length(list) && all.size() < kMostAddresses; ++i) {
        InternetAddress *a = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(a)) {
            if (depth < 3)
                collect(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(a)), all, depth + 1);
            continue;
        }
        const char *name = internet_address_get_name(a);
        const char *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(a));
        all.append({name ? QString::fromUtf8(name) : QString(), address ? QString::fromUtf8(address) : QString()});
    }
}

/// What looks like an address, in a header that cannot be read as one.
QString addressIn(const QString &text)
{
    static const QRegularExpression address(u"[^\\s<>,;:\"()\\[\\]@]+@[^\\s<>,;:\"()\\[\\]@]+"_s);
    return address.match(text).captured(0);
}

void readFrom(GMimeMessage *m, ReceivedLetter &l)
{
    QList<std::pair<QString, QString>> from;
    collect(g_mime_message_get_from(m), from);
    if (from.isEmpty())
        collect(g_mime_message_get_sender(m), from);
    for (const auto &[name, address] : std::as_const(from)) {
        if (!address.contains(u'@'))
            continue;
        l.fromName = name.simplified();
        l.from = address.trimmed();
        break;
    }
    if (!l.from.contains(u'@') || l.from.contains(u' '))
        l.from = addressIn(header(GMIME_OBJECT(m), "From"));
    if (l.from.isEmpty() && !from.isEmpty())
        l.fromName = from.first().first.isEmpty() ? from.first().second.simplified() : from.first().first.simplified();
}

/// A letter's id without brackets; empty where there is none that could be told from another's.
QString cleanId(QString id)
{
    id = id.simplified();
    const qsizetype open = id.indexOf(u'<'), end = id.indexOf(u'>', open + 1);
    if (open >= 0 && end > open)
        id = id.mid(open + 1, end - open - 1);
    id.remove(u' ').remove(u'<').remove(u'>');
    return id.size() >= 3 && id.size() <= 900 && channels::isOneLine(id) ? id : QString();
}

QStringList idsOf(const QString &text)
{
    QStringList all;
    if (GMimeReferences *refs = g_mime_references_parse(parserOptions(), text.toUtf8().constData())) {
        for (int i = 0; i < g_mime_references_length(refs) && all.size() < 100; ++i) {
            if (const QString id = cleanId(QString::fromUtf8(g_mime_references_get_message_id(refs, i))); !id.isEmpty())
                all.append(id);
        }
        g_mime_references_free(refs);
    }
    return all;
}

qint64 dateOf(GMimeMessage *m, qint64 cameAt)
{
    GDateTime *date = g_mime_message_get_date(m);
    const qint64 at = date ? g_date_time_to_unix(date) * 1000 : 0;
    // The writer's clock counts while it is plausible: a day ahead of the server's at most, and not before there was mail.
    const bool absurd = at < 315'532'800'000LL || (cameAt > 0 && at > cameAt + 86'400'000LL);
    return absurd ? cameAt : at;
}

/// Nobody sat down to write this one.
bool isAutomatic(GMimeObject *o)
{
    const QString submitted = header(o, "Auto-Submitted").section(u';', 0, 0).trimmed().toLower();
    if (!submitted.isEmpty() && submitted != u"no")
        return true;
    static const QStringList kinds{u"bulk"_s, u"list"_s, u"junk"_s, u"auto_reply"_s};
    if (kinds.contains(header(o, "Precedence").trimmed().toLower()))
        return true;
    for (const char *name : {"X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe"}) {
        if (!header(o, name).isEmpty())
            return true;
    }
    return header(o, "Return-Path").trimmed() == u"<>";
}

/// By RFC 2231, or as most write it, by encoded words within quotes.
QString fileName(GMimePart *p)
{
    static const QRegularExpression quoted(u"name=\"([^\"]*=\\?[^\"]*)\""_s);
    for (const char *header : {"Content-Disposition", "Content-Type"}) {
        GMimeHeader *h = g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(p)), header);
        const char *raw = h ? g_mime_header_get_raw_value(h) : nullptr;
        if (const auto m = quoted.match(raw ? QString::fromLatin1(raw) : QString()); m.hasMatch())
            return headerText(m.captured(1).toLatin1());
    }
    const char *name = g_mime_part_get_filename(p);
    return name ? QString::fromUtf8(name).simplified() : QString();
}

class Reader {
public:
    Reader(ReceivedLetter &letter, Files &files, bool complete) : m_letter(letter), m_files(files), m_complete(complete) {}
    void walk(GMimeObject *o, int depth, bool mayBeBody);
    void finish();

private:
    void multipart(GMimeMultipart *m, int depth, bool mayBeBody);
    void letterInside(GMimeMessagePart *p);
    void part(GMimePart *p, bool mayBeBody);
    void file(const QString &name, const QByteArray &mime, const QByteArray &bytes);

    ReceivedLetter &m_letter;
    Files &m_files;
    bool m_complete;
    QStringList m_texts, m_htmls;
    qsizetype m_length = 0;
};

void Reader::walk(GMimeObject *o, int depth, bool mayBeBody)
{
    if (!o || depth > kDeepest) {
        m_letter.cut = m_letter.cut || o;
        return;
    }
    if (GMIME_IS_MULTIPART(o))
        multipart(GMIME_MULTIPART(o), depth, mayBeBody);
    else if (GMIME_IS_MESSAGE_PART(o))
        letterInside(GMIME_MESSAGE_PART(o));
    else if (GMIME_IS_PART(o))
        part(GMIME_PART(o), mayBeBody);
}

void Reader::multipart(GMimeMultipart *m, int depth, bool mayBeBody)
{
    const int count = std::min(g_mime_multipart_get_count(m), 1000);
    const bool related = hasType(GMIME_OBJECT(m), "multipart", "related"),
               alternative = hasType(GMIME_OBJECT(m), "multipart", "alternative");
    for (int i = 0; i < count; ++i) {
        GMimeObject *child = g_mime_multipart_get_part(m, i);
        // Of one text in several forms each form is taken once; what a page refers to is a file.
        const bool more =
            alternative
            && ((hasType(child, "text", "plain") && !m_texts.isEmpty()) || (hasType(child, "text", "html") && !m_htmls.isEmpty()));
        if (!more)
            walk(child, depth + 1, mayBeBody && (!related || i == 0));
    }
}

/// A letter sent along is a file that any mail program opens.
void Reader::letterInside(GMimeMessagePart *p)
{
    GMimeMessage *inside = g_mime_message_part_get_message(p);
    if (!inside)
        return;
    const char *subject = g_mime_message_get_subject(inside);
    const QString name = subject ? QString::fromUtf8(subject).simplified().left(100) : QString();
    file((name.isEmpty() ? u"letter"_s : name) + u".eml"_s, "message/rfc822", wholeOf(GMIME_OBJECT(inside)));
}

void Reader::part(GMimePart *p, bool mayBeBody)
{
    GMimeObject *o = GMIME_OBJECT(p);
    if (hasType(o, "message", "delivery-status") || hasType(o, "application", "pgp-signature"))
        return;
    const QString name = fileName(p);
    const bool isFile = g_mime_part_is_attachment(p) || !mayBeBody || !name.isEmpty();
    const bool plain = hasType(o, "text", "plain"), html = hasType(o, "text", "html");
    if ((plain || html) && !isFile) {
        const char *charset = g_mime_object_get_content_type_parameter(o, "charset");
        const QString text = decoded(contentOf(p), charset ? QByteArray(charset) : QByteArray());
        (html ? m_htmls : m_texts).append(text);
        return;
    }
    GMimeContentType *type = g_mime_object_get_content_type(o);
    const QByteArray mime = QByteArray(g_mime_content_type_get_media_type(type)) + '/' + g_mime_content_type_get_media_subtype(type);
    file(name, mime.toLower().left(200), contentOf(p));
}

void Reader::file(const QString &name, const QByteArray &mime, const QByteArray &bytes)
{
    if (!m_complete || m_letter.attachments.size() >= MostFiles) {
        m_letter.cut = true;
        return;
    }
    const QString path = m_files.put(bytes);
    if (path.isEmpty()) {
        m_letter.cut = true;
        return;
    }
    m_letter.attachments.append({name, QString::fromLatin1(mime), path});
}

void Reader::finish()
{
    m_letter.text = m_texts.join(u'\n');
    m_letter.html = m_htmls.join(u'\n');
    if (m_letter.text.size() > MostText || m_letter.html.size() > MostHtml) {
        m_letter.cut = true;
        m_letter.text.truncate(MostText);
        m_letter.html.truncate(MostHtml);
    }
}

/// More nesting than a parser's stack should be asked to hold.
bool isAbsurd(const QByteArray &bytes)
{
    const auto count = [&bytes](const char *word) {
        static constexpr int kFar = kMostBoundaries + 1;
        int n = 0;
        const QByteArray w(word);
        for (qsizetype at = bytes.indexOf(w); at >= 0 && n < kFar; at = bytes.indexOf(w, at + w.size()))
            ++n;
        return n;
    };
    return count("oundary") + count("OUNDARY") > kMostBoundaries || count("rfc822") + count("RFC822") > kMostBoundaries;
}

/// Where the header ends; -1: it never does.
qsizetype headerEnd(const QByteArray &bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n"), lf = bytes.indexOf("\n\n");
    return crlf < 0 ? lf : lf < 0 ? crlf : std::min(crlf, lf);
}

/// A line of the header as it stands there, unfolded by whoever reads it.
QByteArray rawHeader(const QByteArray &headers, const QByteArray &name)
{
    for (qsizetype at = 0; at >= 0 && at < headers.size();) {
        qsizetype end = headers.indexOf('\n', at);
        while (end >= 0 && end + 1 < headers.size() && (headers.at(end + 1) == ' ' || headers.at(end + 1) == '\t'))
            end = headers.indexOf('\n', end + 1);
        const QByteArray line = headers.mid(at, end < 0 ? -1 : end - at);
        if (line.size() > name.size() && line.at(name.size()) == ':' && line.left(name.size()).toLower() == name)
            return line.mid(name.size() + 1).trimmed();
        at = end < 0 ? -1 : end + 1;
    }
    return {};
}

QByteArray headerOnly(const QByteArray &bytes)
{
    const qsizetype end = headerEnd(bytes);
    // Without what says that parts follow.
    QByteArray header = bytes.left(end < 0 ? 64 * 1024 : std::min<qsizetype>(end + 2, 64 * 1024));
    header.replace("Content-Type", "X-Was-Type").replace("content-type", "X-Was-Type");
    return header + "\r\n\r\n";
}

} // namespace

QString Files::put(const QByteArray &bytes)
{
    const QString path = QDir(m_folder).filePath(QString::number(++m_count));
    QFile f(path);
    if (m_folder.isEmpty() || !f.open(QIODevice::WriteOnly | QIODevice::NewOnly) || f.write(bytes) != bytes.size())
        return {};
    m_written += bytes.size();
    return path;
}

ReceivedLetter read(const QByteArray &bytes, bool complete, qint64 cameAt, Files &files)
{
    ReceivedLetter l;
    l.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    l.at = cameAt;
    const bool absurd = isAbsurd(bytes);
    l.cut = !complete || absurd;
    const qsizetype end = headerEnd(bytes) < 0 ? std::min<qsizetype>(bytes.size(), 256 * 1024) : headerEnd(bytes);
    const QByteArray headers = bytes.left(end);
    const Ref<GMimeMessage> m = parsed(absurd ? headerOnly(bytes) : withJoinedWords(headers) + bytes.mid(end));
    if (!m) {
        l.cut = true;
        l.text = guessed(bytes.left(MostText));
        return l;
    }
    GMimeObject *o = GMIME_OBJECT(m.get());
    readFrom(m.get(), l);
    QList<std::pair<QString, QString>> to;
    collect(g_mime_message_get_to(m.get()), to);
    collect(g_mime_message_get_cc(m.get()), to);
    for (const auto &[name, address] : std::as_const(to)) {
        if (address.contains(u'@'))
            l.to.append(address.trimmed());
    }
    l.subject = headerText(rawHeader(headers, "subject").left(20'000)).remove(QChar::Null);
    const char *id = g_mime_message_get_message_id(m.get());
    l.messageId = cleanId(id ? QString::fromUtf8(id) : header(o, "Message-ID"));
    const QStringList answers = idsOf(header(o, "In-Reply-To"));
    l.inReplyTo = answers.isEmpty() ? QString() : answers.first();
    l.references = idsOf(header(o, "References"));
    l.at = dateOf(m.get(), cameAt);
    l.automatic = isAutomatic(o);
    Reader reader(l, files, complete && !absurd);
    reader.walk(g_mime_message_get_mime_part(m.get()), 0, true);
    reader.finish();
    readReport(m.get(), l);
    return l;
}

} // namespace opora::imap
