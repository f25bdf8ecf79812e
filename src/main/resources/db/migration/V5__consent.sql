-- Every consent form ever in use, in its exact words (canonical JSON).
CREATE TABLE consent_form_version (
  id            TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  content       TEXT NOT NULL,
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- A decision, signed or declined; the newest of a visit counts. Nothing here is ever changed.
CREATE TABLE consent_decision (
  id             INTEGER PRIMARY KEY,
  visit          INTEGER NOT NULL,
  form           TEXT NOT NULL,
  version        INTEGER NOT NULL,
  treatment      TEXT NOT NULL,
  language       TEXT NOT NULL,
  rendered       TEXT NOT NULL,
  sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
  permissions    TEXT NOT NULL CHECK (json_valid(permissions)),
  decision       TEXT NOT NULL CHECK (decision IN ('signed', 'declined')),
  decline_reason TEXT,
  method         TEXT CHECK (method IN ('drawn', 'typed')),
  strokes        TEXT,
  png            BLOB,
  typed_name     TEXT,
  signer         TEXT NOT NULL CHECK (signer = 'self'),
  claim          TEXT NOT NULL,
  decided_at     TEXT NOT NULL,
  zone           TEXT NOT NULL,
  FOREIGN KEY (form, version) REFERENCES consent_form_version (id, version),
  CHECK ((decision = 'signed') = (method IS NOT NULL)),
  CHECK ((method IS 'drawn') = (strokes IS NOT NULL AND png IS NOT NULL)),
  CHECK ((method IS 'typed') = (typed_name IS NOT NULL)),
  CHECK (decision = 'declined' OR decline_reason IS NULL)
) STRICT;

CREATE INDEX consent_decision_visit ON consent_decision (visit, id);

CREATE TRIGGER consent_decision_no_update BEFORE UPDATE ON consent_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;
