// SPDX-License-Identifier: GPL-3.0-or-later
// The last step: the lunar year as a picture, and what can be done with the result. It does none of it. GUI thread.
#pragma once

#include <QWidget>

class QComboBox;

namespace amanah::ui {

class Button;
class HawlTimeline;
class TextLabel;

class ZakatOutcome : public QWidget
{
    Q_OBJECT

public:
    explicit ZakatOutcome(QWidget* parent = nullptr);
    // Why it cannot be kept; empty: it can.
    void setKeepable(const QString& reason);
    void setKeeping(bool keeping);
    void setPrintable(bool printable);
    void focusFirst();
    [[nodiscard]] QString language() const; // en ar id
    // What puts it on paper, in a row: whoever shows this step places it.
    [[nodiscard]] QWidget* papers() const { return m_papers; }
    [[nodiscard]] HawlTimeline* timeline() const { return m_timeline; }

Q_SIGNALS:
    void keepWanted();
    void printWanted();
    void pdfWanted();

private:
    HawlTimeline* m_timeline = nullptr;
    QWidget* m_papers = nullptr;
    Button* m_keep = nullptr;
    Button* m_print = nullptr;
    Button* m_pdf = nullptr;
    QComboBox* m_language = nullptr;
    TextLabel* m_reason = nullptr;
};

} // namespace amanah::ui
