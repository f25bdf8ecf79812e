-- Who and where: written once at first-run set-up.
CREATE TABLE site (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  kind           TEXT NOT NULL CHECK (kind IN ('CLINIC', 'DEMO')),
  name           TEXT NOT NULL,
  zone           TEXT NOT NULL,
  slug           TEXT NOT NULL,
  kiosk          TEXT NOT NULL,
  established_at TEXT NOT NULL
) STRICT;

-- The audit log. A line is the record's canonical JSON (RFC 8785 of a restricted form), its leaf is
-- SHA-256(0x00 || line); the tree is that of RFC 9162.
CREATE TABLE audit_log (
  seq  INTEGER PRIMARY KEY CHECK (seq >= 0),
  line TEXT NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;

-- What a line's "body" is the salted hash of. Erasing a person deletes rows here and nowhere else in the log.
CREATE TABLE audit_body (
  seq  INTEGER PRIMARY KEY REFERENCES audit_log (seq),
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  body TEXT NOT NULL
) STRICT;

-- The lines' key fields once more, for lot traces and filters.
CREATE TABLE audit_key (
  key   TEXT NOT NULL,
  value TEXT NOT NULL,
  seq   INTEGER NOT NULL REFERENCES audit_log (seq),
  PRIMARY KEY (key, value, seq)
) STRICT, WITHOUT ROWID;

-- Hashes of complete subtrees above the leaves: level 1 joins two leaves, position counts from the left.
CREATE TABLE audit_tree (
  level    INTEGER NOT NULL CHECK (level >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  hash     BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;

-- A seat belt, not evidence: whoever holds the file can drop these. The tree is the evidence.
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_body_no_update BEFORE UPDATE ON audit_body
BEGIN SELECT RAISE(ABORT, 'a record is never rewritten'); END;
CREATE TRIGGER audit_key_no_update BEFORE UPDATE ON audit_key
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_key_no_delete BEFORE DELETE ON audit_key
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_tree_no_update BEFORE UPDATE ON audit_tree
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_tree_no_delete BEFORE DELETE ON audit_tree
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
