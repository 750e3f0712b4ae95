// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <memory>

// GLib's headers use names that Qt defines away.
#undef signals
#include <gmime/gmime.h>

/// GMime with owners, and set up for letters as they are rather than as they should be. Its objects are of one thread.
namespace opora::imap {

struct Unref {
    void operator()(void *o) const { g_object_unref(o); }
};
template <class T> using Ref = std::unique_ptr<T, Unref>;

/// Lenient, and with the charsets that headers without any are taken for.
GMimeParserOptions *parserOptions();
/// Null: not even a header can be made of it.
Ref<GMimeMessage> parsed(const QByteArray &bytes);
/// Its transfer encoding taken off.
QByteArray contentOf(GMimePart *part);
/// As it stood in the letter.
QByteArray wholeOf(GMimeObject *object);
bool hasType(GMimeObject *object, const char *type, const char *subtype);

} // namespace opora::imap
