#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one violation of every lint rule and shows that it is found, and that the right way is let through."""
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import layers  # noqa: E402
import rules  # noqa: E402
import translations  # noqa: E402
from source import Source, split_code  # noqa: E402

MODULES = {"QWidget": "QtWidgets", "QColor": "QtGui", "QString": "QtCore", "QSqlQuery": "QtSql", "QChart": "QtCharts"}
UNFINISHED = "TO" + "DO"
LUPDATE = os.environ.get("OPORA_LUPDATE", "")


def found(rule, path, text):
    return [v.rule for v in rule([Source(path, text)]) if not v.warning]


def layer(path, *includes):
    text = "".join("#include %s\n" % i for i in includes)
    own = [Source(i.strip('"'), "") for i in includes if i.startswith('"')]
    return [v.rule for v in layers.check_layers([Source(path, text)] + own, MODULES) if v.path == path]


class Layers(unittest.TestCase):
    def test_a_lower_layer_never_includes_a_higher_one(self):
        for path, include in [("core/base/A.h", "core/domain/B.h"), ("core/domain/A.cpp", "core/storage/B.h"),
                              ("core/exchange/A.cpp", "core/storage/B.h"), ("core/storage/A.cpp", "core/services/B.h"),
                              ("core/storage/sqlite/A.cpp", "core/exchange/B.h"), ("core/services/A.cpp", "ui/models/B.h"),
                              ("ui/kit/A.cpp", "core/domain/B.h"), ("ui/kit/A.cpp", "ui/models/B.h"),
                              ("ui/models/A.cpp", "core/storage/B.h"), ("ui/clients/A.cpp", "core/storage/repo/B.h"),
                              ("core/analytics/A.cpp", "core/exchange/B.h"), ("core/channels/A.h", "core/storage/B.h")]:
            self.assertEqual(layer(path, '"%s"' % include), ["layer"], (path, include))

    def test_the_allowed_ways_are_let_through(self):
        for path, include in [("core/domain/A.h", "core/base/B.h"), ("core/services/A.cpp", "core/storage/B.h"),
                              ("core/storage/repo/A.cpp", "core/storage/sqlite/B.h"), ("ui/clients/A.cpp", "ui/kit/B.h"),
                              ("ui/models/A.cpp", "core/services/B.h"), ("app/cli/A.cpp", "core/services/B.h"),
                              ("tests/storage/A.cpp", "core/storage/B.h")]:
            self.assertEqual(layer(path, '"%s"' % include), [], (path, include))

    def test_a_service_header_that_the_window_includes_never_shows_storage(self):
        header = Source("core/services/A.h", '#include "core/storage/Storage.h"\n')
        between = Source("core/services/B.h", '#include "core/services/A.h"\n')
        page = Source("ui/clients/A.cpp", '#include "core/services/B.h"\n')
        storage = Source("core/storage/Storage.h", "")
        self.assertEqual([v.path for v in layers.check_layers([header, between, page, storage], MODULES)], ["core/services/A.h"])
        self.assertEqual(list(layers.check_layers([header, between, storage], MODULES)), [])

    def test_a_folder_outside_the_table(self):
        self.assertEqual(layer("core/new_thing/A.h"), ["layer"])

    def test_includes_are_rooted_and_exist(self):
        self.assertEqual(layer("core/base/A.cpp", '"A.h"'), ["include-root"])
        gone = layers.check_layers([Source("core/base/A.cpp", '#include "core/base/Gone.h"\n')], MODULES)
        self.assertEqual([v.rule for v in gone], ["include-root"])

    def test_qt_modules(self):
        self.assertEqual(layer("core/services/A.cpp", "<QColor>"), ["qt-module"])
        self.assertEqual(layer("core/storage/A.cpp", "<QSqlQuery>"), ["qt-module"])
        self.assertEqual(layer("ui/models/A.cpp", "<QWidget>"), ["qt-module"])
        self.assertEqual(layer("ui/clients/A.cpp", "<QtCharts/QChart>"), ["qt-module"])
        self.assertEqual(layer("ui/reports/A.cpp", "<QChart>", "<QWidget>", "<QString>"), [])

    def test_third_party_and_system_headers(self):
        self.assertEqual(layer("core/services/A.cpp", "<sqlite3.h>"), ["third-party"])
        self.assertEqual(layer("core/services/A.cpp", "<phonenumbers/phonenumberutil.h>"), ["third-party"])
        self.assertEqual(layer("core/storage/sqlite/A.cpp", "<sqlite3.h>"), [])
        self.assertEqual(layer("core/base/A.cpp", "<unistd.h>"), ["platform"])
        self.assertEqual(layer("ui/shell/A.cpp", "<windows.h>"), ["platform"])
        self.assertEqual(layer("core/platform/A.cpp", "<sys/stat.h>"), [])


