// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/DealFields.h"
#include "core/services/DealService.h"
#include "ui/deals/CardText.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include <QMenu>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLabelWidth = 112;
constexpr int kProductsOffered = 200;

Filter ofDeal(const Uuid &deal)
{
    Filter f;
    Condition c;
    c.field = "deal";
    c.values = {deal.toString()};
    f.conditions.append(c);
    return f;
}
} // namespace

DealFields::DealFields(PageContext &context, QWidget *parent)
    : Card(tr("Details"), parent),
      m_context(context),
      m_ws(context.workspace),
      m_products(new QWidget(this)),
      m_productRow(new FlowLayout(nullptr, 6)),
      m_addProduct(new Button(tr("Product"), u"plus"_s, Button::Kind::Quiet, this))
{
    body()->setSpacing(2);
    add("amount", tr("Amount"), InPlaceEdit::Kind::Money)->setPlaceholder(tr("Add the amount"));
    add("expected_close", tr("Closing"), InPlaceEdit::Kind::Date)->setPlaceholder(tr("Add the expected day"));
    add("probability", tr("Probability, %"), InPlaceEdit::Kind::Number);
    add("owner_id", tr("Owner"), InPlaceEdit::Kind::Choice)->setPlaceholder(tr("Nobody yet"));
    add("source_id", tr("Source"), InPlaceEdit::Kind::Choice)->setPlaceholder(tr("Where it came from"));
    add("lost_reason", tr("Lost because"), InPlaceEdit::Kind::Text);
    add("lost_note", tr("Note on the loss"), InPlaceEdit::Kind::MultiLine)->setPlaceholder(tr("Add a note"));

    auto *row = new QHBoxLayout(m_products);
    row->setContentsMargins(0, 4, 0, 4);
    auto *label = mutedLabel(tr("Products"), m_products);
    label->setFixedWidth(kLabelWidth);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *chips = new QWidget(m_products);
    chips->setLayout(m_productRow);
    row->addWidget(chips, 1);
    m_addProduct->setMenu(new QMenu(m_addProduct));
    m_addProduct->setAccessibleName(tr("Add a product to the deal"));
    m_productRow->addWidget(m_addProduct);
    body()->addWidget(m_products);
    add("description", tr("Description"), InPlaceEdit::Kind::MultiLine)->setPlaceholder(tr("Add a description"));

    m_edits.value("probability")->setValidator([](const QString &text) {
        bool number = false;
        const int v = text.toInt(&number);
        return text.isEmpty() || (number && v >= 0 && v <= 100) ? QString() : tr("A whole number from 0 to 100.");
    });
    m_edits.value("lost_reason")->setValidator([](const QString &text) {
        return text.trimmed().isEmpty() ? tr("A lost deal needs its reason.") : QString();
    });
    connect(&m_ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("user") || changes.touches("source") || changes.touches("product"))
            readChoices();
        if (changes.touches("deal_line") || changes.touches("product"))
            readProducts();
    });
    readChoices();
}

InPlaceEdit *DealFields::add(const QByteArray &column, const QString &label, InPlaceEdit::Kind kind)
{
    auto *row = new FieldRow(label, kind, this);
    row->setLabelWidth(kLabelWidth);
    row->edit()->setLabel(label);
    row->edit()->setLocale(m_context.locale);
    m_edits.insert(column, row->edit());
    m_rows.insert(column, row);
    body()->addWidget(row);
    connect(row->edit(), &InPlaceEdit::committed, this, [this, column](const QString &value) { commit(column, value); });
    return row->edit();
}

QString DealFields::stored(const QByteArray &column, const DealDetails &d)
{
    const Value v = d.fields.value(column);
    if (v.isNull())
        return {};
    if (column == "amount")
        return d.card.amount.toPlain();
    if (column == "probability")
        return QString::number(qRound(v.toReal() * 100));
    if (column.endsWith("_id"))
        return v.toUuid().toString();
    return v.toText();
}

void DealFields::show(const DealDetails &details)
{
    const bool other = details.card.id != m_details.card.id;
    m_details = details;
    m_edits.value("amount")->setCurrency(details.card.amount.currency.isEmpty() ? m_ws.info().currency : details.card.amount.currency);
    m_edits.value("probability")->setPlaceholder(tr("%1 by its stage").arg(CardText::percent(details.card.probability)));
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        if (other)
            it.value()->cancel();
        QString display;
        if (it.key() == "owner_id")
            display = details.card.ownerName;
        else if (it.key() == "source_id")
            display = details.sourceName;
        else if (it.key() == "probability" && !stored(it.key(), details).isEmpty())
            display = CardText::percent(details.card.probability);
        it.value()->setValue(stored(it.key(), details), display);
        it.value()->setSeen(details.seen);
    }
    const bool lost = details.card.stageKind == u"lost";
    for (const char *column : {"lost_reason", "lost_note"})
        m_rows.value(column)->setVisible(lost);
    if (other)
        readProducts();
}

