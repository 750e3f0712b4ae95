// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/smtp_mail/MimeMessage.h"
#include <QFile>
#include <QFileInfo>
#include <memory>

// GLib's headers use names that Qt defines away.
#undef signals
#include <gmime/gmime.h>

namespace opora::smtp {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMaxFile = 50 * 1024 * 1024;

struct Unref {
    void operator()(void *o) const { g_object_unref(o); }
};
template <class T> using Ref = std::unique_ptr<T, Unref>;

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

Result<void> checkHeaders(const channels::OutgoingMessage &m, const Sender &s)
{
    QStringList all{m.to, m.toName, m.subject, m.messageId, m.inReplyTo, s.address, s.name, s.replyTo};
    all += m.references + m.unsubscribe;
    for (const channels::Attachment &a : m.attachments)
        all << a.name << a.mime;
    for (const QString &text : std::as_const(all)) {
        if (!channels::isOneLine(text))
            return refused("bad_header", u"A line break stands in the subject, a name or an address; the letter was not sent."_s, text.left(80));
    }
    QStringList addresses{m.to, s.address};
    if (!s.replyTo.isEmpty())
        addresses << s.replyTo;
    for (const QString &a : std::as_const(addresses)) {
        if (!isPlainAddress(a))
            return refused("bad_address", u"“%1” is no e-mail address; the letter was not sent."_s.arg(a.left(80)), a.left(80));
    }
    for (const QString &id : m.references + QStringList{m.messageId, m.inReplyTo}) {
        if (id.contains(u'<') || id.contains(u'>') || id.contains(u' '))
            return refused("bad_header", u"A letter's id cannot be written into a header; the letter was not sent."_s, id.left(80));
    }
    return {};
}

/// The text with LF only: line ends become CRLF once, at the end.
QByteArray unixLines(const QString &text)
{
    QString t = text;
    t.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return t.toUtf8();
}

void fill(GMimePart *part, const QByteArray &bytes, GMimeContentEncoding encoding)
{
    Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    Ref<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, encoding);
}

