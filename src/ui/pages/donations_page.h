// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts: enter, find, look at, take back; the hand stays on the keys. Composes form, filter, table and detail, and decides what happens when the
// book answers: the form is emptied only by a yes, a no brings the text back, and what has no answer yet is kept on this computer. GUI
// thread.
#pragma once

#include "ui/pages/donation_draft.h"
#include "ui/widgets/page.h"

#include "finance/donations/donation_index.h"

#include <QTimer>
#include <map>
#include <optional>

class QAction;
class QStackedWidget;

namespace amanah::ui {

class DonationDetail;
class DonationFilter;
class DonationForm;
class DonationModel;
class DonationOutbox;
class EmptyState;
class Gateway;
class Panel;
class Table;

class DonationsPage : public Page
{
    Q_OBJECT

public:
    // `draftFolder` empty: the program's own data folder.
    explicit DonationsPage(Gateway& gateway, QWidget* parent = nullptr, const QString& draftFolder = {});
    ~DonationsPage() override;

    // The list as it is filtered, to a CSV or Excel file.
    void writeList(const QString& file);
    // Opens the dialog that imports from it.
    void readFile(const QString& file);

    void shown() override;
    // A donation's id, or "new".
    void open(const QString& what) override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    void find() override;
    void newThing() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Refused
    {
        GiftDraft draft;
        finance::Error error;
    };

    // Composition.
    void buildHead();
    void buildContent();
    QWidget* buildList();
    void connectParts();
    void addKeys();
    // Drafts.
    void bookChanged();
    void keepDrafts();
    [[nodiscard]] QString draftsOwner() const;
    void bringBack(const KeptDrafts& drafts);
    // Saving.
    void save(const GiftDraft& draft, bool next);
    void giftSaved(const GiftDraft& draft, const finance::Donation& gift);
    void giftRefused(const GiftDraft& draft, const finance::Error& error);
    void giftKept(const GiftDraft& draft);
    void showPending(const GiftDraft& draft, int state);
    void correct();
    void repeatLast();
    // The list.
    void showList();
    void showRow(int row);
    void rememberPlace();
    void returnToPlace();
    void closeDetail();
    // Taking back.
    void askToVoid();
    void voidGift(finance::DonationId id, const QString& reason, const QString& key);
    // Files: the first of each pair asks for one.
    void exportList();
    void importFile();
    void permitExport();

    Gateway& m_gateway;
    DraftStore m_drafts;
    QString m_book;  // path of the book whose drafts are kept
    QString m_login; // whose they are, in a book with users
    DonationForm* m_form = nullptr;
    DonationFilter* m_filter = nullptr;
    DonationModel* m_model = nullptr;
    DonationOutbox* m_outbox = nullptr;
    DonationDetail* m_detail = nullptr;
    Table* m_table = nullptr;
    QStackedWidget* m_list = nullptr;
    EmptyState* m_noGifts = nullptr;
    EmptyState* m_noMatch = nullptr;
    QAction* m_repeat = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    std::map<QString, Refused> m_refused; // by key
    std::vector<GiftDraft> m_sent; // not answered, as it was kept last
    std::optional<GiftDraft> m_last;
    QString m_shownKey; // of the refused gift in the detail
    finance::DonationId m_placeGift;
    int m_placeScroll = 0;
    QTimer m_keepTimer;
};

} // namespace amanah::ui
