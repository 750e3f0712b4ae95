// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "ui/kit/OverlayPanel.h"
#include <QStringList>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;

namespace opora {

/// Asks why a deal was lost: a reason is needed, a note is welcome. accepted() comes only with a reason.
class LostPanel : public OverlayPanel {
    Q_OBJECT
public:
    LostPanel(QWidget *anyChild, const QString &dealTitle, const QStringList &reasons);
    QString reason() const;
    QString note() const;
    /// For tests and for whoever fills the form by program.
    void setReason(const QString &reason);
    void setNote(const QString &note);

Q_SIGNALS:
    void confirmed(const QString &reason, const QString &note);

protected:
    bool eventFilter(QObject *, QEvent *) override;

private:
    void check();
    QButtonGroup *m_group;
    QLineEdit *m_other;
    QPlainTextEdit *m_note;
    QStringList m_reasons;
    int m_otherId = -1;
};

} // namespace opora
