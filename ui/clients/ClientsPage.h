// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"

class QMenu;
class QSplitter;

namespace opora {

class ClientCardView;
class ClientListPane;

/// Clients: the list at the left, the chosen client's card at the right. navigate("clients", id) opens a client, also one
/// that the filter hides; args "new": true starts a new client, "filter": text sets the filter, "message": id of one
/// at rest to be changed.
class ClientsPage : public Page {
    Q_OBJECT
public:
    explicit ClientsPage(PageContext &context, QWidget *parent = nullptr);
    QString title() const override { return tr("Clients"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    ClientListPane *list() const { return m_list; }
    ClientCardView *card() const { return m_card; }
    void newClient(bool company = false);
    void removeSelected();
    void togglePreview();

private:
    void registerCommands();
    void onListLoaded();
    void openClient(const Uuid &client);
    void fillMenu(QMenu *menu);
    void openCard();

    QSplitter *m_splitter;
    ClientListPane *m_list;
    ClientCardView *m_card;
    Uuid m_wanted;
    qint64 m_lastNumber = 0;
    bool m_started = false;
};

} // namespace opora
