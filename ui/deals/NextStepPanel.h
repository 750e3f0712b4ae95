// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/Button.h"
#include "ui/kit/OverlayPanel.h"
#include <QLocale>

class QLineEdit;
class QLabel;

namespace opora {

/// Plans a deal's next step in one line: "call back Fri 10:00"; below it stands what was understood. Without a day the
/// step is for tomorrow.
class NextStepPanel : public OverlayPanel {
    Q_OBJECT
public:
    NextStepPanel(QWidget *anyChild, Workspace &workspace, const QLocale &locale, const QString &dealTitle);
    void setText(const QString &text);

Q_SIGNALS:
    void confirmed(const opora::NewTask &task);

private:
    NewTask read() const;
    void show(const NewTask &task);
    void offerDay(QLayout *row, const QString &label, int days);
    Workspace &m_ws;
    QLocale m_locale;
    QLineEdit *m_line;
    QLabel *m_understood;
    QDate m_day;   ///< a day button's choice; typed words win
};

} // namespace opora
