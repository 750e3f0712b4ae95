// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Names.h"
#include "core/base/SearchKey.h"
#include <QSet>
#include <QStringList>

namespace opora::import {
namespace {

bool isCyrillic(const QString &t)
{
    for (QChar c : t) {
        if (c.script() == QChar::Script_Cyrillic)
            return true;
    }
    return false;
}

bool isPatronymic(const QString &word)
{
    static const QStringList ends{QStringLiteral("ович"), QStringLiteral("евич"), QStringLiteral("євич"), QStringLiteral("йович"), QStringLiteral("івна"), QStringLiteral("ївна"),
                                  QStringLiteral("овна"), QStringLiteral("евна"), QStringLiteral("ична"), QStringLiteral("інічна"), QStringLiteral("ьич"), QStringLiteral("кузьмич")};
    const QString w = word.toLower();
    return w.size() > 5 && std::any_of(ends.begin(), ends.end(), [&](const QString &e) { return w.endsWith(e); });
}

} // namespace

PersonParts splitPersonName(const QString &full)
{
    const QString name = full.simplified();
    if (const qsizetype comma = name.indexOf(u','); comma > 0) {
        const QStringList rest = name.mid(comma + 1).trimmed().split(u' ', Qt::SkipEmptyParts);
        return {name.left(comma).trimmed(), rest.value(0), rest.mid(1).join(u' ')};
    }
    const QStringList w = name.split(u' ', Qt::SkipEmptyParts);
    // What has no letter ("Client 1") is nobody's surname.
    if (w.size() <= 1 || std::none_of(w.last().cbegin(), w.last().cend(), [](QChar c) { return c.isLetter(); }))
        return {QString(), name, QString()};
    if (isCyrillic(name)) {
        if (w.size() == 3 && isPatronymic(w[1]) && !isPatronymic(w[2]))
            return {w[2], w[0], w[1]};
        return {w[0], w[1], w.mid(2).join(u' ')};
    }
    return {w.last(), w.first(), w.mid(1, w.size() - 2).join(u' ')};
}

bool looksLikeCompany(const QString &name)
{
    static const QSet<QString> forms{
        QStringLiteral("тов"), QStringLiteral("ооо"), QStringLiteral("оао"), QStringLiteral("зао"), QStringLiteral("пао"), QStringLiteral("ао"), QStringLiteral("прат"), QStringLiteral("пат"),
        QStringLiteral("ат"), QStringLiteral("пп"), QStringLiteral("дп"), QStringLiteral("кп"), QStringLiteral("чп"), QStringLiteral("тдв"), QStringLiteral("llc"), QStringLiteral("ltd"),
        QStringLiteral("inc"), QStringLiteral("corp"), QStringLiteral("corporation"), QStringLiteral("company"), QStringLiteral("gmbh"), QStringLiteral("limited"), QStringLiteral("plc"),
        QStringLiteral("group"), QStringLiteral("s.a"), QStringLiteral("sp"), QStringLiteral("oy"), QStringLiteral("ab"), QStringLiteral("bv"), QStringLiteral("srl")};
    if (name.contains(u'«') || name.contains(u'“') || name.contains(u'"'))
        return true;
    const QStringList words = name.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return false;
    auto form = [&](QString w) {
        while (!w.isEmpty() && (w.endsWith(u'.') || w.endsWith(u',')))
            w.chop(1);
        return forms.contains(w);
    };
    return words.size() > 1 && (form(words.first()) || form(words.last()));
}

bool sameName(const QString &a, const QString &b)
{
    const QByteArray ka = searchKey(a), kb = searchKey(b);
    if (ka == kb || ka.isEmpty() || kb.isEmpty())
        return true;
    const QByteArrayList wa = ka.split(' '), wb = kb.split(' ');
    const QByteArrayList &few = wa.size() <= wb.size() ? wa : wb, &many = wa.size() <= wb.size() ? wb : wa;
    return std::all_of(few.begin(), few.end(), [&](const QByteArray &w) { return many.contains(w); });
}

} // namespace opora::import
