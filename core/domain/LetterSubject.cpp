// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/LetterSubject.h"
#include <QRegularExpression>

namespace opora {

QString answerSubject(const QString &subject)
{
    // What programs of several languages write for "in answer to", with the count that some of them keep.
    static const QRegularExpression again(
        QStringLiteral("^(?:(?:re|aw|antw|sv|odp|отв|ответ|відп|відповідь)\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*)+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString about = subject.simplified();
    about.remove(again);
    return about.isEmpty() ? QString() : QStringLiteral("Re: ") + about;
}

} // namespace opora
