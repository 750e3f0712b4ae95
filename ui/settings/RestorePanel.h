// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/BackupService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

namespace opora {

class PlainRows;
class PlainTable;

/// Which copy to look into: those of the folder, newest first, or any file. Says chosen(), closes, and does nothing itself.
class RestorePanel : public OverlayPanel {
    Q_OBJECT
public:
    RestorePanel(PageContext &context, QWidget *anyChild);
    PlainTable *table() const { return m_table; }

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void fill(const QList<BackupCopy> &copies);
    void take(const QString &file);
    PageContext &m_context;
    PlainRows *m_rows;
    PlainTable *m_table;
};

} // namespace opora
