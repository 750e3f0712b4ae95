// SPDX-License-Identifier: GPL-3.0-or-later
// Every page × light and dark × three languages × sizes. The scale factor is the process's: CTest runs this twice.
#include "core/base/Clock.h"
#include "core/services/ChannelService.h"
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/demo/Demo.h"
#include "tests/audit/Audit.h"
#include "tests/support/StandInSync.h"
#include "ui/kit/Card.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/Theme.h"
#include "ui/messages/LetterForm.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Translations.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WorkspaceShell.h"
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace opora::test {
namespace {

const qint64 kNow = QDateTime(QDate(2026, 11, 21), QTime(9, 41), Qt::UTC).toMSecsSinceEpoch();

/// One demo a language for the whole run.
QString demoFor(const QString &language)
{
    static QTemporaryDir dir;
    const QString file = dir.filePath(language + QStringLiteral(".opora"));
    if (!QFile::exists(file)) {
        Workspace::CreateOptions create;
        create.language = language;
        create.timeZone = QStringLiteral("Europe/Kyiv");
        create.userName = QStringLiteral("Olena Kovalenko");
        DemoOptions options;
        options.clients = 600;
        options.date = QDate(2026, 11, 21);
        auto ws = createDemo(file, create, options, std::make_shared<FixedClock>(kNow));
        EXPECT_TRUE(ws.ok()) << (ws.ok() ? "" : qPrintable(ws.error().code + ws.error().details));
    }
    return file;
}

/// English texts whose translation differs: none of them may be seen in that language.
QSet<QString> sourcesOf(const QString &language)
{
    QSet<QString> sources;
    QFile f(QStringLiteral(OPORA_SOURCE_DIR "/translations/opora_%1.ts").arg(language));
    if (!f.open(QIODevice::ReadOnly))
        return sources;
    QXmlStreamReader xml(&f);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            const QString t = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (t != source && source.contains(QRegularExpression(QStringLiteral("[A-Za-z]{3}"))))
                sources.insert(source);
        }
    }
    return sources;
}

struct Case {
    const char *language;
    bool dark;
    int width, height;
};
void PrintTo(const Case &c, std::ostream *o)
{
    *o << c.language << (c.dark ? " dark " : " light ") << c.width << "x" << c.height;
}

