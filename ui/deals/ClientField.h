// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SearchService.h"
#include <QLineEdit>

namespace opora {

class PopupList;

/// A line for a client's name that offers the clients found while typing. What was chosen from the list is `client()`;
/// typing on makes it a plain name again (the service then finds it by its folded name or makes a company of it).
class ClientField : public QLineEdit {
    Q_OBJECT
public:
    ClientField(Workspace &workspace, QWidget *parent = nullptr);
    Uuid client() const { return m_client; }
    QString name() const { return text().simplified(); }
    void setClient(const Uuid &id, const QString &name);

Q_SIGNALS:
    void chosen(const opora::Uuid &client, const QString &name);

private:
    void onTyped();
    void ask(int asked, SearchService::Depth depth);
    void offer(const SearchResult &result);
    Workspace &m_ws;
    PopupList *m_list;
    Uuid m_client;
    int m_asked = 0;
};

} // namespace opora
