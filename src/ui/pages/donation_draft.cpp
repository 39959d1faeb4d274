// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/donation_draft.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace amanah::ui {

namespace {

struct DraftText
{
    const char* name;
    QString GiftDraft::*text;
};
constexpr DraftText draftTexts[] = {{"donor", &GiftDraft::donorText},   {"donor_id", &GiftDraft::donorId}, {"amount", &GiftDraft::amount},
                                    {"fund", &GiftDraft::fund},         {"method", &GiftDraft::method},    {"date", &GiftDraft::date},
                                    {"note", &GiftDraft::note},         {"key", &GiftDraft::key},          {"donor_key", &GiftDraft::donorKey},
                                    {"fund_name", &GiftDraft::fundName}};

QJsonArray draftArray(const std::vector<GiftDraft>& drafts)
{
    QJsonArray array;
    for (const GiftDraft& draft : drafts)
        array << draft.toJson();
    return array;
}

std::vector<GiftDraft> draftsFrom(const QJsonValue& value)
{
    std::vector<GiftDraft> drafts;
    for (const QJsonValue& json : value.toArray())
        drafts.push_back(GiftDraft::fromJson(json.toObject()));
    return drafts;
}

// A failure is not told: a draft is a convenience, and the disk's trouble shows where the book is written.
void writeDraft(const QString& path, const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        QFile::remove(path);
        return;
    }
    if (!QDir().mkpath(QFileInfo(path).path()))
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes);
    file.commit();
}

} // namespace

bool GiftDraft::sameContent(const GiftDraft& other) const
{
    return donorText == other.donorText && donorId == other.donorId && newDonor == other.newDonor && amount == other.amount && fund == other.fund &&
           lines == other.lines && method == other.method && date == other.date && note == other.note && anonymous == other.anonymous;
}

bool GiftDraft::isEmpty() const
{
    return donorText.isEmpty() && amount.isEmpty() && note.isEmpty() && lines.empty() && !anonymous;
}

QJsonObject GiftDraft::toJson() const
{
    QJsonObject json;
    for (const DraftText& entry : draftTexts)
        if (const QString& text = this->*entry.text; !text.isEmpty())
            json.insert(QLatin1StringView(entry.name), text);
    json.insert(QStringLiteral("new_donor"), newDonor);
    json.insert(QStringLiteral("anonymous"), anonymous);
    QJsonArray parts;
    for (const Line& line : lines)
        parts << QJsonObject{{QStringLiteral("fund"), line.fund}, {QStringLiteral("amount"), line.amount}};
    json.insert(QStringLiteral("lines"), parts);
    return json;
}

GiftDraft GiftDraft::fromJson(const QJsonObject& json)
{
    GiftDraft draft;
    for (const DraftText& entry : draftTexts)
        draft.*entry.text = json.value(QLatin1StringView(entry.name)).toString();
    draft.newDonor = json.value(QStringLiteral("new_donor")).toBool();
    draft.anonymous = json.value(QStringLiteral("anonymous")).toBool();
    for (const QJsonValue& line : json.value(QStringLiteral("lines")).toArray())
        draft.lines.push_back({line.toObject().value(QStringLiteral("fund")).toString(), line.toObject().value(QStringLiteral("amount")).toString()});
    return draft;
}

DraftStore::DraftStore(const QString& folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : folder)
{
    m_writer.setMaxThreadCount(1); // one after the other, so that the newest is the last
}

DraftStore::~DraftStore()
{
    m_writer.waitForDone();
}

QString DraftStore::fileOf(const QString& book) const
{
    // The path would tell whose book it is to anyone who lists the folder.
    const QByteArray name = QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return m_folder + QStringLiteral("/drafts/") + QString::fromLatin1(name) + QStringLiteral(".json");
}

KeptDrafts DraftStore::load(const QString& book) const
{
    QFile file(fileOf(book));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {GiftDraft::fromJson(json.value(QStringLiteral("form")).toObject()), draftsFrom(json.value(QStringLiteral("sent"))),
            draftsFrom(json.value(QStringLiteral("refused")))};
}

void DraftStore::save(const QString& book, const KeptDrafts& drafts)
{
    QByteArray bytes;
    if (!drafts.form.isEmpty() || !drafts.sent.empty() || !drafts.refused.empty())
        bytes = QJsonDocument(QJsonObject{{QStringLiteral("form"), drafts.form.toJson()},
                                          {QStringLiteral("sent"), draftArray(drafts.sent)},
                                          {QStringLiteral("refused"), draftArray(drafts.refused)}})
                    .toJson(QJsonDocument::Compact);
    m_writer.start([path = fileOf(book), bytes] { writeDraft(path, bytes); });
}

} // namespace amanah::ui
