-- The clinic's clinical and operating values. Without an approver a value is only proposed.
CREATE TABLE protocol_value (
  key         TEXT PRIMARY KEY,
  unit        TEXT NOT NULL,
  value       INTEGER NOT NULL,
  min         INTEGER NOT NULL,
  max         INTEGER NOT NULL,
  source      TEXT NOT NULL,
  note        TEXT NOT NULL,
  approver    TEXT,
  approved_at TEXT,
  version     INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  CHECK (value BETWEEN min AND max),
  CHECK ((approver IS NULL) = (approved_at IS NULL) AND (approver IS NULL) = (version = 0))
) STRICT, WITHOUT ROWID;
