-- How it is known that a taken cartridge is another unit than those taken before; NULL in what was taken before anybody asked.
-- Cautions are words with a space between; what they were allowed with stands beside them. A cartridge that was allowed is
-- 'accepted' and keeps its cautions.
ALTER TABLE cartridge_scan ADD COLUMN proof TEXT CHECK (proof IN ('serial', 'first', 'slot', 'person', 'none'));
ALTER TABLE cartridge_scan ADD COLUMN cautions TEXT;
ALTER TABLE cartridge_scan ADD COLUMN allowed_at TEXT;
ALTER TABLE cartridge_scan ADD COLUMN allowed_by TEXT;
ALTER TABLE cartridge_scan ADD COLUMN allowed_reason TEXT
  CHECK ((allowed_reason IS NULL) = (allowed_at IS NULL) AND (allowed_by IS NULL) = (allowed_at IS NULL)
     AND (verdict <> 'accepted' OR cautions IS NULL OR allowed_at IS NOT NULL));
-- The last unit that was taken by a code that all packs of its lot carry, and what was taken since that morning.
CREATE INDEX cartridge_scan_without_serial ON cartridge_scan (device, lot, id) WHERE serial IS NULL AND state <> 'REFUSED';
CREATE INDEX cartridge_scan_taken ON cartridge_scan (scanned_at) WHERE state <> 'REFUSED';

-- Which parts of the body a session treats, as a person said before the first scan.
CREATE TABLE treatment_area (
  session INTEGER NOT NULL REFERENCES treatment_session (number),
  area    TEXT NOT NULL,
  PRIMARY KEY (session, area)
) STRICT, WITHOUT ROWID;

-- Codes of the self-test that arrived whole from a scanner, last; a later one that did not takes the row away.
CREATE TABLE scanner_proof (
  scanner TEXT NOT NULL,
  code    TEXT NOT NULL CHECK (code IN ('DATA_MATRIX', 'CODE_128')),
  at      TEXT NOT NULL,
  PRIMARY KEY (scanner, code)
) STRICT, WITHOUT ROWID;
