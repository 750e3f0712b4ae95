// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLabel;
class QMenu;

namespace opora {

class Chip;
class FlowLayout;
class SearchField;

/// The conditions of the client list: a chip each, "+ Filter" with the usual ones, and a field that reads the filter
/// language (`owner:me city:Lviv last_contact:>30d`), applied as it is typed and turned into chips by Enter.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(PageContext &context, QWidget *parent = nullptr);
    Filter filter() const;               ///< chips and what is being typed
    Filter chips() const { return m_filter; }
    void setChips(const Filter &filter);
    void clear();
    void focusField();
    QString error() const { return m_error; }
    SearchField *field() const { return m_field; }

Q_SIGNALS:
    void filterChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuildChips();
    void showMenu();
    void fillMenu(QMenu *menu);
    void addChoice(QMenu *menu, const QString &text, const QString &condition);
    void addRecords(QMenu *menu, const QByteArray &entity, const QByteArray &field);
    void addCondition(const QString &text);
    void readField();
    void setError(const QString &reason);
    const Entity &entity() const;

    PageContext &m_context;
    Filter m_filter, m_typed;
    QString m_error;
    FlowLayout *m_flow;
    QWidget *m_chipHost;
    QList<Chip *> m_chips;
    Chip *m_add;
    SearchField *m_field;
    QLabel *m_reason;
    QTimer m_timer;
};

} // namespace opora
