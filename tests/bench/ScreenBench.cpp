// SPDX-License-Identifier: GPL-3.0-or-later
// Goals 2 to 6 and 13 of performance.md on the real window: start, key press to painted, jumping in the list, opening the
// board and a card, and how late a timer in the GUI thread ever is while deals are moved and the disk is busy. Beside the
// start stands a bare Qt and SQLite program on the same file, started in turns.
//   bench_ScreenBench FILE [PART…]     FILE: a filled workspace; it is copied first. PART: start field filter jumps cards
//                                      board moves, all by default. Wants a display (Xvfb will do) or QT_QPA_PLATFORM=offscreen
#include <QJsonObject> // first: MessageTypes.h does without it where a precompiled header has it

#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/SearchService.h"
#include "tests/bench/BenchSupport.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientListPane.h"
#include "ui/clients/ClientTable.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/FilterBar.h"
#include "ui/clients/TimelineView.h"
#include "ui/deals/BoardView.h"
#include "ui/deals/PipelinePage.h"
#include "ui/kit/Fields.h"
#include "ui/kit/PopupList.h"
#include "ui/kit/Theme.h"
#include "ui/shell/CommandField.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QAbstractEventDispatcher>
#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <ctime>
#if __has_include(<fcntl.h>) && __has_include(<unistd.h>)
#include <fcntl.h>
#include <unistd.h>
#endif
#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

using namespace opora;
using namespace opora::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 6, kSteps = 450, kJumps = 1000;
constexpr QSize kWindow{1280, 760};

/// Runs the event loop until `done`; gives milliseconds. It sleeps between events, as a program does: a loop that spins would
/// take a processor from the threads it waits for. The tick is for what ends without an event.
template <class F> double until(F done, const QString &what = {})
{
    QElapsedTimer t;
    t.start();
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.start(2);
    while (!done()) {
        if (t.elapsed() > 60000)
            qFatal("waited for a minute: %ls", qUtf16Printable(what));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return double(t.nsecsElapsed()) / 1e6;
}

/// What of the time between two sleeps of the event loop this thread did not compute. Where it gave its processor back of its own
/// will it waited for a lock or for the disk; else the system gave the processor to somebody else. (Linux and macOS; nothing
/// elsewhere, and macOS does not tell the two apart.)
class Waits : public QObject {
public:
    Waits(Samples &waited, Samples &preempted)
    {
        auto *loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] {
            m_wall.start();
            m_cpu = cpuMs();
            m_given = givenBack();
        });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this, &waited, &preempted] {
            if (m_wall.isValid() && m_cpu >= 0)
                (givenBack() != m_given ? waited : preempted).add(std::max(0.0, double(m_wall.nsecsElapsed()) / 1e6 - (cpuMs() - m_cpu)));
            m_wall.invalidate();
        });
    }

private:
    static double cpuMs()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec t{};
        if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t) == 0)
            return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
#endif
        return -1;
    }
    /// How often this thread gave its processor back to wait for something.
    static long givenBack()
    {
#ifdef RUSAGE_THREAD
        rusage r{};
        if (getrusage(RUSAGE_THREAD, &r) == 0)
            return r.ru_nvcsw;
#endif
        return -1;
    }
    QElapsedTimer m_wall;
    double m_cpu = -1;
    long m_given = 0;
};

/// Counts paint events of a widget, after they were handled.
class Paints : public QObject {
public:
    explicit Paints(QWidget *w) : QObject(w) { w->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *e) override
    {
        count += e->type() == QEvent::Paint;
        return false;
    }
};

// --- goal 3: two small programs in this one, started as children -------------------------------------------------------

/// Tells the parent and ends, once what was shown has been painted.
void painted()
{
    QTimer::singleShot(0, qApp, [] {
        std::puts("painted");
        std::fflush(stdout);
        std::_Exit(0);
    });
}

int ourStart(const QString &file)
{
    Theme::instance().install(*qApp);
    MainWindow::Options options;
    options.desktop = false;
    MainWindow window(options);
    window.resize(kWindow);
    window.show();
    window.openWorkspace(file, u"clients"_s);
    QTimer look;
    ClientListPane *list = nullptr;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        auto *page = window.shell() ? qobject_cast<ClientsPage *>(window.shell()->page(u"clients"_s)) : nullptr;
        list = page ? page->list() : nullptr;
        if (!list || list->model().rowCount() == 0 || list->model().index(0, 0).data(ClientListModel::PlaceholderRole).toBool())
            return;
        look.stop();
        list->table()->viewport()->repaint();
        painted();
    });
    look.start(1);
    return QApplication::exec();
}

