-- The number by which somebody is called on the waiting room's screen: of one visit and one day, random among those not given
-- out that day, so that it tells neither who comes nor in which order. The rows of other days go when the next one is given.
CREATE TABLE waiting_number (
  day       TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  number    INTEGER NOT NULL CHECK (number BETWEEN 10 AND 999),
  visit     INTEGER NOT NULL UNIQUE REFERENCES visit (id),
  called_at INTEGER,
  PRIMARY KEY (day, number)
) STRICT;
