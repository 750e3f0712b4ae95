// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

class QGridLayout;

namespace opora {

class Combo;
class TextLabel;

/// Which letter a deal's coming into a stage writes: the template, and whether it lies ready as a draft or goes out at
/// once. Every change is one command that can be undone. GUI thread.
class StageLetters : public Card {
    Q_OBJECT
public:
    StageLetters(PageContext &context, QWidget *parent);
    void reload();
    Combo *templateField(const QString &stage) const;
    Combo *letterField(const QString &stage) const;

private:
    struct Row {
        Uuid stage;
        QString name;
        Combo *templates = nullptr, *letter = nullptr;
    };
    void fill(const QList<PipelineInfo> &pipelines, const QList<Record> &stages, const QList<Record> &templates);
    void addRow(QGridLayout *grid, const Uuid &id, const QString &name, const Record &stage, const QList<Record> &templates);
    void save(const Row &row);
    PageContext &m_context;
    QWidget *m_table = nullptr;
    QList<Row> m_rows;
    quint64 m_asked = 0;
};

} // namespace opora
