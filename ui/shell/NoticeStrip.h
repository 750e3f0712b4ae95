// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

class QHBoxLayout;

namespace opora {

class TextLabel;

/// One line under the top bar that stays for as long as what it says is so ("You are looking at a backup"). GUI thread.
class NoticeStrip : public QWidget {
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent);
    void setText(const QString &text);
    QString text() const;
    void addAction(const QString &text, std::function<void()> run, bool primary = false);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    TextLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace opora
