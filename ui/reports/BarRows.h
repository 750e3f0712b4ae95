// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCharts/QChartView>

namespace opora {

/// A chart of horizontal bars, one a row, with words beside them: the common ground of the funnel and of the lost
/// reasons. The bars are Qt Charts'; labels are drawn over them in the theme's colours. Up and Down choose a row, Enter or
/// a click opens what is behind it; screen readers get each row as a list item with its figures as text. GUI thread.
class BarRows : public QChartView {
    Q_OBJECT
public:
    explicit BarRows(QWidget *parent = nullptr);
    ~BarRows() override;
    virtual int rows() const = 0;
    virtual QString spoken(int row) const = 0;   ///< "Qualified: 268 deals, 65 % of all, …"
    int current() const { return m_current; }
    void setCurrent(int row);
    void press(int row);
    QRect rowRect(int row) const;
    QRectF barRect(int row) const;               ///< the bar itself
    QSize sizeHint() const override { return {360, headHeight() + rows() * rowHeight()}; }
    QSize minimumSizeHint() const override { return {240, headHeight() + rows() * rowHeight()}; }

Q_SIGNALS:
    void opened(int row);

protected:
    virtual double from(int row) const = 0;      ///< where the bar starts and ends, in the axis's unit
    virtual double to(int row) const = 0;
    virtual double longest() const = 0;
    virtual int rowHeight() const = 0;
    virtual int headHeight() const { return 0; }
    virtual int barHeight() const = 0;
    virtual int leftRoom() const = 0;
    virtual int rightRoom() const = 0;
    virtual QColor barColor(int row) const = 0;
    virtual bool hasTrack() const { return false; }
    virtual void paintHead(QPainter *, const QRect &) const {}
    virtual void paintRow(QPainter *p, int row, const QRect &rect) const = 0;
    /// Makes the series anew from the figures; subclasses call it after they changed.
    void rebuild();

    void resizeEvent(QResizeEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    void mouseMoveEvent(QMouseEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void mouseReleaseEvent(QMouseEvent *) override;
    void leaveEvent(QEvent *) override;
    void focusInEvent(QFocusEvent *) override;
    void focusOutEvent(QFocusEvent *) override;
    void changeEvent(QEvent *) override;
    void wheelEvent(QWheelEvent *) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void placePlot();
    int rowAt(const QPoint &pos) const;
    void announce();
    int m_current = -1, m_hover = -1, m_pressed = -1;
    bool m_building = false;
};

} // namespace opora
