-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 3, on top of version 2. docs/book-format.md explains it to a reader with nothing but sqlite3.


-- The words of a gift's texts, in the order of the list of gifts: rowid = (Julian day of the gift << 40) | id. Derived; the program can make
-- it anew.
DROP TABLE gift_search;
CREATE VIRTUAL TABLE gift_search USING fts5 (folded, tokenize = 'ascii', prefix = '1 2 3');
INSERT INTO gift_search (rowid, folded) SELECT gift_place(d.day, d.id), search_words(group_concat(p.value, ' '))
  FROM (SELECT seq, value FROM private_text ORDER BY seq, field) p JOIN donation d ON d.id = p.seq GROUP BY p.seq ORDER BY 1;
