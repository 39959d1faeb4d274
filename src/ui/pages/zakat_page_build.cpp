// SPDX-License-Identifier: GPL-3.0-or-later
// How the Zakat page is put together; what it does is in zakat_page.cpp.
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/models/zakat_fields.h"
#include "ui/models/zakat_live.h"
#include "ui/pages/fitr_desk.h"
#include "ui/pages/zakat_compare.h"
#include "ui/pages/zakat_kept.h"
#include "ui/pages/zakat_lines.h"
#include "ui/pages/zakat_outcome.h"
#include "ui/pages/zakat_page.h"
#include "ui/pages/zakat_people.h"
#include "ui/pages/zakat_result.h"
#include "ui/pages/zakat_steps.h"
#include "ui/pages/zakat_who.h"
#include "ui/pages/zakat_year.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWhatsThis>
#include <algorithm>
#include <utility>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsWide = 224;
constexpr int stepsNarrow = 176;
constexpr int resultWide = 352;
constexpr int resultNarrow = 312;
constexpr int stepsBare = 58;
constexpr int resultTight = 264;
constexpr int zakatNarrow = 1100;
constexpr int zakatTight = 900;
constexpr int zakatGap = 12;

// What it cannot do with less than, as wide as it is; QScrollArea would go by what is liked best.
int leastHeight(const QWidget& widget, int wide)
{
    const QLayout& layout = *widget.layout();
    return layout.hasHeightForWidth() ? layout.minimumHeightForWidth(wide) : layout.minimumSize().height();
}

} // namespace

ZakatPage::ZakatPage(Gateway& gateway, QWidget* parent)
    : Page(tr("Zakat"), parent), m_gateway(gateway), m_live(new ZakatLive(gateway, this)),
      m_names{tr("Who and how"), tr("What you own"), tr("What you owe"), tr("The year"), tr("Result")}
{
    buildHead();
    buildWizard();
    connectParts();
    fit();
    for (ZakatStep* form : m_forms)
        form->setTerms(m_who->preset(), m_who->currency());
    goTo(Who);
    edited();
}

void ZakatPage::buildHead()
{
    m_new = new Button(tr("New reckoning"), Button::Kind::Usual, this);
    m_new->setSign(Sign::Plus);
    m_new->setObjectName(u"zakat_new"_s);
    m_new->setShortcutText(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    m_new->setToolTip(tr("A clean sheet; school, currency, day and prices stay."));
    m_rooms = new SegmentedControl(tr("What to do"), this);
    m_rooms->addSegment(tr("Assessment"), Sign::Scale);
    m_rooms->addSegment(tr("Kept"), Sign::Disk);
    m_rooms->addSegment(tr("Due dates"), Sign::Cal);
    m_rooms->addSegment(tr("Fitr desk"), Sign::Gift);
    m_rooms->setObjectName(u"zakat_rooms"_s);
    connect(m_rooms, &SegmentedControl::chosen, this, &ZakatPage::showRoom);
    head()->addWidget(m_rooms);
    head()->addWidget(m_new);
    connect(m_new, &QAbstractButton::clicked, this, &ZakatPage::newThing);
}

void ZakatPage::buildWizard()
{
    m_stepsPanel = new Panel({}, this);
    m_stepsPanel->setBodyMargins(8, 8);
    m_steps = new ZakatSteps(m_names, m_stepsPanel);
    m_stepsPanel->body()->addWidget(m_steps);
    m_stepsPanel->body()->addStretch(1);
    m_keys = new TextLabel(tr("Enter goes on, Alt+Left goes back. F1 explains the field you are in."), TextStep::Hint, Ink::Hint, m_stepsPanel);
    m_keys->setWordWrap(true);
    m_keys->setContentsMargins(px(8), 0, px(8), px(4));
    m_stepsPanel->body()->addWidget(m_keys);

    m_result = new ZakatResult(u"zakat"_s, this);
    m_compare = new ZakatCompare(this);
    m_room = new QStackedWidget(this);
    m_wizard = new QScrollArea(m_room);
    m_wizard->setFrameShape(QFrame::NoFrame);
    m_wizard->setFocusPolicy(Qt::NoFocus);
    m_wizard->viewport()->setAutoFillBackground(false);
    auto* wizard = new QWidget(m_wizard);
    auto* column = new QVBoxLayout(wizard);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(zakatGap));
    m_form = new QWidget(wizard);
    auto* row = new QHBoxLayout(m_form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(zakatGap));
    row->addWidget(m_stepsPanel);
    row->addWidget(buildForm(), 1);
    row->addWidget(m_result);
    m_revising = new Banner(wizard);
    column->addWidget(m_revising);
    column->addWidget(m_form, 1);
    column->addWidget(m_compare);
    m_wizard->setWidget(wizard);
    m_wizard->viewport()->installEventFilter(this);
    m_form->installEventFilter(this);
    wizard->installEventFilter(this);
    wizard->setAutoFillBackground(false); // setWidget() turned it on
    m_keptRoom = new ZakatKept(m_gateway, m_room);
    m_people = new ZakatPeople(m_gateway, m_room);
    m_desk = new FitrDesk(m_gateway, m_room);
    m_room->addWidget(m_wizard);
    m_room->addWidget(m_keptRoom);
    m_room->addWidget(m_people);
    m_room->addWidget(m_desk);
    content()->addWidget(m_room, 1);
    connect(m_desk, &FitrDesk::recorded, this, [this](const QString& sentence) { Q_EMIT said(sentence, {}, {}); });
}

