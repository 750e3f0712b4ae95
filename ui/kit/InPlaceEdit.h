// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QDate>
#include <QLocale>
#include <QWidget>
#include <functional>

class QLabel;

namespace opora {

class ElidedLabel;
class TextLabel;

/// A value shown as text that becomes an editor where it stands: click, F2 or Enter edits; Enter saves, Escape restores,
/// leaving the field saves. The owner hears committed(value), saves, and answers with setValue(…) or setError(reason):
/// then the editor is open again with what was typed, marked, and nothing is lost.
/// Values: Text, MultiLine: the text · Choice: the choice's value · Date: "YYYY-MM-DD" or empty · Money: plain "1234.50"
/// or empty · Number: a plain integer.
class InPlaceEdit : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Text, MultiLine, Choice, Date, Money, Number };
    struct Choice {
        QString value, label;
    };
    explicit InPlaceEdit(Kind kind = Kind::Text, QWidget *parent = nullptr);

    void setLabel(const QString &label); ///< what the field is called; spoken
    QString value() const { return m_value; }
    /// `display` is what is shown while not editing; empty: made from the value by kind and locale.
    void setValue(const QString &value, const QString &display = {});
    /// With the value, what the owner's row was when it was read (RecordService::seen); seen() gives back the one that stood
    /// when the editing began, however often the value behind it has changed since.
    void setSeen(const QByteArray &seen);
    QByteArray seen() const { return m_fromSeen; }
    QString from() const { return m_from; }   ///< the value that the editing began with
    void setPlaceholder(const QString &text); ///< shown in mute when there is no value ("Add a phone")
    void setChoices(const QList<Choice> &choices);
    void setCurrency(const QString &currency); ///< Money: how the value is shown
    void setLocale(const QLocale &locale);
    void setDisplayFont(const QFont &font);
    void setReadOnly(bool readOnly);
    /// Extra check before committing; returns the reason, empty when right.
    void setValidator(std::function<QString(const QString &)> check);

    bool isEditing() const;
    QString error() const { return m_error; }
    void setError(const QString &reason);
    void startEditing();
    void commit();
    void cancel();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &value);
    void editingStarted();
    void editingCancelled();

protected:
    void keyPressEvent(QKeyEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void mouseReleaseEvent(QMouseEvent *) override;
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;
    bool event(QEvent *) override;

private:
    void buildEditor(const QString &text);
    void closeEditor(bool keepFocus);
    QString editorText() const;
    /// Typed text -> value by kind; the reason when it is none.
    QString toValue(const QString &typed, QString *reason) const;
    QString toDisplay(const QString &value) const;
    QString toTyped(const QString &value) const;
    void showValue();
    void mark(const QString &reason);
    QRect textRect() const;

    Kind m_kind;
    QString m_savedValue, m_savedDisplay; ///< what the owner set last; cancelling goes back to it
    QByteArray m_seen, m_fromSeen;
    QString m_from; ///< what the editor began with: the value behind it may change, and leaving it untouched changes nothing
    QString m_label, m_value, m_display, m_placeholder, m_currency, m_error, m_pending;
    QList<Choice> m_choices;
    QLocale m_locale;
    std::function<QString(const QString &)> m_check;
    ElidedLabel *m_text = nullptr;
    TextLabel *m_block = nullptr; ///< MultiLine shows all its lines
    QWidget *m_editor = nullptr;
    TextLabel *m_reason = nullptr;
    bool m_readOnly = false, m_closing = false;
};

/// A form line: mute label of a fixed width and an InPlaceEdit.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    FieldRow(const QString &label, InPlaceEdit::Kind kind = InPlaceEdit::Kind::Text, QWidget *parent = nullptr);
    InPlaceEdit *edit() const { return m_edit; }
    void setLabelWidth(int width);

private:
    QLabel *m_label;
    InPlaceEdit *m_edit;
};

} // namespace opora
