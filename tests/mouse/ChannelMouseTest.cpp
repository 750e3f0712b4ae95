// SPDX-License-Identifier: GPL-3.0-or-later
// A channel is set up by the mouse: a program of one's own, with arguments.
#include "core/services/ChannelService.h"
#include "tests/mouse/MouseWalk.h"
#include "tests/support/EchoChannel.h"
#include "ui/kit/Fields.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/ChannelsCard.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WorkspaceShell.h"
#include <QCheckBox>
#include <QLineEdit>

namespace opora::test {

using namespace Qt::StringLiterals;

class ChannelMouse : public MouseWalk {
protected:
    ChannelService service() const
    {
        return ChannelService(ws(), channels::PluginStore({}), channels::DeviceChannels(dir.filePath(u"device.json"_s)));
    }
};

TEST_P(ChannelMouse, AProgramOfOnesOwnSends)
{
    const EchoChannel echo(QDir(dir.path()));
    goTo(u"settings"_s);
    auto *card = static_cast<SettingsPage *>(currentPage())->channels();
    press("opora::ChannelsCard", "Add a channel…", card);
    ASSERT_TRUE(waitFor([this] { return openPanel(); })) << "no form";
    auto *form = static_cast<ChannelPanel *>(openPanel());
    click(form->name());
    type(u"Mine"_s);
    if (form->plugin()->value() != u"command")
        pickIn(form->plugin(), u"command"_s);
    pickIn(form->kind(), u"sms"_s);
    click(form->program());
    type(echo.program);
    click(form->arguments());
    type(u"--mode \"two words\""_s);
    picture(u"channel-form"_s);
    if (!form->enableHere()->isChecked())
        click(form->enableHere());
    press("opora::ChannelPanel", "Save", form);
    expectSoon([&] { return !openPanel() && card->channelCount() == 1; }, "no channel was added");
    const auto made = service().find(u"Mine"_s).wait();
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->kind, u"sms"_s);
    EXPECT_TRUE(made->enabledHere);
    const QStringList arguments{u"--mode"_s, u"two words"_s};
    EXPECT_EQ(service().here(*made).arguments, arguments);
}

OPORA_IN_EACH_LANGUAGE(ChannelMouse);

} // namespace opora::test
