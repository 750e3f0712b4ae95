// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace opora {

class Button;
class Combo;
class Card;
class ElidedLabel;
class FileStep;
class MappingTable;
class OutcomeCard;
class PlainTable;
class PreviewModel;
class ProgressLine;
class SegmentedTabs;
class TextLabel;

/// Import in four steps: File, Columns, Check, Done. Nothing is written before the button says how many rows it will
/// bring; the whole import is one undo. activate args: "files" (QStringList) or "file".
class ImportPage : public Page {
    Q_OBJECT
public:
    explicit ImportPage(PageContext &context);
    QString title() const override { return tr("Import"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;

    void setFiles(const QStringList &files);
    QString step() const;
    void goTo(const QString &step);
    MappingTable *mappingTable() const { return m_mapping; }
    PreviewModel *previewModel() const { return m_problemModel; }
    PreviewModel *sampleModel() const { return m_sampleModel; }
    OutcomeCard *outcome() const { return m_willHappen; }
    OutcomeCard *happened() const { return m_happened; }
    Button *importButton() const { return m_go; }
    Button *undoButton() const { return m_undo; }
    const ImportPreview &preview() const { return m_preview; }

Q_SIGNALS:
    void previewed();
    void finished();

protected:
    void dragEnterEvent(QDragEnterEvent *) override;
    void dragLeaveEvent(QDragLeaveEvent *) override;
    void dropEvent(QDropEvent *) override;

private:
    QLayout *buildHeader();
    QWidget *buildColumns();
    QWidget *buildCheck();
    QWidget *buildDone();
    void addCommands();
    void choose();
    void look();
    void fillFileChooser();
    void chooseFileShown(int index);
    void readPreview();
    void showPreview();
    void previewFailed(const Error &error);
    void enableSteps();
    void start();
    void importDone(const Result<ImportResult> &result);
    void showDone(const ImportResult &result);
    void undoImport();
    void saveMapping();
    void fillMappingMenu();
    void useMapping(const ImportMapping &mapping);
    void correct(qint64 row, int column, const QString &text);
    void showReason();
    void reset();
    ImportRequest request() const;
    QString refusedFile() const;

    QStringList m_files;
    QList<ImportLook> m_looks;
    ImportPreview m_preview;
    ImportResult m_result;
    QHash<QPair<qint64, int>, QString> m_corrections;
    bool m_ownMapping = false, m_hasPreview = false, m_running = false;
    int m_shown = 0;
    quint64 m_asked = 0;
    Job<ImportPreview> m_previewJob;
    Job<ImportResult> m_runJob;

    ElidedLabel *m_info;
    Button *m_cancel, *m_go, *m_undo, *m_load, *m_save, *m_openRefused;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_steps;
    ProgressLine *m_progress;
    FileStep *m_file;
    MappingTable *m_mapping;
    Combo *m_fileShown;
    TextLabel *m_columnsError, *m_columnsNote, *m_reason, *m_footnote, *m_doneTitle;
    OutcomeCard *m_willHappen, *m_willHappenToo, *m_happened;
    PreviewModel *m_sampleModel, *m_problemModel;
    PlainTable *m_sample, *m_problems;
    QLabel *m_noProblems = nullptr;
    QTimer m_soon, m_poll;
};

} // namespace opora
