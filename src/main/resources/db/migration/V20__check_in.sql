-- What the clinic's own system knows of how to reach a person; either may be missing.
ALTER TABLE patient ADD COLUMN phone TEXT CHECK (phone <> '');
ALTER TABLE patient ADD COLUMN email TEXT CHECK (email <> '');

-- The number of a calendar entry's last change (SEQUENCE, RFC 5545 3.8.7.4): an older file changes nothing.
ALTER TABLE visit ADD COLUMN sequence INTEGER CHECK (sequence >= 0);
-- The clinic where the appointment is, when it is not this one.
ALTER TABLE visit ADD COLUMN elsewhere TEXT CHECK (elsewhere <> '');
-- How it is known who comes. No treatment begins for UNCONFIRMED and DOUBTED.
ALTER TABLE visit ADD COLUMN identity TEXT NOT NULL DEFAULT 'LETTERS'
  CHECK (identity IN ('LETTERS', 'CODE', 'STAFF', 'UNCONFIRMED', 'DOUBTED'));
-- Whether the screen that holds the visit was opened with a code: only then are contact details shown.
ALTER TABLE visit ADD COLUMN claim_by_code INTEGER NOT NULL DEFAULT 0 CHECK (claim_by_code IN (0, 1));

-- A code that lets one person check in once: never the code, only its keyed digest. Used, it goes.
CREATE TABLE check_in_code (
  visit      INTEGER PRIMARY KEY REFERENCES visit (id),
  digest     TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  expires_at INTEGER NOT NULL,
  issued_by  TEXT NOT NULL
) STRICT;

-- What staff settle at the kiosk: why somebody was sent to them, under the number that the person was told. What a person
-- without an appointment said of themselves goes when it is settled, or on the next day.
CREATE TABLE check_in_case (
  id            INTEGER PRIMARY KEY,
  day           TEXT NOT NULL,
  ticket        INTEGER NOT NULL CHECK (ticket > 0),
  why           TEXT NOT NULL CHECK (why IN
                  ('UNKNOWN', 'EARLY', 'LATE', 'OTHER_DAY', 'CANCELLED', 'ELSEWHERE', 'TWINS', 'CODE', 'WALK_IN')),
  at            INTEGER NOT NULL,
  birth_date    TEXT,
  given_letter  TEXT,
  family_letter TEXT,
  settled_at    INTEGER,
  settled_by    TEXT,
  outcome       TEXT CHECK (outcome IN ('CODE_GIVEN', 'TAKEN_IN', 'SENT_AWAY')),
  UNIQUE (day, ticket),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (outcome IS NULL)),
  CHECK (birth_date IS NULL OR (why = 'WALK_IN' AND settled_at IS NULL))
) STRICT;

-- The appointments that fitted what was typed, for staff to compare with the person.
CREATE TABLE check_in_candidate (
  case_id INTEGER NOT NULL REFERENCES check_in_case (id),
  visit   INTEGER NOT NULL REFERENCES visit (id),
  PRIMARY KEY (case_id, visit)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_candidate_visit ON check_in_candidate (visit);

-- What a person says is right now of how to reach them; staff decide, and then the row goes.
CREATE TABLE contact_correction (
  patient TEXT NOT NULL REFERENCES patient (id),
  kind    TEXT NOT NULL CHECK (kind IN ('PHONE', 'EMAIL')),
  was     TEXT NOT NULL,
  said    TEXT NOT NULL CHECK (said <> ''),
  at      INTEGER NOT NULL,
  PRIMARY KEY (patient, kind)
) STRICT, WITHOUT ROWID;
