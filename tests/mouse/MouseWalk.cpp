// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mouse/MouseWalk.h"
#include "ui/kit/Fields.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QWheelEvent>
#include <QWindow>

namespace opora::test {

using namespace Qt::StringLiterals;

void MouseWalk::SetUp()
{
    InEachLanguage::SetUp();
    if (window)
        window->resize(1280, 720);
    QCoreApplication::processEvents();
}

void MouseWalk::goTo(const QString &name)
{
    EXPECT_EQ(openMenu(), nullptr) << "a menu stays open";
    EXPECT_EQ(openPanel(), nullptr) << "a form stays open";
    closeMessage();
    click(shell().sidebar().item(name));
    expectSoon([&] { return page() == name && shell().isLoaded(); }, "the page does not come up by its entry");
}

void MouseWalk::doCommand(const Command &command)
{
    ADD_FAILURE() << command.id.toStdString() << " was to be done by its key";
}

void MouseWalk::click(QWidget *target, Qt::MouseButton button)
{
    ASSERT_NE(target, nullptr);
    clickAt(target, target->rect().center(), button);
}

void MouseWalk::clickAt(QWidget *target, const QPoint &at, Qt::MouseButton button)
{
    ASSERT_NE(target, nullptr);
    const QString name = QLatin1String(target->metaObject()->className()) + u" \""_s + target->accessibleName() + u'"';
    point([target = QPointer<QWidget>(target)] { return target.data(); }, [at](const QWidget *) { return at; }, button, name);
}

/// Waits until it stands still and uppermost: a page that is still filling moves what is on it, or makes it anew, and nobody
/// points at something that moves.
void MouseWalk::point(const std::function<QWidget *()> &find, const std::function<QPoint(const QWidget *)> &where, Qt::MouseButton button,
                      const QString &name)
{
    QPointer<QWidget> target;
    QPoint there;
    int still = 0;
    QString seen = u"it is not there or cannot be used"_s;
    const bool ready = waitFor([&] {
        const QWidget *before = target;
        target = find();
        if (!target || !target->isVisible() || !target->isEnabled())
            return false;
        const QPoint at = where(target);
        bring(target, at);
        if (!target)
            return false;
        const QWidget *top = target->window();
        const QPoint now = target->mapTo(top, at);
        still = target == before && now == there ? still + 1 : 0;
        there = now;
        const QWidget *hit = top->childAt(there);
        const MessageBar &messages = shell().messages();
        if (hit && !messages.isAncestorOf(target) && (hit == &messages || messages.isAncestorOf(hit))) {
            closeMessage();
            return false;
        }
        seen = u"it is covered by "_s + (hit ? QLatin1String(hit->metaObject()->className()) : QLatin1String("nothing"))
               + u" or out of sight"_s;
        return still >= 3 && isUppermost(target, at);
    });
    ASSERT_TRUE(ready) << name.toStdString() << ": " << seen.toStdString();
    QWindow *handle = target->window()->windowHandle();
    QTest::mouseMove(handle, there);
    QTest::mouseClick(handle, button, Qt::NoModifier, there);
    QCoreApplication::processEvents();
}

bool MouseWalk::isUppermost(const QWidget *target, const QPoint &at) const
{
    const QWidget *top = target->window(), *hit = top->childAt(target->mapTo(top, at));
    return hit == target || target->isAncestorOf(hit) || (!hit && top == target);
}

void MouseWalk::closeMessage()
{
    MessageBar &messages = shell().messages();
    if (!messages.isShowing())
        return;
    for (auto *b : messages.findChildren<QAbstractButton *>()) {
        if (b->isVisible() && b->accessibleName() == said("opora::MessageBar", "Close the message"))
            click(b);
    }
    EXPECT_TRUE(waitFor([&] { return !messages.isShowing(); })) << "the message does not close";
}

/// With the wheel, as a person would.
void MouseWalk::bring(const QPointer<QWidget> &target, const QPoint &at)
{
    QList<QPointer<QWidget>> viewports;
    for (QWidget *w = target->parentWidget(); w; w = w->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(w))
            viewports.append(area->viewport());
    }
    for (const QPointer<QWidget> &viewport : std::as_const(viewports)) {
        for (int i = 0; i < 60 && target && viewport; ++i) {
            const int y = target->mapTo(viewport, at).y();
            if (y >= 4 && y < viewport->height() - 4)
                break;
            const QPointF middle = QRectF(viewport->rect()).center();
            QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, {0, y < 4 ? 40 : -40}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport, &wheel);
            QCoreApplication::processEvents();
        }
    }
}

