// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "ui/models/Format.h"
#include "ui/shell/Page.h"

class QVBoxLayout;

namespace opora {

/// What stands at the right of the inbox: a letter with what was said before it, or a message of ours that needs a
/// decision. Buttons run the page's commands; files open by choice only. Built anew for each.
class InboxDetail : public QObject {
    Q_OBJECT
public:
    InboxDetail(PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}
    void show(QWidget *body, const InboxThread &thread);
    void show(QWidget *body, const MessageInfo &message);
    void save(const InboxFile &file, QWidget *anyChild);
    void look(const InboxFile &file);

private:
    QVBoxLayout *head(QWidget *body, const QString &name, const QString &title, const QString &line, const QList<std::pair<QString, QString>> &buttons);
    void said(QVBoxLayout *layout, const InboxItem &item, const QList<InboxFile> &files, QWidget *body);
    void files(QVBoxLayout *layout, const QList<InboxFile> &files, QWidget *parent);
    PageContext &m_context;
};

} // namespace opora
