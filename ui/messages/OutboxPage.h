// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/models/Confirmations.h"
#include "ui/shell/Page.h"
#include <QTimer>

namespace opora {

class Button;
class ListAndDetail;
class SegmentedTabs;
class TextLabel;
class TwoLineList;

/// Messages on their way: those that need a person (failed for good, held back, of unknown fate) with the reason in words
/// and the answers to choose from, those that wait and until when, drafts, what went out, what was cancelled.
/// navigate("outbox", id) shows that message.
class OutboxPage : public Page {
    Q_OBJECT
public:
    explicit OutboxPage(PageContext &context);
    QString title() const override { return tr("Outbox"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;

    SegmentedTabs *tabs() const { return m_tabs; }
    TwoLineList *list() const;
    const MessageInfo *current() const;
    QString hint() const;
    void act(const QString &action);

private:
    void registerCommands();
    void reload();
    void apply(const QList<MessageInfo> &messages, const QHash<QString, qint64> &counts);
    void show();
    void showStatus();
    void openClient();
    void retryAll();
    void showMenu(const QPoint &globalPos);
    void showButtons();
    QStringList states() const;

    SegmentedTabs *m_tabs;
    Button *m_retryAll, *m_now;
    TextLabel *m_hint;
    ListAndDetail *m_view;
    QList<MessageInfo> m_messages;
    Confirmations m_confirms;
    QString m_wanted, m_shown;
    quint64 m_token = 0;
    qint64 m_failed = 0;
    bool m_filled = false;
    QTimer m_soon;
};

} // namespace opora
