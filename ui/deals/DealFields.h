// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "core/services/RecordService.h"
#include "ui/kit/Card.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/shell/Page.h"
#include <QHash>

namespace opora {

class FlowLayout;

/// The facts of a deal, each edited where it stands: amount, closing date, probability, owner, source, products,
/// description; of a lost one also why. A field being edited is left alone when the deal changes elsewhere.
class DealFields : public Card {
    Q_OBJECT
public:
    DealFields(PageContext &context, QWidget *parent = nullptr);
    void show(const DealDetails &details);
    /// Opens the editor of a column ("amount", "expected_close"); false if it has none here.
    bool startEditing(const QString &column);
    /// Saves one change of the deal on show and answers the editor.
    void save(InPlaceEdit *edit, const FieldValues &values);

private:
    InPlaceEdit *add(const QByteArray &column, const QString &label, InPlaceEdit::Kind kind);
    void commit(const QByteArray &column, const QString &value);
    void readChoices();
    void showProducts(const RecordPage &lines);
    void readProducts();
    void addProduct(const Uuid &product, const QString &name);
    static QString stored(const QByteArray &column, const DealDetails &d);

    PageContext &m_context;
    Workspace &m_ws;
    QHash<QByteArray, InPlaceEdit *> m_edits;
    QHash<QByteArray, QWidget *> m_rows;
    DealDetails m_details;
    QWidget *m_products;
    FlowLayout *m_productRow;
    class Button *m_addProduct;
};

} // namespace opora
