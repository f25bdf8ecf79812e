-- The clinic's pens. Times are milliseconds since 1970 UTC; *_mono_ms since boot.
CREATE TABLE pen (
  serial     TEXT PRIMARY KEY CHECK (length(serial) BETWEEN 2 AND 30),
  model      TEXT NOT NULL,
  label      TEXT NOT NULL UNIQUE,
  added_ms   INTEGER NOT NULL,
  added_by   TEXT NOT NULL,
  out_ms     INTEGER,
  out_reason TEXT,
  out_by     TEXT,
  CHECK ((out_ms IS NULL) = (out_reason IS NULL) AND (out_ms IS NULL) = (out_by IS NULL))
) STRICT, WITHOUT ROWID;

-- Which pen a dock belonged to, and when: what a dock saw is told of the pen it belonged to then.
CREATE TABLE pen_dock (
  id       INTEGER PRIMARY KEY,
  dock     INTEGER NOT NULL CHECK (dock >= 1),
  pen      TEXT NOT NULL REFERENCES pen (serial),
  from_ms  INTEGER NOT NULL,
  until_ms INTEGER,
  by_whom  TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX pen_dock_now ON pen_dock (dock) WHERE until_ms IS NULL;
CREATE UNIQUE INDEX pen_dock_of_pen_now ON pen_dock (pen) WHERE until_ms IS NULL;
CREATE INDEX pen_dock_of_pen ON pen_dock (pen, id);

-- A disinfection that is not finished is one whose contact time runs.
CREATE TABLE pen_disinfection (
  id              INTEGER PRIMARY KEY,
  pen             TEXT NOT NULL REFERENCES pen (serial),
  product         TEXT NOT NULL,
  product_name    TEXT NOT NULL,
  contact_minutes INTEGER NOT NULL CHECK (contact_minutes BETWEEN 1 AND 120),
  source          TEXT NOT NULL,
  started_ms      INTEGER NOT NULL,
  started_mono_ms INTEGER NOT NULL,
  boot            TEXT NOT NULL,
  started_by      TEXT NOT NULL,
  finished_ms     INTEGER,
  finished_by     TEXT,
  CHECK ((finished_ms IS NULL) = (finished_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX pen_disinfection_running ON pen_disinfection (pen) WHERE finished_ms IS NULL;
CREATE INDEX pen_disinfection_of_pen ON pen_disinfection (pen, id);

-- A pen in a session, with the new sleeve that somebody put on it. The session number says nothing of a person.
CREATE TABLE pen_use (
  id       INTEGER PRIMARY KEY,
  pen      TEXT NOT NULL REFERENCES pen (serial),
  session  TEXT NOT NULL,
  sleeve   INTEGER NOT NULL CHECK (sleeve = 1),
  attested TEXT,
  taken_ms INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  ended_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX pen_use_now ON pen_use (pen) WHERE ended_ms IS NULL;
CREATE UNIQUE INDEX pen_use_of_session_now ON pen_use (session) WHERE ended_ms IS NULL;
CREATE INDEX pen_use_of_pen ON pen_use (pen, id);
CREATE INDEX pen_use_of_session ON pen_use (session, id);
