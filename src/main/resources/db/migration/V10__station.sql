-- What the station's sensors saw. Times are milliseconds: at_ms since 1970 UTC, mono_ms since boot.
CREATE TABLE station_event (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('dock', 'drawer', 'slot', 'bin', 'drop')),
  number  INTEGER NOT NULL CHECK (number >= 1),
  before  TEXT NOT NULL,
  after   TEXT NOT NULL,
  at_ms   INTEGER NOT NULL,
  mono_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX station_event_by_kind ON station_event (kind, at_ms);

-- Drops counted since a bin was set in; complete = 0 after a time in which nobody watched.
CREATE TABLE station_bin (
  number   INTEGER PRIMARY KEY,
  drops    INTEGER NOT NULL CHECK (drops >= 0),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;

-- When the station was last known to watch: the beginning of the gap after a power cut.
CREATE TABLE station_watch (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  at_ms INTEGER NOT NULL
) STRICT;
