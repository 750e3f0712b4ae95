// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Page.h"

namespace opora {

Page::Page(PageContext &context, const QString &pageId, QWidget *parent) : QWidget(parent), m_context(context), m_id(pageId)
{
    setObjectName(QStringLiteral("page.") + pageId);
}

void Page::setLoaded()
{
    m_loaded = true;
    Q_EMIT loaded();
}

void Page::addCommand(const QString &id, const QString &title, const QKeySequence &shortcut, std::function<void()> run,
                      const QString &icon, bool localKey)
{
    Command c;
    c.id = id;
    c.title = title;
    c.shortcut = shortcut;
    c.run = std::move(run);
    c.context = m_id;
    c.icon = icon;
    c.localKey = localKey;
    m_context.commands.add(c, this);
}

} // namespace opora
