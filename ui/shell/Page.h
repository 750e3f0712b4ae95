// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include "ui/shell/Command.h"
#include <QVariantMap>
#include <QWidget>
#include <memory>

class QSettings;

namespace opora {

class ChannelService;
class OutboxRunner;
class SecretStore;
class SyncService;

/// What the shell gives a page. Lives as long as the workspace's pages; tests fill it with their own functions.
struct PageContext {
    Workspace &workspace;
    CommandRegistry &commands;
    /// Go to a page: "today", "clients", "pipeline", "tasks", "reports", "import", "templates", "settings"; id: the row to open there
    /// (UUID text) or empty; args: what the page documents. Clients are opened with navigate("clients", id), deals with
    /// navigate("pipeline", id), tasks with navigate("tasks", id). args "new": true starts a new row.
    std::function<void(const QString &page, const QString &id, const QVariantMap &args)> navigate;
    /// After a write: shows its label with Undo (nothing if nothing had to change).
    std::function<void(const Written &written)> written;
    /// An error as a message, details folded. Cancelled is silent.
    std::function<void(const Error &error)> failed;
    /// A plain message without Undo.
    std::function<void(const QString &text)> inform;
    QLocale locale;
    /// The exchange with a team's hub; null where there is none to be had (a page alone in a test).
    SyncService *sync = nullptr;
    /// Opens a backup beside, for looking only.
    std::function<void(const QString &backupFile)> lookInto = {};
    /// The ways out of this computer; null where there are none to be had (a page alone in a test).
    ChannelService *channels = nullptr;
    /// Where their passwords stand; null: none is kept.
    std::shared_ptr<SecretStore> secrets = {};
    /// Who sends in the background; null where nothing is sent (a backup that is looked at).
    OutboxRunner *outbox = nullptr;

    void open(const QString &page, const QString &id = {}, const QVariantMap &args = {}) const { navigate(page, id, args); }
    /// Shows what came of a write; true if it went well.
    bool report(const Result<Written> &result) const
    {
        if (result.ok())
            written(result.value());
        else
            failed(result.error());
        return result.ok();
    }
};

/// The rows of one entity among those that landed (SyncService).
inline QList<Uuid> landedOf(const QList<QPair<QByteArray, Uuid>> &rows, const char *entity)
{
    QList<Uuid> list;
    for (const auto &[name, id] : rows) {
        if (name == entity)
            list.append(id);
    }
    return list;
}

/// A page of the main area. Loads in activate() without blocking and says loaded() when what it shows is complete
/// (pictures and tests wait for it). Listens to workspace.bus() itself.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(PageContext &context, const QString &pageId, QWidget *parent = nullptr);
    QString pageId() const { return m_id; }
    virtual QString title() const = 0;
    /// The page comes to the front, or is asked to open something. `id` empty: as it was left.
    virtual void activate(const QString &id, const QVariantMap &args) = 0;
    /// Where the keyboard goes when the page comes to the front.
    virtual QWidget *focusTarget() { return this; }
    /// Column widths, splitters, chosen filter: called when the window closes and after the page is made.
    virtual void saveState(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings &settings) { Q_UNUSED(settings) }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

protected:
    PageContext &context() const { return m_context; }
    Workspace &workspace() const { return m_context.workspace; }
    /// Data is on the screen (or its absence is).
    void setLoaded();
    void setLoading() { m_loaded = false; }
    /// Adds a command of this page's context, owned by the page.
    void addCommand(const QString &id, const QString &title, const QKeySequence &shortcut, std::function<void()> run,
                    const QString &icon = {}, bool localKey = false);

private:
    PageContext &m_context;
    QString m_id;
    bool m_loaded = false;
};

} // namespace opora
