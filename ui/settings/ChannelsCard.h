// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

class QMenu;
class QVBoxLayout;

namespace opora {

class Button;
class TextLabel;

/// The ways out in the settings: each with what it is, how it stands on this computer, and what came of trying it; the
/// plugins found here below. A plugin that crashes, hangs, is of another version or talks nonsense says so in its row, and
/// the program goes on. GUI thread.
class ChannelsCard : public Card {
    Q_OBJECT
public:
    explicit ChannelsCard(PageContext &context, QWidget *parent);
    void reload();
    void add();
    /// Tries every channel that may run here.
    void testAll();
    int channelCount() const { return int(m_rows.size()); }
    /// What a row says: its state, and what came of the last try. By the channel's name.
    QString state(const QString &name) const;
    QString outcome(const QString &name) const;
    QString pluginsText() const;
    bool isTesting() const { return m_testing > 0; }

Q_SIGNALS:
    void loaded();

private:
    struct Row {
        ChannelInfo channel;
        ChannelService::Here here;
        QWidget *box = nullptr;
        TextLabel *state = nullptr, *outcome = nullptr;
        Button *test = nullptr;
    };
    void fill(const QList<ChannelInfo> &all);
    Row makeRow(const ChannelInfo &channel);
    void fillMenu(QMenu *menu, const Uuid &id);
    void showPlugins();
    QString stateWords(const Row &row, Token &color) const;
    Row *rowOf(const Uuid &id);
    void edit(const Uuid &id);
    void test(const Uuid &id);
    void tested(const Uuid &id, const Result<channels::TestAnswer> &answer);
    void sendTest(const Uuid &id);
    void toggle(const Uuid &id);
    void remove(const Uuid &id);
    PageContext &m_context;
    QList<Row> m_rows;
    QHash<Uuid, std::pair<QString, bool>> m_outcomes; ///< of this run: the words, and whether it went well
    QVBoxLayout *m_list;
    TextLabel *m_none, *m_plugins, *m_broken;
    int m_testing = 0;
};

} // namespace opora
