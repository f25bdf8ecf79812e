-- Heads of the audit log that were signed: the note as it left, and what it says once more for
-- look-ups. The last one lies beside the database too, so that a restored backup is noticed.
CREATE TABLE audit_head (
  size  INTEGER PRIMARY KEY CHECK (size >= 1),
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  root  BLOB NOT NULL CHECK (length(root) = 32),
  note  TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head
BEGIN SELECT RAISE(ABORT, 'a signed head stays'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'a signed head stays'); END;
