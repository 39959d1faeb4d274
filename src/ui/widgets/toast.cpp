// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/look/look.h"
#include "ui/look/style_pictures.h"
#include "ui/look/text_line.h"
#include "ui/widgets/inverse_button.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace amanah::ui {

namespace {

constexpr std::chrono::milliseconds toastTime{8000};

} // namespace

Toast::Toast(QWidget* over) : QFrame(over)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(8), 0, px(8), 0);
    row->addStretch(1);
    m_button = new InverseButton(this);
    m_button->setFocusPolicy(Qt::NoFocus); // Undo has its own key; the toast never takes the focus
    row->addWidget(m_button);
    m_end.setParent(this);
    m_end.setSingleShot(true);
    m_end.setInterval(toastTime);
    connect(&m_end, &QTimer::timeout, this, [this] {
        if (underMouse())
            m_end.start();
        else
            dismiss();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto pressed = m_pressed;
        dismiss();
        if (pressed)
            pressed();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::show(Sign sign, const QString& text, const QString& buttonText, const std::function<void()>& pressed)
{
    m_sign = sign;
    m_text = text;
    m_pressed = pressed;
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(text);
    place();
    QFrame::show();
    raise();
    update();
    m_end.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::dismiss()
{
    m_end.stop();
    m_text.clear();
    m_pressed = {};
    hide();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    const QFontMetrics metrics(fontOf(TextStep::Body));
    const int button = m_button->text().isEmpty() ? px(6) : m_button->sizeHint().width() + px(12);
    const int room = parentWidget()->width() - 2 * px(20);
    const int width = std::min(room, px(14) + px(16) + px(12) + metrics.horizontalAdvance(m_text) + 2 + button + px(8));
    const QRect at(parentWidget()->width() - px(20) - width, parentWidget()->height() - px(16) - px(44), width, px(44));
    setGeometry(QStyle::visualRect(layoutDirection(), parentWidget()->rect(), at));
}

void Toast::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    style_pictures::box(painter, QRectF(rect()), px(7), t.text, QColor());
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    drawSign(painter, visual(QRect(px(14), 0, px(16), height())), m_sign, px(16), t.window);
    painter.setFont(fontOf(TextStep::Body));
    painter.setPen(t.window);
    const int from = px(14) + px(16) + px(12);
    const int end = m_button->isHidden() ? px(14) : m_button->width() + px(8) + px(12);
    const QRect words = visual(QRect(from, 0, width() - from - end, height()));
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    drawTextLine(painter, words, side, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace amanah::ui
