// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora {

/// How a text travels as SMS: in the GSM alphabet (160 characters, 153 each when there are several) or, as soon as one
/// character is outside it, as UCS-2 (70, 67). A character is never split between two messages. Pure.
struct SmsShape {
    bool gsm = true;
    int units = 0;    ///< septets or 16-bit units
    int segments = 0; ///< 0: nothing to send
    int left = 0;     ///< units that still fit into the last one
};
SmsShape smsShape(const QString &text);

} // namespace opora
