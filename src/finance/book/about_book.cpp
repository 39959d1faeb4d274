// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/about_book.h"

#include "finance/book/reader.h"
#include "finance/book/transaction.h"

namespace amanah::finance {

Result<AboutBookQuery::About> answer(BookReader& reader, const AboutBookQuery&)
{
    const BookFacts& facts = reader.facts();
    AboutBookQuery::About about{facts.bookId, privateText(reader.connection(), 1, "organisation"), facts.currency, facts.calendar, false};
    Statement row(reader.connection(), "SELECT 1 FROM command WHERE key BETWEEN 'sample-' AND 'sample-~' LIMIT 1");
    about.hasSample = row.next();
    return about;
}

} // namespace amanah::finance
