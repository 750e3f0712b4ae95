// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Theme.h"
#include <QWidget>
#include <functional>

class QPlainTextEdit;

namespace opora {

class Chip;
class TextLabel;

/// What a letter will read like for its client, with what the card lacks named below. Hidden while there is nothing to fill
/// in. GUI thread.
class LetterPreview : public QWidget {
    Q_OBJECT
public:
    explicit LetterPreview(QWidget *parent);
    void show(const QString &clientName, const QString &subject, const QString &text, const QStringList &missing);
    /// The template cannot be read, and why.
    void showError(const QString &sentence);
    void clear();
    QString text() const;
    QStringList missing() const { return m_missing; }

private:
    TextLabel *m_head;
    QPlainTextEdit *m_text;
    QWidget *m_chipRow;
    FlowLayout *m_chips;
    QStringList m_missing;
};

/// A question in its place, with the answers as buttons; no box in the way. Goes when it is answered. GUI thread.
class InlineQuestion : public QWidget {
    Q_OBJECT
public:
    struct Answer {
        QString text;
        std::function<void()> run; ///< empty: nothing more happens
        bool primary = false;
    };
    explicit InlineQuestion(QWidget *parent);
    void ask(const QString &question, const QList<Answer> &answers);
    void dismiss();
    QString question() const;

private:
    TextLabel *m_text;
    QWidget *m_buttons = nullptr;
};

} // namespace opora
