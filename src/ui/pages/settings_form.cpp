// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_form.h"

#include "ui/look/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int settingLabelWide = 172;
constexpr int settingsNarrow = 580;
constexpr int settingPadding = 16;

// A small sign and where the setting lives.
class PlaceTag : public QWidget
{
public:
    PlaceTag(Sign sign, const QString& text, QWidget* parent) : QWidget(parent), m_sign(sign), m_text(text)
    {
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(fontOf(TextStep::Hint)).horizontalAdvance(m_text) + px(20) + 1, lineHeightOf(TextStep::Hint)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(fontOf(TextStep::Hint));
        painter.setPen(theme().text3);
        drawSign(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, px(14), height())), m_sign, px(14), theme().text3);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(px(20), 0, 0, 0)),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), m_text);
    }

private:
    Sign m_sign;
    QString m_text;
};

} // namespace

void SettingsRow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), theme().lineSoft);
}

SettingsForm::SettingsForm(QWidget* parent) : QWidget(parent), m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    connect(&Look::instance(), &Look::changed, this, &SettingsForm::fit);
}

void SettingsForm::addHeading(const QString& text, QWidget* atTheEnd)
{
    auto* row = new SettingsRow(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(settingPadding), px(9), px(settingPadding), px(9));
    line->addWidget(new TextLabel(text, TextStep::Heading, Ink::Text, row), 1);
    if (atTheEnd != nullptr)
        line->addWidget(atTheEnd);
    m_list->addWidget(row);
}

void SettingsForm::addRow(const QString& label, QWidget* editor, Place place, const QString& hint)
{
    auto* row = new SettingsRow(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(settingPadding), px(7), px(settingPadding), px(7));
    auto* name = new TextLabel(label, TextStep::Body, Ink::Text, row);
    name->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    auto* column = new QVBoxLayout;
    column->setSpacing(px(4));
    auto* start = new QHBoxLayout;
    start->addWidget(editor);
    if ((editor->sizePolicy().expandingDirections() & Qt::Horizontal) == 0)
        start->addStretch(1);
    column->addLayout(start);
    if (!hint.isEmpty()) {
        auto* words = new TextLabel(hint, TextStep::Hint, Ink::Hint, row);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    line->addWidget(name);
    line->addLayout(column, 1);
    if (place != Place::Nowhere)
        line->addWidget(place == Place::InTheBook ? new PlaceTag(Sign::Db, tr("in the book"), row) : new PlaceTag(Sign::User, tr("this computer"), row));
    m_list->addWidget(row);
    m_rows.push_back({line, name});
}

void SettingsForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SettingsForm::fit()
{
    const bool narrow = width() < px(settingsNarrow);
    for (const Row& row : m_rows) {
        row.line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row.line->setSpacing(px(narrow ? 4 : 16));
        row.label->setMinimumWidth(narrow ? 0 : px(settingLabelWide));
    }
}

void SettingsForm::addText(const QString& text)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(settingPadding), px(8), px(settingPadding), px(8));
    auto* words = new TextLabel(text, TextStep::Body, Ink::Second, row);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(words);
    m_list->addWidget(row);
}

void SettingsForm::addWide(QWidget* widget)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(px(settingPadding), px(8), px(settingPadding), px(8));
    line->addWidget(widget);
    m_list->addWidget(row);
}

void SettingsForm::end()
{
    m_list->addStretch();
}

} // namespace amanah::ui
