// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a letter and the time it is to go out.
#include "tests/ui/LetterFixture.h"
#include "ui/clients/ClientCardView.h"
#include "ui/clients/ClientsPage.h"
#include "ui/clients/Composer.h"
#include "ui/clients/TimelineView.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/messages/LetterForm.h"
#include "ui/messages/MessageFiles.h"
#include "ui/messages/SendLater.h"
#include "ui/models/Format.h"
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct LetterFilesTest : LetterFixture {
    void SetUp() override
    {
        LetterFixture::SetUp();
        who = addReachable(u"Adams"_s);
        consent(who, u"email"_s);
        page = new ClientsPage(*context);
        show(page, who.toString());
        ASSERT_TRUE(waitUntil([&] { return page->card()->hasCard() && page->card()->client() == who; }));
        ASSERT_TRUE(commands->run(u"clients.email"_s));
        ASSERT_TRUE(waitUntil([&] { return form().isLoaded(); }));
    }
    LetterForm &form() { return *page->card()->composer()->letter(); }
    QString file(const QString &name, int bytes)
    {
        QFile f(dir.filePath(name));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(QByteArray(bytes, 'x'));
        return f.fileName();
    }
    void write(const QString &text = u"Good day"_s)
    {
        form().subject()->setText(u"Offer"_s);
        form().editor()->setPlainText(text);
    }
    QStringList namesOf(const Uuid &message)
    {
        QStringList names;
        for (const MessageInfo::File &f : value(messagesOf->get(message)).files)
            names.append(f.name);
        return names;
    }
    QList<Chip *> chips() { return form().files()->findChildren<Chip *>(Qt::FindChildrenRecursively); }
    void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    Uuid who;
    ClientsPage *page = nullptr;
};

TEST_F(LetterFilesTest, WhatIsAttachedStandsAsAChipAndGoesWithTheLetter)
{
    form().files()->add({file(u"price.pdf"_s, 2000), file(u"photo.jpg"_s, 3000), file(u"price.pdf"_s, 2000)});
    settle();
    ASSERT_EQ(chips().size(), 2) << "the same file is not attached twice";
    EXPECT_TRUE(chips().at(0)->text().startsWith(u"price.pdf · "));
    chips().at(1)->setFocus();
    key(chips().at(1), Qt::Key_Delete);
    settle();
    ASSERT_EQ(chips().size(), 1);
    write();
    picture(u"letter-files"_s);
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(namesOf(all().first().id), QStringList{u"price.pdf"_s});
    ASSERT_TRUE(waitUntil([&] { return form().files()->files().isEmpty(); })) << "the next letter begins empty";
}

TEST_F(LetterFilesTest, TheTimelineNamesTheFilesAndOpensThemByChoice)
{
    form().files()->add({file(u"price.pdf"_s, 2000)});
    write();
    form().send();
    TimelineView &timeline = *page->card()->timeline();
    ASSERT_TRUE(
        waitUntil([&] { return timeline.model()->index(0, 0).data(TimelineModel::BodyRole).toString().contains(u"Attached: price.pdf"); }));
    timeline.setCurrentIndex(timeline.model()->index(0, 0));
    Q_EMIT timeline.contextRequested(timeline.model()->index(0, 0), QPoint());
    auto *menu = timeline.findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    QStringList words;
    for (const QAction *a : menu->actions())
        words.append(a->text());
    EXPECT_TRUE(words.contains(u"Open price.pdf"_s)) << words.join(u',').toStdString();
    EXPECT_TRUE(words.contains(u"Save price.pdf…"_s));
    menu->close();
}

TEST_F(LetterFilesTest, WhatMayRunIsSavedAndNotOpened)
{
    form().files()->add({file(u"setup.exe"_s, 200)});
    write();
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    QMenu menu;
    MessageFiles::addTo(&menu, *context, window.get(), message(all().first().id));
    ASSERT_EQ(menu.actions().size(), 1);
    EXPECT_EQ(menu.actions().first()->text(), u"Save setup.exe…"_s);
}

