// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/look/words.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int sidebarWidth = 212;
constexpr int navHeight = 36;
constexpr int navSign = 18;
constexpr int bookMarkSize = 32;

// The program's mark on the accent.
class BookMark : public QWidget
{
public:
    explicit BookMark(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    [[nodiscard]] QSize sizeHint() const override { return {px(bookMarkSize), px(bookMarkSize)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.drawRoundedRect(rect(), 7, 7);
        drawSign(painter, rect(), Sign::Star8, px(22), theme().onAccent);
    }
};

class Rule : public QWidget
{
public:
    explicit Rule(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    [[nodiscard]] QSize sizeHint() const override { return {10, px(17)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(QRect(6, height() / 2, width() - 12, 1), theme().line);
    }
};

} // namespace

NavButton::NavButton(QAction* action, Sign sign, QWidget* parent) : QAbstractButton(parent), m_action(action), m_sign(sign)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(QStringLiteral("nav_") + action->objectName());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &NavButton::followAction);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    followAction();
}

void NavButton::followAction()
{
    setText(m_action->text());
    setEnabled(m_action->isEnabled());
    setChecked(m_action->isChecked());
    setAccessibleName(m_action->iconText());
    update();
}

void NavButton::setCount(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    setAccessibleDescription(count > 0 ? digitsText(tr("%n to look at", nullptr, count)) : QString());
    update();
}

QSize NavButton::sizeHint() const
{
    return {px(sidebarWidth) - 20, px(navHeight)};
}

// Key and count at the end side; gives what is left for the name.
QRect NavButton::drawEnd(QPainter& painter, QRect place) const
{
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
    const auto take = [&](int width) {
        const QRect taken = QStyle::visualRect(layoutDirection(), place, QRect(place.right() - width + 1, place.top(), width, place.height()));
        place = QStyle::visualRect(layoutDirection(), place, place.adjusted(0, 0, -width - px(8), 0));
        return taken;
    };
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(theme().text3);
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    painter.drawText(take(painter.fontMetrics().horizontalAdvance(key)), int(end), key);
    if (m_count == 0)
        return place;
    QFont bold = fontOf(TextStep::Hint);
    bold.setBold(true);
    painter.setFont(bold);
    const QString count = numberText(m_count);
    const int high = px(18);
    QRect pill = take(std::max(high, painter.fontMetrics().horizontalAdvance(count) + px(10)));
    pill = QRect(pill.left(), pill.center().y() - high / 2, pill.width(), high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().soft(m_tone));
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setPen(theme().ink(m_tone));
    painter.drawText(pill, Qt::AlignCenter, count);
    return place;
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme();
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colours.accentSoft : colours.hover);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(placed(QRect(0, (height() - px(22)) / 2, 3, px(22))), 1.5, 1.5);
    }
    const QColor ink = !isEnabled() ? colours.disabled : isChecked() ? colours.text : colours.text2;
    drawSign(painter, placed(QRect(px(10), 0, px(navSign), height())), m_sign, px(navSign), isChecked() ? colours.accent : ink);
    const int start = px(10 + navSign + 10);
    const QRect left = drawEnd(painter, placed(QRect(start, 0, width() - start - px(8), height())));
    QFont font = fontOf(TextStep::Body);
    font.setBold(isChecked());
    painter.setFont(font);
    painter.setPen(ink);
    const QString name = painter.fontMetrics().elidedText(m_action->iconText(), Qt::ElideRight, left.width());
    painter.drawText(left, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), name);
}

void NavButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: focusNextChild(); break;
    case Qt::Key_Up: focusPreviousChild(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

Sidebar::Sidebar(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* book = new QHBoxLayout;
    book->setContentsMargins(6, 2, 6, 14);
    book->setSpacing(10);
    book->addWidget(new BookMark(this));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_organisation = new TextLabel(TextStep::Body, Ink::Text, this);
    m_organisation->setBold(true);
    m_organisation->setElided(true);
    m_organisation->setObjectName(QStringLiteral("organisation"));
    m_line = new TextLabel(TextStep::Hint, Ink::Hint, this);
    m_line->setElided(true);
    words->addWidget(m_organisation);
    words->addWidget(m_line);
    book->addLayout(words, 1);

    m_list = new QVBoxLayout(this);
    m_list->setContentsMargins(10, 12, 11, 10);
    m_list->setSpacing(2);
    m_list->addLayout(book);
    m_list->addStretch();
}

NavButton* Sidebar::addPage(QAction* action, Sign sign)
{
    auto* button = new NavButton(action, sign, this);
    m_list->insertWidget(m_list->count() - 1, button); // before the stretch
    return button;
}

void Sidebar::addRule()
{
    m_list->insertWidget(m_list->count() - 1, new Rule(this));
}

void Sidebar::setFoot(QWidget* foot)
{
    m_list->addWidget(foot);
}

void Sidebar::setBook(const QString& organisation, const QString& line)
{
    m_organisation->setText(organisation.isEmpty() ? tr("Amanah") : organisation);
    m_line->setText(line);
}

QSize Sidebar::sizeHint() const
{
    return {px(sidebarWidth), QFrame::sizeHint().height()};
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().sidebar);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())), theme().line);
}

} // namespace amanah::ui
