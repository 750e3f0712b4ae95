// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QHash>
#include <QStringList>

namespace opora {

/// What {{client.given_name}} and the like stand for in one letter; keys with a dot. A key that is known but empty is
/// "missing"; a key that is not here at all does not exist.
using TemplateValues = QHash<QString, QString>;

enum class TemplateTarget {
    Text,   ///< as it is
    Html,   ///< values are escaped, always: {{{x}}} and {{&x}} are escaped too
    Header, ///< one line, no control characters
};

struct RenderedText {
    QString text;
    QStringList missing; ///< names whose value is empty and that have no default
};

/// Mustache: {{name}}, {{name|what to write when it is empty}}, {{#name}}…{{/name}} when it is there, {{^name}}…{{/name}}
/// when not. One pass: what stands in a value is never read as a template. No partials, no other delimiters, no logic.
/// `mark`: a missing value shows as ⟦its.name⟧, for eyes and never for sending.
/// Codes bad_template (with the engine's words), unknown_placeholder (details: the names). Pure.
Result<RenderedText> renderTemplate(const QString &text, const TemplateValues &values, TemplateTarget target, bool mark = false);

} // namespace opora
