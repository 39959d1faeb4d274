// SPDX-License-Identifier: GPL-3.0-or-later
// Zakat: a wizard in five steps, its result and reasons beside it at all times, all schools on the same wealth at the end; and behind the
// other segments of its head what was kept, whose year ends when, and the fitr desk. Composes the steps, asks the calculator through ZakatLive, and puts each refusal at the field it means; it judges nothing itself. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "finance/reports/document.h"
#include "finance/zakat/zakat_messages.h"
#include "ui/widgets/page.h"

#include <QJsonObject>
#include <QPointer>
#include <functional>
#include <vector>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace amanah::ui {

class Button;
class Field;
class FitrDesk;
class Gateway;
class Panel;
class SegmentedControl;
class TextLabel;
class Banner;
class ZakatCompare;
class ZakatKept;
class ZakatLines;
class ZakatLive;
class ZakatOutcome;
class ZakatPeople;
class ZakatResult;
class ZakatStep;
class ZakatSteps;
class ZakatWho;
class ZakatYear;

class ZakatPage : public Page
{
    Q_OBJECT

public:
    enum Step { Who, Own, Owe, Year, Outcome, StepCount };
    enum Room { Assessment, Kept, Years, Desk, RoomCount };

    explicit ZakatPage(Gateway& gateway, QWidget* parent = nullptr);

    void shown() override;
    // "donor:17", "step:3" (1 is the first), "kept", "kept:12" (an assessment), "years",
    // "years:17" (a person's), or "fitr".
    void open(const QString& what) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    void find() override;
    void newThing() override;

    // The result as it stands, in the language chosen for paper.
    void writePdfTo(const QString& file);
    void goTo(int step);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] const ZakatLive& live() const { return *m_live; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildWizard();
    QWidget* buildForm();
    void connectParts();
    void fit();
    void fitCompare();
    void showRoom(int room);
    [[nodiscard]] int room() const;
    void goOn();
    // Asking.
    void edited();
    void showAnswer(const QJsonObject& request, const QJsonObject& answer);
    void showRefusal(const finance::Error& error);
    void showSteps(const QJsonObject& answer);
    void compare();
    void clearRefusal();
    [[nodiscard]] Field* fieldOf(const QString& path, int& step) const;
    void showWhere();
    // Help.
    void helpFor(QWidget* now);
    void explainFocused();
    // Keeping.
    void keep();
    void showKeepable();
    // What is kept next takes the place of an assessment that is kept already; zero: of none.
    void revise(std::int64_t assessment, const QString& whose);
    void fillFrom(const finance::AssessmentQuery::Shown& shown, const QString& name, bool revises);
    // Paper: the first asks for a file.
    void choosePdf();
    void print();
    void withDocument(std::function<void(const finance::Result<finance::Document>&)> done);
    void showDonor(const QString& id);

    Gateway& m_gateway;
    ZakatLive* m_live = nullptr;
    ZakatWho* m_who = nullptr;
    ZakatLines* m_own = nullptr;
    ZakatLines* m_owe = nullptr;
    ZakatYear* m_year = nullptr;
    ZakatOutcome* m_outcome = nullptr;
    std::vector<ZakatStep*> m_forms; // those that write the request
    ZakatSteps* m_steps = nullptr;
    Panel* m_panel = nullptr;
    Panel* m_stepsPanel = nullptr;
    QStackedWidget* m_stack = nullptr;
    TextLabel* m_help = nullptr;
    TextLabel* m_keys = nullptr;
    QBoxLayout* m_buttons = nullptr;
    Button* m_back = nullptr;
    Button* m_next = nullptr;
    Button* m_new = nullptr;
    SegmentedControl* m_rooms = nullptr; // assessment, fitr desk
    QStackedWidget* m_room = nullptr;
    QScrollArea* m_wizard = nullptr;
    QWidget* m_form = nullptr; // steps, the one chosen, and the result
    FitrDesk* m_desk = nullptr;
    ZakatKept* m_keptRoom = nullptr;
    ZakatPeople* m_people = nullptr;
    Banner* m_revising = nullptr;
    std::int64_t m_replaces = 0;
    ZakatResult* m_result = nullptr;
    ZakatCompare* m_compare = nullptr;
    QStringList m_names;
    int m_step = Who;
    QJsonObject m_request;          // as it stands in the form
    QJsonObject m_answer;           // to m_request; empty while there is none
    QPointer<Field> m_refused;
    int m_refusedStep = -1;
    QString m_key; // of what is kept next
    bool m_quiet = false;
    bool m_fitting = false;
};

} // namespace amanah::ui
