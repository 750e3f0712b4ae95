// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/InboxService.h"
#include "core/services/messages/MessageTypes.h"
#include "ui/models/Format.h"
#include "ui/shell/Page.h"
#include <functional>

class QVBoxLayout;

namespace opora {

/// What stands at the right of the inbox: a letter with what was said before it, or a message of ours that needs a
/// decision. Buttons run the page's commands; files open by choice only. Built anew for each.
class InboxDetail : public QObject {
    Q_OBJECT
public:
    InboxDetail(PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}
    void show(QWidget *body, const InboxThread &thread);
    /// `act`: what is done about the message, by the action's id of MessageWords; `confirms`: see there.
    void show(QWidget *body, const MessageInfo &message, const QStringList &confirms, const std::function<void(const QString &)> &act);

private:
    struct Action {
        QString text, command;
        bool primary = false;
    };
    QVBoxLayout *head(QWidget *body, const QString &name, const QString &title, const QString &line, const QList<Action> &actions);
    void said(QVBoxLayout *layout, const InboxItem &item, const QList<InboxFile> &files, QWidget *body);
    void files(QVBoxLayout *layout, const QList<InboxFile> &files, QWidget *parent);
    PageContext &m_context;
};

} // namespace opora
