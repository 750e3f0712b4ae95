// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/BackupService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

namespace opora {

class Button;
class ElidedLabel;
class ProgressLine;
class TextLabel;

/// Settings, "Backups": where the copies are, which was the last, a copy now, looking into one, the check of the workspace.
class BackupsCard : public Card {
    Q_OBJECT
public:
    BackupsCard(PageContext &context, QWidget *parent);
    void reload();
    void backUp();
    void chooseFolder();
    void restore(); ///< a list of the copies; the chosen one is opened beside
    void check();
    QString lastLine() const;

private:
    void showCopies(const QList<BackupCopy> &copies);
    void say(const QString &text);
    PageContext &m_context;
    ElidedLabel *m_folder;
    TextLabel *m_last, *m_state;
    Button *m_backup, *m_restore, *m_check, *m_change;
    ProgressLine *m_progress;
};

} // namespace opora
