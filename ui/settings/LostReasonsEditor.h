// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"
#include <QWidget>

class QLineEdit;

namespace opora {

class FlowLayout;

/// The workspace's own list of reasons for losing a deal, as removable chips with a field to add one.
class LostReasonsEditor : public QWidget {
    Q_OBJECT
public:
    LostReasonsEditor(PageContext &context, QWidget *parent);
    void setReasons(const QStringList &reasons);
    QStringList reasons() const { return m_reasons; }
    void add(const QString &reason);
    void remove(const QString &reason);

private:
    void save(const QStringList &reasons);
    PageContext &m_context;
    QStringList m_reasons;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_field;
};

} // namespace opora
