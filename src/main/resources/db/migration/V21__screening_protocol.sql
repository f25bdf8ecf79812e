-- How the holder of a claim was recognised, where it was by more than a birthday and two letters. A claim without a row
-- proves no more than those, so that a new claim never inherits what an older one had.
CREATE TABLE claim_proof (
  token         TEXT PRIMARY KEY,
  visit         INTEGER NOT NULL,
  identified_by TEXT NOT NULL CHECK (identified_by IN ('CODE', 'STAFF'))
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_proof_visit ON claim_proof (visit);

-- The words that stood on the screen when an answer was given, with the numbers in them as they were then.
ALTER TABLE screening_answer ADD COLUMN shown TEXT;

-- What was asked beside a yes or a not sure. reply is a word of the questionnaire's file, a month or "not-sure", never a
-- text that somebody typed; meaning is what the file makes of it, counted with the value of the protocol named in counted.
CREATE TABLE screening_follow_up (
  visit         INTEGER NOT NULL,
  questionnaire TEXT NOT NULL,
  version       INTEGER NOT NULL,
  question      TEXT NOT NULL,
  follow_up     TEXT NOT NULL,
  reply         TEXT NOT NULL CHECK (reply <> '' AND reply NOT GLOB '*[^a-z0-9,-]*'),
  meaning       TEXT CHECK (meaning IN ('STOP', 'CLEAR', 'NOTE')),
  counted       TEXT,
  shown         TEXT NOT NULL,
  answered_at   TEXT NOT NULL,
  PRIMARY KEY (visit, questionnaire, version, question, follow_up),
  FOREIGN KEY (questionnaire, version) REFERENCES questionnaire_version (id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER screening_follow_up_final_insert BEFORE INSERT ON screening_follow_up
WHEN EXISTS (SELECT 1 FROM screening WHERE visit = NEW.visit)
BEGIN SELECT RAISE(ABORT, 'a finished screening stands'); END;
CREATE TRIGGER screening_follow_up_final_update BEFORE UPDATE ON screening_follow_up
WHEN EXISTS (SELECT 1 FROM screening WHERE visit = NEW.visit)
BEGIN SELECT RAISE(ABORT, 'a finished screening stands'); END;
CREATE TRIGGER screening_follow_up_final_delete BEFORE DELETE ON screening_follow_up
WHEN EXISTS (SELECT 1 FROM screening WHERE visit = OLD.visit)
BEGIN SELECT RAISE(ABORT, 'a finished screening stands'); END;

-- What the product proposes for each value, as protocol.yaml has it.
CREATE TABLE protocol_proposal (
  key    TEXT PRIMARY KEY,
  unit   TEXT NOT NULL,
  value  INTEGER NOT NULL,
  min    INTEGER NOT NULL,
  max    INTEGER NOT NULL,
  source TEXT NOT NULL,
  note   TEXT NOT NULL,
  CHECK (value BETWEEN min AND max)
) STRICT, WITHOUT ROWID;
INSERT INTO protocol_proposal (key, unit, value, min, max, source, note)
SELECT key, unit, value, min, max, source, note FROM protocol_value;

-- What the clinic made of it: every change with who proposed and who approved it, from which day it counts, and the range
-- and the source as they were then. Without a proposer the file proposed it; without an approver it waits.
CREATE TABLE protocol_change (
  id           INTEGER PRIMARY KEY,
  key          TEXT NOT NULL REFERENCES protocol_proposal (key),
  value        INTEGER NOT NULL,
  min          INTEGER NOT NULL,
  max          INTEGER NOT NULL,
  source       TEXT NOT NULL CHECK (source <> ''),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  proposed_by  TEXT,
  by_lead      INTEGER NOT NULL CHECK (by_lead IN (0, 1)),
  proposed_at  TEXT NOT NULL,
  approved_by  TEXT,
  approved_at  TEXT,
  version      INTEGER CHECK (version >= 1),
  withdrawn_by TEXT,
  withdrawn_at TEXT,
  CHECK (value BETWEEN min AND max),
  CHECK (approved_by IS NULL OR approved_by IS NOT proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (version IS NULL)),
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
) STRICT;
CREATE INDEX protocol_change_key ON protocol_change (key, effective_on, id);

-- What a lead had approved counted at once; the day before, because these days are the clinic's and those times are not.
INSERT INTO protocol_change
  (key, value, min, max, source, effective_on, proposed_by, by_lead, proposed_at, approved_by, approved_at, version)
SELECT key, value, min, max, source, date(approved_at, '-1 day'), NULL, 0, approved_at, approver, approved_at, version
FROM protocol_value WHERE approver IS NOT NULL;
DROP TABLE protocol_value;

CREATE TRIGGER protocol_change_stands BEFORE UPDATE ON protocol_change
WHEN OLD.withdrawn_at IS NOT NULL
  OR (OLD.approved_at IS NOT NULL AND NEW.withdrawn_at IS NULL)
  OR NEW.id <> OLD.id OR NEW.key <> OLD.key OR NEW.value <> OLD.value OR NEW.min <> OLD.min OR NEW.max <> OLD.max
  OR NEW.source <> OLD.source OR NEW.proposed_by IS NOT OLD.proposed_by
  OR NEW.by_lead <> OLD.by_lead OR NEW.proposed_at <> OLD.proposed_at
  OR NEW.effective_on < OLD.effective_on
  OR (NEW.effective_on <> OLD.effective_on AND NEW.approved_at IS OLD.approved_at)
BEGIN SELECT RAISE(ABORT, 'the history of a value stands'); END;
CREATE TRIGGER protocol_change_stays BEFORE DELETE ON protocol_change
BEGIN SELECT RAISE(ABORT, 'the history of a value stands'); END;
