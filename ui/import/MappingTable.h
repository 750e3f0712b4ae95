// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include <QScrollArea>

class QGridLayout;

namespace opora {

class Chip;
class Combo;

/// The columns of a file and where each goes, with an example before and after, and whether its cells fit.
class MappingTable : public QScrollArea {
    Q_OBJECT
public:
    explicit MappingTable(QWidget *parent = nullptr);
    /// Builds the rows anew for a file's columns.
    void setColumns(const QStringList &headers, const ImportMapping &mapping);
    /// Examples and counts from a preview of the same columns; the choices stay.
    void showReport(const QList<ColumnReport> &columns);
    ImportMapping mapping() const { return m_mapping; }
    void setTarget(int column, const QString &target);
    QString target(int column) const;
    void setEditable(bool editable);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *) override;

private:
    struct Row { Combo *target = nullptr; class ElidedLabel *example = nullptr; Chip *chip = nullptr; };
    void addRow(int column, const QString &header, const QList<ImportTarget> &targets);
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    ImportMapping m_mapping;
    bool m_editable = true;
};

} // namespace opora
