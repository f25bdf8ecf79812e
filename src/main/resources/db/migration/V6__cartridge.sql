-- The cartridges this clinic may use. A GS1 identifier is the GTIN as 14 digits, a HIBC one is LIC, PCN and unit of measure.
CREATE TABLE device (
  device_identifier TEXT PRIMARY KEY CHECK (length(device_identifier) BETWEEN 6 AND 23),
  maker             TEXT NOT NULL,
  model             TEXT NOT NULL,
  needles           INTEGER NOT NULL CHECK (needles BETWEEN 1 AND 200),
  needle_length_um  INTEGER NOT NULL CHECK (needle_length_um BETWEEN 100 AND 3000),
  sterilisation     TEXT NOT NULL CHECK (sterilisation IN ('ETHYLENE_OXIDE', 'GAMMA', 'ELECTRON_BEAM')),
  authorisation     TEXT NOT NULL,
  registered_at     TEXT NOT NULL,
  registered_by     TEXT NOT NULL
) STRICT;

-- A maker's lot has one expiry; a lot received twice with two dates keeps the earlier.
CREATE TABLE lot (
  device  TEXT NOT NULL REFERENCES device (device_identifier),
  lot     TEXT NOT NULL CHECK (length(lot) BETWEEN 1 AND 20),
  expires TEXT NOT NULL CHECK (expires GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (device, lot)
) STRICT, WITHOUT ROWID;

-- Each box that came in.
CREATE TABLE receipt (
  id          INTEGER PRIMARY KEY,
  device      TEXT NOT NULL,
  lot         TEXT NOT NULL,
  expires     TEXT NOT NULL,
  quantity    INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
  supplier    TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  FOREIGN KEY (device, lot) REFERENCES lot (device, lot)
) STRICT;
CREATE INDEX receipt_of_lot ON receipt (device, lot, quantity);

-- Without a lot the whole device is recalled. The lot need not have come in yet.
CREATE TABLE recall (
  id          INTEGER PRIMARY KEY,
  device      TEXT NOT NULL REFERENCES device (device_identifier),
  lot         TEXT CHECK (length(lot) BETWEEN 1 AND 20),
  reason      TEXT NOT NULL,
  entered_at  TEXT NOT NULL,
  entered_by  TEXT NOT NULL,
  lifted_at   TEXT,
  lifted_by   TEXT
) STRICT;
CREATE INDEX recall_in_force ON recall (device, lot) WHERE lifted_at IS NULL;

-- Every scan that was judged, whatever came of it. An accepted one is held until somebody has looked
-- at the pack, and then used or discarded; a unit is gone from the stock as long as it is not REFUSED.
-- Raw bytes are base64, times UTC, expires the last usable day.
CREATE TABLE cartridge_scan (
  id              INTEGER PRIMARY KEY,
  session         TEXT NOT NULL,
  scanned_at      TEXT NOT NULL,
  scanned_by      TEXT NOT NULL,
  raw             TEXT NOT NULL,
  source          TEXT NOT NULL CHECK (source IN ('SCANNED', 'TYPED')),
  verdict         TEXT NOT NULL,
  device          TEXT,
  lot             TEXT,
  serial          TEXT,
  expires         TEXT,
  detail          TEXT,
  units           INTEGER,
  state           TEXT NOT NULL CHECK (state IN ('REFUSED', 'HELD', 'USED', 'DISCARDED')),
  answered_at     TEXT,
  answered_by     TEXT,
  discard_reason  TEXT,
  disposed_at     TEXT,
  disposed_by     TEXT,
  bin             TEXT,
  witness         TEXT CHECK (witness IN ('BEAM', 'ATTESTED')),
  witness_reason  TEXT,
  CHECK (verdict = 'accepted' OR state IN ('REFUSED', 'DISCARDED')),
  CHECK (state <> 'DISCARDED' OR discard_reason IS NOT NULL),
  CHECK ((disposed_at IS NULL) = (witness IS NULL)),
  CHECK (disposed_at IS NULL OR state = 'USED'),
  CHECK (witness IS NOT 'ATTESTED' OR witness_reason IS NOT NULL)
) STRICT;
CREATE INDEX cartridge_scan_of_session ON cartridge_scan (session, id);
CREATE INDEX cartridge_scan_of_lot ON cartridge_scan (device, lot) WHERE state <> 'REFUSED';
CREATE INDEX cartridge_scan_by_beam ON cartridge_scan (disposed_at) WHERE witness = 'BEAM';
-- The last word when two people scan one serial at the same moment.
CREATE UNIQUE INDEX cartridge_scan_serial ON cartridge_scan (device, serial)
  WHERE serial IS NOT NULL AND state <> 'REFUSED';

-- A clock nobody vouches for counts once a named person has said what day it is, for that day of that boot.
CREATE TABLE clock_confirmation (
  boot         TEXT NOT NULL,
  day          TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  PRIMARY KEY (boot, day)
) STRICT, WITHOUT ROWID;
