// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/MessageFiles.h"
#include "core/services/InboxService.h"
#include "ui/kit/FileDialogs.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(opora::MessageFiles)
};

/// Files that were looked at, for as long as the program runs; nobody else's to read.
QString lookFolder()
{
    static QTemporaryDir dir;
    return dir.isValid() ? dir.path() : QString();
}

} // namespace

void MessageFiles::look(PageContext &context, QObject *owner, const Uuid &file)
{
    InboxService(context.workspace).fileToLookAt(file, lookFolder()).then(owner, [&context](const Result<QString> &r) {
        if (r.ok())
            QDesktopServices::openUrl(QUrl::fromLocalFile(r.value()));
        else
            context.failed(r.error());
    });
}

void MessageFiles::save(PageContext &context, QWidget *owner, const Uuid &file, const QString &name)
{
    FileDialogs::save(owner->window(), u"attachments"_s, Text::tr("Save the file"), Text::tr("All files (*)"), QFileInfo(name).suffix(),
                      name, [&context, owner = QPointer<QWidget>(owner), file](const QString &path) {
                          if (!owner)
                              return;
                          InboxService(context.workspace).saveFile(file, path).then(owner, [&context](const Result<QString> &r) {
                              if (r.ok())
                                  context.inform(Text::tr("Saved: %1").arg(QFileInfo(r.value()).fileName()));
                              else
                                  context.failed(r.error());
                          });
                      });
}

void MessageFiles::addTo(QMenu *menu, PageContext &context, QWidget *owner, const MessageInfo &message)
{
    for (const MessageInfo::File &f : message.files) {
        if (!f.mayRun)
            menu->addAction(Text::tr("Open %1").arg(f.name), owner, [&context, owner, id = f.id] { look(context, owner, id); });
        menu->addAction(Text::tr("Save %1…").arg(f.name), owner,
                        [&context, owner, id = f.id, name = f.name] { save(context, owner, id, name); });
    }
}

} // namespace opora
