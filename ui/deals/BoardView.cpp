// SPDX-License-Identifier: GPL-3.0-or-later
// What the board shows: layout, painting, refreshing without moving what the user looks at. Input is in BoardInput.cpp.
#include "ui/deals/BoardView.h"
#include "ui/deals/BoardAccessible.h"
#include "ui/kit/Flash.h"
#include "ui/kit/Theme.h"
#include <QAbstractButton>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace opora {

using namespace Qt::StringLiterals;

BoardView::BoardView(BoardModel &model, Workspace &workspace, const QLocale &locale, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_ws(workspace),
      m_locale(locale),
      m_painter(std::make_unique<BoardPainter>()),
      m_bar(new QScrollBar(Qt::Horizontal, this)),
      m_flash(new Flash(this))
{
    installBoardAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Board"));
    m_layout.setMetrics(m_painter->metrics());
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setAccessibleName(tr("Scroll the board sideways"));
    m_bar->hide();
    connect(m_bar, &QScrollBar::valueChanged, this, &BoardView::scrollHorizontally);
    m_autoScroll.setInterval(16);
    connect(&m_autoScroll, &QTimer::timeout, this, &BoardView::autoScroll);
    connect(&m_model, &BoardModel::boardChanged, this, &BoardView::onBoardChanged);
    connect(&m_model, &BoardModel::cardsChanged, this, &BoardView::onCardsChanged);
}

BoardView::~BoardView()
{
    if (m_form) // it goes with the other children, when this is no board any more
        disconnect(m_form, &QObject::destroyed, this, nullptr);
}

CardText BoardView::cardText() const
{
    return {m_locale, m_ws.info().zone, m_ws.clock().nowMs()};
}

void BoardView::relayout()
{
    QList<int> rows;
    for (int c = 0; c < m_model.columnCount(); ++c)
        rows.append(m_model.rowCount(c));
    // Twice: whether the scroll bar takes its strip depends on the columns, and their height on the strip.
    int strip = 0;
    for (int pass = 0; pass < 2; ++pass) {
        m_layout.setViewport({width(), height() - strip});
        m_layout.setRows(rows);
        strip = m_layout.maxHorizontal() > 0 ? m_bar->sizeHint().height() + 4 : 0;
    }
    m_bar->setVisible(strip > 0);
    m_bar->setGeometry(0, height() - strip + 4, width(), strip > 0 ? strip - 4 : 0);
    m_bar->setRange(0, m_layout.maxHorizontal());
    m_bar->setPageStep(width());
    m_bar->setSingleStep(40);
    m_bar->setValue(m_layout.horizontal());
    placeForm();
}

void BoardView::onBoardChanged()
{
    const auto before = std::pair(m_column, m_row);
    const bool inSight = m_current && isInSight(before.first, before.second);
    relayout();
    // The card that stood at a column's top still stands there, whatever was added above it.
    for (int c = 0; c < m_layout.columns(); ++c) {
        const auto anchor = m_anchors.value(m_model.column(c).stage.id.uuid());
        const auto row = anchor.number ? m_model.column(c).order.indexOf(anchor.number) : -1;
        if (row >= 0) {
            const int top = m_layout.card(c, int(row)).top() - m_layout.body(c).top();
            m_layout.setVertical(c, m_layout.vertical(c) + top - anchor.delta);
        } else if (!anchor.number) {
            m_layout.setVertical(c, 0);
        }
    }
    if (m_current) {
        const auto place = m_model.placeOf(m_current);
        if (place.isValid()) {
            m_column = place.column;
            m_row = place.row;
            // A card moved before its new neighbours were read goes further down with the next order; the eye goes along.
            if (inSight && before != std::pair(m_column, m_row) && !isInSight(m_column, m_row)) {
                m_layout.reveal(m_column, m_row);
                m_bar->setValue(m_layout.horizontal());
            }
        } else {
            // It left the board: its neighbour takes over, so that the keyboard goes on from the same spot.
            m_column = qMin(m_column, m_model.columnCount() - 1);
            const int rows = m_column >= 0 ? m_model.rowCount(m_column) : 0;
            m_row = qMin(m_row, rows - 1);
            m_current = m_row >= 0 ? m_model.number({m_column, m_row}) : 0;
            Q_EMIT currentChanged(m_current);
        }
    } else if (m_onAdd && m_column >= m_model.columnCount()) {
        m_onAdd = false;
        m_column = -1;
    }
    if (isDragging() && !m_model.placeOf(m_drag.number).isValid())
        endDrag();
    if (hasFocus() && !m_current && !m_onAdd)
        stepColumn(0); // the keyboard was here before the cards were
    keepAnchors();
    updateWanted();
    update();
}

bool BoardView::isInSight(int column, int row) const
{
    return column >= 0 && column < m_layout.columns() && row >= 0 && row < m_layout.rows(column)
        && m_layout.body(column).intersects(m_layout.card(column, row));
}

void BoardView::onCardsChanged()
{
    updateWanted();
    update();
}

void BoardView::keepAnchors()
{
    for (int c = 0; c < m_layout.columns(); ++c) {
        Anchor anchor;
        if (m_layout.vertical(c) > 0) {
            const int row = m_layout.visibleRows(c).first;
            anchor = {m_model.number({c, row}), m_layout.card(c, row).top() - m_layout.body(c).top()};
        }
        m_anchors.insert(m_model.column(c).stage.id.uuid(), anchor);
    }
}

void BoardView::scrollColumn(int column, int y)
{
    m_layout.setVertical(column, y);
    keepAnchors();
    updateWanted();
    placeForm();
    update(m_layout.column(column));
}

void BoardView::scrollHorizontally(int x)
{
    m_layout.setHorizontal(x);
    updateWanted();
    placeForm();
    update();
}

void BoardView::updateWanted()
{
    QList<qint64> near, ahead;
    for (int c = 0; c < m_layout.columns(); ++c) {
        if (!m_layout.column(c).intersects(rect()))
            continue;
        const auto [first, last] = m_layout.visibleRows(c);
        const int screen = qMax(4, last - first);
        const auto [early, late] = m_layout.visibleRows(c, screen);
        const auto &order = m_model.column(c).order;
        for (int r = early; r < late; ++r)
            (r >= first && r < last ? near : ahead).append(order.at(r));
    }
    m_model.want(near + ahead);
}

QList<qint64> BoardView::showing(int column) const
{
    const auto [first, last] = m_layout.visibleRows(column);
    return m_model.column(column).order.mid(first, last - first);
}

void BoardView::setCurrent(qint64 number, bool reveal)
{
    const auto place = m_model.placeOf(number);
    if (!place.isValid())
        return;
    const bool changed = number != m_current || m_onAdd;
    m_current = number;
    m_column = place.column;
    m_row = place.row;
    m_onAdd = false;
    if (reveal) {
        m_layout.reveal(place.column, place.row);
        m_bar->setValue(m_layout.horizontal());
        keepAnchors();
        updateWanted();
        placeForm();
    }
    update();
    if (changed) {
        Q_EMIT currentChanged(number);
        announceFocus();
    }
}

void BoardView::setCurrentAdd(int column)
{
    if (column < 0 || column >= m_model.columnCount())
        return;
    m_current = 0;
    m_column = column;
    m_row = m_model.rowCount(column);
    m_onAdd = true;
    if (m_layout.column(column).left() < 0 || m_layout.column(column).right() >= width()) {
        m_layout.reveal(column, 0);
        m_bar->setValue(m_layout.horizontal());
    }
    update();
    Q_EMIT currentChanged(0);
    announceFocus();
}

void BoardView::announceFocus()
{
    if (hasFocus())
        announceBoardFocus(this);
}

void BoardView::setHeld(qint64 number)
{
    m_held = number;
    update();
}

void BoardView::showForm(int column, QWidget *form)
{
    hideForm();
    m_form = form;
    m_formColumn = column;
    form->setParent(this);
    connect(form, &QObject::destroyed, this, &BoardView::hideForm);
    growForm(column);
    form->show();
}

void BoardView::growForm(int column)
{
    if (!m_form || column != m_formColumn)
        return;
    m_layout.setForm(column, m_form->sizeHint().height() + m_layout.metrics().pad);
    m_layout.reveal(column, qMax(0, m_layout.rows(column) - 1));
    relayout();
    m_layout.setVertical(column, m_layout.maxVertical(column));
    keepAnchors();
    updateWanted();
    placeForm();
    update();
}

void BoardView::hideForm()
{
    if (m_form) {
        disconnect(m_form, &QObject::destroyed, this, nullptr);
        m_form->hide(); // at once: until it is deleted nobody may give it the focus
        m_form->deleteLater();
    }
    m_form = nullptr;
    m_formColumn = -1;
    m_layout.setForm(-1, 0);
    relayout();
    update();
}

void BoardView::placeForm()
{
    if (m_form && m_formColumn >= 0 && m_formColumn < m_layout.columns()) {
        QRect r = m_layout.add(m_formColumn);
        r.setHeight(m_form->sizeHint().height());
        m_form->setGeometry(r);
    }
}

void BoardView::resizeEvent(QResizeEvent *)
{
    relayout();
    updateWanted();
}

void BoardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        m_painter = std::make_unique<BoardPainter>();
        m_layout.setMetrics(m_painter->metrics());
        relayout();
    }
    QWidget::changeEvent(event);
}

