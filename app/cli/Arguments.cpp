// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Arguments.h"
#include <QCoreApplication>
#include <QSet>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QSet<QString> &withValue()
{
    static const QSet<QString> all = [] {
        const QStringList names =
            QStringLiteral(
                "workspace format user now currency language time-zone clients deals years seed date as "
                "preset mapping key duplicates create charset country refused to filter limit offset sort "
                "lost-reason lost-note client deal pipeline from manager as-of definition until outcome "
                "hub password-file new-password-file hub-password-file provider client-id client-secret-file authorize-url token-url scope "
                "channel template body html subject address attach reply-to not-before expires state program arguments")
                .split(u' ');
        return QSet<QString>(names.cbegin(), names.cend());
    }();
    return all;
}

bool isFlag(const QString &name)
{
    static const QStringList flags{QStringLiteral("dry-run"),
                                   QStringLiteral("password-stdin"),
                                   QStringLiteral("help"),
                                   QStringLiteral("version"),
                                   QStringLiteral("once"),
                                   QStringLiteral("watch"),
                                   QStringLiteral("scrub"),
                                   QStringLiteral("keep-copy"),
                                   QStringLiteral("all"),
                                   QStringLiteral("replicas"),
                                   QStringLiteral("bulk"),
                                   QStringLiteral("draft"),
                                   QStringLiteral("without-consent"),
                                   QStringLiteral("even-missing"),
                                   QStringLiteral("unknown"),
                                   QStringLiteral("earlier"),
                                   QStringLiteral("off")};
    return flags.contains(name);
}

} // namespace

Error usage(const char *code, const QString &sentence)
{
    return {QString::fromLatin1(code), sentence, {}, ErrorKind::Usage};
}

Result<Arguments> Arguments::parse(const QStringList &arguments)
{
    Arguments a;
    bool ended = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString word = arguments.at(i);
        if (word == u"-h")
            word = QStringLiteral("--help");
        if (ended || !word.startsWith(u"--")) {
            a.words.append(word);
            continue;
        }
        if (word == u"--") {
            ended = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (isFlag(name) && equals < 0) {
            a.options.insert(name, QString());
            continue;
        }
        if (!withValue().contains(name))
            return usage("unknown_option", Text::tr("There is no option %1. Nothing was done; \"opora-cli help\" lists them.").arg(word));
        if (equals < 0 && i + 1 >= arguments.size())
            return usage("value_missing", Text::tr("The option %1 needs a value. Nothing was done.").arg(word));
        a.options.insert(name, equals < 0 ? arguments.at(++i) : word.mid(equals + 1));
    }
    return a;
}

Result<qint64> Arguments::number(const char *name, qint64 other, qint64 least) const
{
    if (!has(name))
        return other;
    bool ok = false;
    const qint64 n = option(name).toLongLong(&ok);
    if (!ok || n < least)
        return usage("bad_value",
                     Text::tr("\"%2\" is not a number that --%1 can have. Nothing was done.").arg(QString::fromLatin1(name), option(name)));
    return n;
}

} // namespace opora::cli