/// The smallest program that shows the list: count, and the rows that are seen.
class BareModel : public QAbstractTableModel {
public:
    explicit BareModel(const QString &file) : m_raw(file, false)
    {
        m_rows = int(m_raw.number("SELECT count(*) FROM client"));
        sqlite3_stmt *s = m_raw.prepare("SELECT display_name, main_phone, readiness, lifetime_value, last_contact_at FROM client WHERE "
                                        "deleted_at IS NULL ORDER BY sort_key LIMIT 60");
        while (sqlite3_step(s) == SQLITE_ROW) {
            QStringList row;
            for (int c = 0; c < 5; ++c)
                row << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(s, c)));
            m_first << row;
        }
        sqlite3_finalize(s);
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex & = {}) const override { return 5; }
    QVariant data(const QModelIndex &i, int role) const override
    {
        return role == Qt::DisplayRole && i.row() < m_first.size() ? QVariant(m_first.at(i.row()).value(i.column())) : QVariant();
    }

private:
    Raw m_raw;
    int m_rows = 0;
    QList<QStringList> m_first;
};

int bareStart(const QString &file)
{
    BareModel model(file);
    QTableView view;
    view.setModel(&model);
    view.resize(kWindow);
    view.show();
    Paints paints(view.viewport());
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &view, [&] {
        if (paints.count > 0) {
            look.stop();
            painted();
        }
    });
    look.start(1);
    return QApplication::exec();
}

/// Throws the file out of the system's memory; false where there is no way to.
bool forget(const QString &file)
{
#ifdef POSIX_FADV_DONTNEED
    const int f = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    const bool done = f >= 0 && ::fdatasync(f) == 0 && ::posix_fadvise(f, 0, 0, POSIX_FADV_DONTNEED) == 0;
    if (f >= 0)
        ::close(f);
    return done;
#else
    Q_UNUSED(file)
    return false;
#endif
}

void starts(const QString &file)
{
    Samples ours, bare, oursCold, bareCold;
    const auto child = [&](const QString &mode) {
        QElapsedTimer t;
        t.start();
        QProcess p;
        p.start(QCoreApplication::applicationFilePath(), {mode, file});
        while (!p.canReadLine() && p.waitForReadyRead(60000)) {}
        const double ms = double(t.nsecsElapsed()) / 1e6;
        p.waitForFinished();
        return ms;
    };
    for (int i = 0; i < kStarts; ++i) {
        bare.add(child(u"--bare"_s));
        ours.add(child(u"--ours"_s));
    }
    print("3 start to painted list, warm: ours", ours);
    print("3 start to painted list, warm: bare Qt and SQLite", bare);
    printRatio("3 start", ours, bare, "goal <= 2");
    for (int i = 0; i < kStarts && forget(file); ++i) {
        bareCold.add(child(u"--bare"_s));
        forget(file);
        oursCold.add(child(u"--ours"_s));
    }
    if (oursCold.isEmpty())
        return;
    print("3 start to painted list, file not in memory: ours", oursCold);
    print("3 start to painted list, file not in memory: bare", bareCold);
    printRatio("3 cold start", oursCold, bareCold, "goal <= 2");
}

// --- the window -------------------------------------------------------------------------------------------------------

void press(QWidget *w, int key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(w, &down);
    QCoreApplication::sendEvent(w, &up);
}

/// Letters that people type: the beginnings of names, companies and numbers that stand there.
QStringList typedTexts(Workspace &ws, const QList<qint64> &order)
{
    QStringList out;
    QRandomGenerator random(3);
    while (out.size() < 90) {
        const QList<ClientRow> rows = ws.clients().rows({order.at(qsizetype(random.bounded(quint32(order.size()))))}).wait().value();
        for (const ClientRow &row : rows) {
            const QString text = out.size() % 3 == 2 ? row.phone.mid(4) : row.name;
            if (text.size() >= 5)
                out << text.left(5);
        }
    }
    return out;
}

void commandField(WorkspaceShell &shell, const QStringList &texts)
{
    CommandField &field = shell.commandField();
    field.focusField();
    Samples typed, asked;
    bool shown = false;
    const auto connection = QObject::connect(&field, &CommandField::resultsShown, &field, [&shown] { shown = true; });
    for (const QString &text : texts) {
        field.clear();
        for (const QChar c : text) {
            shown = false;
            QElapsedTimer t;
            t.start();
            press(&field, 0, QString(c));
            until([&] { return shown; });
            asked.add(double(t.nsecsElapsed()) / 1e6);
            field.list()->repaint();
            typed.add(double(t.nsecsElapsed()) / 1e6);
        }
    }
    QObject::disconnect(connection);
    field.clear();
    press(&field, Qt::Key_Escape);
    print("2 key press to hits in the list, not yet painted", asked);
    print("2 key press to painted hits, Ctrl+K field", typed);
    std::printf("%-52s goal p99 <= 16.7\n", "");
}

