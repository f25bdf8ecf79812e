-- Who works or worked here. The number becomes the pseudonym ("u17"); AUTOINCREMENT never gives one twice.
CREATE TABLE staff_member (
  number          INTEGER PRIMARY KEY AUTOINCREMENT,
  code            TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9]'),
  name            TEXT NOT NULL,
  role            TEXT NOT NULL
                  CHECK (role IN ('PRACTITIONER', 'ASSISTANT', 'LEAD', 'AUDITOR', 'ADMINISTRATOR')),
  licence_kind    TEXT,
  licence_number  TEXT,
  licence_expires TEXT,
  depth_cap_um    INTEGER,
  pin_hash        TEXT NOT NULL,
  enabled         INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  CHECK ((licence_kind IS NULL) = (licence_number IS NULL)
     AND (licence_kind IS NULL) = (licence_expires IS NULL)
     AND (licence_kind IS NULL) = (depth_cap_um IS NULL))
) STRICT;

CREATE TRIGGER staff_member_no_delete BEFORE DELETE ON staff_member
BEGIN SELECT RAISE(ABORT, 'the log names this pseudonym'); END;

-- Tries to sign in since the last success, for known and unknown codes alike, counted before the PIN is looked at.
-- Times in milliseconds since 1970, UTC.
CREATE TABLE sign_in_tries (
  code       TEXT PRIMARY KEY,
  tries      INTEGER NOT NULL CHECK (tries > 0),
  counted_at INTEGER NOT NULL,
  next_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
