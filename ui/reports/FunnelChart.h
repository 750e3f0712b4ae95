// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/analytics/Funnel.h"
#include "ui/reports/BarRows.h"
#include <QLocale>

namespace opora {

/// The funnel: a row a stage (the open ones and won) with its bar in the middle, the deals in it, their share of all, the
/// conversion from the stage before and the median time there.
class FunnelChart : public BarRows {
    Q_OBJECT
public:
    explicit FunnelChart(const QLocale &locale, QWidget *parent = nullptr);
    void setFunnel(const FunnelResult &funnel);
    const FunnelStageResult &stage(int row) const { return m_stages.at(row); }
    int rows() const override { return int(m_stages.size()); }
    QString spoken(int row) const override;

protected:
    double from(int row) const override;
    double to(int row) const override;
    double longest() const override { return double(m_longest); }
    int rowHeight() const override;
    int headHeight() const override;
    int barHeight() const override { return rowHeight() - 9; }
    int leftRoom() const override;
    int rightRoom() const override;
    QColor barColor(int row) const override;
    void paintHead(QPainter *p, const QRect &rect) const override;
    void paintRow(QPainter *p, int row, const QRect &rect) const override;

private:
    QRect cell(const QRect &row, int column) const; ///< 0 of all, 1 conversion, 2 median time
    int columnWidth(int column) const;
    QString conversion(int row) const;
    QLocale m_locale;
    QList<FunnelStageResult> m_stages;
    QList<int> m_colors;
    qint64 m_longest = 0;
};

/// Why deals were lost: reason, bar, number.
class LossChart : public BarRows {
    Q_OBJECT
public:
    struct Reason { QString text; qint64 deals = 0; QString amount; };
    explicit LossChart(const QLocale &locale, QWidget *parent = nullptr);
    void setReasons(const QList<Reason> &reasons);
    const Reason &reason(int row) const { return m_reasons.at(row); }
    int rows() const override { return int(m_reasons.size()); }
    QString spoken(int row) const override;

protected:
    double from(int) const override { return 0; }
    double to(int row) const override { return double(m_reasons.at(row).deals); }
    double longest() const override { return double(m_longest); }
    int rowHeight() const override;
    int barHeight() const override { return 13; }
    int leftRoom() const override;
    int rightRoom() const override;
    QColor barColor(int) const override;
    bool hasTrack() const override { return true; }
    void paintRow(QPainter *p, int row, const QRect &rect) const override;

private:
    QLocale m_locale;
    QList<Reason> m_reasons;
    qint64 m_longest = 0;
};

} // namespace opora
