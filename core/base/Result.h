// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <utility>
#include <variant>

namespace opora {

/// What kind of failure it was; front ends map it to an exit code (command line) or a tone (window).
enum class ErrorKind {
    Refused,       ///< the request was understood and refused; nothing changed (exit 1)
    Usage,         ///< the request itself is malformed (exit 2)
    CannotOpen,    ///< the workspace cannot be opened (exit 3)
    HubUnreachable,///< exit 4
    Cancelled,     ///< the user cancelled; nothing changed (exit 1)
    Internal,      ///< a defect or an unexpected engine error; the log has the details (exit 1)
};

/// A failure as the user meets it. `code` is stable, upper-case-free snake_case ("not_a_workspace"), for scripts and
/// tests; `message` is one translated sentence saying what happened, what was kept and what to do next; `details` is
/// for the log and the "Details" fold only.
struct Error {
    QString code;
    QString message;
    QString details;
    ErrorKind kind = ErrorKind::Refused;
};

/// Value or Error. Never throws; `value()` on an error is a programming mistake and aborts in debug builds.
template <class T> class [[nodiscard]] Result {
public:
    using ValueType = T;
    Result() : m_v(Error{QStringLiteral("empty"), {}, {}, ErrorKind::Internal}) {}
    Result(T value) : m_v(std::in_place_index<0>, std::move(value)) {}
    Result(Error e) : m_v(std::in_place_index<1>, std::move(e)) {}
    bool ok() const { return m_v.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() & { Q_ASSERT(ok()); return std::get<0>(m_v); }
    const T &value() const & { Q_ASSERT(ok()); return std::get<0>(m_v); }
    T &&value() && { Q_ASSERT(ok()); return std::get<0>(std::move(m_v)); }
    T valueOr(T other) const { return ok() ? std::get<0>(m_v) : std::move(other); }
    const Error &error() const { Q_ASSERT(!ok()); return std::get<1>(m_v); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }

private:
    std::variant<T, Error> m_v;
};

template <> class [[nodiscard]] Result<void> {
public:
    using ValueType = void;
    Result() = default;
    Result(Error e) : m_error(std::move(e)), m_ok(false) {}
    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { Q_ASSERT(!m_ok); return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace opora

/// Returns the error of `expr` (a Result) from the calling function, which itself returns a Result.
#define OPORA_TRY(expr)                                                                                                  \
    do {                                                                                                                 \
        if (auto oporaTry_ = (expr); !oporaTry_.ok())                                                                    \
            return oporaTry_.error();                                                                                    \
    } while (false)
#define OPORA_CONCAT_(a, b) a##b
#define OPORA_CONCAT(a, b) OPORA_CONCAT_(a, b)
/// `OPORA_ASSIGN(auto x, f())`: x = value of f(), or return its error.
#define OPORA_ASSIGN(lhs, expr) OPORA_ASSIGN_(OPORA_CONCAT(oporaRes_, __LINE__), lhs, expr)
#define OPORA_ASSIGN_(tmp, lhs, expr)                                                                                    \
    auto tmp = (expr);                                                                                                   \
    if (!tmp.ok())                                                                                                       \
        return tmp.error();                                                                                              \
    lhs = std::move(tmp).value()
