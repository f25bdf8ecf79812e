-- Every aftercare text and every problem form ever in use, in its exact words (canonical JSON).
CREATE TABLE aftercare_text_version (
  id            TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  content       TEXT NOT NULL,
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- A paper that was handed over. Its code is never kept, only the keyed digest; once another paper takes its place, or
-- somebody takes it out of use, not even that. The id is what the log calls the code.
CREATE TABLE aftercare_paper (
  id         INTEGER PRIMARY KEY,
  session    INTEGER NOT NULL,
  visit      INTEGER NOT NULL,
  patient    TEXT NOT NULL,
  text       TEXT NOT NULL,
  version    INTEGER NOT NULL,
  language   TEXT NOT NULL,
  next_date  TEXT CHECK (next_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  way        TEXT NOT NULL CHECK (way IN ('stick', 'browser', 'printer', 'screen')),
  digest     TEXT UNIQUE CHECK (length(digest) = 64),
  expires_at INTEGER NOT NULL,
  handed_at  INTEGER NOT NULL,
  handed_by  TEXT NOT NULL CHECK (handed_by GLOB 'u[1-9]*'),
  FOREIGN KEY (text, version) REFERENCES aftercare_text_version (id, version)
) STRICT;
CREATE INDEX aftercare_paper_session ON aftercare_paper (session);
CREATE INDEX aftercare_paper_patient ON aftercare_paper (patient);

-- A problem that somebody reported with their paper's code. It stays open until a clinician says what was done.
CREATE TABLE aftercare_problem (
  id          INTEGER PRIMARY KEY,
  paper       INTEGER NOT NULL REFERENCES aftercare_paper (id),
  visit       INTEGER NOT NULL,
  patient     TEXT NOT NULL,
  form        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  language    TEXT NOT NULL,
  urgent      TEXT CHECK (urgent IN ('emergency', 'clinic')),
  answers     TEXT NOT NULL CHECK (json_valid(answers)),
  reported_at INTEGER NOT NULL,
  outcome     TEXT CHECK (outcome IN ('spoke', 'seen', 'sent-on', 'not-reached')),
  note        TEXT CHECK (length(note) BETWEEN 3 AND 500),
  answered_at INTEGER,
  answered_by TEXT CHECK (answered_by GLOB 'u[1-9]*'),
  FOREIGN KEY (form, version) REFERENCES aftercare_text_version (id, version),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK ((answered_at IS NULL) = (note IS NULL)),
  CHECK ((answered_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX aftercare_problem_open ON aftercare_problem (id) WHERE answered_at IS NULL;
CREATE INDEX aftercare_problem_patient ON aftercare_problem (patient);
