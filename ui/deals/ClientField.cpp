// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/ClientField.h"
#include "ui/kit/PopupList.h"

namespace opora {

namespace {
constexpr int kOffered = 8;
}

ClientField::ClientField(Workspace &workspace, QWidget *parent) : QLineEdit(parent), m_ws(workspace), m_list(new PopupList(this))
{
    setPlaceholderText(tr("Client"));
    setAccessibleName(tr("Client"));
    m_list->setMaximumRows(kOffered);
    connect(this, &QLineEdit::textEdited, this, &ClientField::onTyped);
    connect(m_list, &PopupList::chosen, this, [this](const PopupItem &item) {
        setClient(item.data.value<Uuid>(), item.title);
        m_list->hide();
        Q_EMIT chosen(m_client, name());
    });
}

void ClientField::setClient(const Uuid &id, const QString &name)
{
    ++m_asked; // an answer still under way is for what was typed before
    m_client = id;
    setText(name);
}

void ClientField::onTyped()
{
    m_client = {};
    const int asked = ++m_asked;
    if (name().isEmpty()) {
        m_list->hide();
        return;
    }
    ask(asked, SearchService::Depth::Typed);
}

void ClientField::ask(int asked, SearchService::Depth depth)
{
    m_ws.search().search(name(), 40, depth).then(this, [this, asked](const Result<SearchResult> &r) {
        if (asked != m_asked || !r.ok())
            return;
        offer(r.value());
        if (r.value().canLookFurther)
            ask(asked, SearchService::Depth::Thorough);
    });
}

void ClientField::offer(const SearchResult &result)
{
    QList<PopupItem> items;
    for (const auto &hit : result.hits) {
        if (hit.entity != "client")
            continue;
        items.append({.title = hit.title, .subtitle = hit.subtitle, .trailing = {}, .icon = QStringLiteral("client"), .data = QVariant::fromValue(hit.id)});
        if (items.size() == kOffered)
            break;
    }
    // Nothing is preselected: Enter takes what was typed unless an arrow key chose a line.
    m_list->setItems(items, false);
    if (items.isEmpty() || !hasFocus())
        m_list->hide();
    else
        m_list->open(260);
}

} // namespace opora
