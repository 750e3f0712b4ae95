// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/TemplateText.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <kainjow/mustache.hpp>

namespace opora {
namespace {

using namespace Qt::StringLiterals;
namespace engine = kainjow::mustache;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TemplateText)
};

/// The tags of a template brought to the forms the engine is given: names, sections, nothing else.
struct Prepared {
    QString text;
    QStringList names;   ///< all that are used
    QStringList needed;  ///< used outside of a section or default of their own
};

Error badTemplate(const QString &details)
{
    return {u"bad_template"_s, Text::tr("The template cannot be read: %1. Nothing was written from it.").arg(details), details, ErrorKind::Refused};
}

/// Tag by tag. A default becomes a section and its opposite, which the engine knows.
Result<Prepared> prepared(const QString &text, bool mark)
{
    static const QRegularExpression tag(u"\\{\\{(\\{[^{}]*\\}|[^{}]*)\\}\\}"_s);
    static const QRegularExpression name(u"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"_s);
    Prepared p;
    QStringList open;
    qsizetype at = 0;
    auto it = tag.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        p.text += QStringView(text).mid(at, m.capturedStart() - at);
        at = m.capturedEnd();
        QString inner = m.captured(1).trimmed();
        if (inner.startsWith(u'{') && inner.endsWith(u'}'))
            inner = inner.mid(1).chopped(1).trimmed();
        const QChar kind = inner.isEmpty() ? QChar() : inner.front();
        if (kind == u'!')
            continue;
        const bool section = kind == u'#' || kind == u'^' || kind == u'/';
        if (section || kind == u'&')
            inner = inner.mid(1).trimmed();
        const qsizetype bar = inner.indexOf(u'|');
        const QString word = (bar < 0 ? inner : inner.left(bar)).trimmed();
        if (!name.match(word).hasMatch())
            return badTemplate(m.captured(0).left(60));
        p.names.append(word);
        if (section) {
            if (kind == u'/')
                open.removeOne(word);
            else
                open.append(word);
            p.text += u"{{"_s + kind + word + u"}}"_s;
        } else if (bar >= 0) {
            p.text += u"{{#%1}}{{%1}}{{/%1}}{{^%1}}"_s.arg(word) + inner.mid(bar + 1).trimmed() + u"{{/%1}}"_s.arg(word);
        } else {
            const bool needed = !open.contains(word);
            if (needed)
                p.needed.append(word);
            p.text += mark && needed ? u"{{#%1}}{{%1}}{{/%1}}{{^%1}}⟦%1⟧{{/%1}}"_s.arg(word) : u"{{"_s + word + u"}}"_s;
        }
    }
    p.text += QStringView(text).mid(at);
    return p;
}

/// Empty values are false, so that sections ask for presence. Names with dots are objects within objects.
engine::data toData(const TemplateValues &values)
{
    QHash<QString, QList<std::pair<QString, QString>>> groups;
    engine::data root{engine::data::type::object};
    for (auto it = values.begin(); it != values.end(); ++it) {
        const qsizetype dot = it.key().indexOf(u'.');
        if (dot > 0)
            groups[it.key().left(dot)].append({it.key().mid(dot + 1), it.value()});
        else
            root.set(it.key().toStdString(), it->isEmpty() ? engine::data(engine::data::type::bool_false) : engine::data(it->toStdString()));
    }
    for (auto g = groups.begin(); g != groups.end(); ++g) {
        engine::data object{engine::data::type::object};
        for (const auto &[key, value] : std::as_const(*g))
            object.set(key.toStdString(), value.isEmpty() ? engine::data(engine::data::type::bool_false) : engine::data(value.toStdString()));
        root.set(g.key().toStdString(), object);
    }
    return root;
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.simplified();
}

} // namespace

Result<RenderedText> renderTemplate(const QString &text, const TemplateValues &values, TemplateTarget target, bool mark)
{
    OPORA_ASSIGN(const Prepared p, prepared(text, mark));
    QStringList unknown;
    for (const QString &n : p.names) {
        if (!values.contains(n) && !unknown.contains(n))
            unknown.append(n);
    }
    if (!unknown.isEmpty())
        return Error{u"unknown_placeholder"_s, Text::tr("The template uses what does not exist: %1. Nothing was written from it.").arg(unknown.join(u", "_s)), unknown.join(u' '), ErrorKind::Refused};
    engine::mustache mustache(p.text.toStdString());
    if (!mustache.is_valid())
        return badTemplate(QString::fromStdString(mustache.error_message()));
    mustache.set_custom_escape([target](const std::string &s) { return target == TemplateTarget::Html ? engine::html_escape(s) : s; });
    RenderedText r;
    r.text = QString::fromStdString(mustache.render(toData(values)));
    if (target == TemplateTarget::Header)
        r.text = oneLine(r.text);
    for (const QString &n : p.needed) {
        if (values.value(n).isEmpty() && !r.missing.contains(n))
            r.missing.append(n);
    }
    return r;
}

} // namespace opora