void listFilter(ClientListPane &list, const QStringList &texts)
{
    Samples typed;
    QLineEdit *field = list.filterBar()->field();
    field->setFocus();
    int orders = 0; // the first rows of an answer; its whole order may follow
    QObject watch;
    const auto count = [&orders] { ++orders; };
    for (const auto change : {&ClientListModel::rowsInserted, &ClientListModel::rowsRemoved})
        QObject::connect(&list.model(), change, &watch, count);
    QObject::connect(&list.model(), &ClientListModel::rowsMoved, &watch, count);
    QObject::connect(&list.model(), &ClientListModel::layoutChanged, &watch, count);
    QObject::connect(&list.model(), &ClientListModel::modelReset, &watch, count);
    QObject::connect(&list.model(), &ClientListModel::loaded, &watch, count); // the same rows again
    for (qsizetype i = 0; i < texts.size() && i < 30; ++i) {
        for (const QChar c : texts.at(i)) {
            const int before = orders;
            QElapsedTimer t;
            t.start();
            press(field, 0, QString(c));
            if (c.isSpace())
                continue; // asks nothing new
            until([&] { return orders > before && !list.model().index(0, 0).data(ClientListModel::PlaceholderRole).toBool(); },
                  texts.at(i) + u' ' + c);
            list.table()->viewport()->repaint();
            typed.add(double(t.nsecsElapsed()) / 1e6);
        }
        bool whole = false;
        const auto connection = QObject::connect(&list.model(), &ClientListModel::loaded, &watch, [&whole] { whole = true; });
        field->clear();
        until([&] { return whole; });
        QObject::disconnect(connection);
    }
    print("2 key press to painted list, the list's filter", typed);
}

void jumps(ClientListPane &list)
{
    Samples frame, filled;
    QScrollBar *bar = list.table()->verticalScrollBar();
    QRandomGenerator random(5);
    for (int i = 0; i < kJumps; ++i) {
        QElapsedTimer t;
        t.start();
        bar->setValue(int(random.bounded(quint32(bar->maximum()))));
        frame.time([&] { list.table()->viewport()->repaint(); });
        const QModelIndex top = list.table()->indexAt({5, 5});
        until([&] { return !top.data(ClientListModel::PlaceholderRole).toBool(); });
        frame.time([&] { list.table()->viewport()->repaint(); });
        filled.add(double(t.nsecsElapsed()) / 1e6);
    }
    print("4 one frame of the list after a jump", frame);
    std::printf("%-52s p99.9 %.3f, goal <= 16.7\n", "", frame.at(0.999));
    print("4 jump anywhere to painted rows", filled);
}

void cards(ClientsPage &page, const QList<qint64> &order)
{
    Samples shown;
    QRandomGenerator random(9);
    TimelineModel &timeline = page.card()->timeline()->timeline();
    for (int i = 0; i < kSteps; ++i) {
        const qint64 n = order.at(qsizetype(random.bounded(quint32(order.size()))));
        bool card = false, lines = false;
        const auto a = QObject::connect(page.card(), &ClientCardView::cardLoaded, &page, [&] { card = true; });
        const auto b = QObject::connect(&timeline, &TimelineModel::loaded, &page, [&] { lines = true; });
        QElapsedTimer t;
        t.start();
        page.list()->table()->selectNumber(n);
        until([&] { return card && lines; });
        page.card()->repaint();
        shown.add(double(t.nsecsElapsed()) / 1e6);
        QObject::disconnect(a), QObject::disconnect(b);
    }
    print("13 choose a client to painted card", shown);
    std::printf("%-52s goal p99 <= 50\n", "");
}

void board(WorkspaceShell &shell)
{
    Samples open, frame;
    for (int i = 0; i < 6; ++i) {
        shell.navigate(u"clients"_s);
        until([&] { return shell.isLoaded(); });
        auto *page = static_cast<PipelinePage *>(shell.page(u"pipeline"_s));
        if (i > 0)
            page->boardModel()->reload();
        QElapsedTimer t;
        t.start();
        shell.navigate(u"pipeline"_s);
        until([&] {
            if (!page->isLoaded() || !page->boardModel()->isLoaded())
                return false;
            for (const qint64 n : page->board()->showing(0)) {
                if (!page->boardModel()->card(n))
                    return false;
            }
            return true;
        });
        page->board()->repaint();
        open.add(double(t.nsecsElapsed()) / 1e6);
    }
    auto *page = static_cast<PipelinePage *>(shell.page(u"pipeline"_s));
    std::printf("  %lld open deals\n", page->boardModel()->board().open);
    page->board()->setCurrent(page->boardModel()->number({0, 0}));
    for (int i = 0; i < kSteps; ++i) {
        press(page->board(), i % 50 == 49 ? Qt::Key_End : i % 50 == 0 ? Qt::Key_Home : Qt::Key_PageDown);
        frame.time([&] { page->board()->repaint(); });
        QCoreApplication::processEvents();
    }
    print("5 open the board to painted cards", open);
    std::printf("%-52s goal <= 50\n", "");
    print("5 one frame of the board while paging", frame);
}

