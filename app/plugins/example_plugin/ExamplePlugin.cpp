// SPDX-License-Identifier: GPL-3.0-or-later
// A whole channel as a C++ plugin: it "sends" a message by writing a file into a folder. README.md walks through it.
#include "core/channels/Plugin.h"
#include <QDir>
#include <QFile>

using namespace opora;
using namespace opora::channels;
using namespace Qt::StringLiterals;

class ExamplePlugin final : public QObject, public Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID OPORA_CHANNEL_IID)
    Q_INTERFACES(opora::channels::Plugin)
public:
    SendAnswer send(const Request &r, Progress &progress) override
    {
        SendAnswer a;
        // The message's id is the same on every try, so a file that is there already is this message.
        QFile file(path(r, r.message.id));
        progress.committing(); // the next line is the step that cannot be taken back
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            a.outcome = file.exists() ? Outcome::Sent : Outcome::Failed;
            a.retry = !file.exists();
            a.text = file.errorString();
            return a;
        }
        file.write((r.message.to + u'\n' + r.message.text).toUtf8());
        a.outcome = Outcome::Sent;
        a.externalId = r.message.id;
        return a;
    }
    Result<QList<StateAnswer>> states(const Request &r) override
    {
        QList<StateAnswer> all;
        for (const auto &[id, external] : r.ids)
            all.append({id, QFile::exists(path(r, id)) ? u"delivered"_s : u"unknown"_s, {}});
        return all;
    }
    Result<ReceiveAnswer> receive(const Request &) override { return notOffered(); }
    TestAnswer test(const Request &r) override
    {
        const bool there = QDir(r.settings.value(u"folder"_s).toString()).exists();
        return {there, there ? QString() : u"no_folder"_s, there ? QString() : u"There is no such folder."_s};
    }

private:
    static QString path(const Request &r, const QString &id) { return r.settings.value(u"folder"_s).toString() + u'/' + id + u".txt"_s; }
};

#include "ExamplePlugin.moc"
