// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QComboBox>
#include <QDate>
#include <QLineEdit>

namespace opora {

/// A line edit with a magnifying glass, a clear button and an optional hint at its right ("Ctrl K").
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);
    void setHint(const QString &hint);
    void setSunken(bool sunken);   ///< page-coloured while it lacks the focus (top bar)

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_hint;
};

/// Installed on a combo or spin box: the wheel scrolls the page unless the box has the focus. `install` walks a whole
/// form and also catches boxes that are added to it later.
namespace NoWheel {
void install(QWidget *root);
}

/// A combo box in the theme's look, without wheel surprises, that carries a value text per item.
class Combo : public QComboBox {
    Q_OBJECT
public:
    explicit Combo(QWidget *parent = nullptr);
    void addChoice(const QString &value, const QString &label);
    QString value() const;
    void setValue(const QString &value);
};

/// Dates as people type them: the locale's forms, ISO, "31.12", "31.12.26", "today/tomorrow" words are not read here.
QDate parseDate(const QString &text, const QLocale &locale, QDate today);
/// Amounts as people type them ("1 234,50", "1.234,50", "184000", "12k" is not read) -> plain "1234.50"; empty if not one.
QString parseAmount(const QString &text, const QLocale &locale);

} // namespace opora
