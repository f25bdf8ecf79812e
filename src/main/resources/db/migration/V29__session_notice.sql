-- A notice that staff said they talked about in a session. fact: what raised it, a part of the body, a needle's length
-- in micrometres, or 'years'; another fact raises the notice anew.
CREATE TABLE session_notice (
  session  TEXT NOT NULL,
  notice   TEXT NOT NULL CHECK (notice <> '' AND notice NOT GLOB '*[^a-z]*'),
  fact     TEXT NOT NULL CHECK (fact <> '' AND fact NOT GLOB '*[^a-z0-9]*'),
  visit    INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  language TEXT NOT NULL,
  told_at  TEXT NOT NULL,
  record   INTEGER NOT NULL,
  PRIMARY KEY (session, notice, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_notice_visit ON session_notice (visit);
