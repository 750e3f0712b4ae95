// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"
#include "core/services/RecordJson.h"
#include <QCoreApplication>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = workspaceCommands() + exchangeCommands() + recordCommands() + workCommands() + historyCommands()
                                      + reportCommands() + channelCommands() + messageCommands() + inboxCommands() + hubCommands()
                                      + syncCommands() + reviewCommands();
    return all;
}

const Command *findCommand(const QStringList &words, int *nameWords)
{
    for (int take : {3, 2, 1}) {
        if (words.size() < take)
            continue;
        const QString name = words.mid(0, take).join(u' ');
        for (const Command &c : commands()) {
            if (c.name == name) {
                *nameWords = take;
                return &c;
            }
        }
    }
    return nullptr;
}

QString helpText()
{
    QString text = Text::tr("Opora, a sales and client workspace, from the command line.") + QStringLiteral("\n\n");
    text += QStringLiteral("opora-cli [--workspace FILE] [--format table|json|csv] [--user NAME] [--now TIME] COMMAND ...\n\n");
    QString entity;
    for (const Command &c : commands()) {
        // The commands on records are the same for each kind of record: they are explained once.
        const QString first = c.name.section(u' ', 0, 0), second = c.name.section(u' ', 1);
        static const QStringList common{QStringLiteral("list"), QStringLiteral("show"),   QStringLiteral("add"),
                                        QStringLiteral("edit"), QStringLiteral("delete"), QStringLiteral("restore")};
        if (common.contains(second)) {
            if (entity.isEmpty())
                entity = first;
            if (entity != first)
                continue;
            text += QStringLiteral("  KIND ") + second + (c.usage.isEmpty() ? QString() : u' ' + c.usage) + QStringLiteral("\n      ")
                    + c.help + u'\n';
            continue;
        }
        text +=
            QStringLiteral("  ") + c.name + (c.usage.isEmpty() ? QString() : u' ' + c.usage) + QStringLiteral("\n      ") + c.help + u'\n';
    }
    text += u'\n'
            + Text::tr("KIND is client, company, deal, task, activity, pipeline, stage, product, template, consent, user, team or tag.")
            + u'\n';
    text += Text::tr("Records and references are named by id, or by name where it is the only one; \"me\" is the user of the workspace.")
            + u'\n';
    text += Text::tr("Filters: owner:me amount:>50000 city:Lviv,Kyiv last_contact:>30d tag:vip -readiness:cold \"free text\"") + u'\n';
    text += Text::tr("Exit codes: 0 done, 1 refused and nothing changed, 2 wrong usage, 3 the workspace cannot be opened, "
                     "4 the hub does not answer, 5 done but conflicts or refused changes are to be looked at, 6 done in part.")
            + u'\n';
    return text;
}

void printWritten(Session &s, const Uuid &command, const QList<Uuid> &ids, const QString &label, QJsonObject more)
{
    QJsonArray items;
    for (const Uuid &id : ids)
        items.append(QJsonObject{{QStringLiteral("id"), id.toString()}});
    Printer &out = s.out();
    if (out.format() == Format::Table) {
        out.say(command.isNull() ? Text::tr("Nothing had to change.") : label);
        for (const Uuid &id : ids)
            out.say(id.toString());
        return;
    }
    if (out.format() == Format::Csv) {
        out.beginList({QStringLiteral("id"), QStringLiteral("command")});
        for (const Uuid &id : ids)
            out.items({QJsonObject{{QStringLiteral("id"), id.toString()},
                                   {QStringLiteral("command"), command.isNull() ? QString() : command.toString()}}});
        out.endList(ids.size());
        return;
    }
    more.insert(QStringLiteral("command"), idJson(command));
    more.insert(QStringLiteral("items"), items);
    out.object(more);
}

} // namespace opora::cli
