// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_preview.h"

#include "ui/look/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_label.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace amanah::ui {

namespace {

// A small framed table of a name and a value a row.
class PreviewRows : public QWidget
{
public:
    explicit PreviewRows(QWidget* parent) : QWidget(parent), m_list(new QVBoxLayout(this))
    {
        m_list->setContentsMargins(1, 1, 1, 1);
        m_list->setSpacing(0);
    }
    void add(const QString& name, const QString& value, Ink ink = Ink::Text)
    {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(px(12), px(7), px(12), px(7));
        auto* words = new TextLabel(name, TextStep::Body, Ink::Second, this);
        auto* shown = new TextLabel(value, TextStep::Body, ink, this);
        line->addWidget(words);
        line->addStretch();
        line->addWidget(shown);
        m_list->addLayout(line);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme().line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        for (int at = 1; at < m_list->count(); ++at)
            painter.fillRect(QRect(1, m_list->itemAt(at)->geometry().top(), width() - 2, 1), theme().lineSoft);
    }

private:
    QVBoxLayout* m_list;
};

finance::Money pounds(std::int64_t minor)
{
    return {minor, finance::Currency::parse(u"GBP").value_or(finance::Currency())};
}

QWidget* otherDirection(QWidget* parent)
{
    auto* rows = new PreviewRows(parent);
    const bool mirrored = parent->layoutDirection() == Qt::RightToLeft;
    rows->setLayoutDirection(mirrored ? Qt::LeftToRight : Qt::RightToLeft);
    rows->add(mirrored ? QStringLiteral("Fatima al-Zahra") : QStringLiteral("فاطمة الزهراء العمراني"), mirrored ? QStringLiteral("£1,250.00") : QStringLiteral("١٬٢٥٠٫٠٠ £"));
    return rows;
}

} // namespace

SettingsPreview::SettingsPreview(const QString& settingsFile, QWidget* parent) : Panel(tr("How it looks"), parent)
{
    auto* live = new TextLabel(tr("live"), TextStep::Hint, Ink::Hint, this);
    header()->addWidget(live);
    body()->setSpacing(px(12));
    auto* rows = new PreviewRows(this);
    const QDate today = QDate::currentDate();
    rows->add(tr("Today"), hijriText(today));
    rows->add({}, dayText(today));
    rows->add(tr("Amount"), moneyText(pounds(125'000)));
    rows->add(tr("Taken away"), moneyText(pounds(-63'700)));
    body()->addWidget(rows);
    body()->addWidget(new TextLabel(tr("The other direction"), TextStep::Heading, Ink::Text, this));
    body()->addWidget(otherDirection(this));
    body()->addWidget(new TextLabel(tr("Colours and words together"), TextStep::Heading, Ink::Text, this));
    const auto addBadges = [this](std::initializer_list<Badge*> badges) {
        auto* line = new QHBoxLayout;
        line->setSpacing(px(8));
        for (Badge* badge : badges)
            line->addWidget(badge);
        line->addStretch();
        body()->addLayout(line);
    };
    addBadges({new Badge(Tone::Ok, Sign::Check, tr("Posted"), this), new Badge(Tone::Info, Sign::Spin, tr("Saving…"), this),
               new Badge(Tone::Warning, Sign::Clock, tr("Waits"), this)});
    addBadges({new Badge(Tone::Danger, Sign::Alert, tr("Refused"), this), new Badge(Tone::Neutral, Sign::Void, tr("Void"), this)});
    auto* note = new TextLabel(tr("“In the book” travels with the file. “This computer” stays here. Changes are kept as you make them."),
                               TextStep::Label, Ink::Info, this);
    note->setWordWrap(true);
    body()->addWidget(note);
    body()->addStretch();
    if (settingsFile.isEmpty())
        return;
    auto* foot = new QHBoxLayout;
    auto* show = new Button(tr("Show folder"), Button::Kind::Link, this);
    connect(show, &QAbstractButton::clicked, this, [settingsFile] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(settingsFile).path())); });
    foot->addWidget(new TextLabel(tr("Settings of this computer"), TextStep::Label, Ink::Second, this));
    foot->addStretch();
    foot->addWidget(show);
    body()->addLayout(foot);
}

} // namespace amanah::ui
