// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clients/ClientTable.h"
#include "ui/clients/FilterBar.h"
#include "ui/shell/Page.h"

class QSettings;
class QStackedWidget;

namespace opora {

class BusyDelay;
class Button;
class EmptyState;
class LiveStatus;
class ProgressLine;
class TextLabel;

/// The left half of the Clients page: heading with the number of clients, import and export, filter, list.
class ClientListPane : public QWidget {
    Q_OBJECT
public:
    explicit ClientListPane(PageContext &context, QWidget *parent = nullptr);
    ClientTable *table() const { return m_table; }
    ClientListModel &model() { return m_model; }
    FilterBar *filterBar() const { return m_filter; }
    /// Asks where to and writes the clients that match the filter.
    void exportList();
    /// The same without asking.
    void exportTo(const QString &file);
    void load();
    /// The button of the empty state on show.
    QWidget *emptyAction() const;
    bool isEmpty() const { return m_model.isLoaded() && m_model.rowCount() == 0; }
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);
    void setNewAction(std::function<void()> run);

Q_SIGNALS:
    void listLoaded();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHeader();
    void onLoaded();
    void showCount();

    PageContext &m_context;
    ClientListModel m_model;
    ClientTable *m_table;
    FilterBar *m_filter;
    TextLabel *m_title, *m_count;
    Button *m_import, *m_export;
    QStackedWidget *m_stack;
    EmptyState *m_none, *m_noMatch;
    BusyDelay *m_busy;
    ProgressLine *m_progress;
    LiveStatus *m_status;
};

} // namespace opora
