// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include <QFrame>
#include <QLocale>

class QLabel;
class QLineEdit;

namespace opora {

class Button;
class ClientField;

/// The small form at the foot of a board column: title, client, amount. Enter saves, Escape closes. Wrong input is
/// marked at the field and stays.
class AddDealForm : public QFrame {
    Q_OBJECT
public:
    AddDealForm(Workspace &workspace, const QLocale &locale, const QString &stageName, QWidget *parent = nullptr);
    void setClient(const Uuid &client, const QString &name);
    /// What was typed, without stage and pipeline.
    DealService::NewDeal deal() const;
    void setBusy(bool busy);
    void setError(const QString &text);
    void start();

Q_SIGNALS:
    void submitted();
    void cancelled();
    void resized();

protected:
    void keyPressEvent(QKeyEvent *) override;
    void paintEvent(QPaintEvent *) override;

private:
    void submit();
    Workspace &m_ws;
    QLocale m_locale;
    QLineEdit *m_title, *m_amount;
    ClientField *m_client;
    QLabel *m_error;
    Button *m_add;
};

} // namespace opora
