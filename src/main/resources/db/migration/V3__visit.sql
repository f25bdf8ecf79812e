-- The only table with names. The pseudonym is random and is what every other table knows.
CREATE TABLE patient (
  id          TEXT PRIMARY KEY CHECK (length(id) = 18 AND id GLOB 'P-*'),
  reference   TEXT NOT NULL UNIQUE CHECK (reference <> ''),
  given_name  TEXT NOT NULL CHECK (given_name <> ''),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  birth_date  TEXT NOT NULL CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX patient_birth_date ON patient (birth_date);

-- An appointment and what became of it. Moments are milliseconds since 1970-01-01T00:00Z, so that
-- they compare as numbers.
CREATE TABLE visit (
  id           INTEGER PRIMARY KEY,
  appointment  TEXT NOT NULL UNIQUE CHECK (appointment <> ''),
  patient      TEXT NOT NULL REFERENCES patient (id),
  practitioner TEXT NOT NULL CHECK (practitioner GLOB 'u[1-9]*'),
  treatment    TEXT NOT NULL CHECK (treatment IN ('STANDARD', 'PRP', 'FRACTIONAL', 'RADIOFREQUENCY')),
  due_at       INTEGER NOT NULL,
  cancelled_at INTEGER,
  arrived_at   INTEGER,
  seated_at    INTEGER CHECK (seated_at IS NULL OR arrived_at IS NOT NULL),
  claim        TEXT
) STRICT;
CREATE INDEX visit_due_at ON visit (due_at);
CREATE INDEX visit_patient ON visit (patient);
CREATE INDEX visit_claim ON visit (claim) WHERE claim IS NOT NULL;

-- The last session number given out.
CREATE TABLE session_counter (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT;
INSERT INTO session_counter (id, last) VALUES (1, 0);

-- One row for each identification that was begun and has not succeeded: only when, never what was
-- typed. It is written before the look-up, so that pulling the plug saves nobody a try.
CREATE TABLE identification_miss (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
