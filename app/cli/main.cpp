// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <QFile>
#include <QLoggingCategory>
#include <cstdio>

using namespace opora;
using namespace opora::cli;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int exitCodeOf(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::Usage: return Usage;
    case ErrorKind::CannotOpen: return CannotOpen;
    case ErrorKind::HubUnreachable: return HubUnreachable;
    default: return Refused;
    }
}

int report(const Error &e)
{
    const QString code = e.code.isEmpty() ? QStringLiteral("internal") : e.code;
    std::fputs(QStringLiteral("opora-cli: %1: %2\n").arg(code, e.message.simplified()).toUtf8().constData(), stderr);
    return exitCodeOf(e);
}

Result<Format> formatOf(const Arguments &a)
{
    const QString name = a.option("format", QStringLiteral("table"));
    if (name == u"table")
        return Format::Table;
    if (name == u"json")
        return Format::Json;
    if (name == u"csv")
        return Format::Csv;
    return usage("bad_value", Text::tr("\"%1\" is not a format; choose table, json or csv. Nothing was done.").arg(name));
}

/// The command that was meant, or why there is none.
Result<const Command *> commandOf(const Arguments &a, int *nameWords)
{
    if (a.words.isEmpty())
        return usage("command_needed", Text::tr("Say what to do; \"opora-cli help\" lists the commands."));
    const Command *c = findCommand(a.words, nameWords);
    if (!c)
        return usage("unknown_command", Text::tr("There is no command \"%1\". Nothing was done; \"opora-cli help\" lists the commands.")
                                            .arg(a.words.mid(0, 2).join(u' ')));
    static const QStringList always{QStringLiteral("workspace"), QStringLiteral("format"), QStringLiteral("user"), QStringLiteral("now"),
                                    QStringLiteral("help")};
    for (auto it = a.options.cbegin(); it != a.options.cend(); ++it) {
        if (!always.contains(it.key()) && !c->options.contains(it.key()))
            return usage("unknown_option", Text::tr("\"%1\" does not take --%2. Nothing was done.").arg(c->name, it.key()));
    }
    const qsizetype given = a.words.size() - *nameWords;
    if (!a.has("help") && (given < c->least || (c->most >= 0 && given > c->most)))
        return usage("wrong_arguments", Text::tr("Usage: opora-cli %1 %2").arg(c->name, c->usage).trimmed());
    return c;
}

Result<int> execute(const Arguments &arguments, Printer &out)
{
    if (arguments.has("version")) {
        out.say(QStringLiteral("opora-cli ") + QCoreApplication::applicationVersion());
        return int(Done);
    }
    int nameWords = 0;
    const bool wantsHelp = arguments.words.value(0) == u"help" || (arguments.words.isEmpty() && arguments.has("help"));
    if (wantsHelp) {
        out.say(helpText().trimmed());
        return int(Done);
    }
    OPORA_ASSIGN(const Command *command, commandOf(arguments, &nameWords));
    if (arguments.has("help")) {
        out.say(QStringLiteral("opora-cli ") + command->name + u' ' + command->usage + QStringLiteral("\n    ") + command->help);
        return int(Done);
    }
    Session session(arguments, out);
    session.setCommandWords(nameWords);
    return command->run(session);
}

} // namespace

/// The sentences in the system's language where we have it; English too needs its file, to tell one from many.
static void installTranslation(QCoreApplication &app)
{
#if defined(OPORA_HAVE_TRANSLATIONS)
    Q_INIT_RESOURCE(opora_i18n);
    static QTranslator translator;
    QString language = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    if (language != QLatin1String("ru") && language != QLatin1String("uk"))
        language = QStringLiteral("en");
    if (translator.load(QStringLiteral(":/i18n/opora_%1.qm").arg(language)))
        app.installTranslator(&translator);
#else
    Q_UNUSED(app)
#endif
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("opora-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPORA_VERSION));
    installTranslation(app);
    // What was refused is said once, by report() below; the library's own notes are for the window's log.
    QLoggingCategory::setFilterRules(QStringLiteral("opora.debug=false\nopora.info=false\nopora.warning=false"));
    catchInterrupt();
    const Result<Arguments> arguments = Arguments::parse(QCoreApplication::arguments().mid(1));
    if (!arguments.ok())
        return report(arguments.error());
    const Result<Format> format = formatOf(*arguments);
    if (!format.ok())
        return report(format.error());
    QFile stdoutFile;
    if (!stdoutFile.open(stdout, QIODevice::WriteOnly))
        return Refused;
    Printer out(stdoutFile, *format);
    const Result<int> done = execute(*arguments, out);
    stdoutFile.flush();
    if (!done.ok())
        return report(done.error());
    if (out.failed() || stdoutFile.error() != QFileDevice::NoError)
        return report({QStringLiteral("write_failed"),
                       Text::tr("The answer could not be written out. What was asked for is done."),
                       {},
                       ErrorKind::Refused});
    return *done;
}
