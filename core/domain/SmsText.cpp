// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/SmsText.h"
#include <QList>

namespace opora {
namespace {

/// GSM 03.38, the default alphabet without its escape, and what takes an escape before it.
const QString kGsm = QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                                    "abcdefghijklmnopqrstuvwxyzäöñüà");
const QString kEscaped = QStringLiteral("\f^{}\\[~]|€");

/// Units of each character that may not be split, or nothing if the text needs UCS-2.
QList<int> gsmWeights(const QString &text)
{
    QList<int> weights;
    weights.reserve(text.size());
    for (QChar c : text) {
        if (kGsm.contains(c))
            weights.append(1);
        else if (kEscaped.contains(c))
            weights.append(2);
        else
            return {};
    }
    return weights;
}

QList<int> ucsWeights(const QString &text)
{
    QList<int> weights;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        weights.append(pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return weights;
}

} // namespace

SmsShape smsShape(const QString &text)
{
    SmsShape s;
    QList<int> weights = gsmWeights(text);
    s.gsm = text.isEmpty() || !weights.isEmpty();
    if (!s.gsm)
        weights = ucsWeights(text);
    for (int w : std::as_const(weights))
        s.units += w;
    const int single = s.gsm ? 160 : 70, each = s.gsm ? 153 : 67;
    if (s.units <= single) {
        s.segments = s.units > 0 ? 1 : 0;
        s.left = single - s.units;
        return s;
    }
    s.segments = 1;
    int used = 0;
    for (int w : std::as_const(weights)) {
        if (used + w > each) {
            ++s.segments;
            used = 0;
        }
        used += w;
    }
    s.left = each - used;
    return s;
}

} // namespace opora
