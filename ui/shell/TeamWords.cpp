// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TeamWords.h"
#include "ui/models/Format.h"

namespace opora {
namespace {
const QString Pending = QStringLiteral("pending"), Conflicts = QStringLiteral("conflicts"), Attention = QStringLiteral("attention"),
              Team = QStringLiteral("team");

QString lastGood(const SyncStatus &s, const Format &format)
{
    return s.lastOk > 0 ? TeamWords::tr("Last exchange: %1").arg(format.exact(s.lastOk)) : TeamWords::tr("There was no exchange yet.");
}
} // namespace

QString TeamWords::since(qint64 ms)
{
    const qint64 s = ms / 1000;
    if (s < 1)
        return tr("just now");
    if (s < 60)
        return tr("%n s ago", nullptr, int(s));
    if (s < 3600)
        return tr("%n min ago", nullptr, int(s / 60));
    return tr("%n h ago", nullptr, int(s / 3600));
}

TeamWords::Line TeamWords::offline(const SyncStatus &s, const Format &format)
{
    Line l;
    l.tone = Tone::Warn;
    l.page = s.pending > 0 ? Pending : Team;
    l.toolTip = (s.problem ? s.problem->message + u'\n' : QString()) + lastGood(s, format);
    if (s.pending > 0)
        l.text = tr("Offline \u00b7 %n change(s) waiting", nullptr, int(s.pending));
    else
        l.text = tr("Cannot reach the hub: %1").arg(s.target.host.startsWith(u'/') ? tr("this computer") : s.target.host);
    return l;
}

TeamWords::Line TeamWords::line(const SyncStatus &s, qint64 sinceOk, const Format &format)
{
    using State = SyncStatus::State;
    Line l;
    l.page = Team;
    l.toolTip = lastGood(s, format);
    const auto progress = [&](const QString &counted, const QString &open) {
        return s.total > 0 ? counted.arg(format.count(s.done), format.count(s.total)) : open.arg(format.count(s.done));
    };
    switch (s.state) {
    case State::Local: return {tr("Local workspace"), QStringLiteral("settings"), {}, Tone::Good};
    case State::Off:
        l.text = tr("Not exchanging");
        l.tone = Tone::Neutral;
        break;
    case State::Connecting:
        l.text = s.pending > 0 ? tr("Connecting \u00b7 %n change(s) waiting", nullptr, int(s.pending)) : tr("Connecting\u2026");
        l.tone = Tone::Neutral;
        break;
    case State::Uploading:
        l.text = progress(tr("Sending %1 of %2"), tr("Sending: %1"));
        l.tone = Tone::Info;
        return l;
    case State::Filling:
        l.text = progress(tr("Fetching %1 of %2"), tr("Fetching: %1"));
        l.tone = Tone::Info;
        return l;
    case State::Offline: return offline(s, format);
    case State::Stopped:
        l.text = tr("Stopped: %1").arg(s.problem ? s.problem->message : tr("somebody has to look"));
        l.tone = Tone::Danger;
        l.toolTip = l.text + u'\n' + lastGood(s, format);
        return l;
    case State::Exchanging:
    case State::Synced:
        if (s.pending > 0)
            l.text = tr("Sending %n change(s)\u2026", nullptr, int(s.pending));
        else if (sinceOk >= 0)
            l.text = tr("Synced \u00b7 %1").arg(since(sinceOk));
        else
            l.text = s.state == State::Synced ? tr("Synced") : tr("Exchanging\u2026");
        if (s.pending > 0)
            l.page = Pending;
        break;
    }
    const QString review = s.conflicts > 0 ? tr("%n conflict(s) to review", nullptr, int(s.conflicts)) : QString();
    if (s.attention > 0) {
        l.text =
            tr("%n change(s) refused", nullptr, int(s.attention)) + (review.isEmpty() ? QString() : QStringLiteral(" \u00b7 ") + review);
        l.tone = Tone::Danger;
        l.page = Attention;
    } else if (s.conflicts > 0) {
        l.text = s.state == State::Synced && s.pending == 0 ? tr("Synced \u00b7 %1").arg(review) : review;
        l.tone = Tone::Warn;
        l.page = Conflicts;
    }
    return l;
}

QString TeamWords::role(HubRole role)
{
    switch (role) {
    case HubRole::None: return tr("no role");
    case HubRole::Manager: return tr("sales manager");
    case HubRole::Lead: return tr("team lead");
    case HubRole::Admin: return tr("administrator");
    case HubRole::Analyst: return tr("analyst, reads only");
    }
    return {};
}

QString TeamWords::hint(const QString &code)
{
    if (code == u"hub_unreachable")
        return tr("Check the server's name and port, and whether this computer may reach it (a VPN, a firewall).");
    if (code == u"hub_access_denied")
        return tr("Check the user and the password. Whoever runs the server can tell whether the login is open.");
    if (code == u"hub_certificate" || code == u"hub_certificate_missing")
        return tr("The file of the root certificate comes from whoever runs the server; the server's name must be the one written in its "
                  "certificate.");
    if (code == u"hub_missing")
        return tr("An administrator makes it with “opora-cli hub init”, or the database has another name.");
    if (code == u"both_filled")
        return tr("Make a fresh workspace for the team (the welcome page, “On a PostgreSQL server”) and import into it what you need from "
                  "this one.");
    if (code == u"hub_admin_needed")
        return tr("Ask an administrator to put the first workspace there.");
    return {};
}

QString TeamWords::rule(const QByteArray &rule)
{
    if (rule == "newest")
        return tr("The newer edit holds.");
    if (rule == "edit_revives")
        return tr("One deleted it, the other edited it: it lives.");
    if (rule == "edit_beats_delete")
        return tr("Something new happened to it that whoever deleted it had not seen: it lives.");
    if (rule == "won_against_lost")
        return tr("It was closed both ways: decide which.");
    if (rule == "insert_merged")
        return tr("Both made the same record; one of the values was kept.");
    return {};
}

} // namespace opora