QWidget* ZakatPage::buildForm()
{
    m_panel = new Panel(m_names.first(), this);
    m_who = new ZakatWho(m_gateway, m_panel);
    m_own = new ZakatLines(u"assets"_s, zakatAssetKinds(), tr("What else do you own? Add it with one press:"), u"cash"_s, m_panel);
    m_owe = new ZakatLines(u"liabilities"_s, zakatDebtKinds(), tr("What do you owe? Add it with one press; nothing is an answer too:"), {}, m_panel);
    m_year = new ZakatYear(m_panel);
    m_outcome = new ZakatOutcome(m_panel);
    m_forms = {m_who, m_own, m_owe, m_year};
    m_stack = new QStackedWidget(m_panel);
    for (QWidget* step : {static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_own), static_cast<QWidget*>(m_owe), static_cast<QWidget*>(m_year),
                          static_cast<QWidget*>(m_outcome)})
        m_stack->addWidget(step);
    m_panel->body()->addWidget(m_stack, 1);
    m_help = new TextLabel(TextStep::Hint, Ink::Second, m_panel);
    m_help->setObjectName(u"zakat_help"_s);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setAlignment(Qt::AlignTop);
    m_panel->body()->addWidget(m_help);
    m_back = new Button(tr("Back"), Button::Kind::Usual, m_panel);
    m_back->setObjectName(u"zakat_back"_s);
    m_back->setShortcutText(tr("Alt+Left"));
    m_next = new Button(tr("Continue"), Button::Kind::Primary, m_panel);
    m_next->setObjectName(u"zakat_next"_s);
    m_next->setShortcutText(tr("Enter"));
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(px(8));
    m_buttons->addWidget(m_outcome->papers());
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_back);
    m_buttons->addWidget(m_next);
    m_panel->body()->addLayout(m_buttons);
    return m_panel;
}

