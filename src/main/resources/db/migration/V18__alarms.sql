-- What the station wants a named person to look at. Times are milliseconds since 1970 UTC.
-- over_ms: the cause is gone. ended_ms: the cause is gone and somebody has answered.
CREATE TABLE alarm (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  part        TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 40),
  cause       TEXT NOT NULL,
  raised_ms   INTEGER NOT NULL,
  over_ms     INTEGER,
  answered_ms INTEGER,
  answered_by TEXT,
  answer      TEXT,
  note        TEXT CHECK (length(note) <= 200),
  ended_ms    INTEGER,
  CHECK ((answered_ms IS NULL) = (answered_by IS NULL) AND (answered_ms IS NULL) = (answer IS NULL)),
  CHECK (ended_ms IS NULL OR (over_ms IS NOT NULL AND answered_ms IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX alarm_standing ON alarm (kind, part) WHERE ended_ms IS NULL;

-- Cartridges that left a slot, and labels that were scanned, until each has found the other.
CREATE TABLE station_taking (
  id      INTEGER PRIMARY KEY,
  what    TEXT NOT NULL CHECK (what IN ('removal', 'scan', 'refused-scan')),
  part    TEXT NOT NULL,
  at_ms   INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'matched', 'returned', 'alone'))
) STRICT;
CREATE INDEX station_taking_waiting ON station_taking (at_ms) WHERE outcome = 'waiting';

-- Whether the station was stopped in order: a start without it comes after a power cut or a crash.
ALTER TABLE station_watch ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1));
