// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/FileName.h"
#include <QRegularExpression>
#include <QSet>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 120;

QString endingOf(const QString &mime)
{
    static const QHash<QString, QString> endings{
        {u"application/pdf"_s, u".pdf"_s}, {u"image/png"_s, u".png"_s}, {u"image/jpeg"_s, u".jpg"_s},    {u"image/gif"_s, u".gif"_s},
        {u"text/plain"_s, u".txt"_s},      {u"text/csv"_s, u".csv"_s},  {u"text/calendar"_s, u".ics"_s}, {u"message/rfc822"_s, u".eml"_s}};
    return endings.value(mime);
}

} // namespace

QString safeFileName(const QString &given, const QString &mime)
{
    QString name = given.section(u'/', -1).section(u'\\', -1);
    QString clean;
    for (const QChar c : std::as_const(name)) {
        const bool bad = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
                         || c == QChar::ParagraphSeparator;
        if (!bad)
            clean.append(QStringView(u"<>:\"|?*").contains(c) ? QChar(u'_') : c);
    }
    name = clean.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s, QRegularExpression::CaseInsensitiveOption);
    if (device.match(name).hasMatch())
        name.prepend(u'_');
    if (name.isEmpty())
        name = u"file"_s + endingOf(mime);
    if (name.size() > kMost) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot > 0 && name.size() - dot <= 12 ? name.mid(dot) : QString();
        name = name.left(kMost - ending.size()) + ending;
    }
    return name;
}

bool mayRun(const QString &fileName)
{
    // What is known to be only looked at; anything else may be something else.
    static const QSet<QString> looked{u"pdf"_s, u"png"_s, u"jpg"_s,  u"jpeg"_s, u"gif"_s,  u"bmp"_s, u"webp"_s, u"tif"_s, u"tiff"_s,
                                      u"txt"_s, u"csv"_s, u"docx"_s, u"xlsx"_s, u"pptx"_s, u"odt"_s, u"ods"_s,  u"odp"_s, u"ics"_s,
                                      u"vcf"_s, u"eml"_s, u"mp3"_s,  u"wav"_s,  u"ogg"_s,  u"mp4"_s, u"zip"_s};
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot < 0 || !looked.contains(fileName.mid(dot + 1).toLower());
}

} // namespace opora
