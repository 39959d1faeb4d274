-- SPDX-License-Identifier: GPL-3.0-or-later
-- The book, schema version 1. docs/book-format.md explains it to a reader with nothing but sqlite3.
-- A subject's id is the sequence of the audit record that made it, so that one number follows a gift everywhere.
-- Amounts are whole minor units; days are ISO dates; times are UTC microseconds.

-- The chain. `bytes` are exactly what was hashed: hash = SHA-256(hash of seq-1 || bytes), 32 zero bytes before the first.
CREATE TABLE audit (
  seq   INTEGER PRIMARY KEY CHECK (seq > 0),
  bytes BLOB NOT NULL,
  hash  BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Free texts, which may name persons. The record `seq` holds SHA-256(salt || value) under the name `field`. Rows can be erased; the
-- chain still verifies.
CREATE TABLE private_text (
  seq   INTEGER NOT NULL REFERENCES audit (seq),
  field TEXT NOT NULL,
  salt  BLOB NOT NULL CHECK (length(salt) = 16),
  value TEXT NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;

-- Facts of the book itself, from record 1. The organisation's name is the private text 'organisation' of that record.
CREATE TABLE book (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  book_id  TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  calendar TEXT NOT NULL
) STRICT;

-- Every command that was carried out, once for ever: the same key with the same request gives the answer of record `seq` again.
CREATE TABLE command (
  key     TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  request BLOB NOT NULL CHECK (length(request) = 32),
  seq     INTEGER NOT NULL UNIQUE REFERENCES audit (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE fund (
  id         INTEGER PRIMARY KEY REFERENCES audit (seq),
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  restricted INTEGER NOT NULL CHECK (restricted IN (0, 1))
) STRICT;

CREATE TABLE donor (
  id INTEGER PRIMARY KEY REFERENCES audit (seq)
) STRICT;

-- What is known of a donor; the row with the highest seq holds. Erasable. Each text is committed to by record `seq`.
CREATE TABLE donor_version (
  seq   INTEGER PRIMARY KEY REFERENCES audit (seq),
  donor INTEGER NOT NULL REFERENCES donor (id),
  kind  TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'household')),
  name  TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  note  TEXT NOT NULL,
  salt  BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;
CREATE INDEX donor_version_donor ON donor_version (donor, seq);
CREATE INDEX donor_version_email ON donor_version (email COLLATE NOCASE) WHERE email <> '';
CREATE INDEX donor_version_name ON donor_version (name COLLATE NOCASE);

-- A gift. Its number is gapless within the year of its day. Note, reference and the method's own words are private texts of its record.
CREATE TABLE donation (
  id        INTEGER PRIMARY KEY REFERENCES audit (seq),
  year      INTEGER NOT NULL,
  number    INTEGER NOT NULL CHECK (number > 0),
  donor     INTEGER REFERENCES donor (id),
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  currency  TEXT NOT NULL CHECK (length(currency) = 3),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  method    TEXT NOT NULL CHECK (method IN ('cash', 'bank', 'card', 'cheque', 'online', 'in_kind', 'other')),
  day       TEXT NOT NULL CHECK (length(day) = 10),
  UNIQUE (year, number)
) STRICT;
CREATE INDEX donation_day ON donation (day, id);
CREATE INDEX donation_donor ON donation (donor, day, id);

CREATE TABLE donation_line (
  donation  INTEGER NOT NULL REFERENCES donation (id),
  line      INTEGER NOT NULL CHECK (line > 0),
  fund      INTEGER NOT NULL REFERENCES fund (id),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  intention TEXT NOT NULL,
  PRIMARY KEY (donation, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX donation_line_fund ON donation_line (fund, donation);

-- A gift taken back. The reason is a private text of its record. Its entry mirrors the gift's.
CREATE TABLE reversal (
  seq      INTEGER PRIMARY KEY REFERENCES audit (seq),
  donation INTEGER NOT NULL UNIQUE REFERENCES donation (id),
  day      TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

-- Money that left a fund. Payee and note are private texts of its record: payees are persons too.
CREATE TABLE disbursement (
  id       INTEGER PRIMARY KEY REFERENCES audit (seq),
  fund     INTEGER NOT NULL REFERENCES fund (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount   INTEGER NOT NULL CHECK (amount > 0),
  asnaf    TEXT NOT NULL,
  day      TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

-- Double entry: the postings of one entry sum to zero per fund and currency. Debits are positive.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY REFERENCES audit (seq),
  day TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

CREATE TABLE posting (
  seq      INTEGER NOT NULL REFERENCES entry (seq),
  line     INTEGER NOT NULL CHECK (line > 0),
  account  TEXT NOT NULL CHECK (account IN ('cash', 'bank', 'clearing', 'stock', 'income', 'grants')),
  fund     INTEGER NOT NULL REFERENCES fund (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount   INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;

-- Prices of gold and silver as stated, or a nisab amount; the newest row of a currency holds. Where they came from is a private text.
CREATE TABLE nisab (
  seq      INTEGER PRIMARY KEY REFERENCES audit (seq),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  gold     TEXT NOT NULL,
  silver   TEXT NOT NULL,
  unit     TEXT NOT NULL,
  amount   TEXT NOT NULL,
  day      TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

-- A zakat assessment kept. Request and answer are private texts of its record.
CREATE TABLE assessment (
  id          INTEGER PRIMARY KEY REFERENCES audit (seq),
  donor       INTEGER NOT NULL REFERENCES donor (id),
  hijri_year  INTEGER NOT NULL,
  currency    TEXT NOT NULL CHECK (length(currency) = 3),
  due         INTEGER NOT NULL CHECK (due >= 0),
  preset      TEXT NOT NULL,
  day         TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;
CREATE INDEX assessment_donor ON assessment (donor, hijri_year);

-- Kept totals: posted, unreversed gifts by their own day. Recomputed by `check`.
CREATE TABLE total_day (
  day      TEXT NOT NULL,
  fund     INTEGER NOT NULL REFERENCES fund (id),
  method   TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount   INTEGER NOT NULL,
  lines    INTEGER NOT NULL,
  gifts    INTEGER NOT NULL, -- gifts whose first line is one of these
  PRIMARY KEY (day, fund, method, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE total_donor (
  donor     INTEGER NOT NULL, -- 0: loose cash
  anonymous INTEGER NOT NULL,
  currency  TEXT NOT NULL,
  year      INTEGER NOT NULL,
  amount    INTEGER NOT NULL,
  gifts     INTEGER NOT NULL,
  PRIMARY KEY (donor, anonymous, currency, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE total_currency (
  currency TEXT PRIMARY KEY,
  amount   INTEGER NOT NULL,
  gifts    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fund_balance (
  fund     INTEGER NOT NULL REFERENCES fund (id),
  currency TEXT NOT NULL,
  balance  INTEGER NOT NULL,
  PRIMARY KEY (fund, currency)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER book_no_update BEFORE UPDATE ON book BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER book_no_delete BEFORE DELETE ON book BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER command_no_update BEFORE UPDATE ON command BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER command_no_delete BEFORE DELETE ON command BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fund_no_update BEFORE UPDATE ON fund BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fund_no_delete BEFORE DELETE ON fund BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_no_update BEFORE UPDATE ON donor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_no_delete BEFORE DELETE ON donor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_version_no_update BEFORE UPDATE ON donor_version BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER private_text_no_update BEFORE UPDATE ON private_text BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donation_no_update BEFORE UPDATE ON donation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donation_no_delete BEFORE DELETE ON donation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donation_line_no_update BEFORE UPDATE ON donation_line BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donation_line_no_delete BEFORE DELETE ON donation_line BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reversal_no_update BEFORE UPDATE ON reversal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reversal_no_delete BEFORE DELETE ON reversal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER disbursement_no_update BEFORE UPDATE ON disbursement BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER disbursement_no_delete BEFORE DELETE ON disbursement BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER nisab_no_update BEFORE UPDATE ON nisab BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER nisab_no_delete BEFORE DELETE ON nisab BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment BEGIN SELECT RAISE(ABORT, 'append-only'); END;
