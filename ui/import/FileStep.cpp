// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/FileStep.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include <QFileInfo>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

/// A dashed place to drop files on.
class DropZone final : public QWidget {
public:
    explicit DropZone(QWidget *parent) : QWidget(parent) {}
    void setActive(bool on)
    {
        m_active = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = Theme::instance();
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(theme.color(m_active ? Token::Accent : Token::Faint), 1.5, Qt::DashLine));
        p.setBrush(theme.color(m_active ? Token::AccentTint : Token::Panel));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::RadiusPanel, Theme::RadiusPanel);
    }

private:
    bool m_active = false;
};

} // namespace

FileStep::FileStep(const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_locale(locale), m_zone(new DropZone(this)), m_options(nullptr), m_choose(new PrimaryButton(tr("Choose files…"), m_zone)),
      m_files(new Card(tr("What was found"), this)), m_error(new TextLabel({}, Token::Danger, this)), m_as(new Combo(this)), m_charset(new Combo(this)),
      m_duplicates(new Combo(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    auto *zone = new QVBoxLayout(m_zone);
    zone->setContentsMargins(24, 32, 24, 32);
    zone->setSpacing(8);
    auto *title = headingLabel(tr("Drop a file here"), m_zone);
    title->setAlignment(Qt::AlignCenter);
    zone->addWidget(title);
    auto *sentence = mutedLabel(tr("CSV or text with any delimiter and character set: clients, companies, people, deals, users, products, tasks, activities. "
                                   "Several files of one export may come together."), m_zone);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    zone->addWidget(sentence);
    zone->addSpacing(6);
    zone->addWidget(m_choose, 0, Qt::AlignHCenter);
    all->addWidget(m_zone);
    m_error->setWordWrap(true);
    m_error->hide();
    all->addWidget(m_error);
    m_files->hide();
    all->addWidget(m_files);
    m_options = buildOptions();
    m_options->hide();
    all->addWidget(m_options);
    all->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseRequested);
}

QString FileStep::kindLabel(const QString &as)
{
    if (as == u"clients")
        return tr("Clients");
    if (as == u"people")
        return tr("People");
    if (as == u"companies")
        return tr("Companies");
    if (as == u"deals")
        return tr("Deals");
    if (as == u"users")
        return tr("Colleagues");
    if (as == u"products")
        return tr("Products");
    if (as == u"tasks")
        return tr("Tasks");
    if (as == u"activities")
        return tr("Activities");
    return tr("Not known yet");
}

QWidget *FileStep::buildOptions()
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    int at = 0;
    const auto add = [&](const QString &text, Combo *combo) {
        auto *label = mutedLabel(text, card);
        label->setBuddy(combo);
        combo->setAccessibleName(text);
        combo->setMinimumWidth(220);
        grid->addWidget(label, at, 0);
        grid->addWidget(combo, at++, 1);
    };
    m_as->addChoice({}, tr("By their columns"));
    const auto kinds = ImportService::kinds();
    for (const auto &k : kinds)
        m_as->addChoice(k, kindLabel(k));
    m_charset->addChoice(u"auto"_s, tr("Found automatically"));
    for (const char *c : {"UTF-8", "UTF-16", "windows-1251", "ISO-8859-1"})
        m_charset->addChoice(QString::fromLatin1(c), QString::fromLatin1(c));
    m_duplicates->addChoice(u"update"_s, tr("Update what is here"));
    m_duplicates->addChoice(u"skip"_s, tr("Leave what is here"));
    m_duplicates->addChoice(u"create"_s, tr("Add them again"));
    add(tr("The rows are"), m_as);
    add(tr("Character set"), m_charset);
    add(tr("Rows that are here already"), m_duplicates);
    card->body()->addLayout(grid);
    connect(m_as, &QComboBox::activated, this, &FileStep::optionsChanged);
    connect(m_charset, &QComboBox::activated, this, &FileStep::optionsChanged);
    connect(m_duplicates, &QComboBox::activated, this, &FileStep::duplicatesChanged);
    return card;
}

QString FileStep::as() const { return m_as->value(); }
QString FileStep::charset() const { return m_charset->value(); }
QString FileStep::duplicates() const { return m_duplicates->value(); }
void FileStep::setAs(const QString &as) { m_as->setValue(as); }

void FileStep::setDropping(bool on)
{
    static_cast<DropZone *>(m_zone)->setActive(on);
}

void FileStep::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void FileStep::showLooks(const QList<ImportLook> &looks)
{
    delete m_list;
    m_list = new QWidget(m_files);
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    int at = 0;
    for (const auto &l : looks) {
        auto *name = new ElidedLabel(QFileInfo(l.file).fileName(), Token::Ink, m_list);
        name->setFont(Theme::strong());
        name->setExtraToolTip(l.file);
        grid->addWidget(name, at, 0);
        const bool known = !l.mapping.as.isEmpty();
        grid->addWidget(new Chip(kindLabel(l.mapping.as), known ? Tone::Accent : Tone::Warn, m_list), at, 1);
        grid->addWidget(mutedLabel(tr("%n column(s)", nullptr, int(l.headers.size())), m_list), at, 2);
        grid->addWidget(mutedLabel(l.charset, m_list), at, 3);
        grid->addWidget(mutedLabel(tr("delimiter %1").arg(l.delimiter), m_list), at, 4);
        grid->addWidget(mutedLabel(m_locale.formattedDataSize(l.bytes), m_list), at, 5);
        grid->addWidget(mutedLabel(l.preset.isEmpty() ? QString() : tr("layout “%1”").arg(l.preset), m_list), at, 6);
        ++at;
    }
    m_files->body()->addWidget(m_list);
    m_files->setVisible(!looks.isEmpty());
    m_choose->setKind(looks.isEmpty() ? Button::Kind::Primary : Button::Kind::Normal);
    m_choose->setText(looks.isEmpty() ? tr("Choose files…") : tr("Choose other files…"));
    m_options->setVisible(!looks.isEmpty());
    m_as->setEnabled(looks.size() == 1);
}

} // namespace opora
