-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema version 3, on top of version 2. docs/book-format.md explains it to a reader with nothing but sqlite3.

