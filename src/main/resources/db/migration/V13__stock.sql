-- What is said of a device changes; each change is one more version, and a scan keeps the one by which it was judged.
CREATE TABLE device_version (
  device           TEXT NOT NULL REFERENCES device (device_identifier),
  version          INTEGER NOT NULL CHECK (version >= 1),
  maker            TEXT NOT NULL,
  model            TEXT NOT NULL,
  needles          INTEGER NOT NULL CHECK (needles BETWEEN 1 AND 200),
  needle_length_um INTEGER NOT NULL CHECK (needle_length_um BETWEEN 100 AND 3000),
  sterilisation    TEXT NOT NULL CHECK (sterilisation IN ('ETHYLENE_OXIDE', 'GAMMA', 'ELECTRON_BEAM')),
  authorisation    TEXT NOT NULL,
  product_code     TEXT CHECK (product_code GLOB '[A-Z][A-Z][A-Z]'),
  minimum_age      INTEGER CHECK (minimum_age BETWEEN 1 AND 99),
  retired          INTEGER NOT NULL CHECK (retired IN (0, 1)),
  changed_at       TEXT NOT NULL,
  changed_by       TEXT NOT NULL,
  PRIMARY KEY (device, version)
) STRICT, WITHOUT ROWID;
INSERT INTO device_version (device, version, maker, model, needles, needle_length_um, sterilisation, authorisation,
                            retired, changed_at, changed_by)
  SELECT device_identifier, 1, maker, model, needles, needle_length_um, sterilisation, authorisation,
         0, registered_at, registered_by
  FROM device;
ALTER TABLE device DROP COLUMN maker;
ALTER TABLE device DROP COLUMN model;
ALTER TABLE device DROP COLUMN needles;
ALTER TABLE device DROP COLUMN needle_length_um;
ALTER TABLE device DROP COLUMN sterilisation;
ALTER TABLE device DROP COLUMN authorisation;
ALTER TABLE device ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- How deep the maker's label allows, by part of the body.
CREATE TABLE device_depth_limit (
  device   TEXT NOT NULL,
  version  INTEGER NOT NULL,
  area     TEXT NOT NULL,
  limit_um INTEGER NOT NULL CHECK (limit_um BETWEEN 100 AND 3000),
  PRIMARY KEY (device, version, area),
  FOREIGN KEY (device, version) REFERENCES device_version (device, version)
) STRICT, WITHOUT ROWID;

-- A box has a number of its own, and its units may carry none.
CREATE TABLE device_package (
  device   TEXT NOT NULL,
  version  INTEGER NOT NULL,
  package  TEXT NOT NULL CHECK (length(package) BETWEEN 6 AND 23),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 10000),
  PRIMARY KEY (device, version, package),
  FOREIGN KEY (device, version) REFERENCES device_version (device, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX device_package_number ON device_package (package);

ALTER TABLE cartridge_scan ADD COLUMN device_version INTEGER;
UPDATE cartridge_scan SET device_version = 1 WHERE device IS NOT NULL AND verdict <> 'unknown-device';

-- What the label of a box said or a person did; NULL in what came in before anybody asked.
ALTER TABLE receipt ADD COLUMN package TEXT;
ALTER TABLE receipt ADD COLUMN boxes INTEGER;
ALTER TABLE receipt ADD COLUMN count_from TEXT CHECK (count_from IN ('LABEL', 'LIST', 'TYPED'));
ALTER TABLE receipt ADD COLUMN invoice TEXT;
ALTER TABLE receipt ADD COLUMN condition TEXT CHECK (condition IN ('GOOD', 'DENTED'));
ALTER TABLE receipt ADD COLUMN source TEXT CHECK (source IN ('SCANNED', 'TYPED'));
ALTER TABLE receipt ADD COLUMN raw TEXT;
ALTER TABLE receipt ADD COLUMN serial TEXT;
ALTER TABLE receipt ADD COLUMN quarantined INTEGER NOT NULL DEFAULT 0 CHECK (quarantined IN (0, 1));
CREATE UNIQUE INDEX receipt_of_box ON receipt (coalesce(package, device), serial) WHERE serial IS NOT NULL;

-- What a named person says of the cupboard: thrown away, or counted. Units are added to the stock; below 0 they leave it.
CREATE TABLE stock_change (
  id         INTEGER PRIMARY KEY,
  device     TEXT NOT NULL,
  lot        TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('DISCARDED', 'COUNTED')),
  units      INTEGER NOT NULL,
  counted    INTEGER CHECK (counted BETWEEN 0 AND 100000),
  reason     TEXT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  FOREIGN KEY (device, lot) REFERENCES lot (device, lot),
  CHECK (kind <> 'DISCARDED' OR (units < 0 AND reason IS NOT NULL)),
  CHECK ((kind = 'COUNTED') = (counted IS NOT NULL)),
  CHECK (units = 0 OR reason IS NOT NULL)
) STRICT;
CREATE INDEX stock_change_of_lot ON stock_change (device, lot, kind, units);

-- Serial numbers that the clinic gives to units whose maker gave none. A label that was thrown away is worth nothing.
CREATE TABLE unit_label (
  device    TEXT NOT NULL,
  serial    TEXT NOT NULL CHECK (length(serial) BETWEEN 1 AND 20),
  lot       TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  discard   INTEGER REFERENCES stock_change (id),
  PRIMARY KEY (device, serial),
  FOREIGN KEY (device, lot) REFERENCES lot (device, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_label_of_lot ON unit_label (device, lot, serial) WHERE discard IS NULL;

-- From how few usable units on somebody has to order more.
CREATE TABLE reorder_level (
  device TEXT PRIMARY KEY REFERENCES device (device_identifier),
  units  INTEGER NOT NULL CHECK (units BETWEEN 0 AND 10000),
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
