// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/FunnelChart.h"
#include "ui/kit/Tabular.h"
#include "ui/kit/Theme.h"
#include "ui/models/ReportModels.h"
#include <QFontMetrics>
#include <QPainter>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kInset = 8;      // room for the focus ring around a row's words
constexpr int kLeastBars = 72; // of lost reasons, before their names are cut short
QColor color(Token t)
{
    return Theme::instance().color(t);
}
int width(const QFont &font, const QString &text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}
} // namespace

FunnelChart::FunnelChart(const QLocale &locale, QWidget *parent) : BarRows(parent), m_locale(locale)
{
    setAccessibleName(tr("Funnel"));
}

void FunnelChart::setFunnel(const FunnelResult &funnel)
{
    m_stages.clear();
    m_colors.clear();
    m_longest = 0;
    int open = 0;
    for (const auto &s : funnel.stages) {
        if (s.stage.kind == u"lost")
            continue;
        m_stages.append(s);
        m_colors.append(s.stage.kind == u"won" ? -1 : open++);
        m_longest = qMax(m_longest, s.reached);
    }
    rebuild();
}

double FunnelChart::from(int row) const
{
    return double(m_longest - m_stages.at(row).reached) / 2.0;
}

double FunnelChart::to(int row) const
{
    return from(row) + double(m_stages.at(row).reached);
}

QColor FunnelChart::barColor(int row) const
{
    return m_colors.at(row) < 0 ? Theme::instance().stageWon() : Theme::instance().stage(m_colors.at(row));
}

int FunnelChart::rowHeight() const
{
    return QFontMetrics(Theme::font()).height() + 36;
}
int FunnelChart::headHeight() const
{
    return QFontMetrics(Theme::small()).height() + 14;
}

int FunnelChart::leftRoom() const
{
    int w = 72;
    for (const auto &s : m_stages)
        w = qMax(w, opora::width(Theme::strong(), s.stage.name));
    return qMin(w + 20 + kInset, qMax(104, QWidget::width() / 4));
}

int FunnelChart::columnWidth(int column) const
{
    const QFont head = Theme::small();
    switch (column) {
    case 0: return qMax(opora::width(head, tr("of all")), opora::width(Theme::strong(), ReportText::share(1, m_locale))) + 20;
    case 1:
        return qMax(opora::width(head, tr("conversion")), opora::width(Theme::font(), tr("step %1").arg(ReportText::share(1, m_locale))))
               + 16;
    default: return qMax(opora::width(head, tr("median time")), opora::width(Theme::font(), ReportText::days(888, m_locale))) + 12;
    }
}

int FunnelChart::rightRoom() const
{
    return columnWidth(0) + columnWidth(1) + columnWidth(2) + 8 + kInset;
}

QRect FunnelChart::cell(const QRect &row, int column) const
{
    int right = row.right() + 1 - kInset;
    for (int c = 2; c > column; --c)
        right -= columnWidth(c);
    return {right - columnWidth(column), row.y(), columnWidth(column), row.height()};
}

QString FunnelChart::conversion(int row) const
{
    return row == 0 ? QString() : tr("step %1").arg(ReportText::share(m_stages.at(row).conversion, m_locale));
}