TEST_F(LetterFilesTest, FilesAreDroppedOnTheFormAndFoldersRefused)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file(u"list.csv"_s, 10)), QUrl::fromLocalFile(dir.path())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&form(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&form(), &drop);
    ASSERT_EQ(form().files()->files().size(), 1);
    EXPECT_EQ(form().files()->files().first().name, u"list.csv");
    EXPECT_FALSE(form().problem().isEmpty()) << "the folder is named";
}

TEST_F(LetterFilesTest, AFileThatIsGoneByThenIsSaidAndNothingIsQueued)
{
    const QString path = file(u"gone.txt"_s, 10);
    form().files()->add({path});
    ASSERT_TRUE(QFile::remove(path));
    write();
    form().send();
    ASSERT_TRUE(waitUntil([&] { return !form().problem().isEmpty(); }));
    EXPECT_TRUE(all().isEmpty());
    EXPECT_EQ(form().editor()->toPlainText(), u"Good day") << "what was typed stays";
    EXPECT_EQ(form().files()->files().size(), 1);
}

TEST_F(LetterFilesTest, ADraftKeepsItsFilesAndTheyCanBeChanged)
{
    form().files()->add({file(u"one.txt"_s, 10), file(u"two.txt"_s, 20)});
    write();
    form().saveDraft();
    ASSERT_TRUE(waitUntil([&] { return all(u"draft"_s).size() == 1; }));
    const MessageInfo draft = all(u"draft"_s).first();
    EXPECT_EQ(namesOf(draft.id), (QStringList{u"one.txt"_s, u"two.txt"_s}));
    ASSERT_TRUE(waitUntil([&] { return form().files()->files().isEmpty(); }));
    form().edit(draft);
    ASSERT_TRUE(waitUntil([&] { return form().files()->files().size() == 2 && form().isLoaded(); }));
    settle();
    key(chips().at(0), Qt::Key_Delete);
    form().files()->add({file(u"three.txt"_s, 30)});
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(namesOf(draft.id), (QStringList{u"two.txt"_s, u"three.txt"_s}));
}

TEST_F(LetterFilesTest, WhatIsWrittenStaysWithItsFilesWhileAnotherClientIsLookedAt)
{
    const Uuid other = addReachable(u"Brown"_s);
    form().files()->add({file(u"one.txt"_s, 10)});
    page->card()->composer()->setClient(other);
    EXPECT_TRUE(form().files()->files().isEmpty());
    page->card()->composer()->setClient(who);
    EXPECT_EQ(form().files()->files().size(), 1);
}

TEST_F(LetterFilesTest, ALetterForTomorrowMorningWaitsUntilThen)
{
    write();
    const auto choices = form().later()->choices();
    ASSERT_GE(choices.size(), 2);
    const QDateTime tomorrow = QDateTime::fromMSecsSinceEpoch(choices.at(1).at, Format(*ws).zone());
    EXPECT_EQ(tomorrow.time(), QTime(9, 0)) << "on the workspace's clock";
    EXPECT_GT(choices.at(0).at, clock->nowMs() + 3'599'999);
    form().sendAt(choices.at(1).at);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    EXPECT_EQ(all().first().notBefore, choices.at(1).at);
    // The next one is for now again.
    ASSERT_TRUE(waitUntil([&] { return form().editor()->toPlainText().isEmpty(); }));
    write();
    form().send();
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 2; }));
    EXPECT_LT(all().first().notBefore, clock->nowMs() + 60'000);
}

TEST_F(LetterFilesTest, AnotherTimeIsTypedAndWhatIsOverIsRefused)
{
    write();
    form().showLater();
    QMenu *menu = form().later()->findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    menu->actions().last()->trigger();
    menu->close();
    QLineEdit *when = form().later()->field();
    ASSERT_TRUE(when->isVisible());
    type(when, u"tomorrow 14:30"_s);
    picture(u"letter-later"_s);
    key(when, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return all(u"queued"_s).size() == 1; }));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(all().first().notBefore, Format(*ws).zone());
    EXPECT_EQ(at.time(), QTime(14, 30));
    EXPECT_FALSE(when->isVisible());
}

} // namespace
} // namespace opora::test