Ref<GMimeObject> textPart(const char *subtype, const QString &text)
{
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
    fill(part, unixLines(text), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Ref<GMimeObject>(GMIME_OBJECT(part));
}

void inUtf8(GMimeParamList *list, const char *name)
{
    if (GMimeParam *param = g_mime_param_list_get_parameter(list, name))
        g_mime_param_set_charset(param, "utf-8");
}

void mailbox(GMimeMessage *letter, GMimeAddressType type, const QString &name, const QString &address)
{
    Ref<InternetAddress> a(internet_address_mailbox_new(name.isEmpty() ? nullptr : name.toUtf8().constData(), address.toUtf8().constData()));
    internet_address_set_charset(a.get(), "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(letter, type), a.get());
}

Result<Ref<GMimeObject>> filePart(const channels::Attachment &a)
{
    QFile f(a.path);
    if (!f.open(QIODevice::ReadOnly) || f.size() > kMaxFile)
        return refused("no_file", u"The file “%1” cannot be read or is too large; the letter was not sent."_s.arg(a.name), a.path);
    const QByteArray bytes = f.readAll();
    const QByteArray mime = a.mime.contains(u'/') ? a.mime.toLatin1() : QByteArray("application/octet-stream");
    GMimePart *part = g_mime_part_new_with_type(mime.left(mime.indexOf('/')).constData(), mime.mid(mime.indexOf('/') + 1).constData());
    Ref<GMimeObject> object(GMIME_OBJECT(part));
    fill(part, bytes, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(object.get(), "attachment");
    g_mime_part_set_filename(part, a.name.toUtf8().constData());
    // Left to itself it takes whatever old charset has the letters.
    inUtf8(g_mime_content_disposition_get_parameters(g_mime_object_get_content_disposition(object.get())), "filename");
    inUtf8(g_mime_content_type_get_parameters(g_mime_object_get_content_type(object.get())), "name");
    return object;
}

Ref<GMimeObject> joined(const char *subtype, std::vector<Ref<GMimeObject>> parts)
{
    GMimeMultipart *multi = g_mime_multipart_new_with_subtype(subtype);
    for (const Ref<GMimeObject> &p : parts)
        g_mime_multipart_add(multi, p.get());
    return Ref<GMimeObject>(GMIME_OBJECT(multi));
}

Result<Ref<GMimeObject>> bodyOf(const channels::OutgoingMessage &m)
{
    Ref<GMimeObject> body = textPart("plain", m.text);
    if (!m.html.isEmpty()) {
        std::vector<Ref<GMimeObject>> both;
        both.push_back(std::move(body));
        both.push_back(textPart("html", m.html));
        body = joined("alternative", std::move(both));
    }
    if (m.attachments.isEmpty())
        return body;
    std::vector<Ref<GMimeObject>> parts;
    parts.push_back(std::move(body));
    for (const channels::Attachment &a : m.attachments) {
        auto file = filePart(a);
        if (!file.ok())
            return file.error();
        parts.push_back(std::move(file).value());
    }
    return joined("mixed", std::move(parts));
}

void header(GMimeMessage *m, const char *name, const QString &value)
{
    if (!value.isEmpty())
        g_mime_object_set_header(GMIME_OBJECT(m), name, value.toUtf8().constData(), "utf-8");
}

void headers(GMimeMessage *letter, const channels::OutgoingMessage &m, const Sender &s, qint64 nowMs)
{
    const auto text = [](const QString &t) { return t.toUtf8(); };
    mailbox(letter, GMIME_ADDRESS_TYPE_FROM, s.name, s.address);
    mailbox(letter, GMIME_ADDRESS_TYPE_TO, m.toName, m.to);
    if (!s.replyTo.isEmpty())
        mailbox(letter, GMIME_ADDRESS_TYPE_REPLY_TO, {}, s.replyTo);
    g_mime_message_set_subject(letter, text(m.subject).constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(nowMs / 1000);
    g_mime_message_set_date(letter, date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(letter, text(m.messageId).constData());
    header(letter, "In-Reply-To", m.inReplyTo.isEmpty() ? QString() : u'<' + m.inReplyTo + u'>');
    QStringList references = m.references;
    if (references.isEmpty() && !m.inReplyTo.isEmpty())
        references << m.inReplyTo;
    header(letter, "References", references.isEmpty() ? QString() : u'<' + references.join(u"> <"_s) + u'>');
    header(letter, "List-Unsubscribe", m.unsubscribe.isEmpty() ? QString() : u'<' + m.unsubscribe.join(u">, <"_s) + u'>');
    header(letter, "User-Agent", u"Opora"_s);
}

QByteArray written(GMimeMessage *letter)
{
    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_param_encoding_method(options, GMIME_PARAM_ENCODING_METHOD_RFC2231);
    Ref<GMimeStream> out(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(letter), options, out.get());
    g_mime_format_options_free(options);
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
    QByteArray bytes(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
    // All content is encoded, so line ends are line ends.
    bytes.replace("\r\n", "\n");
    bytes.replace('\n', "\r\n");
    return bytes;
}

} // namespace

bool isPlainAddress(const QString &a)
{
    const qsizetype at = a.lastIndexOf(u'@');
    if (at < 1 || at == a.size() - 1 || a.indexOf(u'@') != at || a.size() > 254)
        return false;
    return std::none_of(a.begin(), a.end(), [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || QStringView(u"<>()[],;:\\\"").contains(c); })
        && std::all_of(a.begin(), a.begin() + at, [](QChar c) { return c.unicode() < 128; });
}

Result<QByteArray> composed(const channels::OutgoingMessage &m, const Sender &sender, qint64 nowMs)
{
    static const bool ready = (g_mime_init(), true);
    Q_UNUSED(ready)
    OPORA_TRY(checkHeaders(m, sender));
    auto body = bodyOf(m);
    if (!body.ok())
        return body.error();
    Ref<GMimeMessage> letter(g_mime_message_new(TRUE));
    headers(letter.get(), m, sender, nowMs);
    g_mime_message_set_mime_part(letter.get(), body->get());
    return written(letter.get());
}

} // namespace opora::smtp
