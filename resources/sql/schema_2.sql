-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 2, on top of version 1. docs/book-format.md explains it to a reader with nothing but sqlite3.

-- Goods: how much of what, "12.5" "kg"; both empty for money. The amount is what they were worth on the day.
ALTER TABLE donation_line ADD COLUMN quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE donation_line ADD COLUMN unit TEXT NOT NULL DEFAULT '';
CREATE INDEX donation_amount ON donation (currency, amount, day, id);

-- A gift that replaces one taken back in the same step.
CREATE TABLE correction (
  donation INTEGER PRIMARY KEY REFERENCES donation (id),
  replaces INTEGER NOT NULL UNIQUE REFERENCES donation (id)
) STRICT;

-- A promise or an uncleared cheque: no money yet, no number, no postings. Its note is a private text of its record.
CREATE TABLE pledge (
  id        INTEGER PRIMARY KEY REFERENCES audit (seq),
  donor     INTEGER REFERENCES donor (id),
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  currency  TEXT NOT NULL CHECK (length(currency) = 3),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  method    TEXT NOT NULL CHECK (method IN ('cash', 'bank', 'card', 'cheque', 'online', 'in_kind', 'other')),
  day       TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;
CREATE INDEX pledge_day ON pledge (day, id);
CREATE INDEX pledge_donor ON pledge (donor, day, id);

CREATE TABLE pledge_line (
  pledge    INTEGER NOT NULL REFERENCES pledge (id),
  line      INTEGER NOT NULL CHECK (line > 0),
  fund      INTEGER NOT NULL REFERENCES fund (id),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  intention TEXT NOT NULL,
  quantity  TEXT NOT NULL,
  unit      TEXT NOT NULL,
  PRIMARY KEY (pledge, line)
) STRICT, WITHOUT ROWID;

-- Each promise ends once: as the gift `seq`, or voided by record `seq`.
CREATE TABLE pledge_end (
  pledge  INTEGER PRIMARY KEY REFERENCES pledge (id),
  seq     INTEGER NOT NULL UNIQUE REFERENCES audit (seq),
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'voided'))
) STRICT;

-- Money that changed its fund. The reason is a private text of its record.
CREATE TABLE transfer (
  id        INTEGER PRIMARY KEY REFERENCES audit (seq),
  from_fund INTEGER NOT NULL REFERENCES fund (id),
  to_fund   INTEGER NOT NULL REFERENCES fund (id),
  currency  TEXT NOT NULL CHECK (length(currency) = 3),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  kind      TEXT NOT NULL CHECK (kind IN ('transfer', 'release')),
  day       TEXT NOT NULL CHECK (length(day) = 10),
  CHECK (from_fund <> to_fund)
) STRICT;

