// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"
#include <QByteArray>

namespace opora::imap {

constexpr int MostFiles = 100;    ///< of one letter
constexpr int MostText = 400'000; ///< UTF-16 units of a letter's text
constexpr int MostHtml = 1'000'000;

/// Where files of letters go: named by numbers, so that no name from outside ever is a path.
class Files {
public:
    explicit Files(QString folder) : m_folder(std::move(folder)) {}
    /// Empty: it could not be written.
    QString put(const QByteArray &bytes);
    qint64 written() const { return m_written; }

private:
    QString m_folder;
    int m_count = 0;
    qint64 m_written = 0;
};

/// A letter's bytes read by GMime. Whatever they are, a letter comes of it: an id or a hash, who wrote, when, texts, files.
/// `complete` false: only its beginning is there, and no file is taken. `cameAt`: UTC ms, stands for a date that is missing
/// or absurd. Letters nested deeper than any mailer does are read by their header only.
channels::ReceivedLetter read(const QByteArray &bytes, bool complete, qint64 cameAt, Files &files);

} // namespace opora::imap
