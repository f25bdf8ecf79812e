-- A serial differs in its first few signs, a device number only in its last: whichever a look-up
-- compares first, it compares at every step down the tree.
DROP INDEX cartridge_scan_serial;
CREATE UNIQUE INDEX cartridge_scan_serial ON cartridge_scan (serial, device)
  WHERE serial IS NOT NULL AND state <> 'REFUSED';
