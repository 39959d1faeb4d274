// SPDX-License-Identifier: GPL-3.0-or-later
// Finds donors in the book while a name is typed into a line edit, and offers to add who is not there. What stands in the field is either
// chosen (an id), new (to be added under this name), empty (loose cash), or open: typed and neither. The first entry is lit, so that Enter or
// Tab takes it. GUI thread.
#pragma once

#include "finance/donors/donors_messages.h"
#include "ui/gateway/gateway.h"

#include <QTimer>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace amanah::ui {

class DonorCompleter : public QObject
{
    Q_OBJECT

public:
    enum class Choice { Empty, Chosen, New, Open };

    DonorCompleter(Gateway& gateway, QLineEdit* field);

    [[nodiscard]] Choice choice() const;
    [[nodiscard]] QString donorId() const { return m_id; }
    [[nodiscard]] QString name() const;
    // Puts a state back that was kept; no signal.
    void restore(const QString& text, const QString& id, bool isNew);
    // Shows the list for what is typed, whatever the choice.
    void open();
    [[nodiscard]] QStandardItemModel* entries() const { return m_entries; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed();
    void ask(bool show);
    void show(const finance::DonorListQuery::Page& page, const QString& text);
    void settle(const finance::DonorListQuery::Page& page, const QString& text);
    void take(const QModelIndex& entry);

    static constexpr int pauseMs = 60;
    static constexpr int mostEntries = 7;

    Gateway& m_gateway;
    QLineEdit* m_field;
    QCompleter* m_completer;
    QStandardItemModel* m_entries;
    QTimer m_pause;
    QString m_id;
    bool m_new = false;
    int m_generation = 0;
};

} // namespace amanah::ui
