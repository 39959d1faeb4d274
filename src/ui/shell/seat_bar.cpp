// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/seat_bar.h"

#include "ui/gateway/gateway.h"
#include "ui/look/role_words.h"
#include "ui/look/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace amanah::ui {

// The first letters of a login in a circle: "amina.h" is AH.
class Avatar : public QWidget
{
public:
    explicit Avatar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    void setLogin(const QString& login)
    {
        m_letters.clear();
        bool begins = true;
        for (const QChar letter : login) {
            if (begins && letter.isLetterOrNumber() && m_letters.size() < 2)
                m_letters += letter.toUpper();
            begins = !letter.isLetterOrNumber();
        }
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {px(30), px(30)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().lineStrong, 1));
        painter.setBrush(theme().base);
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        QFont bold = fontOf(TextStep::Hint);
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme().text2);
        painter.drawText(rect(), Qt::AlignCenter, m_letters);
    }

private:
    QString m_letters;
};

SeatBar::SeatBar(QAction* lock, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("seat_bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(6), px(10), 0, px(2));
    row->setSpacing(px(10));
    m_avatar = new Avatar(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_login = new TextLabel(TextStep::Body, Ink::Text, this);
    m_login->setObjectName(QStringLiteral("seat_login"));
    m_roles = new TextLabel(TextStep::Hint, Ink::Second, this);
    m_roles->setObjectName(QStringLiteral("seat_roles"));
    for (TextLabel* label : {m_login, m_roles}) {
        label->setElided(true);
        words->addWidget(label);
    }
    auto* button = new Button(lock, Sign::Lock, Button::Kind::IconOnly, this);
    button->setObjectName(QStringLiteral("seat_lock"));
    row->addWidget(m_avatar);
    row->addLayout(words, 1);
    row->addWidget(button);
    hide();
}

void SeatBar::show(const Seat& seat)
{
    m_avatar->setLogin(seat.login);
    m_login->setText(isolated(seat.login));
    m_roles->setText(rolesText(seat.roles));
    setVisible(seat.isTaken());
}

void SeatBar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace amanah::ui
