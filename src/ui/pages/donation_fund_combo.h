// SPDX-License-Identifier: GPL-3.0-or-later
// The funds of the book with their squares of colour, for the donation form and its filter; entries of the page's own may stand before and after
// them. Each entry has a code. Follows the theme. GUI thread.
#pragma once

#include "finance/funds/funds_messages.h"

#include <QComboBox>
#include <QPixmap>

namespace amanah::ui {

// The square before a fund's name.
[[nodiscard]] QPixmap fundSquare(const QString& kind, finance::FundId fund, qreal ratio);

class FundCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit FundCombo(QWidget* parent = nullptr);
    void setFirst(const QString& text, const QString& code);
    void setLast(const QString& text, const QString& code);
    // Keeps what is chosen as long as it is still there; otherwise the first.
    void setFunds(const std::vector<finance::Fund>& funds);
    [[nodiscard]] QString code() const;
    void setCode(const QString& code); // one that is not there is kept until it comes
    [[nodiscard]] const finance::Fund* fund(const QString& code) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::pair<QString, QString> m_first; // text, code
    std::pair<QString, QString> m_last;
    std::vector<finance::Fund> m_funds;
    QString m_awaited;
};

} // namespace amanah::ui
