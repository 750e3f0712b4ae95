// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QWidget>
#include <functional>

class QLabel;

namespace opora {

class Button;

/// What belongs here, in one sentence, and the one action that fills it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence);
    void setAction(const QString &text, std::function<void()> run);
    Button *actionButton() const { return m_button; }

private:
    QLabel *m_title, *m_sentence;
    Button *m_button;
};

} // namespace opora
