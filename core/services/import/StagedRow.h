// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/exchange/ValueParser.h"
#include <QByteArray>
#include <string>
#include <vector>

namespace opora::import {

/// One normalised value. Text is UTF-8 and points into the row's body.
struct Cell {
    enum Tag : quint8 { Null, Text, Int, Real, Amount, Day, Moment };
    Tag tag = Null;
    qint64 number = 0;   ///< Int, Amount's digits, Moment's UTC ms
    int scale = 0;       ///< Amount
    double real = 0;
    QByteArrayView text; ///< Text; Amount's currency; Day and Moment: the date YYYY-MM-DD (Moment: only when it had no time)
    bool isNull() const { return tag == Null; }
    QString string() const { return QString::fromUtf8(text); }
    Decimal decimal() const { return {number, scale, QString::fromUtf8(text), false}; }
};

/// A phone, e-mail, site…: kind by position in pointKinds().
struct Point {
    quint8 kind = 0;
    quint8 slot = 0;       ///< column it came from, for its label and (deals) its owner
    QByteArrayView value, normal;
};
const QByteArrayList &pointKinds();

/// Names of a client row as they will be stored.
struct Names {
    bool company = false;
    QByteArrayView surname, given, patronymic, companyName, display, sortKey;
};

/// One row of a file, validated and normalised; what the scratch database holds. Views point into the body it was read
/// from.
struct StagedRow {
    qint64 record = 0;   ///< row number in the file
    QByteArrayView key;  ///< empty: none
    std::vector<Cell> cells; ///< by slot of the RowSpec
    std::vector<Point> points;
    Names names;         ///< only for rows that make clients

    void clear();
    void pack(std::string &body) const;
    void unpack(QByteArrayView body);
};

} // namespace opora::import
