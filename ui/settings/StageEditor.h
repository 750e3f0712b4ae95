// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/shell/Page.h"
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace opora {

class Button;
class Combo;
class TextLabel;

/// The pipelines and their stages, edited where they stand: every change is saved at once as one command that can be
/// undone. Alt+Up and Alt+Down move the stage under the keyboard.
class StageEditor : public QWidget {
    Q_OBJECT
public:
    StageEditor(PageContext &context, QWidget *parent);
    void reload();
    const PipelineInfo &pipeline() const { return m_pipeline; }
    void addStage();
    void removeStage(int row);
    void moveStage(int row, int by);
    QLineEdit *nameField(int row) const { return m_rows.value(row).name; }
    QSpinBox *limitField(int row) const { return m_rows.value(row).limit; }
    QString error() const;

Q_SIGNALS:
    void loaded();

protected:
    bool eventFilter(QObject *, QEvent *) override;

private:
    struct Row {
        QWidget *dot = nullptr;
        QLineEdit *name = nullptr;
        Combo *kind = nullptr;
        QSpinBox *probability = nullptr, *rotting = nullptr, *limit = nullptr;
        Button *up = nullptr, *down = nullptr, *remove = nullptr;
        QList<QWidget *> all() const;
    };
    QWidget *makeHead();
    QWidget *makeFoot();
    void fill(const QList<PipelineInfo> &all);
    void buildRows();
    void makeTable();
    Row makeRow(int index, QGridLayout *grid);
    void showRow(int index);
    void collect(int index);
    void save(const PipelineInfo &changed);
    void addPipeline();
    void removePipeline();
    PageContext &m_context;
    QList<PipelineInfo> m_all;
    PipelineInfo m_pipeline;
    QList<Row> m_rows;
    Combo *m_choice = nullptr;
    QLineEdit *m_name = nullptr;
    QWidget *m_table = nullptr;
    Button *m_remove = nullptr;
    TextLabel *m_error = nullptr;
    bool m_saving = false, m_reloadAfter = false;
    int m_focusRow = -1;
};

} // namespace opora
