// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

#include "ui/pages/audit_page.h"
#include "ui/pages/donations_page.h"
#include "ui/pages/donors_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/system_page.h"
#include "ui/pages/zakat_page.h"

namespace amanah::ui {

PageStack::PageStack(Gateway& gateway, Preferences& preferences, QWidget* parent)
    : QStackedWidget(parent), m_gateway(gateway), m_preferences(preferences)
{
}

Page* PageStack::build(const QString& name)
{
    if (name == QStringLiteral("home"))
        return new HomePage(m_gateway, this);
    if (name == QStringLiteral("donations"))
        return new DonationsPage(m_gateway, this);
    if (name == QStringLiteral("donors"))
        return new DonorsPage(m_gateway, this);
    if (name == QStringLiteral("zakat"))
        return new ZakatPage(m_gateway, this);
    if (name == QStringLiteral("audit"))
        return new AuditPage(m_gateway, this);
    if (name == QStringLiteral("system"))
        return new SystemPage(m_gateway, this);
    if (name == QStringLiteral("settings"))
        return new SettingsPage(m_gateway, m_preferences, this);
    return nullptr;
}

Page* PageStack::prepare(const QString& name)
{
    if (Page* known = m_pages.value(name))
        return known;
    Page* page = build(name);
    if (page == nullptr)
        return nullptr;
    page->setObjectName(QStringLiteral("page_") + name);
    connect(page, &Page::said, this, &PageStack::said);
    connect(page, &Page::wanted, this, &PageStack::wanted);
    addWidget(page);
    m_pages.insert(name, page);
    page->setState(m_states.value(name).toMap());
    return page;
}

bool PageStack::goTo(const QString& name, const QString& what)
{
    Page* page = prepare(name);
    if (page == nullptr)
        return false;
    m_current = name;
    setCurrentWidget(page);
    if (!what.isEmpty())
        page->open(what);
    page->shown();
    return true;
}

QVariantMap PageStack::states() const
{
    QVariantMap states = m_states;
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
        states.insert(page.key(), page.value()->state());
    return states;
}

QVariantMap PageStack::statesToKeep() const
{
    QVariantMap kept;
    const QVariantMap all = states();
    for (auto page = all.begin(); page != all.end(); ++page) {
        QVariantMap state = page.value().toMap();
        erase_if(state, [](QVariantMap::iterator entry) { return entry.key().startsWith(QLatin1Char('_')); });
        if (!state.isEmpty())
            kept.insert(page.key(), state);
    }
    return kept;
}

void PageStack::forget()
{
    m_states = statesToKeep();
    qDeleteAll(std::exchange(m_pages, {}));
    m_current.clear();
}

void PageStack::setStates(const QVariantMap& states)
{
    m_states = states;
}

} // namespace amanah::ui
