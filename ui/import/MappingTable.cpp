// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/MappingTable.h"
#include "ui/kit/Card.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include <QGridLayout>

namespace opora {

using namespace Qt::StringLiterals;

MappingTable::MappingTable(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void MappingTable::setColumns(const QStringList &headers, const ImportMapping &mapping)
{
    m_mapping = mapping;
    m_rows.clear();
    m_content = new QWidget;
    m_content->setAutoFillBackground(false);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(10, 0, 10, 6);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 6);
    const QString captions[] = {tr("Column in the file"), tr("Goes to"), tr("Example")};
    for (int c = 0; c < 3; ++c) {
        auto *label = mutedLabel(captions[c], m_content);
        label->setFont(Theme::smallStrong());
        label->setMinimumHeight(label->sizeHint().height() + 16);
        m_grid->addWidget(label, 0, c);
    }
    m_grid->addWidget(new Line(Qt::Horizontal, m_content), 1, 0, 1, 4);
    auto targets = ImportService::targets(mapping.as);
    while (m_mapping.columns.size() < headers.size())
        m_mapping.columns.append({headers.at(m_mapping.columns.size()), {}});
    for (int i = 0; i < headers.size(); ++i)
        addRow(i, headers.at(i), targets);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget switches it on, and the card's colour would be hidden
    m_content->setMaximumWidth(viewport()->width());
}

void MappingTable::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_content)
        m_content->setMaximumWidth(viewport()->width());
}

void MappingTable::addRow(int column, const QString &header, const QList<ImportTarget> &targets)
{
    const int at = 2 + 2 * column;
    auto *name = new ElidedLabel(header, Token::Ink, m_content);
    name->setFont(Theme::strong());
    m_grid->addWidget(name, at, 0);
    Row row;
    row.target = new Combo(m_content);
    row.target->setAccessibleName(tr("%1 goes to").arg(header));
    row.target->addChoice({}, tr("— do not import —"));
    const QString current = m_mapping.columns.at(column).target;
    bool known = current.isEmpty();
    for (const auto &t : targets) {
        row.target->addChoice(t.target, t.label);
        known = known || t.target == current;
    }
    if (!known) // a target with a parameter, such as the day a certain stage was entered
        row.target->addChoice(current, current.contains(u':') ? tr("Entered “%1”").arg(current.section(u':', 1)) : current);
    row.target->setValue(current);
    row.target->setEnabled(m_editable);
    row.target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.target->setMinimumContentsLength(14);
    m_grid->addWidget(row.target, at, 1);
    row.example = new ElidedLabel({}, Token::Ink, m_content);
    m_grid->addWidget(row.example, at, 2);
    row.chip = new Chip({}, Tone::Good, m_content);
    row.chip->hide();
    m_grid->addWidget(row.chip, at, 3, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setRowMinimumHeight(at, row.target->sizeHint().height() + 10);
    m_grid->addWidget(new Line(Qt::Horizontal, m_content), at + 1, 0, 1, 4);
    connect(row.target, &QComboBox::activated, this, [this, column] {
        m_mapping.columns[column].target = m_rows.at(column).target->value();
        Q_EMIT changed();
    });
    m_rows.append(row);
}

void MappingTable::showReport(const QList<ColumnReport> &columns)
{
    for (int i = 0; i < m_rows.size() && i < columns.size(); ++i) {
        const auto &c = columns.at(i);
        auto &row = m_rows[i];
        const QString before = c.example.simplified(), after = c.exampleAfter.simplified();
        row.example->setText(after.isEmpty() || after == before || c.target.isEmpty() ? before : tr("%1 → %2").arg(before, after));
        row.example->setColor(c.target.isEmpty() ? Token::Mute : Token::Ink);
        row.chip->setVisible(!c.target.isEmpty());
        if (c.wrong > 0)
            row.chip->setChip(tr("%n cell(s) wrong", nullptr, c.wrong), Tone::Danger);
        else
            row.chip->setChip(tr("fits"), Tone::Good);
    }
}

void MappingTable::setTarget(int column, const QString &target)
{
    if (column < 0 || column >= m_rows.size())
        return;
    m_rows.at(column).target->setValue(target);
    m_mapping.columns[column].target = m_rows.at(column).target->value();
    Q_EMIT changed();
}

QString MappingTable::target(int column) const
{
    return m_mapping.columns.value(column).target;
}

void MappingTable::setEditable(bool editable)
{
    m_editable = editable;
    for (const auto &row : std::as_const(m_rows))
        row.target->setEnabled(editable);
}

} // namespace opora
