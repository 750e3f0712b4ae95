// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "core/services/RecordService.h"
#include "ui/kit/Theme.h"
#include "ui/shell/Page.h"
#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace opora {

class Button;
class Combo;
class SegmentedTabs;

/// What happened with a deal, newest first (notes, calls, moves between stages), with a line to add a note or a call.
class DealActivity : public QWidget {
    Q_OBJECT
public:
    DealActivity(PageContext &context, QWidget *parent = nullptr);
    void show(const DealDetails &details);
    void startNote();

protected:
    bool eventFilter(QObject *, QEvent *) override;

private:
    struct Entry { qint64 at = 0; QString title, body, by; Tone tone = Tone::Neutral; };
    void buildComposer(QVBoxLayout *all);
    void save();
    void read();
    void rebuild();
    Entry entryOf(const Record &activity, const RecordPage &page) const;
    QWidget *line(const Entry &entry);

    PageContext &m_context;
    Workspace &m_ws;
    DealDetails m_details;
    QList<Entry> m_activities;
    qint64 m_total = 0;
    int m_limit = 50;
    SegmentedTabs *m_kind;
    Combo *m_direction;
    QPlainTextEdit *m_text;
    Button *m_save, *m_more;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_lists;
};

} // namespace opora
