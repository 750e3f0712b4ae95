// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/HtmlLetter.h"
#include "tests/support/HostileHtml.h"
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

using namespace opora;
using namespace opora::test;
using namespace Qt::StringLiterals;

namespace {

/// Reads the output by a grammar of its own, far narrower than HTML: text without angle brackets, known tags with known
/// attributes in double quotes, each closed in order. Says what is wrong; empty: nothing.
QString wrongWith(const QString &html, LetterUse use)
{
    static const QRegularExpression piece(u"\\G(?:([^<>]+)|<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>)"_s);
    static const QRegularExpression attribute(u" ([a-z]+)=\"([^\"]*)\""_s), loose(u"&(?!amp;|lt;|gt;|quot;|#39;)"_s);
    static const QSet<QString> tags = [] {
        const QStringList names =
            u"a b strong i em u s sub sup small p div span br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tfoot tr "
            "td th dl dt dd"_s.split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    QSet<QString> attributes{u"href"_s, u"style"_s, u"align"_s, u"colspan"_s, u"rowspan"_s};
    if (use == LetterUse::Send)
        attributes.unite({u"border"_s, u"cellpadding"_s, u"cellspacing"_s, u"width"_s, u"bgcolor"_s});
    QStringList open;
    qsizetype at = 0;
    if (loose.match(html).hasMatch())
        return u"an ampersand that is not escaped"_s;
    for (auto pieces = piece.globalMatch(html); pieces.hasNext();) {
        const QRegularExpressionMatch m = pieces.next();
        at = m.capturedEnd();
        const QString tag = m.captured(3);
        if (tag.isEmpty())
            continue;
        if (!tags.contains(tag))
            return u"tag "_s + tag;
        for (auto it = attribute.globalMatch(m.captured(4)); it.hasNext();) {
            const QRegularExpressionMatch a = it.next();
            const QString name = a.captured(1), value = a.captured(2);
            if (!attributes.contains(name))
                return u"attribute "_s + name;
            if (name == u"href" && !value.startsWith(u"https://") && !value.startsWith(u"http://") && !value.startsWith(u"mailto:")
                && !value.startsWith(u"tel:"))
                return u"link to "_s + value;
            if (name == u"style"
                && (value.contains(u"url") || value.contains(u'\\') || value.contains(u"position") || value.contains(u":-")))
                return u"style "_s + value;
            if (value.contains(u"evil"))
                return u"value "_s + value;
        }
        if (tag == u"br" || tag == u"hr")
            continue;
        if (m.captured(2).isEmpty())
            open.append(tag);
        else if (open.isEmpty() || open.takeLast() != tag)
            return u"closed out of order: "_s + tag;
    }
    if (at != html.size())
        return u"not understood: "_s + html.mid(at, 60);
    return open.isEmpty() ? QString() : u"left open: "_s + open.join(u' ');
}

QString shown(const QString &html)
{
    return safeLetter(html, LetterUse::Show).html;
}
QString sent(const QString &html)
{
    return safeLetter(html, LetterUse::Send).html;
}

} // namespace

TEST(HtmlLetter, NothingHostileComesThrough)
{
    const QStringList all = hostileHtml();
    EXPECT_GE(all.size(), 80);
    for (const QString &letter : all) {
        for (const LetterUse use : {LetterUse::Show, LetterUse::Send}) {
            const QString safe = safeLetter(letter, use).html;
            EXPECT_EQ(wrongWith(safe, use), QString()) << letter.toStdString() << "\n  became " << safe.toStdString();
            // What is safe stays as it is when it is made safe again: nothing wakes up the second time.
            EXPECT_EQ(safeLetter(safe, use).html, safe) << letter.toStdString();
        }
        const QString text = letterText(letter);
        const bool unseen = letter.contains(u"never closed") || letter.startsWith(u"<xmp")
                            || letter.startsWith(u"<math>"); // the tag that hides it never ends
        EXPECT_TRUE(unseen || text.contains(u"harmless")) << letter.toStdString() << "\n  reads " << text.toStdString();
    }
}

TEST(HtmlLetter, TheCheckItselfFindsWhatIsWrong)
{
    for (const QString &bad :
         {u"<script>"_s, u"<p onclick=\"x\">a</p>"_s, u"<a href=\"javascript:x\">a</a>"_s, u"<p>a"_s, u"<b><i>a</b></i>"_s, u"a < b"_s,
          u"<p style=\"background:url(x)\">a</p>"_s, u"<img src=\"x\">"_s, u"a & b"_s})
        EXPECT_NE(wrongWith(bad, LetterUse::Send), QString()) << bad.toStdString();
}

TEST(HtmlLetter, OrdinaryLettersKeepTheirShape)
{
    EXPECT_EQ(shown(u"<html><head><title>x</title><style>p{}</style></head><body><p>Hello, <b>Olena</b>!<p>Two<br/>lines"_s),
              u"<p>Hello, <b>Olena</b>!</p><p>Two<br>lines</p>"_s);
    EXPECT_EQ(shown(u"<ul><li>one<li>two</ul>"_s), u"<ul><li>one</li><li>two</li></ul>"_s);
    EXPECT_EQ(shown(u"<table><tr><td>a<td>b<tr><th colspan=2>c</table>d"_s),
              u"<table><tr><td>a</td><td>b</td></tr><tr><th colspan=\"2\">c</th></tr></table>d"_s);
    EXPECT_EQ(shown(u"<table><tbody><tr><td><table><tr><td>in</table></td></tr></tbody></table>"_s),
              u"<table><tbody><tr><td><table><tr><td>in</td></tr></table></td></tr></tbody></table>"_s);
    EXPECT_EQ(shown(u"5 < 6 &amp; 7 > 2 &copy; &laquo;так&raquo; &#8470; &#151; &unknown;"_s),
              u"5 &lt; 6 &amp; 7 &gt; 2 © «так» № — &amp;unknown;"_s);
    EXPECT_EQ(shown(u"<center><font color=red>red</font></center>"_s), u"<div style=\"text-align:center\"><span>red</span></div>"_s);
    EXPECT_EQ(sent(u"<center><font color=red>red</font></center>"_s),
              u"<div style=\"text-align:center\"><span style=\"color:red\">red</span></div>"_s);
    EXPECT_EQ(
        sent(u"<td style=\"padding:8px 4px;border:1px solid #ccc;font-family:'Segoe UI', sans-serif !important;color:rgb(1, 2,3)\">x"_s),
        u"x"_s);
    EXPECT_EQ(
        sent(u"<div style=\"padding:8px 4px;border:1px solid #ccc;font-family:'Segoe UI', sans-serif !important;color:rgb(1, 2,3)\">x"_s),
        u"<div style=\"padding:8px 4px;border:1px solid #ccc;font-family:Segoe UI, sans-serif;color:rgb(1, 2,3)\">x</div>"_s);
    EXPECT_EQ(shown(u"<div style=\"padding:8px;color:#fff;font-weight:bold\">x</div>"_s), u"<div style=\"font-weight:bold\">x</div>"_s);
}

TEST(HtmlLetter, SaysWhatWasLeftOut)
{
    const SafeLetter l = safeLetter(u"<img src=a alt='Our  logo'><img src=b><script>x</script><form><input></form>text"_s, LetterUse::Show);
    EXPECT_EQ(l.pictures, 2);
    EXPECT_EQ(l.active, 3);
    EXPECT_EQ(l.html, u"[Our logo]<div></div>text"_s);
    EXPECT_FALSE(l.cut);
}

TEST(HtmlLetter, ALinkThatLiesSaysWhereItLeads)
{
    const SafeLetter lie = safeLetter(u"<a href=https://thief.example/login>https://www.bank.example/</a>"_s, LetterUse::Show);
    EXPECT_EQ(lie.misleading, 1);
    EXPECT_TRUE(lie.html.endsWith(u"</a> (thief.example)"_s)) << lie.html.toStdString();
    for (const QString &lies :
         {u"<a href=https://thief.example>bank.example</a>"_s, u"<a href=https://thief.example>bank\u200b.example</a>"_s,
          u"<a href=https://thief.example><b>bank</b>.example/pay</a>"_s, u"<a href=mailto:thief@x.example>boss@x.example</a>"_s,
          u"<a href=https://bank.example.thief.example>bank.example</a>"_s})
        EXPECT_EQ(safeLetter(lies, LetterUse::Show).misleading, 1) << lies.toStdString();
    for (const QString &honest :
         {u"<a href=https://www.bank.example/a>bank.example</a>"_s, u"<a href=https://bank.example>https://www.bank.example/x</a>"_s,
          u"<a href=https://files.example/1>contract.pdf</a>"_s, u"<a href=https://a.example>Our site</a>"_s,
          u"<a href=mailto:a@x.example>a@x.example</a>"_s,
          u"<a href=https://xn--80aikifvh.xn--j1amh>приклад.укр</a>"_s.replace(u"xn--80aikifvh.xn--j1amh"_s, u"приклад.укр"_s)})
        EXPECT_EQ(safeLetter(honest, LetterUse::Show).misleading, 0) << honest.toStdString();
}

TEST(HtmlLetter, WhereLinksMayLead)
{
    EXPECT_EQ(openableLink(u"https://user:pw@a.example/x?y=1&z=ї"_s)->toString(QUrl::FullyEncoded), u"https://a.example/x?y=1&z=%D1%97"_s);
    EXPECT_EQ(
        openableLink(u"mailto:a@b.example?subject=unsubscribe%20abc&bcc=x@y.example&attach=/etc/passwd"_s)->toString(QUrl::FullyEncoded),
        u"mailto:a@b.example?subject=unsubscribe%20abc"_s);
    EXPECT_EQ(openableLink(u"tel:+380 (44) 123-45-67"_s)->toString(), u"tel:+380441234567"_s);
    for (const QString &no : {u""_s, u"page.html"_s, u"#top"_s, u"//a.example"_s, u"http:///x"_s, u"http:a.example"_s, u"javascript:x"_s,
                              u"file:///x"_s, u"C:\\x"_s, u"tel:*31#"_s, u"mailto:"_s, u"mailto:a@b.example,c@d.example"_s, u"opora:x"_s})
        EXPECT_FALSE(openableLink(no)) << no.toStdString();
}

TEST(HtmlLetter, ReadsAsText)
{
    EXPECT_EQ(
        letterText(u"<h1>Offer</h1><p>Dear   Olena,<br>see <a href='https://a.example/x'>the list</a>:</p><ul><li>one</li><li>two</li></ul>"
                   "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table><p>Bye"_s),
        u"Offer\n\nDear Olena,\nsee the list (https://a.example/x):\n\n- one\n- two\n1\t2\n3\n\nBye"_s);
    EXPECT_EQ(letterText(u"<a href='mailto:a@b.example'>a@b.example</a>"_s), u"a@b.example"_s);
    EXPECT_EQ(letterText(u"<pre>a\n  b</pre>"_s), u"a\n  b"_s);
}

// A letter may be as large and as deep as its sender likes; reading it stays within bounds.
TEST(HtmlLetter, SizeAndDepthHaveEnds)
{
    const QString deep = safeLetter(u"<div><table><tr><td><b>"_s.repeated(5'000) + u"harmless"_s, LetterUse::Show).html;
    EXPECT_EQ(wrongWith(deep, LetterUse::Show), QString());
    EXPECT_TRUE(deep.contains(u"harmless"));
    EXPECT_LE(deep.count(u"<table"), 4);
    int depth = 0, deepest = 0;
    for (qsizetype i = 0; i < deep.size(); ++i) {
        if (deep[i] == u'<')
            deepest = std::max(deepest, depth += deep[i + 1] == u'/' ? -1 : 1);
    }
    EXPECT_LE(deepest, 70);
    const SafeLetter wide = safeLetter(u"<b>x</b>"_s.repeated(100'000), LetterUse::Show);
    EXPECT_TRUE(wide.cut);
    EXPECT_EQ(wrongWith(wide.html, LetterUse::Show), QString());
    for (const QString &endless : {u"<a"_s, u"<!--"_s, u"<script>"_s, u"<p a=\""_s, u"</"_s, u"<a href='https://a.example'>"_s, u"&#"_s,
                                   u"<![CDATA["_s, u"<p "_s, u"--"_s}) {
        const SafeLetter l = safeLetter(endless.repeated(200'000), LetterUse::Show);
        EXPECT_EQ(wrongWith(l.html, LetterUse::Show), QString()) << endless.toStdString();
    }
}
