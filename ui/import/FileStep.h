// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include <QLocale>
#include <QWidget>

namespace opora {

class Button;
class Card;
class Combo;
class TextLabel;

/// First step of the import: choose or drop files, see what they are, say what they hold when the titles do not tell.
class FileStep : public QWidget {
    Q_OBJECT
public:
    explicit FileStep(const QLocale &locale, QWidget *parent = nullptr);
    void showLooks(const QList<ImportLook> &looks);
    void setError(const QString &sentence);
    QString as() const;
    QString charset() const;
    QString duplicates() const;
    void setAs(const QString &as);
    Button *chooseButton() const { return m_choose; }
    void setDropping(bool on);
    static QString kindLabel(const QString &as);

Q_SIGNALS:
    void chooseRequested();
    void optionsChanged();   ///< kind or character set: the files have to be looked at again
    void duplicatesChanged();

private:
    QWidget *buildOptions();
    QLocale m_locale;
    QWidget *m_zone, *m_options;
    Button *m_choose;
    Card *m_files;
    QWidget *m_list = nullptr;
    TextLabel *m_error;
    Combo *m_as, *m_charset, *m_duplicates;
};

} // namespace opora
