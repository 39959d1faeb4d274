// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window by name, built when first shown so that the window is up at once. What they keep of
// themselves outlives the stack: a change of language builds it anew. GUI thread.
#pragma once

#include "ui/widgets/page.h"

#include <QHash>
#include <QStackedWidget>

namespace amanah::ui {

class Gateway;
class Preferences;

class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(Gateway& gateway, Preferences& preferences, QWidget* parent = nullptr);
    // Brings the page up and shows `what` there; an unknown name does nothing and gives false.
    bool goTo(const QString& name, const QString& what = {});
    // Builds the page behind the one in front; null for an unknown name.
    Page* prepare(const QString& name);
    [[nodiscard]] const QString& current() const { return m_current; }
    [[nodiscard]] Page* page() const { return m_pages.value(m_current); }
    // By page name, as Page::state() gave it; of pages that were never built, as it was set.
    [[nodiscard]] QVariantMap states() const;
    // The same without what must not be written to the disk.
    [[nodiscard]] QVariantMap statesToKeep() const;
    void setStates(const QVariantMap& states);
    // Takes the pages down, with what is only theirs; what may be written to the disk stays.
    void forget();

Q_SIGNALS:
    void said(const QString& text, const QString& undoText, const std::function<void()>& undo);
    void wanted(const QString& page, const QString& what);

private:
    [[nodiscard]] Page* build(const QString& name);

    Gateway& m_gateway;
    Preferences& m_preferences;
    QHash<QString, Page*> m_pages;
    QVariantMap m_states;
    QString m_current;
};

} // namespace amanah::ui
