// SPDX-License-Identifier: GPL-3.0-or-later
// Three steps to a book, in the window itself: what one wants and in which language; whose book, its currency and calendar; where the file is. A
// book or sample that exists takes one step. A refusal stands at its field; going back keeps everything. GUI thread.
#pragma once

#include "finance/money/result.h"

#include <QWidget>
#include <array>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace amanah::ui {

class Button;
class Field;
class Gateway;
class Preferences;
class SegmentedControl;
class StepBar;
class TextLabel;

class FirstStart : public QWidget
{
    Q_OBJECT

public:
    enum class Way { NewBook, OpenBook, Sample };

    FirstStart(Gateway& gateway, Preferences& preferences, QWidget* parent = nullptr);
    // `mayGoBack`: a book is open behind, to which Cancel returns; otherwise the first button quits.
    void begin(bool mayGoBack);
    // Straight to the second step of a new book.
    void beginNewBook();
    // What was entered, for a window that is built anew in another language.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

Q_SIGNALS:
    void openWanted();   // choose a file that exists
    void leaveWanted();  // Quit, or Cancel

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* firstStep();
    [[nodiscard]] QWidget* secondStep();
    [[nodiscard]] QWidget* thirdStep();
    [[nodiscard]] Way way() const;
    void showStep(int step);
    void goOn();
    void goBack();
    void finish();
    void startSample();
    void refused(const finance::Error& error);
    void setBusy(const QString& text);

    Gateway& m_gateway;
    Preferences& m_preferences;
    int m_step = 0;
    bool m_mayGoBack = false;
    bool m_pathTouched = false; // chosen or typed: the name no longer changes it
    QWidget* m_card = nullptr;
    StepBar* m_bar = nullptr;
    TextLabel* m_stepText = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_line = nullptr;
    QStackedWidget* m_steps = nullptr;
    QComboBox* m_language = nullptr;
    QButtonGroup* m_ways = nullptr;
    QLineEdit* m_name = nullptr;
    Field* m_nameField = nullptr;
    QComboBox* m_currency = nullptr;
    Field* m_currencyField = nullptr;
    SegmentedControl* m_calendar = nullptr;
    QLineEdit* m_path = nullptr;
    Field* m_pathField = nullptr;
    TextLabel* m_trouble = nullptr; // a refusal that no field is to blame for
    Button* m_back = nullptr;
    Button* m_next = nullptr;
};

} // namespace amanah::ui
