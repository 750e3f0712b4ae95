// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ClientDealsModel.h"
#include "ui/shell/Page.h"
#include <QStyledItemDelegate>

class QStackedWidget;

namespace opora {

class ContentList;
class EmptyState;

/// A deal of the client: title and next step, stage chip, amount.
class DealRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DealRowDelegate(QObject *parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The client's deals; Enter or a double click opens one on the board's page.
class DealsTab : public QWidget {
    Q_OBJECT
public:
    explicit DealsTab(PageContext &context, QWidget *parent = nullptr);
    void setClient(const Uuid &client);
    ContentList *list() const { return m_list; }

Q_SIGNALS:
    void newRequested();

private:
    void reload();
    void loadStages();
    PageContext &m_context;
    Uuid m_client;
    quint64 m_token = 0;
    ClientDealsModel m_model;
    ContentList *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace opora
