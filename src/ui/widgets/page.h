// SPDX-License-Identifier: GPL-3.0-or-later
// What every page is: a 60 high head with the title, what stands beside it and the page's buttons, and the content below. The shell calls
// shown() when the page comes up. GUI thread.
#pragma once

#include <QVariantMap>
#include <QWidget>
#include <functional>
#include <tuple>

class QHBoxLayout;
class QVBoxLayout;

namespace amanah::ui {

class TextLabel;

class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QHBoxLayout* head() const { return m_head; } // add buttons at the end side
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    void setSubtitle(const QString& text); // in hint ink beside the title

    // The page is in front now: put the focus where work starts. Also called after the language changed.
    virtual void shown() {}
    // Shows one thing of the page, as `wanted` named it: "donor:17". What is unknown is left alone.
    virtual void open(const QString& what) { std::ignore = what; }
    // What must outlive a change of language (which builds the pages anew) and the window: unsaved text, filter, column widths.
    // Names that begin with "_" (what may name persons) are not written to the disk with the window's place.
    [[nodiscard]] virtual QVariantMap state() const { return {}; }
    virtual void setState(const QVariantMap& state) { std::ignore = state; }
    // Keys that the window gives to the page in front; does nothing unless the page has such a thing.
    virtual void find() {}      // Ctrl+F
    virtual void newThing() {}  // Ctrl+N where the page has one

Q_SIGNALS:
    // One line for the status bar and screen readers, and a toast; `undo` may be empty.
    void said(const QString& text, const QString& undoText, const std::function<void()>& undo);
    // Another page is wanted in front: "donations", with what to show there, e.g. a donation id.
    void wanted(const QString& page, const QString& what);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOutMargins();

    TextLabel* m_title = nullptr;
    TextLabel* m_subtitle = nullptr;
    QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_content = nullptr;
};

} // namespace amanah::ui
