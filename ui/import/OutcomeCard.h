// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include "ui/kit/Card.h"
#include <QLocale>

namespace opora {

class FlowLayout;

/// "What will happen" before an import, "What happened" after it: chips of counts and the notices beneath.
class OutcomeCard : public Card {
    Q_OBJECT
public:
    OutcomeCard(const QString &heading, const QLocale &locale, QWidget *parent = nullptr);
    void show(qint64 created, qint64 updated, qint64 unchanged, qint64 refused, const QList<ImportNotice> &notices);
    QStringList texts() const; ///< of the chips and notices, for tests

private:
    void chip(const QString &text, Tone tone);
    QLocale m_locale;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QWidget *m_notices = nullptr;
    QStringList m_texts;
};

} // namespace opora
