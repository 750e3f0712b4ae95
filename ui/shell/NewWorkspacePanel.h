// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include "ui/kit/OverlayPanel.h"

class QLineEdit;

namespace opora {

class Combo;

/// Asks what a new workspace needs: whose, where, currency, time zone, language. Emits ready() when all is right.
class NewWorkspacePanel : public OverlayPanel {
    Q_OBJECT
public:
    explicit NewWorkspacePanel(QWidget *anyChild);
    QString path() const;
    Workspace::CreateOptions options() const;

Q_SIGNALS:
    void ready();

private:
    void check();
    QLineEdit *m_user, *m_file;
    Combo *m_currency, *m_zone, *m_language;
};

/// "BASE.opora" where documents are kept, with a number if that name is taken.
QString freeWorkspaceFile(const QString &base);
/// "₴ UAH" and so on: the currencies offered first; any ISO 4217 code may be typed in Settings.
QStringList commonCurrencies();
/// The currency of the system's country, UAH where it has none.
QString localCurrency();
/// All IANA zones, the system's first.
QStringList timeZoneChoices();

} // namespace opora
