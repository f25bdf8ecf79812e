-- A recall names every lot of a device, a list of lots, or a range of numbers within lots of one shape. It is lifted in two
-- steps by two people: what the first asks, the second confirms.
ALTER TABLE recall RENAME TO recall_before;
DROP INDEX recall_in_force;
CREATE TABLE recall (
  id            INTEGER PRIMARY KEY,
  device        TEXT NOT NULL REFERENCES device (device_identifier),
  scope         TEXT NOT NULL CHECK (scope IN ('DEVICE', 'LOTS', 'RANGE')),
  before_number TEXT,
  first_number  TEXT,
  last_number   TEXT,
  after_number  TEXT,
  reason        TEXT NOT NULL,
  reference     TEXT NOT NULL,
  notified      TEXT NOT NULL CHECK (notified GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  entered_at    TEXT NOT NULL,
  entered_by    TEXT NOT NULL,
  lift_asked_at TEXT,
  lift_asked_by TEXT,
  lift_reason   TEXT,
  lifted_at     TEXT,
  lifted_by     TEXT,
  CHECK ((scope = 'RANGE') = (first_number IS NOT NULL)),
  CHECK ((first_number IS NULL) = (last_number IS NULL)
     AND (first_number IS NULL) = (before_number IS NULL)
     AND (first_number IS NULL) = (after_number IS NULL)),
  CHECK ((lift_asked_at IS NULL) = (lift_asked_by IS NULL) AND (lift_asked_at IS NULL) = (lift_reason IS NULL)),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK (lifted_by IS NOT lift_asked_by OR lifted_by IS NULL)
) STRICT;
-- The lots of a list, as they were typed.
CREATE TABLE recall_lot (
  recall INTEGER NOT NULL REFERENCES recall (id),
  lot    TEXT NOT NULL CHECK (length(lot) BETWEEN 1 AND 20),
  PRIMARY KEY (recall, lot)
) STRICT, WITHOUT ROWID;
INSERT INTO recall (id, device, scope, reason, reference, notified, entered_at, entered_by, lifted_at, lifted_by)
  SELECT id, device, CASE WHEN lot IS NULL THEN 'DEVICE' ELSE 'LOTS' END, reason, 'not given', substr(entered_at, 1, 10),
         entered_at, entered_by, lifted_at, lifted_by
  FROM recall_before;
INSERT INTO recall_lot (recall, lot) SELECT id, lot FROM recall_before WHERE lot IS NOT NULL;
DROP TABLE recall_before;
CREATE INDEX recall_in_force ON recall (device) WHERE lifted_at IS NULL;

-- Who was told of a recall: for each exposed session its patient, by whom and how. Nothing here names the patient.
CREATE TABLE recall_told (
  id      INTEGER PRIMARY KEY,
  recall  INTEGER NOT NULL,
  session INTEGER NOT NULL REFERENCES treatment_session (number),
  how     TEXT NOT NULL CHECK (how IN ('PHONE', 'LETTER', 'EMAIL', 'IN_PERSON')),
  told_on TEXT NOT NULL CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at      TEXT NOT NULL,
  by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX recall_told_of_recall ON recall_told (recall, session);

-- From a patient to their sessions, and so to the lots used on them.
CREATE INDEX treatment_session_of_patient ON treatment_session (patient);
