// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"
#include <QUrl>
#include <functional>

namespace opora {

class Combo;
class InlineQuestion;

/// A text that a messenger on this computer is opened with: works on the first day, without any gateway. The program cannot
/// see what is done there, so it asks whether it was sent, and notes that. GUI thread.
class MessengerLetter : public QObject {
    Q_OBJECT
public:
    struct Letter {
        Uuid client;
        QString app, appName, address, text;
    };
    MessengerLetter(PageContext &context, InlineQuestion *question, QObject *parent);
    static QString first(); ///< the one that is offered first
    static bool isOne(const QString &way);
    static void addTo(Combo *ways);
    /// Opens it and asks; the sentence in the way of that, else empty. `open`: who opens links.
    QString open(const Letter &letter, const std::function<bool(const QUrl &)> &open);

Q_SIGNALS:
    void noted(const opora::MessengerLetter::Letter &letter); ///< a person said that it was sent, and that is written down
    void notSent();

private:
    void note(const Letter &letter);
    PageContext &m_context;
    InlineQuestion *m_question;
};

} // namespace opora
