// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/DealsTab.h"
#include "ui/kit/Card.h"
#include "ui/kit/Chip.h"
#include "ui/kit/ContentList.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Tabular.h"
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPad = 14, kGap = 6;

Tone stageTone(const QString &kind)
{
    if (kind == u"won")
        return Tone::Good;
    return kind == u"lost" ? Tone::Danger : Tone::Info;
}
} // namespace

QSize DealRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, std::max(60, QFontMetrics(Theme::strong()).height() + QFontMetrics(Theme::small()).height() + 28)};
}

void DealRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected), focus = view && view->hasFocus();
    if (selected && focus)
        painter->fillRect(option.rect, theme.color(Token::AccentTint));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(Token::Hover));
    if (selected && focus)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.color(Token::Accent));
    const QFontMetrics strong(Theme::strong()), small(Theme::small());
    const int height = strong.height() + small.height() + kGap;
    QRect first = option.rect.adjusted(kPad, (option.rect.height() - height) / 2, -kPad, 0);
    first.setHeight(strong.height());
    QRect second = first.translated(0, first.height() + kGap);
    second.setHeight(small.height());
    const QString amount = index.data(ClientDealsModel::AmountRole).toString();
    const int amountWidth = tabularWidth(strong, amount) + 2;
    painter->setFont(Theme::strong());
    painter->setPen(theme.color(Token::Ink));
    drawTabular(painter, first, Qt::AlignRight | Qt::AlignVCenter, amount);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      strong.elidedText(index.data().toString(), Qt::ElideRight, first.width() - amountWidth - 12));
    const int chip = Chip::paint(painter, second.adjusted(0, -3, 0, 3), index.data(ClientDealsModel::StageRole).toString(),
                                 stageTone(index.data(ClientDealsModel::StageKindRole).toString()), Qt::AlignRight);
    const int state = index.data(ClientDealsModel::StepStateRole).toInt();
    painter->setFont(Theme::small());
    painter->setPen(theme.color(state == int(NextStep::Overdue) || state == int(NextStep::None) ? Token::Danger : Token::Mute));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(index.data(ClientDealsModel::StepRole).toString(), Qt::ElideRight, second.width() - chip - 12));
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(theme.color(Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

DealsTab::DealsTab(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_model(context.workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    auto *host = new QWidget(m_stack);
    auto *hostColumn = new QVBoxLayout(host);
    hostColumn->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(host);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    card->body()->setContentsMargins(1, 4, 1, 4);
    m_list = new ContentList(card);
    m_list->setAccessibleName(tr("Deals of the client"));
    m_list->setItemDelegate(new DealRowDelegate(m_list));
    m_list->setModel(&m_model);
    card->body()->addWidget(m_list);
    hostColumn->addWidget(card);
    hostColumn->addStretch(1);
    m_stack->addWidget(host);
    m_empty = new EmptyState(u"deal"_s, tr("No deals yet"), tr("A deal is what this client may buy: it has a stage, an amount and a next step."), m_stack);
    m_empty->setAction(tr("New deal"), [this] { Q_EMIT newRequested(); });
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack);
    connect(m_list, &ContentList::openRequested, this, [this](const QModelIndex &index) {
        if (const DealCard *deal = m_model.dealAt(index.row()))
            m_context.open(u"pipeline"_s, deal->id.toString());
    });
    connect(m_list, &ContentList::removeRequested, this, [this] {
        if (const DealCard *deal = m_model.dealAt(m_list->currentIndex().row()))
            m_context.workspace.deals().remove({deal->id}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
    });
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("stage") || changes.touches("pipeline"))
            loadStages();
        if (changes.touches("deal") || changes.touches("task") || changes.touches("stage_change"))
            reload();
    });
    loadStages();
}

void DealsTab::loadStages()
{
    m_context.workspace.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (r.ok())
            m_model.setStages(r.value());
    });
}

void DealsTab::setClient(const Uuid &client)
{
    if (client != m_client) {
        m_client = client;
        m_model.setDeals({});
    }
    reload();
}

void DealsTab::reload()
{
    if (m_client.isNull())
        return;
    const quint64 token = ++m_token;
    m_context.workspace.deals().dealsOf(m_client).then(this, [this, token](const Result<QList<DealCard>> &r) {
        if (token != m_token)
            return;
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        m_model.setDeals(r.value());
        m_stack->setCurrentIndex(r.value().isEmpty() ? 1 : 0);
    });
}

} // namespace opora
