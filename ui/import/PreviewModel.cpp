// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/PreviewModel.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/Theme.h"
#include <QSet>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeading = 2; // row number and result stand first: they stay in sight however many columns the file has
}

void PreviewModel::setPreview(const ImportPreview &preview, const QHash<QPair<qint64, int>, QString> &corrections, bool onlyProblems)
{
    beginResetModel();
    m_headers = preview.headers;
    m_corrections = corrections;
    m_columns.clear();
    for (int c = 0; c < preview.columns.size(); ++c)
        if (!preview.columns.at(c).target.isEmpty())
            m_columns.append(c);
    QSet<qint64> corrected;
    for (auto it = corrections.cbegin(); it != corrections.cend(); ++it)
        corrected.insert(it.key().first);
    m_rows.clear();
    for (const auto &row : preview.sample)
        if (!onlyProblems || !row.problems.isEmpty() || corrected.contains(row.row))
            m_rows.append(row);
    endResetModel();
}

const CellProblem *PreviewModel::problemAt(int row, int fileColumn) const
{
    for (const auto &p : m_rows.at(row).problems)
        if (p.column == fileColumn)
            return &p;
    return nullptr;
}

QString PreviewModel::result(const PreviewRow &row) const
{
    if (row.result == u"new")
        return tr("new");
    if (row.result == u"update")
        return tr("update");
    if (row.result == u"unchanged")
        return tr("unchanged");
    const QString header = row.problems.isEmpty() ? QString() : m_headers.value(row.problems.first().column);
    return header.isEmpty() ? tr("refused") : tr("fix %1").arg(header);
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto &row = m_rows.at(index.row());
    const bool number = index.column() == 0, outcome = index.column() == 1;
    if (role == Qt::ToolTipRole && !row.problems.isEmpty())
        return reasons(index.row());
    if (number) {
        if (role == Qt::DisplayRole)
            return QString::number(row.row);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == PlainMuteRole ? QVariant(true) : QVariant();
    }
    if (outcome) {
        if (role == Qt::DisplayRole)
            return result(row);
        if (role == PlainToneRole)
            return int(row.result == u"new" ? Tone::Good : row.result == u"update" ? Tone::Info : row.result == u"unchanged" ? Tone::Neutral : Tone::Danger);
        return {};
    }
    const int column = m_columns.at(index.column() - kLeading);
    const auto corrected = m_corrections.constFind({row.row, column});
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return corrected != m_corrections.cend() ? *corrected : row.cells.value(column).simplified();
    case PlainWrongRole: return problemAt(index.row(), column) != nullptr;
    case PlainStrongRole: return corrected != m_corrections.cend();
    case Qt::AccessibleTextRole: {
        const auto *p = problemAt(index.row(), column);
        const QString text = m_headers.value(column) + u": "_s + row.cells.value(column);
        return p ? text + u", "_s + p->reason : text;
    }
    default: return {};
    }
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString())
        return false;
    const int column = m_columns.at(index.column() - kLeading);
    const qint64 row = m_rows.at(index.row()).row;
    m_corrections.insert({row, column}, text);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(row, column, text);
    return true;
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags f = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() >= kLeading)
        f |= Qt::ItemIsEditable;
    return f;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == 0 ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    if (section == 1)
        return tr("Result");
    return m_headers.value(m_columns.value(section - kLeading, -1));
}

QString PreviewModel::reasons(int row) const
{
    QStringList all;
    for (const auto &p : m_rows.at(row).problems)
        all.append(p.header.isEmpty() ? p.reason : tr("%1: %2").arg(p.header, p.reason));
    return all.join(u'\n');
}

QModelIndex PreviewModel::nextWrong(int fromRow) const
{
    for (int r = qMax(0, fromRow); r < m_rows.size(); ++r)
        for (int c = 0; c < m_columns.size(); ++c)
            if (problemAt(r, m_columns.at(c)))
                return index(r, c + kLeading);
    return {};
}

} // namespace opora
