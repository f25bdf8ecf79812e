-- Treatment sessions. The number is counted up and says nothing of anybody.
CREATE TABLE treatment_session (
  number       INTEGER PRIMARY KEY,
  visit        INTEGER NOT NULL,
  patient      TEXT NOT NULL,
  practitioner TEXT NOT NULL,
  treatment    TEXT NOT NULL,
  opened_at    TEXT NOT NULL,
  stopped_at   TEXT,
  stop_reason  TEXT,
  closed_at    TEXT,
  CHECK ((stopped_at IS NULL) = (stop_reason IS NULL))
) STRICT;
-- A visit has one session; only when that was stopped may another follow.
CREATE UNIQUE INDEX treatment_session_of_visit ON treatment_session (visit) WHERE stopped_at IS NULL;
CREATE INDEX treatment_session_open ON treatment_session (number) WHERE closed_at IS NULL;

-- Why one cartridge was not enough.
CREATE TABLE another_cartridge (
  id      INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES treatment_session (number),
  reason  TEXT NOT NULL,
  at      TEXT NOT NULL,
  by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX another_cartridge_of_session ON another_cartridge (session);
