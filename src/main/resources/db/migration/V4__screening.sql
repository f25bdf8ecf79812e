-- Every questionnaire ever in use, in its exact words (canonical JSON), so that an answer always has its question.
CREATE TABLE questionnaire_version (
  id            TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  content       TEXT NOT NULL,
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- The last answer to each question; triage is what the questionnaire made of it, empty for a no.
CREATE TABLE screening_answer (
  visit         INTEGER NOT NULL,
  questionnaire TEXT NOT NULL,
  version       INTEGER NOT NULL,
  question      TEXT NOT NULL,
  answer        TEXT NOT NULL CHECK (answer IN ('YES', 'NO', 'NOT_SURE')),
  triage        TEXT CHECK (triage IN ('STOP', 'CLEAR', 'NOTE')),
  answered_at   TEXT NOT NULL,
  PRIMARY KEY (visit, questionnaire, version, question),
  FOREIGN KEY (questionnaire, version) REFERENCES questionnaire_version (id, version)
) STRICT, WITHOUT ROWID;

-- A finished screening: its answers stand.
CREATE TABLE screening (
  visit         INTEGER PRIMARY KEY,
  questionnaire TEXT NOT NULL,
  version       INTEGER NOT NULL,
  finished_at   TEXT NOT NULL,
  FOREIGN KEY (questionnaire, version) REFERENCES questionnaire_version (id, version)
) STRICT;

-- One flag, one clinician, one reason.
CREATE TABLE screening_clearance (
  visit      INTEGER NOT NULL REFERENCES screening (visit),
  question   TEXT NOT NULL,
  reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 3 AND 300),
  cleared_by TEXT NOT NULL,
  cleared_at TEXT NOT NULL,
  PRIMARY KEY (visit, question)
) STRICT, WITHOUT ROWID;

-- No treatment today, as a clinician decided.
CREATE TABLE screening_stop (
  visit      INTEGER PRIMARY KEY REFERENCES screening (visit),
  reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 3 AND 300),
  stopped_by TEXT NOT NULL,
  stopped_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER screening_answer_final_insert BEFORE INSERT ON screening_answer
WHEN EXISTS (SELECT 1 FROM screening WHERE visit = NEW.visit)
BEGIN SELECT RAISE(ABORT, 'a finished screening stands'); END;
CREATE TRIGGER screening_answer_final_update BEFORE UPDATE ON screening_answer
WHEN EXISTS (SELECT 1 FROM screening WHERE visit = NEW.visit)
BEGIN SELECT RAISE(ABORT, 'a finished screening stands'); END;
