// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include <QWidget>

namespace opora {

class FlowLayout;
class TextLabel;

/// The files of a letter that is being written: a chip each, which Del or its x takes off, and how much they are together.
/// Nothing is read here but names and sizes; the bytes are taken when the letter is queued. GUI thread.
class LetterFiles : public QWidget {
    Q_OBJECT
public:
    struct File {
        Uuid id; ///< attached to the message already; null: at `path`, to be attached
        QString path;
        QString name;
        qint64 size = 0; ///< bytes
        bool operator==(const File &) const = default;
    };
    explicit LetterFiles(QWidget *parent);
    void set(const QList<File> &files);
    /// Folders and what cannot be read are left out, with a sentence; what is there already is not added twice.
    void add(const QStringList &paths);
    const QList<File> &files() const { return m_files; }
    QStringList paths() const; ///< of those to be attached
    /// Opens the system's dialog; what is chosen is added.
    void choose();

Q_SIGNALS:
    void changed();
    void refused(const QString &sentence);

private:
    void fill();
    void remove(int at);
    QList<File> m_files;
    QWidget *m_chips;
    FlowLayout *m_flow;
    TextLabel *m_sum;
};

} // namespace opora
