-- Times in which the kiosk was off or had broken off, so that nobody watched the station. Milliseconds since 1970 UTC.
-- The log says the same in station.gap; what was before this table stands only there.
CREATE TABLE station_gap (
  id      INTEGER PRIMARY KEY,
  from_ms INTEGER NOT NULL,
  to_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX station_gap_by_end ON station_gap (to_ms);