bool waitFor(const std::function<bool()> &done, int ms = 20000)
{
    QElapsedTimer t;
    t.start();
    while (!done() && t.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return done();
}

void settle()
{
    for (int i = 0; i < 12; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

class PagesAudit : public ::testing::TestWithParam<Case> {
protected:
    /// A form over its page; what is behind it is meant to fade.
    void auditForm(MainWindow &window, const char *page, const QString &id, const char *command, const QSet<QString> &sources)
    {
        window.shell()->navigate(QString::fromLatin1(page), id);
        ASSERT_TRUE(waitFor([&] { return window.shell()->isLoaded(); })) << page;
        settle();
        ASSERT_TRUE(window.commands().run(QString::fromLatin1(command))) << command;
        OverlayPanel *panel = nullptr;
        ASSERT_TRUE(waitFor([&] { return (panel = window.findChild<OverlayPanel *>()) && panel->isVisible(); })) << command;
        audit(panel->findChild<Card *>(), QString::fromLatin1(command), sources);
        panel->dismiss();
        QCoreApplication::sendPostedEvents(panel, QEvent::DeferredDelete);
    }
    void audit(QWidget *window, const QString &page, const QSet<QString> &sources)
    {
        settle();
        const auto report = [&](const char *what, const QStringList &found) {
            EXPECT_TRUE(found.isEmpty()) << qPrintable(page) << ": " << what << "\n  " << qPrintable(found.join(QStringLiteral("\n  ")));
        };
        report("clipped text", findClippedText(window));
        report("overlapping", findOverlaps(window));
        report("outside the window", findOutside(window));
        report("contrast", findLowContrast(window));
        report("untranslated", findUntranslated(window, sources));
        report("nameless", findNameless(window));
        if (const QByteArray folder = qgetenv("OPORA_AUDIT_PICTURES"); !folder.isEmpty()) {
            const Case c = GetParam();
            window->grab().save(QStringLiteral("%1/%2-%3-%4-%5.png")
                                    .arg(QString::fromLocal8Bit(folder), page, QString::fromLatin1(c.language),
                                         c.dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                    .arg(c.width));
        }
    }

    /// The composer without a way of sending and with one.
    void auditLetters(MainWindow &window, const QString &client, const channels::DeviceChannels &device, const QSet<QString> &sources)
    {
        ChannelService service(*window.workspace(), channels::PluginStore({}), device);
        for (const char *kind : {"email", "sms"}) {
            const QString word = QString::fromLatin1(kind);
            window.shell()->navigate(QStringLiteral("clients"), client);
            ASSERT_TRUE(waitFor([&] { return window.shell()->isLoaded(); })) << kind;
            window.commands().run(QStringLiteral("clients.") + word);
            audit(&window, QStringLiteral("no-channel-") + word, sources);
            ASSERT_TRUE(service.configure(word, {{QStringLiteral("plugin"), QStringLiteral("command")}, {QStringLiteral("kind"), word}})
                            .wait()
                            .ok());
            const auto made = service.find(word).wait();
            ASSERT_TRUE(made.ok() && service.enable(*made, QCoreApplication::applicationFilePath()).ok());
            window.commands().run(QStringLiteral("clients.note"));
            window.commands().run(QStringLiteral("clients.") + word);
            auto *form = window.shell()->page(QStringLiteral("clients"))->findChild<LetterForm *>(); // the inbox has one, too
            ASSERT_TRUE(form && waitFor([form] { return form->hasChannel(); })) << kind;
            audit(&window, QStringLiteral("compose-") + word, sources);
        }
    }
};

QList<Case> cases()
{
    QList<Case> list;
    const bool doubled = qgetenv("QT_SCALE_FACTOR") == "2";
    for (const char *language : {"en", "ru", "uk"}) {
        for (bool dark : {false, true}) {
            list.append({language, dark, 1280, 720});
            if (!doubled)
                list.append({language, dark, 1440, 900});
        }
    }
    return list;
}

} // namespace

TEST_P(PagesAudit, NothingToObjectTo)
{
    const Case c = GetParam();
    const QString language = QString::fromLatin1(c.language);
    Translations::install(*qApp, language);
    Theme::instance().setMode(c.dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const QSet<QString> sources = language == QLatin1String("en") ? QSet<QString>() : sourcesOf(language);
    ASSERT_TRUE(language == QLatin1String("en") || sources.size() > 100) << "no translations";
    const QString file = demoFor(language);
    MainWindow::Options options;
    options.clock = std::make_shared<FixedClock>(kNow);
    options.desktop = false;
    StandInSync *sync = nullptr;
    options.sync = [&sync](Workspace &ws) {
        auto made = std::make_unique<StandInSync>(ws);
        sync = made.get();
        return made;
    };
    QTemporaryDir computer;
    const channels::DeviceChannels device(computer.filePath(QStringLiteral("device.json")));
    options.channels = [&device](Workspace &ws) { return std::make_unique<ChannelService>(ws, channels::PluginStore({}), device); };
    MainWindow window(options);
    window.resize(c.width, c.height);
    window.show();
    window.showWelcome();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    audit(&window, QStringLiteral("welcome"), sources);
    QSignalSpy opened(&window, &MainWindow::loaded);
    window.openWorkspace(file, QStringLiteral("today"));
    ASSERT_TRUE(waitFor([&] { return window.shell() && window.shell()->isLoaded(); }));
    EXPECT_EQ(window.size(), QSize(c.width, c.height)) << "the window grew: its content does not fit";
    Workspace &ws = *window.workspace();
    const auto order = ws.clients().order({}).wait();
    ASSERT_TRUE(order.ok());
    const auto rows = ws.clients().rows(order->mid(0, 1)).wait();
    const auto board = ws.deals().board({}).wait();
    ASSERT_TRUE(rows.ok() && board.ok() && !rows->isEmpty());
    const auto cards = ws.deals().cards(board->columns.first().order.mid(0, 1)).wait();
    ASSERT_TRUE(cards.ok() && !cards->isEmpty());
    const QList<std::pair<QString, QString>> pages{{QStringLiteral("today"), {}},
                                                   {QStringLiteral("clients"), {}},
                                                   {QStringLiteral("clients"), rows->first().id.toString()},
                                                   {QStringLiteral("pipeline"), {}},
                                                   {QStringLiteral("pipeline"), cards->first().id.toString()},
                                                   {QStringLiteral("tasks"), {}},
                                                   {QStringLiteral("inbox"), {}},
                                                   {QStringLiteral("reports"), {}},
                                                   {QStringLiteral("import"), {}},
                                                   {QStringLiteral("templates"), {}},
                                                   {QStringLiteral("outbox"), {}},
                                                   {QStringLiteral("settings"), {}},
                                                   {QStringLiteral("team"), {}}}; // it belongs to no team yet
    for (const auto &[page, id] : pages) {
        window.shell()->navigate(page, id);
        ASSERT_TRUE(waitFor([&] { return window.shell()->isLoaded(); })) << qPrintable(page);
        audit(&window, id.isEmpty() ? page : page + QStringLiteral("-card"), sources);
    }
    auditForm(window, "settings", {}, "settings.channel", sources);
    auditForm(window, "clients", rows->first().id.toString(), "clients.consent", sources);
    auditForm(window, "templates", {}, "templates.test", sources);
    auditLetters(window, rows->first().id.toString(), device, sources);
    // The same window once it belongs to a team.
    fillStandIn(*sync, kNow);
    for (const char *page : {"pending", "conflicts", "attention", "team"}) {
        window.shell()->navigate(QString::fromLatin1(page));
        ASSERT_TRUE(waitFor([&] { return window.shell()->isLoaded(); })) << page;
        audit(&window, QString::fromLatin1(page), sources);
    }
    window.commands().run(QStringLiteral("team.handover"));
    auto *panel = window.findChild<OverlayPanel *>();
    ASSERT_NE(panel, nullptr);
    audit(panel->findChild<Card *>(), QStringLiteral("team-handover"), sources); // what is behind it is meant to fade
}

INSTANTIATE_TEST_SUITE_P(Pages, PagesAudit, ::testing::ValuesIn(cases()));

} // namespace opora::test