/// How long the GUI thread was away from its event loop, at most, while 300 deals move one after another.
void moves(WorkspaceShell &shell, Workspace &ws)
{
    auto *page = static_cast<PipelinePage *>(shell.page(u"pipeline"_s));
    Samples gaps, moved, waited, preempted;
    const Waits waits(waited, preempted);
    QElapsedTimer last;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, &shell, [&] {
        gaps.add(double(last.nsecsElapsed()) / 1e6 - 1);
        last.restart();
    });
    last.start();
    tick.start(1);
    for (int i = 0; i < 300; ++i) {
        const qint64 n = page->boardModel()->number({i % 2, 0});
        const auto card = page->boardModel()->card(n);
        if (!card) {
            until([&] { return page->boardModel()->card(page->boardModel()->number({i % 2, 0})) != nullptr; });
            continue;
        }
        DealService::Move m;
        m.deal = card->id.uuid();
        m.stage = page->boardModel()->column((i + 1) % 2).stage.id.uuid();
        bool done = false;
        QElapsedTimer t;
        t.start();
        const int token = page->boardModel()->place(n, m.stage);
        ws.deals().move(m).then(&shell, [&](const Result<Written> &r) {
            page->boardModel()->settle(token, r.ok());
            done = true;
        });
        until([&] { return done; });
        moved.add(double(t.nsecsElapsed()) / 1e6);
    }
    print("6 a card dropped: placed, written, acknowledged", moved);
    print("6 GUI thread away from its loop meanwhile, painting", gaps);
    print("6 of that not computing: waiting for lock or disk", waited);
    std::printf("%-52s goal: never > 4\n", "");
    print("6 of that not computing: no processor for it", preempted);
}

/// What this process alone holds and the system could not simply drop: pages of the workspace's file that are mapped and
/// unchanged are the system's cache.
qint64 privateBytes()
{
    QFile f(u"/proc/self/smaps_rollup"_s);
    qint64 kb = 0;
    if (f.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : f.readAll().split('\n')) {
            if (line.startsWith("Private_Dirty"))
                kb += line.simplified().split(' ').value(1).toLongLong();
        }
    }
    return kb * 1024;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList args = QApplication::arguments();
    if (args.size() == 3 && args.at(1).startsWith("--"_L1))
        return args.at(1) == "--bare"_L1 ? bareStart(args.at(2)) : ourStart(args.at(2));
    if (args.size() < 2)
        qFatal("which workspace?");
    const auto wanted = [&args](const QString &part) { return args.size() == 2 || args.indexOf(part, 2) >= 0; };
    QTemporaryDir dir;
    const QString file = dir.filePath(u"window.opora"_s);
    if (!QFile::copy(args.at(1), file))
        qFatal("cannot copy the workspace");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    printHeading();
    {
        auto ws = Workspace::open(file); // leaves the search snapshot, as every session does
        if (!ws.ok() || !(*ws)->search().whenReady().wait().ok())
            qFatal("cannot open the workspace");
    }
    QProcess::execute(u"sync"_s, {}); // or the system writes the copy to the disk during the measurements
    if (wanted(u"start"_s))
        starts(file);
    Theme::instance().install(app);
    MainWindow::Options options;
    options.desktop = false;
    MainWindow window(options);
    window.resize(kWindow);
    window.show();
    window.openWorkspace(file, u"clients"_s);
    QElapsedTimer t;
    t.start();
    until([&] { return window.shell() && window.shell()->isLoaded(); });
    until([&] { return window.workspace()->search().ready(); });
    std::printf("search is live %.2f s after opening, from its snapshot (goal: 1 s after the list)\n", double(t.elapsed()) / 1000);
    WorkspaceShell &shell = *window.shell();
    Workspace &ws = *window.workspace();
    auto *clients = static_cast<ClientsPage *>(shell.page(u"clients"_s));
    const QList<qint64> order = ws.clients().order({}).wait().value();
    const QStringList texts = typedTexts(ws, order);
    if (wanted(u"field"_s))
        commandField(shell, texts);
    if (wanted(u"filter"_s))
        listFilter(*clients->list(), texts);
    if (wanted(u"jumps"_s))
        jumps(*clients->list());
    if (wanted(u"cards"_s))
        cards(*clients, order);
    if (wanted(u"board"_s) || wanted(u"moves"_s))
        board(shell);
    if (wanted(u"moves"_s))
        moves(shell, ws);
    std::printf("11 private memory %.0f MB (goal 180)\n", double(privateBytes()) / 1e6);
    return 0;
}
