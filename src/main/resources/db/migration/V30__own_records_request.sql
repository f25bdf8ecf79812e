-- Who asked at the kiosk for a copy of all that is kept of them; one open at a time.
CREATE TABLE own_records_request (
  id          INTEGER PRIMARY KEY,
  patient     TEXT NOT NULL,
  visit       INTEGER NOT NULL,
  asked_at    INTEGER NOT NULL, -- milliseconds since 1970
  answered_at INTEGER
) STRICT;
CREATE UNIQUE INDEX own_records_request_open ON own_records_request (patient)
  WHERE answered_at IS NULL;
