// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora {

/// The subject of an answer: "Re: " and what the letter was about, however often it was answered before and by whichever
/// program ("RE[2]:", "AW:", "Відп:"). A letter without a subject gets none. Pure.
QString answerSubject(const QString &subject);

} // namespace opora
