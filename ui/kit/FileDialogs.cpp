// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/FileDialogs.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace opora::FileDialogs {
namespace {
QString key(const QString &purpose)
{
    return QStringLiteral("folders/") + purpose;
}

QFileDialog *make(QWidget *parent, const QString &purpose, const QString &title, const QString &filter)
{
    const QString folder = QSettings().value(key(purpose), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    auto *dialog = new QFileDialog(parent->window(), title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void listen(QFileDialog *dialog, QWidget *parent, const QString &purpose, std::function<void(const QStringList &)> chosen)
{
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [purpose, chosen = std::move(chosen)](const QStringList &files) {
        if (files.isEmpty() || files.first().isEmpty())
            return;
        QSettings().setValue(key(purpose), QFileInfo(files.first()).absolutePath());
        chosen(files);
    });
    dialog->open();
}
} // namespace

void open(QWidget *parent, const QString &purpose, const QString &title, const QString &filter, std::function<void(const QString &)> chosen)
{
    auto *d = make(parent, purpose, title, filter);
    d->setFileMode(QFileDialog::ExistingFile);
    listen(d, parent, purpose, [chosen = std::move(chosen)](const QStringList &files) { chosen(files.first()); });
}

void openMany(QWidget *parent, const QString &purpose, const QString &title, const QString &filter,
              std::function<void(const QStringList &)> chosen)
{
    auto *d = make(parent, purpose, title, filter);
    d->setFileMode(QFileDialog::ExistingFiles);
    listen(d, parent, purpose, std::move(chosen));
}

void save(QWidget *parent, const QString &purpose, const QString &title, const QString &filter, const QString &suffix,
          const QString &suggestedName, std::function<void(const QString &)> chosen)
{
    auto *d = make(parent, purpose, title, filter);
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setDefaultSuffix(suffix);
    d->selectFile(QDir(d->directory()).filePath(suggestedName));
    listen(d, parent, purpose, [chosen = std::move(chosen)](const QStringList &files) { chosen(files.first()); });
}

void folder(QWidget *parent, const QString &purpose, const QString &title, const QString &at, std::function<void(const QString &)> chosen)
{
    auto *d = make(parent, purpose, title, QString());
    d->setFileMode(QFileDialog::Directory);
    d->setOption(QFileDialog::ShowDirsOnly);
    d->setDirectory(QDir(at).exists() ? at : QFileInfo(at).absolutePath());
    listen(d, parent, purpose, [chosen = std::move(chosen)](const QStringList &folders) { chosen(folders.first()); });
}

} // namespace opora::FileDialogs
