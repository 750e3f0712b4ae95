// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Arguments.h"
#include "app/cli/Printer.h"
#include "core/services/Workspace.h"
#include <functional>

namespace opora::cli {

/// One run of the command line: what was typed, where results go, and the workspace, opened when it is first needed.
/// Lives on the main thread; waits for jobs, showing progress on a terminal; Ctrl+C cancels what is under way.
class Session {
public:
    Session(Arguments arguments, Printer &printer) : m_arguments(std::move(arguments)), m_printer(printer) {}

    const Arguments &arguments() const { return m_arguments; }
    Printer &out() { return m_printer; }
    /// The word at that place after the command's own; empty when there is none.
    QString word(int i) const { return m_arguments.words.value(m_commandWords + i); }
    QStringList wordsFrom(int i) const { return m_arguments.words.mid(m_commandWords + i); }
    void setCommandWords(int count) { m_commandWords = count; }

    /// Opens --workspace; codes workspace_needed and those of Workspace::open.
    Result<Workspace *> workspace();
    /// The system's clock, or --now.
    Result<std::shared_ptr<Clock>> clock();
    Result<Workspace::CreateOptions> createOptions() const;

    template <class T> Result<T> wait(Job<T> job, const QString &doing = {})
    {
        watch(*job.control(), doing, [&job] { return job.isFinished(); });
        return job.wait();
    }
    /// Ctrl+C was pressed.
    static bool interrupted();
    /// For work that blocks by itself: runs it on another thread under the same watch.
    Result<void> run(const QString &doing, const std::function<Result<void>(JobControl &)> &work);

private:
    void watch(JobControl &control, const QString &doing, const std::function<bool()> &finished);

    Arguments m_arguments;
    Printer &m_printer;
    int m_commandWords = 0;
    std::unique_ptr<Workspace> m_workspace;
};

/// Makes Ctrl+C a wish to cancel; once more ends the program as usual.
void catchInterrupt();

} // namespace opora::cli
