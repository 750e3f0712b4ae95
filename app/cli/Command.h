// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Session.h"

namespace opora::cli {

/// One command of the contract. A command that a later release brings is not in the table: it is unknown (exit 2) and
/// not in the help.
struct Command {
    QString name;                              ///< "workspace create", "client list", "demo"
    QString usage;                             ///< what follows the name, as the help shows it
    QString help;                              ///< one sentence
    QStringList options;                       ///< those it takes besides --workspace, --format, --user, --now
    std::function<Result<int>(Session &)> run; ///< the exit code
    int least = 0, most = 0;                   ///< words it takes after its name; most < 0: any number
};

const QList<Command> &commands();
/// The command that the first words name, and how many words its name takes.
const Command *findCommand(const QStringList &words, int *nameWords);
QString helpText();

QList<Command> workspaceCommands();
QList<Command> recordCommands();
QList<Command> workCommands(); ///< deal move, task done, task snooze, search
QList<Command> exchangeCommands();
QList<Command> historyCommands();
QList<Command> reportCommands();
QList<Command> channelCommands();
QList<Command> messageCommands();
QList<Command> inboxCommands();  ///< message receive, inbox, letter, file, draft-client, answered, private, save-file, mailboxes
QList<Command> hubCommands();    ///< hub init, hub needs, hub user add|edit|remove|list
QList<Command> syncCommands();   ///< hub status, connect, disconnect, sync, handover
QList<Command> reviewCommands(); ///< pending, attention, conflicts

/// Exit codes of design.md §4.
enum ExitCode { Done = 0, Refused = 1, Usage = 2, CannotOpen = 3, HubUnreachable = 4, DoneToReview = 5, DoneInPart = 6 };

/// The shape of any write: {"command":UUID|null,"items":[{"id":…}]}, and the sentence for people.
void printWritten(Session &s, const Uuid &command, const QList<Uuid> &ids, const QString &label, QJsonObject more = {});

} // namespace opora::cli
