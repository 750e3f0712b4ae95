// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/LetterFiles.h"
#include "ui/inbox/InboxWords.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace opora {
namespace {

constexpr qint64 kMuch = 20LL * 1024 * 1024; ///< base64 makes 27 of them, and most mailboxes end at 25
constexpr int kNameLength = 36;

QString shortened(const QString &name)
{
    return name.size() <= kNameLength ? name : name.left(kNameLength - 13) + u'…' + name.right(12);
}

} // namespace

LetterFiles::LetterFiles(QWidget *parent)
    : QWidget(parent),
      m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, 6)),
      m_sum(mutedLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chips);
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    hide();
}

void LetterFiles::set(const QList<File> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    fill();
}

QStringList LetterFiles::paths() const
{
    QStringList list;
    for (const File &f : m_files) {
        if (f.id.isNull())
            list.append(f.path);
    }
    return list;
}

void LetterFiles::add(const QStringList &paths)
{
    QStringList refusedNames;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isFile() || !info.isReadable()) {
            refusedNames.append(info.fileName());
            continue;
        }
        const QString whole = info.absoluteFilePath();
        if (std::none_of(m_files.cbegin(), m_files.cend(), [&](const File &f) { return f.path == whole; }))
            m_files.append({{}, whole, info.fileName(), info.size()});
    }
    fill();
    Q_EMIT changed();
    if (!refusedNames.isEmpty())
        Q_EMIT refused(tr("%1 cannot be attached: it is a folder or cannot be read.").arg(refusedNames.join(u", "_s)));
}

void LetterFiles::choose()
{
    FileDialogs::openMany(window(), u"attachments"_s, tr("Attach files"), tr("All files (*)"),
                          [self = QPointer<LetterFiles>(this)](const QStringList &paths) {
                              if (self)
                                  self->add(paths);
                          });
}

void LetterFiles::remove(int at)
{
    m_files.removeAt(at);
    fill();
    Q_EMIT changed();
}

void LetterFiles::fill()
{
    // A chip that asks for its own removal is still in its event.
    for (Chip *chip : m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    qint64 sum = 0;
    for (int i = 0; i < m_files.size(); ++i) {
        const File &f = m_files.at(i);
        auto *chip = new Chip(shortened(f.name) + u" · "_s + InboxWords::size(f.size), Tone::Neutral, m_chips);
        chip->setAccessibleName(tr("Attached file %1").arg(f.name));
        chip->setToolTip(tr("%1 – Del takes it off").arg(f.name));
        chip->setRemovable(true);
        connect(chip, &Chip::removeRequested, this, [this, i] { remove(i); });
        m_flow->addWidget(chip);
        chip->show();
        sum += f.size;
    }
    m_sum->setVisible(sum > kMuch);
    m_sum->setText(tr("%1 together: many mailboxes refuse letters that large.").arg(InboxWords::size(sum)));
    setVisible(!m_files.isEmpty());
}

} // namespace opora
