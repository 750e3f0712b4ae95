// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SearchService.h"
#include "ui/kit/Fields.h"
#include "ui/kit/PopupList.h"
#include "ui/shell/Command.h"
#include <functional>
#include <memory>

namespace opora {

class LiveStatus;

/// What the typed text asks for. "@" people, "#" companies, "$" deals, "!" tasks, ">" commands only.
struct FieldQuery {
    QChar prefix;
    QString text;
    static FieldQuery parse(const QString &typed);
    bool wantsSearch() const { return !text.isEmpty() && prefix != u'>'; }
    bool wantsCommands() const { return prefix.isNull() || prefix == u'>'; }
    bool accepts(const SearchHit &hit) const;
};

/// How well a command fits: 0 not at all, more is better. Words may come in any order and be cut short.
int commandScore(const Command &command, const QString &text);

/// The search-and-command field of the top bar. Searching runs away from the GUI thread; an answer to a text that is no
/// longer in the field is dropped, and Enter pressed before the answer waits for it.
class CommandField : public SearchField {
    Q_OBJECT
public:
    using Search = std::function<Job<SearchResult>(const QString &text, int limit, SearchService::Depth depth)>;
    CommandField(CommandRegistry &commands, Search search, QWidget *parent = nullptr);
    void focusField();
    PopupList *list() const { return m_list; }

Q_SIGNALS:
    void hitChosen(const opora::SearchHit &hit);
    void resultsShown(const QString &text);

protected:
    void focusInEvent(QFocusEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;
    bool event(QEvent *) override;

private:
    void typed();
    void ask(const FieldQuery &query, SearchService::Depth depth);
    void fill(const FieldQuery &query, const SearchResult *result);
    void choose(const PopupItem &item);
    void leave();
    CommandRegistry &m_commands;
    Search m_search;
    PopupList *m_list;
    LiveStatus *m_status;
    std::shared_ptr<JobControl> m_running;
    QList<SearchHit> m_hits;
    QPointer<QWidget> m_before;
    quint64 m_asked = 0;
    bool m_pending = false, m_enterWaits = false;
};

} // namespace opora

