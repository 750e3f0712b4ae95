// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"
#include <QList>

class QVBoxLayout;

namespace opora {

/// Today's list of what does not wait by itself: deals without a step or standing too long, what lies in the inbox, conflicts
/// and refused changes of a team's exchange. Each line leads to its page. GUI thread.
class AttentionCard : public Card {
    Q_OBJECT
public:
    AttentionCard(PageContext &context, QWidget *parent);
    void setSummary(const TodaySummary &summary);
    /// Counts the inbox anew.
    void refresh();

private:
    struct Line {
        qint64 count = 0;
        QString text, page;
        QVariantMap args;
        bool urgent = false;
    };
    QList<Line> lines() const;
    void fill();
    PageContext &m_context;
    TodaySummary m_summary;
    qint64 m_inbox = 0;
    QVBoxLayout *m_rows;
    QString m_shown;
};

} // namespace opora
