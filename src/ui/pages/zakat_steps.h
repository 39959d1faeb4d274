// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the wizard at its start side: number, name, what the step comes to, and where something is refused; in a narrow window the
// number alone. Any of them may be chosen at any time. GUI thread.
#pragma once

#include <QAbstractButton>
#include <vector>

namespace amanah::ui {

class ZakatStepButton : public QAbstractButton
{
    Q_OBJECT

public:
    ZakatStepButton(int number, const QString& name, QWidget* parent);
    void set(const QString& amount, bool isDone, bool isRefused);
    [[nodiscard]] bool isRefused() const { return m_refused; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintWords(QPainter& painter) const; // where there is room for more than the number

    int m_number;
    QString m_amount;
    bool m_done = false;
    bool m_refused = false;
};

class ZakatSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatSteps(const QStringList& names, QWidget* parent = nullptr);
    void setCurrent(int step);
    void set(int step, const QString& amount, bool isDone, bool isRefused);
    [[nodiscard]] ZakatStepButton* button(int step) const { return m_buttons.at(static_cast<std::size_t>(step)); }

Q_SIGNALS:
    void chosen(int step);

private:
    std::vector<ZakatStepButton*> m_buttons;
};

} // namespace amanah::ui
