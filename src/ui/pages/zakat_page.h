// SPDX-License-Identifier: GPL-3.0-or-later
// Zakat: a wizard in five steps, its result and reasons beside it at all times, all schools on the same wealth at the end; and the fitr desk
// behind the other segment of its head. Composes the steps, asks the calculator through ZakatLive, and puts each refusal at the field it means; it judges nothing itself. GUI thread.
#pragma once

#include "finance/money/result.h"
#include "finance/reports/document.h"
#include "ui/widgets/page.h"

#include <QJsonObject>
#include <QPointer>
#include <functional>
#include <vector>

class QStackedWidget;

namespace amanah::ui {

class Button;
class Field;
class FitrDesk;
class Gateway;
class Panel;
class SegmentedControl;
class TextLabel;
class ZakatCompare;
class ZakatLines;
class ZakatLive;
class ZakatOutcome;
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

    explicit ZakatPage(Gateway& gateway, QWidget* parent = nullptr);

    void shown() override;
    // "donor:17", "step:3" (1 is the first), or "fitr".
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

private:
    void buildHead();
    void buildWizard();
    QWidget* buildForm();
    void connectParts();
    void fit();
    void showDesk(bool desk);
    [[nodiscard]] bool showsDesk() const;
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
    Button* m_back = nullptr;
    Button* m_next = nullptr;
    Button* m_new = nullptr;
    SegmentedControl* m_rooms = nullptr; // assessment, fitr desk
    QStackedWidget* m_room = nullptr;
    FitrDesk* m_desk = nullptr;
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
};

} // namespace amanah::ui
