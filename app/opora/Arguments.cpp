// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opora/Arguments.h"
#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>

namespace opora {
namespace {
Error usage(const QString &message)
{
    return {QStringLiteral("usage"), message, {}, ErrorKind::Usage};
}

/// ISO 8601; without an offset it is local time, a bare date is nine in the morning.
std::optional<qint64> parseNow(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return QDateTime(day, QTime(9, 0)).toMSecsSinceEpoch();
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (at.isValid())
        return at.toMSecsSinceEpoch();
    return std::nullopt;
}
} // namespace

QStringList Arguments::pages()
{
    return {QStringLiteral("welcome"), QStringLiteral("today"),     QStringLiteral("clients"),   QStringLiteral("pipeline"),
            QStringLiteral("tasks"),   QStringLiteral("inbox"),     QStringLiteral("reports"),   QStringLiteral("settings"),  QStringLiteral("import"),
            QStringLiteral("pending"), QStringLiteral("conflicts"), QStringLiteral("attention"), QStringLiteral("team"),
            QStringLiteral("templates"), QStringLiteral("outbox")};
}

QString Arguments::helpText()
{
    return QStringLiteral("Usage: opora [FILE] [--page %1] [--open ID] [--theme light|dark|system] [--language en|ru|uk]\n"
                          "             [--now TIME] [--size WxH] [--screenshot FILE] [--ephemeral] [--version] [--help]\n")
        .arg(pages().join(QLatin1Char('|')));
}

Result<Arguments> Arguments::parse(const QStringList &arguments)
{
    QCommandLineParser p;
    const auto option = [&p](const char *name) {
        p.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    };
    for (const char *name : {"page", "open", "theme", "language", "now", "size", "screenshot"})
        option(name);
    p.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    p.addOption(QCommandLineOption(QStringList{QStringLiteral("v"), QStringLiteral("version")}));
    p.addOption(QCommandLineOption(QStringLiteral("ephemeral")));
    p.addPositionalArgument(QStringLiteral("file"), QString());
    if (!p.parse(arguments))
        return usage(p.errorText());
    const auto value = [&p](const char *name) { return p.value(QString::fromLatin1(name)); };
    Arguments a;
    a.help = p.isSet(QStringLiteral("help"));
    a.version = p.isSet(QStringLiteral("version"));
    if (p.positionalArguments().size() > 1)
        return usage(QStringLiteral("one file at most"));
    a.file = p.positionalArguments().value(0);
    a.ephemeral = p.isSet(QStringLiteral("ephemeral"));
    if (a.ephemeral && !a.file.isEmpty())
        return usage(QStringLiteral("--ephemeral keeps no file here, so it opens none"));
    a.page = value("page");
    if (!a.page.isEmpty() && !pages().contains(a.page))
        return usage(QStringLiteral("there is no page \"%1\"; pages are %2").arg(a.page, pages().join(QStringLiteral(", "))));
    a.open = value("open");
    a.theme = value("theme");
    if (!a.theme.isEmpty() && !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")}.contains(a.theme))
        return usage(QStringLiteral("--theme is light, dark or system"));
    a.language = value("language");
    if (!a.language.isEmpty() && !QStringList{QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")}.contains(a.language))
        return usage(QStringLiteral("--language is en, ru or uk"));
    a.screenshot = value("screenshot");
    if (const QString now = value("now"); !now.isEmpty()) {
        const auto ms = parseNow(now);
        if (!ms)
            return usage(QStringLiteral("--now takes a time such as 2026-11-21T09:00:00Z"));
        a.clock = std::make_shared<FixedClock>(*ms);
    }
    if (const QString size = value("size"); !size.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
        const auto m = form.match(size);
        if (!m.hasMatch())
            return usage(QStringLiteral("--size takes WIDTHxHEIGHT, such as 1440x900"));
        a.size = QSize(m.captured(1).toInt(), m.captured(2).toInt());
    }
    return a;
}

} // namespace opora
