// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientsPage.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ConsentCard.h"
#include "ui/clients/DetailsPanel.h"
#include "ui/clients/NewClientPanel.h"
#include "ui/shell/Pages.h"
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

Page *createClientsPage(PageContext &context)
{
    return new ClientsPage(context);
}

ClientsPage::ClientsPage(PageContext &context, QWidget *parent) : Page(context, u"clients"_s, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_list = new ClientListPane(context, m_splitter);
    m_list->setMinimumWidth(330);
    m_card = new ClientCardView(context, m_splitter);
    m_card->setMinimumWidth(380);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_card);
    m_splitter->setStretchFactor(0, 47);
    m_splitter->setStretchFactor(1, 53);
    m_splitter->setSizes({589, 656});
    row->addWidget(m_splitter);
    m_list->setNewAction([this] { newClient(); });
    registerCommands();
    ClientTable *table = m_list->table();
    connect(m_list, &ClientListPane::listLoaded, this, &ClientsPage::onListLoaded);
    connect(table, &ClientTable::currentClientChanged, this, [this, table](const Uuid &client) {
        m_wanted = {};
        m_lastNumber = table->currentNumber();
        m_card->setClient(client);
    });
    connect(table, &ClientTable::openRequested, this, &ClientsPage::openCard);
    connect(table, &ClientTable::previewRequested, this, &ClientsPage::togglePreview);
    connect(table, &ClientTable::editRequested, this, [this] {
        m_card->show();
        m_card->editName();
    });
    connect(table, &ClientTable::removeRequested, this, &ClientsPage::removeSelected);
    connect(table, &ClientTable::contextRequested, this, [this](const QPoint &globalPos) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(globalPos);
    });
    connect(m_card, &ClientCardView::actionsAboutToShow, this, &ClientsPage::fillMenu);
    connect(m_card, &ClientCardView::cardLoaded, this, [this] { setLoaded(); });
}

