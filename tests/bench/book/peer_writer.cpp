// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/book/peer_writer.h"

#include <QFile>
#include <array>
#include <chrono>
#include <cstring>
#include <openssl/evp.h>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace amanah::bench {

namespace {

using Hash = std::array<unsigned char, 32>;

class Digest
{
public:
    Digest() : m_context(EVP_MD_CTX_new()) {}
    ~Digest() { EVP_MD_CTX_free(m_context); }
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    Hash of(const void* first, std::size_t firstSize, const void* second = nullptr, std::size_t secondSize = 0)
    {
        Hash hash{};
        unsigned size = 0;
        EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr);
        EVP_DigestUpdate(m_context, first, firstSize);
        if (second)
            EVP_DigestUpdate(m_context, second, secondSize);
        EVP_DigestFinal_ex(m_context, hash.data(), &size);
        return hash;
    }

private:
    EVP_MD_CTX* m_context;
};

std::string hexOf(const Hash& hash)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : hash) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

class HandWriter
{
public:
    explicit HandWriter(const QString& book)
    {
        sqlite3_open(QFile::encodeName(book).constData(), &m_handle);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA foreign_keys = ON");
        for (const char* sql :
             {"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", "INSERT INTO audit (seq, bytes, hash) VALUES (?, ?, ?)",
              "INSERT INTO command (key, name, request, seq) VALUES (?, 'donation.record', ?, ?)",
              "SELECT number FROM donation WHERE year = 2026 ORDER BY number DESC LIMIT 1",
              "INSERT INTO donation (id, year, number, donor, anonymous, currency, amount, method, day) VALUES (?, 2026, ?, NULL, 0, 'USD', ?, 'cash', "
              "'2026-03-01')",
              "INSERT INTO donation_line (donation, line, fund, amount, intention) VALUES (?, 1, ?, ?, ?)",
              "INSERT INTO entry (seq, day) VALUES (?, '2026-03-01')",
              "INSERT INTO posting (seq, line, account, fund, currency, amount) VALUES (?, 1, 'cash', ?, 'USD', ?), (?, 2, 'income', ?, 'USD', ?)",
              "INSERT INTO total_day (day, fund, method, currency, amount, lines, gifts) VALUES ('2026-03-01', ?, 'cash', 'USD', ?, 1, 1) ON CONFLICT DO "
              "UPDATE SET amount = amount + excluded.amount, lines = lines + 1, gifts = gifts + 1",
              "INSERT INTO total_donor (donor, anonymous, currency, year, amount, gifts) VALUES (0, 0, 'USD', 2026, ?, 1) ON CONFLICT DO UPDATE SET "
              "amount = amount + excluded.amount, gifts = gifts + 1",
              "INSERT INTO total_currency (currency, amount, gifts) VALUES ('USD', ?, 1) ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, "
              "gifts = gifts + 1",
              "INSERT INTO fund_balance (fund, currency, balance) VALUES (?, 'USD', ?) ON CONFLICT DO UPDATE SET balance = balance + excluded.balance"}) {
            sqlite3_stmt* statement = nullptr;
            m_good = m_good && sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) == SQLITE_OK;
            m_statements.push_back(statement);
        }
    }
    ~HandWriter()
    {
        for (sqlite3_stmt* statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_handle);
    }
    HandWriter(const HandWriter&) = delete;
    HandWriter& operator=(const HandWriter&) = delete;

    void run(const char* sql) { m_good = m_good && sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    [[nodiscard]] bool good() const { return m_good; }

    void gift(int n)
    {
        const bool zakat = n % 3 == 0;
        const std::int64_t fund = zakat ? 2 : 8;
        const std::int64_t minor = (1 + n % 500) * 100LL;
        const std::string key = "hand-" + std::to_string(n);
        const Hash request = m_digest.of(key.data(), key.size());
        sqlite3_stmt* head = m_statements[0];
        step(head);
        const std::int64_t seq = sqlite3_column_int64(head, 0) + 1;
        Hash previous{};
        std::memcpy(previous.data(), sqlite3_column_blob(head, 1), previous.size());
        sqlite3_reset(head);
        sqlite3_stmt* last = m_statements[3];
        const std::int64_t number = step(last) == SQLITE_ROW ? sqlite3_column_int64(last, 0) + 1 : 1;
        sqlite3_reset(last);

        const std::string amount = std::to_string(minor / 100) + ".00";
        const std::string bytes = R"({"action":"donation.recorded","at":1772366400000000,"command":{"key":")" + hexOf(m_digest.of(key.data(), key.size())) +
                                  R"(","name":"donation.record","request":")" + hexOf(request) + R"("},"data":{"amount":")" + amount +
                                  R"(","anonymous":false,"currency":"USD","date":"2026-03-01","donor":0,"lines":[{"amount":")" + amount + R"(","fund":)" +
                                  std::to_string(fund) + R"(,"intention":")" + (zakat ? "zakat" : "general") + R"("}],"method":"cash","number":)" +
                                  std::to_string(number) + R"(},"machine":"bench","private":{},"seq":)" + std::to_string(seq) + R"(,"user":"bench","v":1})";
        const Hash hash = m_digest.of(previous.data(), previous.size(), bytes.data(), bytes.size());

        bind(1, seq, std::string_view(bytes), hash);
        bind(2, std::string_view(key), request, seq);
        bind(4, seq, number, minor);
        bind(5, seq, fund, minor, std::string_view(zakat ? "zakat" : "general"));
        bind(6, seq);
        bind(7, seq, fund, minor, seq, fund, -minor);
        bind(8, fund, minor);
        bind(9, minor);
        bind(10, minor);
        bind(11, fund, minor);
    }

private:
    int step(sqlite3_stmt* statement)
    {
        const int code = sqlite3_step(statement);
        m_good = m_good && (code == SQLITE_ROW || code == SQLITE_DONE);
        return code;
    }
    static void put(sqlite3_stmt* statement, int at, std::int64_t value) { sqlite3_bind_int64(statement, at, value); }
    // Bytes of a record are a blob, a key is text.
    static void put(sqlite3_stmt* statement, int at, std::string_view value)
    {
        if (value.front() == '{')
            sqlite3_bind_blob(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
        else
            sqlite3_bind_text(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    static void put(sqlite3_stmt* statement, int at, const Hash& value)
    {
        sqlite3_bind_blob(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    template <class... Values>
    void bind(std::size_t which, const Values&... values)
    {
        sqlite3_stmt* statement = m_statements[which];
        int at = 0;
        (put(statement, ++at, values), ...);
        step(statement);
        sqlite3_reset(statement);
    }

    sqlite3* m_handle = nullptr;
    std::vector<sqlite3_stmt*> m_statements;
    Digest m_digest;
    bool m_good = true;
};

} // namespace

std::int64_t writeGiftsByHand(const QString& book, int gifts, int batch)
{
    HandWriter writer(book);
    const auto start = std::chrono::steady_clock::now();
    for (int n = 0; n < gifts; ++n) {
        if (n % batch == 0)
            writer.run("BEGIN IMMEDIATE");
        writer.gift(n);
        if ((n + 1) % batch == 0 || n + 1 == gifts)
            writer.run("COMMIT");
    }
    const auto took = std::chrono::steady_clock::now() - start;
    return writer.good() ? std::chrono::duration_cast<std::chrono::microseconds>(took).count() : -1;
}

} // namespace amanah::bench
