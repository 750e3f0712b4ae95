// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QLineEdit;

namespace opora {

class Combo;

/// Sends one real message to the person who tries a channel or a template out, past the outbox, and says what came of it:
/// sent, refused, or not known. Deletes itself. GUI thread.
class TestSendPanel : public OverlayPanel {
    Q_OBJECT
public:
    struct Letter {
        QString kind, subject, text, html;
    };
    /// `channel`: only over this one; null: any of the letter's kind that is enabled on this computer.
    TestSendPanel(PageContext &context, QWidget *host, Letter letter, const Uuid &channel = {});
    QLineEdit *address() const { return m_address; }
    Combo *channels() const { return m_channels; }

Q_SIGNALS:
    void ready(); ///< the channels are known
    void answered(const QString &words);

private:
    void load(const Uuid &only);
    void offer(const QList<ChannelInfo> &found, const Uuid &only);
    void loadAddress();
    void submit();
    void send(const ChannelInfo &channel, const QString &to, const QString &secret);
    PageContext &m_context;
    Letter m_letter;
    QList<ChannelInfo> m_found;
    Combo *m_channels;
    QLineEdit *m_address;
    bool m_busy = false;
};

/// The channel's secret from the keychain, on the GUI thread; empty where none was kept. `gone`: nobody waits any more.
void readChannelSecret(PageContext &context, const ChannelInfo &channel, QObject *receiver,
                       std::function<void(Result<std::optional<QString>>)> answer);

} // namespace opora