-- The account 'transfers' joins the list; everything else is as before.
CREATE TABLE posting_2 (
  seq      INTEGER NOT NULL REFERENCES entry (seq),
  line     INTEGER NOT NULL CHECK (line > 0),
  account  TEXT NOT NULL CHECK (account IN ('cash', 'bank', 'clearing', 'stock', 'income', 'grants', 'transfers')),
  fund     INTEGER NOT NULL REFERENCES fund (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount   INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
INSERT INTO posting_2 SELECT seq, line, account, fund, currency, amount FROM posting ORDER BY seq, line;
DROP TABLE posting;
ALTER TABLE posting_2 RENAME TO posting;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Days up to and with `through` are closed; the newest row holds. Reopening moves the day back, or to ''.
CREATE TABLE period_lock (
  seq     INTEGER PRIMARY KEY REFERENCES audit (seq),
  through TEXT NOT NULL CHECK (length(through) IN (0, 10))
) STRICT;

-- Donor `donor` is the same as `into_donor`; gifts stay where they were given and count with the one they lead to.
CREATE TABLE donor_merge (
  donor      INTEGER PRIMARY KEY REFERENCES donor (id),
  into_donor INTEGER NOT NULL REFERENCES donor (id),
  seq        INTEGER NOT NULL UNIQUE REFERENCES audit (seq)
) STRICT;

-- Who a merged donor leads to in the end.
CREATE VIEW donor_survivor (donor, survivor) AS
WITH RECURSIVE lead (donor, into_donor) AS (
  SELECT donor, into_donor FROM donor_merge
  UNION SELECT l.donor, m.into_donor FROM lead l JOIN donor_merge m ON m.donor = l.into_donor)
SELECT donor, into_donor FROM lead WHERE into_donor NOT IN (SELECT donor FROM donor_merge);

-- What holds of each donor now, and whom the donor's gifts count with. Erased ones have no row.
CREATE VIEW donor_current (donor, survivor, seq, kind, name, email, phone, note) AS
SELECT d.id, coalesce(s.survivor, d.id), v.seq, v.kind, v.name, v.email, v.phone, v.note
FROM donor d JOIN donor_version v ON v.seq = (SELECT max(w.seq) FROM donor_version w WHERE w.donor = d.id)
LEFT JOIN donor_survivor s ON s.donor = d.id;

-- A donor whose personal data is gone: no donor_version rows are left.
CREATE TABLE donor_erasure (
  donor INTEGER PRIMARY KEY REFERENCES donor (id),
  seq   INTEGER NOT NULL UNIQUE REFERENCES audit (seq)
) STRICT;

-- Private texts that are gone, and the record that says so. That record holds how many there are and SHA-256 over "seq:field\n" of
-- each, by seq and field.
CREATE TABLE erased_text (
  seq    INTEGER NOT NULL REFERENCES audit (seq),
  field  TEXT NOT NULL,
  by_seq INTEGER NOT NULL REFERENCES audit (seq),
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_text_by ON erased_text (by_seq, seq, field);

-- How many years texts of a kind must be kept before they may be erased; the newest row of a kind holds. None: no duty.
CREATE TABLE retention (
  seq   INTEGER PRIMARY KEY REFERENCES audit (seq),
  kind  TEXT NOT NULL CHECK (kind IN ('donor', 'donation', 'disbursement', 'assessment')),
  years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 100)
) STRICT;

-- Who may do what. A book without users belongs to whoever can open it. A login is what the chain calls the user.
CREATE TABLE app_user (
  id    INTEGER PRIMARY KEY REFERENCES audit (seq),
  login TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

-- The row with the highest seq holds. Roles, sorted, with a space between: administrator approver auditor clerk treasurer zakat_officer.
CREATE TABLE user_version (
  seq     INTEGER PRIMARY KEY REFERENCES audit (seq),
  user_id INTEGER NOT NULL REFERENCES app_user (id),
  roles   TEXT NOT NULL,
  active  INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX user_version_user ON user_version (user_id, seq);

-- The password as an Argon2id string, replaced by record `seq`, which holds SHA-256 of it.
CREATE TABLE user_secret (
  user_id INTEGER PRIMARY KEY REFERENCES app_user (id),
  seq     INTEGER NOT NULL REFERENCES audit (seq),
  hash    TEXT NOT NULL
) STRICT;

-- Failed sign-ins since the last good one. Not covered by the chain: it is no history.
CREATE TABLE user_attempt (
  user_id  INTEGER PRIMARY KEY REFERENCES app_user (id),
  failures INTEGER NOT NULL,
  until_us INTEGER NOT NULL
) STRICT;

-- Above this amount a void or a disbursement needs a second person; the newest row of a currency holds; 0: no such rule.
CREATE TABLE approval_limit (
  seq      INTEGER PRIMARY KEY REFERENCES audit (seq),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount   INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;

-- A command that waits for a second person. Its fields are the private text 'request' of its record.
CREATE TABLE proposal (
  id       INTEGER PRIMARY KEY REFERENCES audit (seq),
  command  TEXT NOT NULL,
  proposer TEXT NOT NULL
) STRICT;

CREATE TABLE proposal_end (
  proposal INTEGER PRIMARY KEY REFERENCES proposal (id),
  seq      INTEGER NOT NULL UNIQUE REFERENCES audit (seq),
  outcome  TEXT NOT NULL CHECK (outcome IN ('approved', 'declined'))
) STRICT;

-- Signed heads of the chain: the RFC 6962 root over the first `size` records' bytes, the hash of the last of them, signed with Ed25519.
-- `peaks` are the roots of the whole subtrees that make up the tree, the widest first, so that the next checkpoint reads new records only.
-- Not covered by the chain: a checkpoint proves itself.
CREATE TABLE checkpoint (
  size       INTEGER PRIMARY KEY REFERENCES audit (seq),
  root       BLOB NOT NULL CHECK (length(root) = 32),
  head       BLOB NOT NULL CHECK (length(head) = 32),
  peaks      BLOB NOT NULL CHECK (length(peaks) > 0 AND length(peaks) % 32 = 0),
  at_us      INTEGER NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  signature  BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- Search: the words of a donor's name and of the texts of a gift's record, folded (case, marks, and letters that writers use for each
-- other) with a space between, by the functions of src/finance/book/search_text.h. Derived; the program can make it anew.
CREATE VIRTUAL TABLE donor_search USING fts5 (folded, tokenize = 'ascii', prefix = '1 2 3');
CREATE VIRTUAL TABLE gift_search USING fts5 (folded, tokenize = 'ascii', prefix = '1 2 3');
INSERT INTO donor_search (rowid, folded) SELECT v.donor, search_words(v.name) FROM donor_version v
  WHERE v.seq = (SELECT max(w.seq) FROM donor_version w WHERE w.donor = v.donor);
INSERT INTO gift_search (rowid, folded) SELECT p.seq, search_words(group_concat(p.value, ' '))
  FROM (SELECT seq, value FROM private_text ORDER BY seq, field) p JOIN donation d ON d.id = p.seq GROUP BY p.seq;

CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_no_update BEFORE UPDATE ON pledge BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_no_delete BEFORE DELETE ON pledge BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_line_no_update BEFORE UPDATE ON pledge_line BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_line_no_delete BEFORE DELETE ON pledge_line BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_end_no_update BEFORE UPDATE ON pledge_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER pledge_end_no_delete BEFORE DELETE ON pledge_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER period_lock_no_update BEFORE UPDATE ON period_lock BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER period_lock_no_delete BEFORE DELETE ON period_lock BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_merge_no_update BEFORE UPDATE ON donor_merge BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_merge_no_delete BEFORE DELETE ON donor_merge BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_erasure_no_update BEFORE UPDATE ON donor_erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER donor_erasure_no_delete BEFORE DELETE ON donor_erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER erased_text_no_update BEFORE UPDATE ON erased_text BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER erased_text_no_delete BEFORE DELETE ON erased_text BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER retention_no_update BEFORE UPDATE ON retention BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER retention_no_delete BEFORE DELETE ON retention BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER app_user_no_update BEFORE UPDATE ON app_user BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER app_user_no_delete BEFORE DELETE ON app_user BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER user_version_no_update BEFORE UPDATE ON user_version BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER user_version_no_delete BEFORE DELETE ON user_version BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER approval_limit_no_update BEFORE UPDATE ON approval_limit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER approval_limit_no_delete BEFORE DELETE ON approval_limit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER proposal_no_update BEFORE UPDATE ON proposal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER proposal_no_delete BEFORE DELETE ON proposal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER proposal_end_no_update BEFORE UPDATE ON proposal_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER proposal_end_no_delete BEFORE DELETE ON proposal_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
-- What may be erased may be erased only after the record that says so.
CREATE TRIGGER donor_version_no_delete BEFORE DELETE ON donor_version
WHEN NOT EXISTS (SELECT 1 FROM donor_erasure WHERE donor = OLD.donor)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER private_text_no_delete BEFORE DELETE ON private_text
WHEN NOT EXISTS (SELECT 1 FROM erased_text WHERE seq = OLD.seq AND field = OLD.field)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