void ClientsPage::registerCommands()
{
    addCommand(
        u"clients.new"_s, tr("New client"), QKeySequence::New, [this] { newClient(); }, u"plus"_s);
    addCommand(
        u"clients.filter"_s, tr("Filter clients"), QKeySequence::Find, [this] { m_list->filterBar()->focusField(); }, u"filter"_s);
    addCommand(
        u"clients.clear_filter"_s, tr("Clear all filters"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { m_list->filterBar()->clear(); }, u"close"_s);
    addCommand(
        u"clients.export"_s, tr("Export the list"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_list->exportList(); },
        u"export"_s);
    addCommand(
        u"clients.open"_s, tr("Open the client"), Qt::Key_Return, [this] { openCard(); }, u"client"_s, true);
    addCommand(
        u"clients.preview"_s, tr("Show or hide the card"), Qt::Key_Space, [this] { togglePreview(); }, {}, true);
    addCommand(
        u"clients.edit_name"_s, tr("Edit the client's name"), Qt::Key_F2, [this] { m_card->editName(); }, u"edit"_s, true);
    addCommand(
        u"clients.delete"_s, tr("Delete the client"), Qt::Key_Delete, [this] { removeSelected(); }, u"trash"_s, true);
    addCommand(
        u"clients.note"_s, tr("Write a note"), QKeySequence(Qt::CTRL | Qt::Key_M), [this] { m_card->compose(u"note"_s); }, u"note"_s);
    addCommand(
        u"clients.call"_s, tr("Log a call"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_card->compose(u"call"_s); }, u"phone"_s);
    addCommand(
        u"clients.email"_s, tr("Write a letter"), QKeySequence(Qt::CTRL | Qt::Key_J), [this] { m_card->compose(u"email"_s); }, u"mail"_s);
    addCommand(
        u"clients.sms"_s, tr("Write an SMS"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), [this] { m_card->compose(u"sms"_s); },
        u"phone"_s);
    addCommand(
        u"clients.messenger"_s, tr("Write in a messenger"), QKeySequence(), [this] { m_card->compose(u"messenger"_s); }, u"phone"_s);
    addCommand(
        u"clients.template"_s, tr("Choose a template for the letter"), {}, [this] { m_card->chooseTemplate(); }, u"file"_s);
    addCommand(
        u"clients.task"_s, tr("Plan a task with the client"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_card->compose(u"task"_s); },
        u"task"_s);
    addCommand(
        u"clients.deal"_s, tr("New deal with the client"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_card->newDeal(); }, u"deal"_s);
    addCommand(
        u"clients.copy_phone"_s, tr("Copy the phone number"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
        [this] { m_card->copyContact(u"phone"_s); }, u"phone"_s);
    addCommand(
        u"clients.copy_email"_s, tr("Copy the email address"), {}, [this] { m_card->copyContact(u"email"_s); }, u"mail"_s);
    addCommand(
        u"clients.add_phone"_s, tr("Add a phone"), {}, [this] { m_card->details()->addContact(u"phone"_s); }, u"phone"_s);
    addCommand(
        u"clients.add_email"_s, tr("Add an email"), {}, [this] { m_card->details()->addContact(u"email"_s); }, u"mail"_s);
    addCommand(
        u"clients.consent"_s, tr("Note a consent or a refusal"), {}, [this] { m_card->consent()->edit(); }, u"check"_s);
    int key = Qt::Key_1;
    for (const auto &[id, title] : {std::pair(u"timeline"_s, tr("Card: timeline")), std::pair(u"deals"_s, tr("Card: deals")),
                                    std::pair(u"tasks"_s, tr("Card: tasks")), std::pair(u"changes"_s, tr("Card: changes")),
                                    std::pair(u"details"_s, tr("Card: details"))})
        addCommand(u"clients.tab_"_s + id, title, QKeySequence(Qt::ALT | Qt::Key(key++)), [this, id = id] { m_card->showTab(id); });
    addCommand(
        u"clients.to_list"_s, tr("Go to the list of clients"), QKeySequence(Qt::ALT | Qt::Key_0), [this] { m_list->table()->setFocus(); },
        u"list"_s);
}

void ClientsPage::activate(const QString &id, const QVariantMap &args)
{
    if (args.contains(u"filter"_s)) {
        const auto filter = Filter::parse(args.value(u"filter"_s).toString(), *workspace().schema().entity("client"));
        if (filter.ok())
            m_list->filterBar()->setChips(filter.value());
        else
            context().failed(filter.error());
    }
    if (!m_started) {
        m_started = true;
        setLoading();
        m_list->load();
    }
    if (const auto client = Uuid::fromString(id))
        openClient(*client);
    if (const auto message = Uuid::fromString(args.value(u"message"_s).toString()))
        m_card->editMessage(*message);
    if (args.value(u"new"_s).toBool())
        newClient(args.value(u"company"_s).toBool());
}

QWidget *ClientsPage::focusTarget()
{
    if (m_list->isEmpty())
        return m_list->emptyAction();
    return m_list->table();
}

/// The card opens at once; the row is chosen when the list knows where it is.
void ClientsPage::openClient(const Uuid &client)
{
    m_wanted = client;
    m_card->show();
    m_card->setClient(client);
    workspace().clients().numberOf(client).then(this, [this, client](const Result<qint64> &r) {
        if (!r.ok() || m_card->client() != client)
            return;
        m_lastNumber = r.value();
        if (!m_list->model().isLoaded())
            return; // onListLoaded goes there
        if (!m_list->table()->selectNumber(m_lastNumber)) {
            m_list->table()->clearSelection();
            m_list->table()->setCurrentIndex({});
        }
    });
}

void ClientsPage::onListLoaded()
{
    ClientTable *table = m_list->table();
    m_card->setQuiet(m_list->isEmpty());
    if (m_list->isEmpty()) {
        if (m_card->client().isNull())
            setLoaded();
        else if (m_list->model().filter().isEmpty())
            m_card->setClient({});
        return;
    }
    if (m_lastNumber != 0 && table->currentNumber() != m_lastNumber)
        table->selectNumber(m_lastNumber);
    if (!table->currentIndex().isValid() && m_card->client().isNull() && m_wanted.isNull())
        table->selectRow(0);
}

void ClientsPage::openCard()
{
    m_card->show();
    m_card->focusCard();
}

void ClientsPage::togglePreview()
{
    m_card->setVisible(m_card->isHidden());
}

void ClientsPage::newClient(bool company)
{
    auto *panel = new NewClientPanel(context(), this, company);
    connect(panel, &NewClientPanel::created, this, [this](const Uuid &client) { openClient(client); });
    panel->open();
}

void ClientsPage::removeSelected()
{
    QList<Uuid> ids = m_list->table()->selectedIds();
    if (ids.isEmpty() && !m_card->client().isNull())
        ids.append(m_card->client());
    if (ids.isEmpty())
        return;
    // The next row becomes the chosen one, so that several can be deleted one after another.
    ClientTable *table = m_list->table();
    const int row = table->currentIndex().row();
    const qint64 next = m_list->model().keyAt(row + 1) != 0 ? m_list->model().keyAt(row + 1) : m_list->model().keyAt(row - 1);
    const bool one = ids.size() == 1;
    workspace().clients().remove(ids).then(this, [this, next, one](const Result<Written> &r) {
        if (context().report(r) && one && next != 0)
            m_list->table()->selectNumber(next);
    });
}

void ClientsPage::fillMenu(QMenu *menu)
{
    const bool has = m_card->hasCard(), deleted = has && m_card->card().deleted;
    const qsizetype selected = m_list->table()->selectionModel()->selectedRows().size();
    const auto add = [&](const QString &id) {
        const Command *command = context().commands.find(id);
        if (!command)
            return;
        QAction *action = menu->addAction(command->title, this, command->run);
        action->setShortcut(command->shortcut);
        action->setEnabled(has);
    };
    if (deleted) {
        menu->addAction(tr("Restore the client"), this, [this, id = m_card->client()] {
            workspace().clients().restore({id}).then(this, [this](const Result<Written> &r) { context().report(r); });
        });
        return;
    }
    for (const QString &id : {u"clients.note"_s, u"clients.call"_s, u"clients.email"_s, u"clients.sms"_s, u"clients.messenger"_s,
                              u"clients.task"_s, u"clients.deal"_s})
        add(id);
    menu->addSeparator();
    for (const QString &id : {u"clients.edit_name"_s, u"clients.add_phone"_s, u"clients.add_email"_s, u"clients.copy_phone"_s, u"clients.copy_email"_s, u"clients.consent"_s})
        add(id);
    menu->addSeparator();
    if (selected > 1) {
        QAction *remove = menu->addAction(tr("Delete %n client(s)", nullptr, int(selected)), this, &ClientsPage::removeSelected);
        remove->setShortcut(Qt::Key_Delete);
    } else {
        add(u"clients.delete"_s);
    }
}

void ClientsPage::saveState(QSettings &settings) const
{
    settings.setValue(u"clients/splitter"_s, m_splitter->saveState());
    settings.setValue(u"clients/card"_s, !m_card->isHidden());
    m_list->saveState(settings);
}

void ClientsPage::restoreState(QSettings &settings)
{
    if (settings.contains(u"clients/splitter"_s))
        m_splitter->restoreState(settings.value(u"clients/splitter"_s).toByteArray());
    m_card->setVisible(settings.value(u"clients/card"_s, true).toBool());
    m_list->restoreState(settings);
}

} // namespace opora
