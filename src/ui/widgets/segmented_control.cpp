// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/widgets/segment_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace amanah::ui {

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group = new QButtonGroup(this);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::addSegment(const QString& text, std::optional<Sign> sign)
{
    const int id = static_cast<int>(m_group->buttons().size());
    auto* segment = new SegmentButton(text, sign, this);
    segment->setChecked(id == 0);
    segment->setFocusPolicy(id == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    m_group->addButton(segment, id);
    m_row->addWidget(segment);
    const auto all = m_group->buttons();
    for (int i = 0; i < all.size(); ++i)
        static_cast<SegmentButton*>(m_group->button(i))->setEnds(i == 0, i == all.size() - 1);
    connect(segment, &QAbstractButton::toggled, segment, [segment](bool on) { segment->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus); });
    if (id == 0)
        setFocusProxy(segment);
    connect(segment, &QAbstractButton::toggled, this, [this, segment](bool on) {
        if (on)
            setFocusProxy(segment);
    });
}

void SegmentedControl::setCurrent(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

} // namespace amanah::ui
