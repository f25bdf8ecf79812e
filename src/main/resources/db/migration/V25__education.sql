-- What patients are told about a treatment, and the words of the notices: never rewritten once it was in use.
CREATE TABLE education_version (
  id            TEXT NOT NULL,
  version       INTEGER NOT NULL CHECK (version >= 1),
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  content       TEXT NOT NULL CHECK (json_valid(content)),
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER education_version_no_update BEFORE UPDATE ON education_version
BEGIN SELECT RAISE(ABORT, 'what was told is never rewritten'); END;
CREATE TRIGGER education_version_no_delete BEFORE DELETE ON education_version
BEGIN SELECT RAISE(ABORT, 'what was told is never removed'); END;

-- How it ended at a visit; the newest counts. pages: each page that was on the screen with its language. Without pages of
-- that treatment there is no education, and staff explain it.
CREATE TABLE education_told (
  id        INTEGER PRIMARY KEY,
  visit     INTEGER NOT NULL,
  outcome   TEXT NOT NULL CHECK (outcome IN ('shown', 'skipped', 'not-shown')),
  education TEXT,
  version   INTEGER,
  language  TEXT NOT NULL,
  pages     TEXT NOT NULL CHECK (json_valid(pages)),
  claim     TEXT NOT NULL CHECK (length(claim) = 64),
  told_at   TEXT NOT NULL,
  record    INTEGER NOT NULL,
  FOREIGN KEY (education, version) REFERENCES education_version (id, version),
  CHECK ((outcome = 'not-shown') = (education IS NULL) AND (education IS NULL) = (version IS NULL))
) STRICT;
CREATE INDEX education_told_visit ON education_told (visit, id);
CREATE TRIGGER education_told_no_update BEFORE UPDATE ON education_told
BEGIN SELECT RAISE(ABORT, 'what was told is never rewritten'); END;

-- A notice that somebody said they have read.
CREATE TABLE education_notice (
  visit    INTEGER NOT NULL,
  claim    TEXT NOT NULL CHECK (length(claim) = 64),
  notice   TEXT NOT NULL CHECK (notice <> '' AND notice NOT GLOB '*[^a-z]*'),
  language TEXT NOT NULL,
  version  INTEGER NOT NULL,
  read_at  TEXT NOT NULL,
  record   INTEGER NOT NULL,
  PRIMARY KEY (visit, claim, notice, language)
) STRICT, WITHOUT ROWID;