class Text(unittest.TestCase):
    def test_sql_stands_in_storage_only(self):
        for text in ['auto q = "SELECT n FROM client";', 'f(u"INSERT INTO client VALUES(1)"_s);', 'q = "PRAGMA user_version";',
                     'auto s = R"(\n  UPDATE client SET x=1)";', "sqlite3_open(0,0);", "QSqlQuery q;"]:
            self.assertEqual(found(rules.sql_place, "core/services/A.cpp", text), ["sql-place"], text)
            self.assertEqual(found(rules.sql_place, "core/storage/A.cpp", text), [], text)
        self.assertEqual(found(rules.sql_place, "ui/shell/A.cpp", 'tr("Select a client"); // SELECT x FROM y'), [])

    def test_or_replace(self):
        self.assertEqual(found(rules.sql_place, "core/storage/A.cpp", '"INSERT OR REPLACE INTO a VALUES(1)"'), ["or-replace"])

    def test_colours_stand_in_the_theme(self):
        for text in ['c("#F6F5F2");', "QColor(255, 0, 0);", "QColor c{0x10, 2, 3}; QColor(1,2,3);", "p.setPen(Qt::red);", 's = "rgb(1,2,3)";']:
            self.assertIn("colour", found(rules.colours, "ui/clients/A.cpp", text), text)
            self.assertEqual(found(rules.colours, "ui/kit/Theme.cpp", text), [], text)
        self.assertEqual(found(rules.colours, "ui/clients/A.cpp", 'tr("Deal #1234567 of %1"); QColor c; Qt::transparent;'), [])

    def test_no_nested_loops(self):
        for text in ["dialog.exec();", "menu->exec (p);", "QDrag d(this);", "QEventLoop l;", "QMessageBox::question(this, t, t);",
                     "QFileDialog::getOpenFileName(this);", "QCoreApplication::processEvents();"]:
            self.assertEqual(found(rules.nested_loops, "ui/clients/A.cpp", text), ["nested-loop"], text)
        self.assertEqual(found(rules.nested_loops, "app/opora/main.cpp", "return application.exec();"), [])

    def test_the_gui_thread_never_waits(self):
        self.assertEqual(found(rules.blocking, "ui/clients/A.cpp", "auto r = job.wait();"), ["blocking"])
        self.assertEqual(found(rules.blocking, "app/cli/A.cpp", "auto r = job.wait();"), [])

    def test_paths_of_one_machine(self):
        for path in ["/ho" + "me/anna/x", "/ro" + "ot/x", "/wo" + "rk/main"]:
            self.assertEqual(found(rules.machine_paths, "README.md", "see %s" % path), ["machine-path"], path)
        self.assertEqual(found(rules.machine_paths, "README.md", "~/home/x $HOME/root/x https://example.org/home/x"), [])

    def test_licence_line(self):
        self.assertEqual(found(rules.spdx, "core/base/A.cpp", "int x;\n"), ["spdx"])
        self.assertEqual(found(rules.spdx, "core/CMakeLists.txt", "\n"), ["spdx"])
        self.assertEqual(found(rules.spdx, "a.sh", "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"), [])

    def test_unfinished_marks(self):
        self.assertEqual(found(rules.unfinished, "core/base/A.cpp", "// %s later\n" % UNFINISHED), ["unfinished"])
        self.assertEqual(found(rules.unfinished, "core/base/A.cpp", "// todos are tasks\n"), [])

        self.assertEqual(found(rules.unfinished, "core/base/A.cpp", 'code = "XX' + 'X";\n'), [])

    def test_translated_texts_are_literals(self):
        for text in ['QCoreApplication::translate("C", text);', "x = tr(name);", "QCoreApplication::translate(context, text);"]:
            self.assertEqual(found(rules.literal_translations, "core/services/A.cpp", text), ["translate-literal"], text)
        for text in ['QCoreApplication::translate("C", "text");', 'x = tr("name");', 'str(name); a.tr(b);', 'const QRect tr(x, y);', 'QT_TRANSLATE_NOOP("C", "t"); translate("C", t); tr(x);']:
            self.assertEqual(found(rules.literal_translations, "core/services/A.cpp", text), [], text)

    def test_sleeps_in_tests(self):
        self.assertEqual(found(rules.sleeps, "tests/ui/A.cpp", "QTest::qWait(100);"), ["sleep"])
        self.assertEqual(found(rules.sleeps, "tests/ui/A.cpp", "spy.wait(1000);"), [])

    def test_platform_macros(self):
        self.assertEqual(found(rules.platform_macros, "core/base/A.cpp", "#ifdef Q_OS_WIN\n#endif\n"), ["platform"])
        self.assertEqual(found(rules.platform_macros, "core/platform/A.cpp", "#ifdef Q_OS_WIN\n#endif\n"), [])