QString FunnelChart::spoken(int row) const
{
    const auto &s = m_stages.at(row);
    QStringList parts{tr("%1: %n deal(s)", nullptr, int(s.reached)).arg(s.stage.name),
                      tr("%1 of all").arg(ReportText::share(s.share, m_locale)), conversion(row)};
    if (s.medianDays >= 0)
        parts.append(tr("median time %1").arg(ReportText::days(s.medianDays, m_locale)));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void FunnelChart::paintHead(QPainter *p, const QRect &rect) const
{
    p->setFont(Theme::small());
    p->setPen(color(Token::Mute));
    p->drawText(rect.adjusted(kInset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Stage"));
    p->drawText(QRect(leftRoom(), rect.y(), rect.width() - leftRoom() - rightRoom(), rect.height()), Qt::AlignCenter, tr("Deals"));
    const QString names[] = {tr("of all"), tr("conversion"), tr("median time")};
    for (int c = 0; c < 3; ++c)
        p->drawText(cell(rect, c), Qt::AlignRight | Qt::AlignVCenter, names[c]);
}

void FunnelChart::paintRow(QPainter *p, int row, const QRect &rect) const
{
    const auto &s = m_stages.at(row);
    p->setFont(Theme::strong());
    p->setPen(color(Token::Ink));
    const QRect name(rect.x() + kInset, rect.y(), leftRoom() - 12 - kInset, rect.height());
    p->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, p->fontMetrics().elidedText(s.stage.name, Qt::ElideRight, name.width()));
    const QString number = m_locale.toString(s.reached);
    const QRectF bar = barRect(row);
    if (bar.width() >= opora::width(Theme::strong(), number) + 10) {
        p->setPen(Theme::textOn(barColor(row)));
        p->drawText(bar, Qt::AlignCenter, number);
    } else {
        p->drawText(QRectF(bar.right() + 8, bar.top(), 200, bar.height()), Qt::AlignLeft | Qt::AlignVCenter, number);
    }
    p->setPen(color(Token::Ink));
    drawTabular(p, cell(rect, 0), Qt::AlignRight | Qt::AlignVCenter, ReportText::share(s.share, m_locale));
    p->setFont(Theme::font());
    p->setPen(color(Token::Mute));
    drawTabular(p, cell(rect, 1), Qt::AlignRight | Qt::AlignVCenter, conversion(row));
    const bool closed = s.stage.kind != u"open";
    drawTabular(p, cell(rect, 2), Qt::AlignRight | Qt::AlignVCenter, closed ? u"—"_s : ReportText::days(s.medianDays, m_locale));
}

LossChart::LossChart(const QLocale &locale, QWidget *parent) : BarRows(parent), m_locale(locale)
{
    setAccessibleName(tr("Why deals were lost"));
}

void LossChart::setReasons(const QList<Reason> &reasons)
{
    m_reasons = reasons;
    m_longest = 0;
    for (const auto &r : reasons)
        m_longest = qMax(m_longest, r.deals);
    rebuild();
}

int LossChart::rowHeight() const
{
    return QFontMetrics(Theme::font()).height() + 12;
}

int LossChart::leftRoom() const
{
    int w = 60;
    for (const auto &r : m_reasons)
        w = qMax(w, opora::width(Theme::font(), r.text));
    return qMin(w + 16 + kInset, qMax(98, QWidget::width() - rightRoom() - kLeastBars)); // a reason is worth more than a long bar
}

int LossChart::rightRoom() const
{
    return opora::width(Theme::font(), m_locale.toString(m_longest)) + 20 + kInset;
}

QColor LossChart::barColor(int) const
{
    return color(Token::ChartLoss);
}

QString LossChart::spoken(int row) const
{
    const auto &r = m_reasons.at(row);
    const QString text = tr("%1: %n deal(s)", nullptr, int(r.deals)).arg(r.text);
    return r.amount.isEmpty() ? text : text + u", "_s + r.amount;
}

void LossChart::paintRow(QPainter *p, int row, const QRect &rect) const
{
    const auto &r = m_reasons.at(row);
    p->setFont(Theme::font());
    p->setPen(color(Token::Ink));
    const QRect name(rect.x() + kInset, rect.y(), leftRoom() - 10 - kInset, rect.height());
    p->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, p->fontMetrics().elidedText(r.text, Qt::ElideRight, name.width()));
    p->setPen(color(Token::Mute));
    drawTabular(p, rect.adjusted(0, 0, -kInset, 0), Qt::AlignRight | Qt::AlignVCenter, m_locale.toString(r.deals));
}

} // namespace opora
