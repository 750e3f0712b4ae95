// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/kit/Theme.h"
#include <QCoreApplication>

namespace opora {

Tone readinessTone(const QString &readiness);
/// Translated names of the client's fields and enum values, for forms, chips and the history. GUI thread.
class ClientWords {
    Q_DECLARE_TR_FUNCTIONS(opora::ClientWords)
public:
    static QString field(const QByteArray &entity, const QByteArray &column);
    static QString value(const QByteArray &column, const QString &value);   ///< "hot" -> "Hot"; others unchanged
    static QList<InPlaceEdit::Choice> choices(const QByteArray &column, const QByteArrayList &values, bool withNone);
    static QString entity(const QByteArray &entity);
    /// "Owner: me", "Last contact > 30 d", "not Readiness: Cold".
    static QString describe(const Condition &condition);
};

} // namespace opora