void ZakatPage::connectParts()
{
    for (ZakatStep* form : m_forms)
        connect(form, &ZakatStep::edited, this, &ZakatPage::edited);
    connect(m_live, &ZakatLive::answered, this, &ZakatPage::showAnswer);
    connect(m_live, &ZakatLive::refused, this, &ZakatPage::showRefusal);
    connect(m_live, &ZakatLive::compared, this, [this](const QJsonObject& byPreset) { m_compare->show(m_request, byPreset); });
    connect(m_result, &ZakatResult::goWanted, this, &ZakatPage::showWhere);
    connect(m_steps, &ZakatSteps::chosen, this, &ZakatPage::goTo);
    connect(m_back, &QAbstractButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QAbstractButton::clicked, this, &ZakatPage::goOn);
    connect(m_keptRoom, &ZakatKept::formWanted, this, &ZakatPage::fillFrom);
    connect(m_people, &ZakatPeople::said, this, [this](const QString& sentence) { Q_EMIT said(sentence, {}, {}); });
    connect(m_people, &ZakatPeople::assessmentsWanted, this, [this](const QString& donor) {
        m_gateway.ask(finance::DonorQuery{donor}, this, [this](const finance::Result<finance::Donor>& known) {
            if (!known)
                return;
            m_keptRoom->setDonor(*known);
            showRoom(Kept);
        });
    });
    connect(m_outcome, &ZakatOutcome::keepWanted, this, &ZakatPage::keep);
    connect(m_outcome, &ZakatOutcome::pdfWanted, this, &ZakatPage::choosePdf);
    connect(m_outcome, &ZakatOutcome::printWanted, this, &ZakatPage::print);
    connect(&m_gateway, &Gateway::bookChanged, this, &ZakatPage::showKeepable);
    connect(&Look::instance(), &Look::changed, this, &ZakatPage::fit);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { helpFor(now); });
    const auto key = [this](const QKeySequence& sequence, auto pressed) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, pressed);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goTo(m_step - 1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
        if (m_step != Own && m_step != Owe)
            goTo(Own);
        (m_step == Owe ? m_owe : m_own)->chooseKind();
    });
    key(QKeySequence(Qt::Key_F1), [this] {
        if (QWidget* now = focusWidget(); now != nullptr && !now->whatsThis().isEmpty())
            QWhatsThis::showText(now->mapToGlobal(QPoint(0, now->height())), now->whatsThis(), now);
    });
}

// The rule and source of the field that has the focus stand below the form; nobody has to know of F1.
void ZakatPage::helpFor(QWidget* now)
{
    if (now != nullptr && m_panel->isAncestorOf(now))
        m_help->setText(now->whatsThis());
}

void ZakatPage::explainFocused()
{
    helpFor(focusWidget());
}

// The form keeps what it needs at least; what is left of the height is the comparison's. A window lower than that scrolls.
void ZakatPage::fitCompare()
{
    if (std::exchange(m_fitting, true))
        return;
    QWidget* all = m_wizard->widget();
    const QSize room = m_wizard->viewport()->size();
    const int wide = std::max(room.width(), all->minimumSizeHint().width());
    const int above = m_revising->isVisibleTo(this) ? m_revising->sizeHint().height() + px(zakatGap) : 0;
    m_compare->fitInto(room.height() - above - px(zakatGap) - leastHeight(*m_form, wide));
    all->resize(wide, std::max(room.height(), leastHeight(*all, wide)));
    m_fitting = false;
}

bool ZakatPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool needs = (watched == m_form || watched == m_wizard->widget()) && event->type() == QEvent::LayoutRequest;
    if (needs || (watched == m_wizard->viewport() && event->type() == QEvent::Resize))
        fitCompare();
    return Page::eventFilter(watched, event);
}

void ZakatPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void ZakatPage::fit()
{
    const bool narrow = width() < px(zakatNarrow);
    const bool tight = width() < px(zakatTight); // large type in a small window
    m_stepsPanel->setFixedWidth(px(tight ? stepsBare : narrow ? stepsNarrow : stepsWide));
    m_keys->setVisible(!tight);
    const bool below = tight && m_step == Outcome; // the papers' row takes all there is
    m_buttons->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setAlignment(m_back, below ? Qt::AlignRight : Qt::Alignment());
    m_result->setFixedWidth(px(tight ? resultTight : narrow ? resultNarrow : resultWide));
    m_keptRoom->setSideWide(narrow ? resultNarrow : resultWide);
    m_people->setSideWide(narrow ? resultNarrow : resultWide);
    fitCompare();
    m_help->setFixedHeight((narrow ? 4 : 3) * lineHeightOf(TextStep::Hint));
}

} // namespace amanah::ui