void BoardView::flash(const QList<Uuid> &deals)
{
    m_flash->start(deals);
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const CardText text = cardText();
    for (int c = 0; c < m_layout.columns(); ++c)
        if (m_layout.column(c).intersects(event->rect()))
            paintColumn(p, c, event->rect(), text);
}

void BoardView::paintColumn(QPainter &p, int c, const QRect &dirty, const CardText &text)
{
    m_painter->column(p, m_layout.column(c), isDragging() && m_drag.overColumn == c && c != m_drag.fromColumn);
    m_painter->head(p, m_layout.head(c), m_model.column(c), c, text);
    p.save();
    p.setClipRect(m_layout.body(c).adjusted(0, 0, 0, -1), Qt::IntersectClip);
    const auto [first, last] = m_layout.visibleRows(c);
    for (int r = first; r < last; ++r) {
        const QRect rect = m_layout.card(c, r);
        if (!rect.adjusted(-3, -3, 3, 3).intersects(dirty))
            continue;
        const qint64 number = m_model.number({c, r});
        const auto card = m_model.card(number);
        if (!card) {
            m_painter->emptyCard(p, rect);
            continue;
        }
        BoardPainter::CardState state;
        state.current = number == m_current;
        state.focused = hasFocus();
        state.hovered = m_hover.kind == BoardLayout::Hit::Card && m_hover.column == c && m_hover.row == r;
        state.flash = m_flash->isGlowing() ? m_flash : nullptr;
        state.moving = number == m_drag.number || number == m_held;
        m_painter->card(p, rect, *card, text, state);
    }
    p.restore();
    if (c != m_formColumn)
        m_painter->add(p, m_layout.add(c), m_onAdd && m_column == c && hasFocus(),
                       m_hover.kind == BoardLayout::Hit::Add && m_hover.column == c);
    if (const QRect thumb = m_layout.thumb(c); !thumb.isEmpty())
        m_painter->thumb(p, thumb, m_thumbColumn == c || (m_hover.kind == BoardLayout::Hit::Thumb && m_hover.column == c));
}

