// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/look/look.h"
#include "ui/look/words.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace amanah::ui {

namespace {

constexpr int statusHeight = 28;
constexpr int statusSign = 14;
constexpr int statusGap = 6;
constexpr int statusPadding = 12;
constexpr int saidMs = 8'000;
constexpr int dayCheckMs = 30'000;

} // namespace

StatusCell::StatusCell(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    hide();
}

void StatusCell::set(Sign sign, Tone tone, const QString& text)
{
    m_sign = sign;
    m_tone = tone;
    if (m_text != text) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
    }
    setVisible(!text.isEmpty());
    update();
}

void StatusCell::setWithoutSign(const QString& text)
{
    set(Sign::Dot, Tone::Neutral, text);
    m_sign.reset();
    updateGeometry();
}

QSize StatusCell::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextStep::Hint));
    return {metrics.horizontalAdvance(m_text) + (m_sign ? px(statusSign + statusGap) : 0) + 2 * px(statusPadding) + 1, px(16)};
}

void StatusCell::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StatusCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme();
    const QColor ink = m_tone == Tone::Neutral ? colours.text2 : colours.ink(m_tone);
    const auto placed = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    int start = px(statusPadding);
    if (m_sign) {
        drawSign(painter, placed(QRect(start, 0, px(statusSign), height())), *m_sign, px(statusSign), ink);
        start += px(statusSign + statusGap);
    }
    painter.setFont(fontOf(TextStep::Hint));
    painter.setPen(ink);
    const QRect place = placed(QRect(start, 0, width() - start - px(statusPadding), height()));
    painter.drawText(place, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, place.width() + 1));
    if (m_rule)
        painter.fillRect(placed(QRect(width() - 1, (height() - px(16)) / 2, 1, px(16))), colours.line);
}

ServicesState ServicesState::of(const TreeView& tree)
{
    ServicesState state;
    for (const TreeNode& node : tree.nodes) {
        if (node.node.lingering || node.node.state == runtime::ProcessState::Lingering)
            ++state.lingering;
        else if (node.node.state == runtime::ProcessState::Suspended)
            ++state.suspended;
        else if (node.node.state == runtime::ProcessState::Starting)
            ++state.starting;
        else
            ++state.running;
    }
    return state;
}

Tone ServicesState::tone() const
{
    if (lingering > 0 || starting > 0)
        return Tone::Danger;
    return suspended > 0 ? Tone::Warning : Tone::Neutral;
}

QString ServicesState::text() const
{
    if (exceptions() == 0)
        return digitsText(StatusLine::tr("All %n services running", nullptr, running));
    QStringList parts{digitsText(StatusLine::tr("%n running", nullptr, running))};
    if (starting > 0)
        parts << digitsText(StatusLine::tr("%n restarting", nullptr, starting));
    if (suspended > 0)
        parts << digitsText(StatusLine::tr("%n suspended", nullptr, suspended));
    if (lingering > 0)
        parts << digitsText(StatusLine::tr("%n lingering", nullptr, lingering));
    return StatusLine::tr("Services: %1").arg(parts.join(StatusLine::tr(", ", "between the parts of a list")));
}

StatusLine::StatusLine(Gateway& gateway, QWidget* parent) : QFrame(parent), m_gateway(gateway)
{
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(0);
    for (StatusCell** cell : {&m_file, &m_saved, &m_services, &m_said, &m_today, &m_hijri}) {
        *cell = new StatusCell(this);
        if (cell == &m_today)
            row->addStretch();
        row->addWidget(*cell);
    }
    m_hijri->setRule(false);
    m_file->setObjectName(QStringLiteral("status_file"));
    m_saved->setObjectName(QStringLiteral("status_saved"));
    m_services->setObjectName(QStringLiteral("status_services"));
    m_said->setObjectName(QStringLiteral("status_said"));
    m_saidEnd.setSingleShot(true);
    m_saidEnd.setInterval(saidMs);
    connect(&m_saidEnd, &QTimer::timeout, this, [this] { m_said->setWithoutSign({}); });
    m_day.setInterval(dayCheckMs);
    connect(&m_day, &QTimer::timeout, this, &StatusLine::showToday);
    m_day.start();
    connect(&gateway, &Gateway::bookChanged, this, &StatusLine::showBook);
    connect(&gateway, &Gateway::treeChanged, this, &StatusLine::showTree);
    connect(&gateway, &Gateway::pendingChanged, this, &StatusLine::showSaved);
    connect(&gateway, &Gateway::saved, this, [this] {
        m_savedAt = timeText(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
        showSaved();
    });
    showBook(gateway.book());
    showTree(gateway.tree());
}

void StatusLine::say(const QString& text)
{
    m_said->setWithoutSign(text);
    m_saidEnd.start();
    QAccessibleEvent announced(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&announced);
}

void StatusLine::showBook(const BookState& book)
{
    m_file->set(Sign::Db, Tone::Neutral, book.path.isEmpty() ? QString() : isolated(QFileInfo(book.path).fileName()));
    m_file->setToolTip(book.path);
    if (!book.canRead())
        m_services->set(Sign::Alert, book.kind == BookState::Kind::Fallen ? Tone::Danger : Tone::Neutral,
                        book.kind == BookState::Kind::Fallen ? tr("The services are stopped") : QString());
    if (book.kind == BookState::Kind::Opening)
        m_savedAt.clear();
    showSaved();
    showToday();
}

void StatusLine::showSaved()
{
    if (m_gateway.pending() > 0)
        m_saved->set(Sign::Spin, Tone::Info, digitsText(tr("Saving %n changes…", nullptr, m_gateway.pending())));
    else if (m_gateway.book().kind == BookState::Kind::ReadOnly)
        m_saved->set(Sign::Lock, Tone::Warning, tr("Read-only"));
    else if (m_gateway.book().kind != BookState::Kind::Ready)
        m_saved->set(Sign::Check, Tone::Ok, {});
    else
        m_saved->set(Sign::Check, Tone::Ok, m_savedAt.isEmpty() ? tr("All changes saved") : tr("All changes saved at %1").arg(m_savedAt));
}

void StatusLine::showTree(const TreeView& tree)
{
    if (tree.nodes.empty() || !m_gateway.book().canRead())
        return;
    const ServicesState state = ServicesState::of(tree);
    m_services->set(state.exceptions() == 0 ? Sign::Okc : state.tone() == Tone::Danger ? Sign::Alert : Sign::Warn, state.tone(), state.text());
}

void StatusLine::showToday()
{
    const QDate today = QDate::currentDate();
    m_today->setWithoutSign(dayText(today));
    m_hijri->set(Sign::Moon, Tone::Neutral, hijriText(today));
}

QSize StatusLine::sizeHint() const
{
    return {QFrame::sizeHint().width(), px(statusHeight)};
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace amanah::ui
