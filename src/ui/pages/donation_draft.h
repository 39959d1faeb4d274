// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the donation form and what was sent and not answered, kept on this computer per book, so that a restart of the program loses
// nothing and sends nothing twice: a gift keeps its key. The file names persons: only its owner may read it, and it goes when nothing is left to
// keep. Values are plain; the store belongs to the GUI thread and writes on a thread of its own.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <optional>
#include <vector>

namespace amanah::ui {

// Texts as they were typed; ids and codes as they were chosen.
struct GiftDraft
{
    struct Line
    {
        QString fund;
        QString amount;
        bool operator==(const Line&) const = default;
    };
    QString donorText;
    QString donorId;       // chosen from the book; empty with a text: a new donor, or none chosen
    bool newDonor = false; // `donorText` is to be added
    QString amount;
    QString fund;
    std::vector<Line> lines; // not empty: split, `fund` is unused
    QString method;
    QString date;
    QString note;
    bool anonymous = false;

    // Not part of the content.
    QString key;      // of the gift
    QString donorKey; // of the donor it adds
    QString fundName; // for the row while it waits

    [[nodiscard]] bool sameContent(const GiftDraft& other) const;
    // Nothing was typed: fund, method and date alone are no content.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static GiftDraft fromJson(const QJsonObject& json);
};

struct KeptDrafts
{
    GiftDraft form;
    std::vector<GiftDraft> sent;    // not answered yet: sent again under the same key
    std::vector<GiftDraft> refused; // answered with no, not corrected yet
};

class DraftStore
{
public:
    // `folder` empty: the program's own data folder.
    explicit DraftStore(const QString& folder = {});
    // Waits for what is being written.
    ~DraftStore();

    [[nodiscard]] KeptDrafts load(const QString& book) const;
    // Returns at once; the newest wins.
    void save(const QString& book, const KeptDrafts& drafts);
    [[nodiscard]] QString fileOf(const QString& book) const;

private:
    QString m_folder;
    QThreadPool m_writer;
};

} // namespace amanah::ui
