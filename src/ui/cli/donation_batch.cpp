// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/donation_batch.h"

#include "finance/application/flight_window.h"
#include "ui/cli/book_session.h"
#include "ui/cli/gift_options.h"
#include "ui/cli/line_reader.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <mutex>
#include <unistd.h>

namespace amanah::cli {

namespace {

using namespace finance;

constexpr qsizetype longestBatchLine = 1'000'000;

struct GiftField
{
    const char* name;
    QString RecordDonation::*member;
};

constexpr std::array<GiftField, 7> giftFields{{{"amount", &RecordDonation::amount},
                                               {"fund", &RecordDonation::fund},
                                               {"donor", &RecordDonation::donor},
                                               {"currency", &RecordDonation::currency},
                                               {"method", &RecordDonation::method},
                                               {"note", &RecordDonation::note},
                                               {"override", &RecordDonation::overrideReason}}};

Result<void> takeGiftField(BatchGift& gift, const QString& name, const QJsonValue& value)
{
    if (name == u"anonymous" || name == u"pending") {
        if (!value.isBool())
            return refuse(Code::InvalidInput, name, QStringLiteral("true or false is expected."));
        (name == u"pending" ? gift.isPending : gift.gift.anonymous) = value.toBool();
        return {};
    }
    if (name == u"lines")
        return linesOfJson(value).map([&](std::vector<DonationLineInput> lines) { gift.gift.lines = std::move(lines); });
    QString* target = name == u"key" ? &gift.key : name == u"date" ? &gift.gift.date : nullptr;
    for (const GiftField& field : giftFields)
        if (name == QLatin1String(field.name))
            target = &(gift.gift.*field.member);
    if (!target)
        return refuse(Code::InvalidInput, name, QStringLiteral("A gift has no such field."));
    if (!value.isString())
        return refuse(Code::InvalidInput, name, QStringLiteral("Text in quotes is expected."));
    *target = value.toString();
    if (target->isEmpty())
        for (const OptionSpec& option : giftOptions())
            if (name == QLatin1String(option.name))
                return refuseEmpty(option);
    return name == u"key" ? checkKey(gift.key) : Result<void>{};
}

class DonationBatch
{
public:
    DonationBatch(FinanceApplication& application, Output& out) : m_application(application), m_out(out) {}

    int run(int descriptor)
    {
        LineReader reader(descriptor, longestBatchLine);
        while (const auto line = reader.next())
            take(*line);
        m_window.awaitAll();
        if (reader.failed())
            return m_out.refusal({Code::InvalidInput, QStringLiteral("batch"), QStringLiteral("The file cannot be read."), QStringLiteral("file")});
        return m_exit;
    }

private:
    void take(const NumberedLine& line)
    {
        if (!line.tooLong && line.bytes.trimmed().isEmpty())
            return;
        const auto gift = line.tooLong ? Result<BatchGift>(refuse(Code::InvalidInput, QStringLiteral("line"), QStringLiteral("The line is too long.")))
                                       : parseBatchLine(line.bytes);
        if (!gift)
            return answer(line.number, {}, refuse(gift.error().code, gift.error().field, gift.error().message));
        m_window.enter();
        const QString key = gift->key.isEmpty() ? CommandClient::newKey() : gift->key;
        const auto answered = [this, key, number = line.number](const Result<Donation>& done) {
            answer(number, key, done);
            m_window.leave();
        };
        if (gift->isPending)
            m_application.submit(PledgeDonation{gift->gift}, key, answered);
        else
            m_application.submit(gift->gift, key, answered);
    }

    void answer(std::int64_t number, const QString& key, const Result<Donation>& done)
    {
        QJsonObject line = done ? done->toAnswer() : QJsonObject{{QStringLiteral("error"), errorJson(done.error())}};
        line.insert(QStringLiteral("ok"), done.has_value());
        line.insert(QStringLiteral("line"), qint64(number));
        line.insert(QStringLiteral("key"), key.isEmpty() ? QJsonValue() : QJsonValue(key));
        m_out.line(line);
        const std::scoped_lock lock(m_mutex);
        m_exit = done ? m_exit : std::max(m_exit, exitCodeOf(done.error()));
    }

    FinanceApplication& m_application;
    Output& m_out;
    FlightWindow m_window;
    std::mutex m_mutex;
    int m_exit = exit_code::done;
};

} // namespace

Result<BatchGift> parseBatchLine(const QByteArray& line)
{
    return parseJsonObject(line, QStringLiteral("line")).and_then([](const QJsonObject& object) -> Result<BatchGift> {
        BatchGift gift;
        for (auto it = object.begin(); it != object.end(); ++it)
            if (auto taken = takeGiftField(gift, it.key(), it.value()); !taken)
                return Refusal(taken.error());
        if (!gift.gift.lines.empty() && !gift.gift.fund.isEmpty())
            return refuse(Code::InvalidInput, QStringLiteral("fund"), QStringLiteral("With lines each line names its fund."));
        return gift;
    });
}

int runDonationBatch(Invocation& call)
{
    const QString file = call.value("batch");
    const int descriptor = file == u"-" ? STDIN_FILENO : ::open(file.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return call.out().refusal({Code::NotFound, QStringLiteral("batch"), QStringLiteral("The file cannot be read."), QStringLiteral("file")});
    auto session = BookSession::open(call, Access::ReadWrite);
    const int code = session ? DonationBatch(session->application(), call.out()).run(descriptor) : call.out().refusal(session.error());
    if (descriptor != STDIN_FILENO)
        ::close(descriptor);
    return code;
}

} // namespace amanah::cli
