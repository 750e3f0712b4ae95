// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QUrl>
#include <optional>

/// HTML of letters: what strangers wrote, made safe to show; what templates say, made safe to send. Pure, any thread, time
/// linear in the text's length. The letter is taken apart and written anew from a short list of tags, attributes and
/// styles; nothing is passed through, so what is not known here cannot get out.
namespace opora {

enum class LetterUse {
    Show, ///< in the program's own view: no colours and sizes either, so that every theme can be read
    Send, ///< to a client: plain colours, sizes and table measures stay
};

struct SafeLetter {
    /// Balanced HTML without head and body. No picture, script, form, frame, embedded thing, style sheet, class, id or event;
    /// links lead to http, https, mailto and tel only. A QTextDocument asks for no resource when it is given this.
    QString html;
    int pictures = 0;   ///< left out; their alternative text stands in their place
    int active = 0;     ///< scripts, forms, frames, embedded things that were left out
    int misleading = 0; ///< links that showed another address than they lead to: the true one is written behind (Show)
    bool cut = false;   ///< the letter was longer than anything a person reads, and ends early
};
SafeLetter safeLetter(const QString &html, LetterUse use);

/// What the letter says without HTML: paragraphs as lines, links with their address, lists with dashes.
QString letterText(const QString &html);

/// Where a link of a letter may lead: http and https without user names in them, mailto with an address and a subject, tel
/// with digits. Anything else (files, scripts, data, relative addresses, attachments in mailto) is nothing. Ask this again
/// before a link is opened.
std::optional<QUrl> openableLink(const QString &href);

} // namespace opora
