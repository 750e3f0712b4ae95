// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Icons.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside any namespace: the macro declares a function. A static library's resources are dropped by the linker otherwise.
static void initKitResources() { Q_INIT_RESOURCE(kit); }

namespace opora {
namespace {
QByteArray source(const QString &name)
{
    static QHash<QString, QByteArray> cache;
    static bool once = (initKitResources(), true);
    Q_UNUSED(once)
    auto it = cache.constFind(name);
    if (it == cache.cend()) {
        QFile f(QStringLiteral(":/opora/icons/%1.svg").arg(name));
        QByteArray svg;
        if (f.open(QIODevice::ReadOnly))
            svg = f.readAll();
        it = cache.insert(name, svg);
    }
    return *it;
}

class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, Token color) : m_name(std::move(name)), m_color(color) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side, side);
        Icons::paint(painter, square, m_name, Theme::instance().color(mode == QIcon::Disabled ? Token::Faint : m_color));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap pm(size);
        pm.fill(Qt::transparent);
        QPainter p(&pm);
        paint(&p, QRect(QPoint(), size), mode, state);
        return pm;
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QString m_name;
    Token m_color;
};
} // namespace

QIcon Icons::icon(const QString &name, Token color) { return QIcon(new LineIconEngine(name, color)); }

QPixmap Icons::pixmap(const QString &name, int size, const QColor &color, double devicePixelRatio)
{
    const QString key = QStringLiteral("opora-icon/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pm;
    if (QPixmapCache::find(key, &pm))
        return pm;
    QByteArray svg = source(name);
    svg.replace("#000000", color.name().toLatin1());
    pm = QPixmap(QSize(size, size) * devicePixelRatio);
    pm.setDevicePixelRatio(devicePixelRatio);
    pm.fill(Qt::transparent);
    if (!svg.isEmpty()) {
        QSvgRenderer renderer(svg);
        QPainter p(&pm);
        p.setRenderHint(QPainter::Antialiasing);
        p.setOpacity(color.alphaF());
        renderer.render(&p, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pm);
    return pm;
}

void Icons::paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    // Rendered at the device's resolution, so that it stays crisp at 200 %.
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const int size = std::max(1, qRound(rect.width()));
    painter->drawPixmap(rect.topLeft(), pixmap(name, size, color, ratio));
}

QIcon Icons::appIcon()
{
    QIcon icon;
    const QByteArray svg = source(QStringLiteral("app"));
    for (int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QPixmap pm(size, size);
        pm.fill(Qt::transparent);
        QSvgRenderer renderer(svg);
        QPainter p(&pm);
        renderer.render(&p);
        p.end();
        icon.addPixmap(pm);
    }
    return icon;
}

QStringList Icons::names()
{
    source(QStringLiteral("app"));
    QStringList list = QDir(QStringLiteral(":/opora/icons")).entryList({QStringLiteral("*.svg")});
    list.replaceInStrings(QStringLiteral(".svg"), QString());
    list.removeAll(QStringLiteral("app"));
    return list;
}

} // namespace opora