class Sizes(unittest.TestCase):
    def test_files(self):
        self.assertEqual(found(rules.file_size, "core/base/A.cpp", "int x;\n" * 801), ["file-size"])
        self.assertEqual(found(rules.file_size, "core/base/A.cpp", "int x;\n" * 800), [])

    def test_functions(self):
        body = "    x();\n" * 120
        heads = ["void f()", "int A::g(const B &b) const noexcept", "TEST(Suite, Case)", "A::A(int x) : m_x(x), m_y{1}, m_z(2)",
                 "template <class T> auto h(T t) -> decltype(t)", "A::A(int x)\n    : m_x{x}\n    , m_y{1}", "bool operator==(const A &a, const A &b)"]
        for head in heads:
            text = "namespace a {\nclass C;\nstruct S { int a = 1; int b{2}; };\n" + head + "\n{\n" + body + "}\n}\n"
            self.assertEqual(found(rules.function_size, "core/base/A.cpp", text), ["function-size"], head)
        inline = "class C : public D {\n    Q_OBJECT\npublic:\n    C() = default;\n    void f()\n    {\n" + body + "    }\n};\n"
        self.assertEqual(found(rules.function_size, "core/base/A.h", inline), ["function-size"])

    def test_tables_and_classes_are_no_functions(self):
        table = "static const char *const names[] = {\n" + '    "x",\n' * 300 + "};\n"
        klass = "class C {\n" + "    int f() const { return 1; }\n" * 300 + "};\n"
        self.assertEqual(found(rules.function_size, "core/base/A.cpp", table + klass), [])

    def test_many_short_functions_are_counted_one_by_one(self):
        text = "".join("void f%d()\n{\n    if (a) {\n        g();\n    }\n}\n" % i for i in range(40))
        lengths = [last - first for first, last, _ in rules.functions(text)]
        self.assertEqual(lengths, [4] * 40)


class Splitting(unittest.TestCase):
    def test_strings_and_comments_are_told_apart(self):
        code, strings = split_code('a("x//y{"); // c{"d"}\nb(\'{\'); /* e\n */ R"q(z"{)q";\n')
        self.assertNotIn("{", code)
        self.assertIn('"x//y{"', strings)
        self.assertIn('z"{', strings)
        self.assertNotIn("d", strings)
        self.assertEqual(code.count("\n"), 3)

    def test_digit_separators_are_no_strings(self):
        code, _ = split_code("int a = 1'000'000; f();")
        self.assertIn("f();", code)


class Translations(unittest.TestCase):
    HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru"><context><name>C</name>'

    def check(self, message):
        text = self.HEAD + message + "</context></TS>"
        return [v.text.split(":")[0].split(" ")[0] for v in translations.finished([Source("translations/opora_ru.ts", text)])]

    def test_unfinished_obsolete_empty_and_plural(self):
        self.assertEqual(self.check("<message><source>a</source><translation type=\"unfinished\">б</translation></message>"), ["unfinished"])
        self.assertEqual(self.check("<message><source>a</source><translation type=\"vanished\">б</translation></message>"), ["no"])
        self.assertEqual(self.check("<message><source>a</source><translation></translation></message>"), ["empty"])
        plural = '<message numerus="yes"><source>%%n deals</source><translation>%s</translation></message>'
        self.assertEqual(self.check(plural % "<numerusform>%n сделка</numerusform><numerusform>%n сделки</numerusform>"), ["2"])
        self.assertEqual(self.check(plural % ("<numerusform>%n сделка</numerusform>" * 3)), [])

    def test_a_language_without_a_file(self):
        paths = [v.path for v in translations.present([Source("translations/opora_ru.ts", "")])]
        self.assertEqual(paths, ["translations/opora_uk.ts"])

    def test_lost_placeholder(self):
        self.assertEqual(self.check("<message><source>%1 of %2</source><translation>%1 из</translation></message>"), ["%2"])

    @unittest.skipUnless(LUPDATE, "lupdate was not found")
    def test_a_string_missing_from_the_file_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "ui").mkdir()
            (root / "translations").mkdir()
            (root / "ui/A.cpp").write_text('void f() { QCoreApplication::translate("C", "new text"); }\n')
            ts = self.HEAD + "<message><source>old</source><translation>x</translation></message></context></TS>"
            (root / "translations/opora_ru.ts").write_text(ts)
            texts = [v.text for v in translations.complete(root, LUPDATE)]
            self.assertTrue(any(t.startswith("missing") for t in texts), texts)
            self.assertTrue(any(t.startswith("no longer") for t in texts), texts)


if __name__ == "__main__":
    unittest.main()