bool DealFields::startEditing(const QString &column)
{
    auto *edit = m_edits.value(column.toUtf8(), m_edits.value(column.toUtf8() + "_id"));
    if (edit)
        edit->startEditing();
    return edit != nullptr;
}

void DealFields::commit(const QByteArray &column, const QString &value)
{
    auto *edit = m_edits.value(column);
    FieldValues values;
    if (value.trimmed().isEmpty()) {
        values.insert(column, Value());
    } else if (column == "amount") {
        const QString currency = m_details.card.amount.currency.isEmpty() ? m_ws.info().currency : m_details.card.amount.currency;
        const auto money = Money::fromPlain(value, currency);
        if (!money.ok()) {
            edit->setError(money.error().message);
            return;
        }
        values = {{"amount", money->minor}, {"currency", currency}};
    } else if (column == "probability") {
        values.insert(column, value.toInt() / 100.0);
    } else if (column.endsWith("_id")) {
        values.insert(column, Value(Uuid::fromString(value).value_or(Uuid())));
    } else {
        values.insert(column, value.trimmed());
    }
    save(edit, values);
}

void DealFields::save(InPlaceEdit *edit, const FieldValues &values)
{
    m_ws.deals().edit(m_details.card.id, values, edit->seen()).then(edit, [this, edit](const Result<Written> &r) {
        if (r.ok())
            m_context.written(r.value());
        else
            edit->setError(r.error().message);
    });
}

void DealFields::readChoices()
{
    const auto offer = [this](const QByteArray &entity, const QByteArray &column) {
        m_ws.records()
            .list({.entity = entity, .filter = {}, .sort = "name", .limit = 500})
            .then(this, [this, column](const Result<RecordPage> &r) {
                QList<InPlaceEdit::Choice> choices{{QString(), u"—"_s}};
                if (r.ok())
                    for (const auto &row : r.value().items)
                        choices.append({row.id.toString(), row["name"].toText()});
                m_edits.value(column)->setChoices(choices);
            });
    };
    offer("user", "owner_id");
    offer("source", "source_id");
    m_ws.records()
        .list({.entity = "product", .filter = {}, .sort = "name", .limit = kProductsOffered})
        .then(this, [this](const Result<RecordPage> &r) {
            m_addProduct->menu()->clear();
            if (r.ok())
                for (const auto &row : r.value().items)
                    m_addProduct->menu()->addAction(row["name"].toText().replace(u'&', u"&&"_s), this,
                                                    [this, id = row.id, name = row["name"].toText()] { addProduct(id, name); });
            m_addProduct->setVisible(!m_addProduct->menu()->isEmpty());
        });
}

void DealFields::readProducts()
{
    const Uuid deal = m_details.card.id;
    if (deal.isNull())
        return;
    m_ws.records()
        .list({.entity = "deal_line", .filter = ofDeal(deal), .sort = {}, .limit = 100})
        .then(this, [this, deal](const Result<RecordPage> &r) {
            if (r.ok() && deal == m_details.card.id.uuid())
                showProducts(r.value());
        });
}

void DealFields::showProducts(const RecordPage &lines)
{
    const auto old = m_productRow->parentWidget()->findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *chip : old)
        delete chip;
    m_productRow->removeWidget(m_addProduct);
    for (const auto &line : lines.items) {
        const Uuid product = line["product_id"].toUuid();
        QString name = product.isNull() ? line["title"].toText() : lines.names.value(product, line["title"].toText());
        if (const double quantity = line["quantity"].toReal(1); quantity > 1)
            name += tr(" ×%1").arg(m_context.locale.toString(quantity, 'g', 6));
        auto *chip = new Chip(name, Tone::Neutral, m_productRow->parentWidget());
        chip->setRemovable(true);
        connect(chip, &Chip::removeRequested, this, [this, id = line.id] {
            m_ws.records().remove("deal_line", {id}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
        });
        m_productRow->addWidget(chip);
        chip->show();
    }
    m_productRow->addWidget(m_addProduct);
    m_products->setVisible(!lines.items.isEmpty() || !m_addProduct->menu()->isEmpty());
    // A row of chips may take several lines; a box around it asks for one only.
    QWidget *row = m_productRow->parentWidget();
    m_productRow->invalidate();
    row->setMinimumHeight(m_productRow->heightForWidth(std::max(row->width(), 200)));
    m_productRow->activate();
}

void DealFields::addProduct(const Uuid &product, const QString &name)
{
    FieldValues line{{"deal_id", m_details.card.id}, {"product_id", product}, {"title", name}, {"quantity", 1.0}};
    m_ws.records().add("deal_line", line).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

} // namespace opora
