// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/TeamTabs.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>

namespace opora {

TeamPageBase::TeamPageBase(PageContext &context, const QString &pageId) : Page(context, pageId)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 16, 16);
    outer->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *title = titleLabel(tr("Sync"), this);
    title->setMinimumHeight(Theme::ControlHeight);
    head->addWidget(title);
    m_tabs = new SegmentedTabs(this);
    m_tabs->setAccessibleName(tr("Parts of the exchange"));
    m_tabs->addSegment(QStringLiteral("pending"), tr("Pending"));
    m_tabs->addSegment(QStringLiteral("conflicts"), tr("Conflicts"));
    m_tabs->addSegment(QStringLiteral("attention"), tr("Needs attention"));
    m_tabs->addSegment(QStringLiteral("team"), tr("Team"));
    head->addWidget(m_tabs);
    m_hint = mutedLabel(QString(), this);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_hint, 1);
    outer->addLayout(head);
    m_body = new QWidget(this);
    m_content = new QVBoxLayout(m_body);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(12);
    outer->addWidget(m_body, 1);
    m_alone = new EmptyState(
        QStringLiteral("link"), tr("This workspace is on this computer only"),
        tr("Joined to a team's server, colleagues work in it together, each with a full copy that works without a network."), this);
    m_alone->setAction(tr("Connect to a team's server\u2026"),
                       [this] { this->context().commands.run(QStringLiteral("workspace.connect")); });
    m_alone->hide();
    outer->addWidget(m_alone, 1);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, [this](const QString &id) {
        if (!m_setting && id != this->pageId())
            this->context().open(id);
    });
    connect(context.sync, &SyncService::statusChanged, this, &TeamPageBase::count);
    connect(context.sync, &SyncService::listsChanged, this, [this] {
        if (isVisible() && sync().status().isLinked())
            reload();
    });
}

void TeamPageBase::count(const SyncStatus &s)
{
    const auto shown = [](qint64 n) { return n > 0 ? int(n) : -1; };
    m_tabs->setCount(QStringLiteral("pending"), shown(s.pending));
    m_tabs->setCount(QStringLiteral("conflicts"), shown(s.conflicts));
    m_tabs->setCount(QStringLiteral("attention"), shown(s.attention));
    for (QWidget *w : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_hint), m_body})
        w->setVisible(s.isLinked());
    m_alone->setVisible(!s.isLinked());
}

void TeamPageBase::setHint(const QString &text)
{
    m_hint->setText(text);
}

void TeamPageBase::activate(const QString &id, const QVariantMap &)
{
    m_setting = true;
    m_tabs->setCurrentId(pageId());
    m_setting = false;
    count(sync().status());
    if (!sync().status().isLinked()) {
        setLoaded();
        return;
    }
    if (!id.isEmpty())
        choose(id);
    reload();
}

void TeamPageBase::openRecord(const QByteArray &entity, const Uuid &id) const
{
    const QString page = entity == "deal"   ? QStringLiteral("pipeline")
                         : entity == "task" ? QStringLiteral("tasks")
                                            : QStringLiteral("clients");
    context().open(page, id.toString());
}

ListAndDetail::ListAndDetail(const QString &listName, const QString &emptyTitle, const QString &emptySentence, QWidget *parent)
    : QWidget(parent),
      m_both(new QWidget(this)),
      m_empty(new EmptyState(QStringLiteral("check"), emptyTitle, emptySentence, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_both, 1);
    outer->addWidget(m_empty, 1);
    auto *row = new QHBoxLayout(m_both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *left = new Card(m_both);
    left->body()->setContentsMargins(1, 1, 1, 1);
    left->body()->setSpacing(0);
    m_list = new TwoLineList(listName, left);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    left->body()->addWidget(m_list, 1);
    left->setMinimumWidth(230);
    row->addWidget(left, 3);
    m_detail = new Card(m_both);
    m_detail->body()->setContentsMargins(1, 1, 1, 1);
    row->addWidget(m_detail, 8);
    setEmpty(true);
}

QWidget *ListAndDetail::newBody()
{
    if (m_body) {
        if (m_body->isAncestorOf(QApplication::focusWidget()))
            m_list->setFocus(Qt::OtherFocusReason); // what it stood in goes
        m_body->hide();
        m_body->deleteLater();
    }
    auto *scroll = new QScrollArea(m_detail);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *body = new QWidget(scroll);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);           // the card's colour shows through
    m_detail->body()->insertWidget(0, scroll, 1); // above what the page may have put below
    m_body = scroll;
    return body;
}

void ListAndDetail::setEmptyTexts(const QString &title, const QString &sentence)
{
    m_empty->setTexts(title, sentence);
}

void ListAndDetail::setEmpty(bool empty)
{
    m_both->setVisible(!empty);
    m_empty->setVisible(empty);
}

} // namespace opora
