// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of settings under headings: what it is, the editor, and whether it lives in the book or on this computer; one above the other where it
// is narrow. GUI thread.
#pragma once

#include <QWidget>
#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace amanah::ui {

// One row with the rule below it.
class SettingsRow : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    enum class Place { ThisComputer, InTheBook, Nowhere };

    explicit SettingsForm(QWidget* parent = nullptr);
    // The first row that follows is under it.
    void addHeading(const QString& text, QWidget* atTheEnd = nullptr);
    // `editor` gets the label as its accessible name unless it has one.
    void addRow(const QString& label, QWidget* editor, Place place, const QString& hint = {});
    // A text over the whole width.
    void addText(const QString& text);
    // Anything over the whole width, with the padding of a row.
    void addWide(QWidget* widget);
    void end(); // what is left below stays empty

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    struct Row
    {
        QBoxLayout* line;
        QWidget* label;
    };
    QVBoxLayout* m_list = nullptr;
    std::vector<Row> m_rows;
};

} // namespace amanah::ui
