-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 3, on top of version 2. docs/book-format.md explains it to a reader with nothing but sqlite3.

-- The words of a gift's texts, in the order of the list of gifts: rowid = (Julian day of the gift << 40) | id. Derived; the program can make
-- it anew.
DROP TABLE gift_search;
CREATE VIRTUAL TABLE gift_search USING fts5 (folded, tokenize = 'ascii', prefix = '1 2 3');
INSERT INTO gift_search (rowid, folded) SELECT gift_place(d.day, d.id), search_words(group_concat(p.value, ' '))
  FROM (SELECT seq, value FROM private_text ORDER BY seq, field) p JOIN donation d ON d.id = p.seq GROUP BY p.seq ORDER BY 1;

-- First days of Hijri months as an authority announced them, and taken back with an empty `day`; the newest row of an authority's month
-- holds. Where it was announced is a private text of the record.
CREATE TABLE month_start (
  seq        INTEGER NOT NULL REFERENCES audit (seq),
  authority  TEXT NOT NULL CHECK (length(authority) > 0),
  hijri_year INTEGER NOT NULL,
  month      INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day        TEXT NOT NULL CHECK (length(day) IN (0, 10)),
  PRIMARY KEY (seq, hijri_year, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX month_start_authority ON month_start (authority, hijri_year, month, seq);

-- An assessment that took the place of another; each is replaced once, and none is changed.
CREATE TABLE assessment_revision (
  assessment INTEGER PRIMARY KEY REFERENCES assessment (id),
  replaces   INTEGER NOT NULL UNIQUE REFERENCES assessment (id)
) STRICT;

-- That a person stated a balance of zakatable wealth for a day. How much is a private text of the record ("amount").
CREATE TABLE wealth_balance (
  seq      INTEGER PRIMARY KEY REFERENCES audit (seq),
  donor    INTEGER NOT NULL REFERENCES donor (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  day      TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;
CREATE INDEX wealth_balance_donor ON wealth_balance (donor, day, seq);

-- How a person's zakat year is counted: since `anchor`, or by balances where it is empty; by the months of `authority`, or the book's
-- calendar where that is empty. The newest row of a donor holds.
CREATE TABLE hawl_setting (
  seq       INTEGER PRIMARY KEY REFERENCES audit (seq),
  donor     INTEGER NOT NULL REFERENCES donor (id),
  anchor    TEXT NOT NULL CHECK (length(anchor) IN (0, 10)),
  preset    TEXT NOT NULL,
  authority TEXT NOT NULL
) STRICT;
CREATE INDEX hawl_setting_donor ON hawl_setting (donor, seq);

-- Zakat al-fitr: for how many the gift was given, and how much of the staple it is or stands for, "15" kg.
CREATE TABLE fitr (
  donation INTEGER PRIMARY KEY REFERENCES donation (id),
  seq      INTEGER NOT NULL UNIQUE REFERENCES audit (seq),
  heads    INTEGER NOT NULL CHECK (heads > 0),
  kg       TEXT NOT NULL
) STRICT;

CREATE TRIGGER month_start_no_update BEFORE UPDATE ON month_start BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER month_start_no_delete BEFORE DELETE ON month_start BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER assessment_revision_no_update BEFORE UPDATE ON assessment_revision BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER assessment_revision_no_delete BEFORE DELETE ON assessment_revision BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER wealth_balance_no_update BEFORE UPDATE ON wealth_balance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER wealth_balance_no_delete BEFORE DELETE ON wealth_balance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER hawl_setting_no_update BEFORE UPDATE ON hawl_setting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER hawl_setting_no_delete BEFORE DELETE ON hawl_setting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fitr_no_update BEFORE UPDATE ON fitr BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fitr_no_delete BEFORE DELETE ON fitr BEGIN SELECT RAISE(ABORT, 'append-only'); END;
