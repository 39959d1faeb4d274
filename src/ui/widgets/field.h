// SPDX-License-Identifier: GPL-3.0-or-later
// Label above, editor, and one line below for a hint or, in its place, an error. The label is the editor's buddy (Alt+letter) and accessible
// name; an error is its accessible description. GUI thread.
#pragma once

#include <QWidget>

class QSpacerItem;

namespace amanah::ui {

class TextLabel;

class Field : public QWidget
{
    Q_OBJECT

public:
    // `label` may hold a mnemonic: "&Amount"; it is shown as "Alt+A" at the label's end.
    Field(const QString& label, QWidget* editor, QWidget* parent = nullptr);
    void setHint(const QString& text);
    // The editor's edge turns danger; the text says what is right. Does not move the focus.
    void setError(const QString& text);
    void clearError();
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showLine();
    void keepStartSide();

    QWidget* m_editor;
    TextLabel* m_label = nullptr;
    TextLabel* m_line = nullptr;
    QSpacerItem* m_signRoom = nullptr; // the layout's
    QString m_hint;
    QString m_error;
};

} // namespace amanah::ui