QAbstractButton *MouseWalk::shown(const QString &text, const QWidget *within) const
{
    const QWidget *root = within ? within : openPanel() ? openPanel() : window.get();
    for (auto *b : root->findChildren<QAbstractButton *>())
        if (b->isVisible() && b->text() == text)
            return b;
    return nullptr;
}

void MouseWalk::press(const QString &text, const QWidget *within)
{
    point([&] { return shown(text, within); }, [](const QWidget *b) { return b->rect().center(); }, Qt::LeftButton,
          u"the button \""_s + text + u'"');
}

void MouseWalk::takeBack()
{
    ASSERT_TRUE(waitFor([this] { return shell().messages().isShowing(); })) << "no message confirms it";
    press("opora::UndoController", "Undo", &shell().messages());
}

void MouseWalk::chooseTab(SegmentedTabs *tabs, const QString &id)
{
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabData(i).toList().value(0).toString() == id) {
            clickAt(tabs, tabs->tabRect(i).center());
            return;
        }
    }
    ADD_FAILURE() << "no tab " << id.toStdString();
}

void MouseWalk::chooseRow(TwoLineList *list, const QString &key, Qt::MouseButton button)
{
    ASSERT_TRUE(waitFor([&] { return list->rows().rowOf(key) >= 0; })) << "the row is not in the list";
    QCoreApplication::processEvents();
    const QModelIndex index = list->rows().index(list->rows().rowOf(key));
    for (int i = 0; i < 200 && !list->viewport()->rect().contains(list->visualRect(index).center()); ++i) {
        const QPointF middle = QRectF(list->viewport()->rect()).center();
        QWheelEvent wheel(middle, list->viewport()->mapToGlobal(middle), {}, {0, list->visualRect(index).top() < 0 ? 120 : -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list->viewport(), &wheel);
    }
    const auto row = [list, key](const QWidget *) { return list->visualRect(list->rows().index(list->rows().rowOf(key))).center(); };
    point([list] { return list->viewport(); }, row, button, u"the row "_s + key);
    EXPECT_EQ(list->currentKey(), key);
}

void MouseWalk::pick(const QString &text)
{
    ASSERT_TRUE(waitFor([this] { return qobject_cast<QMenu *>(openMenu()) != nullptr; })) << "no menu";
    auto *menu = static_cast<QMenu *>(openMenu());
    for (QAction *a : menu->actions()) {
        if (a->text().remove(u'&') != text)
            continue;
        EXPECT_TRUE(a->isEnabled()) << text.toStdString();
        clickAt(menu, menu->actionGeometry(a).center());
        return;
    }
    ADD_FAILURE() << "the menu has no \"" << text.toStdString() << '"';
}

void MouseWalk::pickIn(Combo *combo, const QString &value)
{
    click(combo);
    ASSERT_TRUE(waitFor([&] { return combo->view()->isVisible(); })) << "the list does not open";
    const QModelIndex index = combo->model()->index(combo->findData(value), combo->modelColumn());
    clickAt(combo->view()->viewport(), combo->view()->visualRect(index).center());
    expectSoon([&] { return combo->value() == value; }, "it is not chosen");
}

void MouseWalk::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("OPORA_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    window->grab().save(folder + u'/' + name + u'-' + QString::fromLatin1(GetParam()) + u".png"_s);
}

} // namespace opora::test
