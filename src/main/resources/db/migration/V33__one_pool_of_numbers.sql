-- Whoever is sent to staff gets a number of the same pool as whoever takes a seat: a row without a visit is the number of the
-- case with this day and ticket, until the case becomes a visit. Cases from before, which counted from 1, can be called, too;
-- a number that a visit has as well stays with the visit.
CREATE TABLE waiting_number_next (
  day       TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  number    INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  visit     INTEGER UNIQUE REFERENCES visit (id),
  called_at INTEGER,
  PRIMARY KEY (day, number)
) STRICT;

INSERT INTO waiting_number_next (day, number, visit, called_at)
SELECT day, number, visit, called_at FROM waiting_number;

INSERT OR IGNORE INTO waiting_number_next (day, number)
SELECT day, ticket FROM check_in_case WHERE settled_at IS NULL AND day = (SELECT max(day) FROM check_in_case);

DROP TABLE waiting_number;
ALTER TABLE waiting_number_next RENAME TO waiting_number;
