// SPDX-License-Identifier: GPL-3.0-or-later
// A push button with a sign and its shortcut in small type after the words. With an action it shows the action's text, sign, shortcut, tool
// tip and state, so that the two cannot differ. Primary is the one main thing of a view. GUI thread.
#pragma once

#include "ui/look/icons.h"

#include <QPushButton>
#include <optional>

class QAction;

namespace amanah::ui {

class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Usual, Primary, Quiet, Danger, DangerFilled, Link, IconOnly };

    explicit Button(const QString& text, Kind kind = Kind::Usual, QWidget* parent = nullptr);
    Button(QAction* action, Sign sign, Kind kind = Kind::Usual, QWidget* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setSign(Sign sign);
    void setSmall(bool small); // 28 instead of 32 high
    // What stands after the words; buttons with an action take the action's.
    void setShortcutText(const QString& text);
    // Shows the turning sign and `text`, and takes no press of key or pointer, until called with an empty text. It keeps the focus.
    void setPending(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawContent(QPainter& painter, const QColor& words, const QColor& keys) const;

private:
    // What is shown, measured.
    struct Parts
    {
        QString words, keys;
        std::optional<Sign> sign;
        QFont font;
        int signSize = 0, wordsWidth = 0, keysWidth = 0, width = 0;
    };
    [[nodiscard]] Parts parts() const;
    void followAction();

    Kind m_kind;
    std::optional<Sign> m_sign;
    QAction* m_action = nullptr;
    QString m_shortcutText;
    QString m_pendingText;
    bool m_small = false;
};

} // namespace amanah::ui
