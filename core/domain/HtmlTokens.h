// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>

/// HTML as strangers write it, cut into tags and text. Knows no meaning; HtmlLetter.h gives it one. Linear in the text's
/// length whatever the text is.
namespace opora::html {

struct Token {
    enum class Kind { Text, Open, Close, End };
    Kind kind = Kind::End;
    QString name;                       ///< lower case, of a tag
    QHash<QString, QString> attributes; ///< names in lower case, entities read; the first of two counts
    bool selfClosing = false;           ///< ends in "/>"
    QString text;                       ///< entities read, without control characters
};

class Tokenizer {
public:
    explicit Tokenizer(QString text) : m_text(std::move(text)) {}
    /// Comments, declarations and the contents of what is never text (script, style, …) are passed over.
    Token next();

private:
    Token tag();
    void attributes(Token &t);
    QString attributeValue();
    void passRaw(const QString &name);
    void passMarkup();
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }
    QString m_text;
    qsizetype m_at = 0;
};

/// "&lt;b&gt;" as the characters it means; what is no entity stays as it is.
QString withoutEntities(QStringView text);
/// Without what a letter has no use for and what would change how its neighbours are shown: control characters, overrides of
/// the writing direction, half surrogates, the signs that text engines keep for themselves.
QString tamed(const QString &text);

} // namespace opora::html
