-- Calls for staff from the kiosk; at most one is open.
CREATE TABLE staff_call (
  id          INTEGER PRIMARY KEY,
  called_at   TEXT NOT NULL,
  answered_at TEXT,
  answered_by TEXT,
  CHECK ((answered_at IS NULL) = (answered_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX staff_call_open ON staff_call ((answered_at IS NULL)) WHERE answered_at IS NULL;
