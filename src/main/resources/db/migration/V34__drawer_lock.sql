-- Whether the cartridge drawer is to be locked; who said so stands in the audit log.
CREATE TABLE drawer_lock (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;