QString BoardView::spokenCard(qint64 number) const
{
    const auto place = m_model.placeOf(number);
    const auto card = m_model.card(number);
    if (!card || !place.isValid())
        return tr("Deal, being read");
    return tr("%1. %2, %3 of %4")
        .arg(cardText().spoken(*card), m_model.column(place.column).stage.name)
        .arg(place.row + 1)
        .arg(m_model.rowCount(place.column));
}

QString BoardView::spokenColumn(int column) const
{
    const auto &c = m_model.column(column);
    const auto text = cardText();
    QStringList parts{c.stage.name, tr("%n deal(s)", nullptr, int(c.count)), text.money(c.totals)};
    if (c.stage.probability > 0)
        parts.append(tr("probability %1").arg(CardText::percent(c.stage.probability)));
    if (c.stage.wipLimit > 0 && c.count > c.stage.wipLimit)
        parts.append(tr("over the limit of %1").arg(c.stage.wipLimit));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void BoardView::showTip(const QPoint &pos, const QPoint &global)
{
    const auto hit = m_layout.hit(pos);
    QString tip;
    QRect where;
    if (hit.kind == BoardLayout::Hit::Card) {
        const auto card = m_model.card({hit.column, hit.row});
        where = m_layout.card(hit.column, hit.row);
        const auto text = cardText();
        if (card && m_painter->isCut(where, *card, text))
            tip = QStringList{card->title, card->clientName, text.chip(*card).text()}.join(u'\n');
        else if (card && card->stageSince > 0)
            tip = tr("In this stage since %1")
                      .arg(m_locale.toString(QDateTime::fromMSecsSinceEpoch(card->stageSince, Qt::UTC).toTimeZone(m_ws.info().zone),
                                             QLocale::ShortFormat));
    } else if (hit.kind == BoardLayout::Hit::Head) {
        where = m_layout.head(hit.column);
        tip = spokenColumn(hit.column);
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, tip, this, where);
}

bool BoardView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // While a card is in the air, Escape belongs to it; the single letters belong to the board while it has the focus.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool letter = key->modifiers() == Qt::NoModifier && key->text().size() == 1 && key->text().at(0).isLetter();
        if ((isDragging() && key->key() == Qt::Key_Escape) || letter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace opora
