-- Nothing of a patient goes while a court, an authority or an open claim may ask for it.
CREATE TABLE legal_hold (
  id        INTEGER PRIMARY KEY,
  patient   TEXT NOT NULL REFERENCES patient (id),
  reason    TEXT NOT NULL CHECK (reason IN ('CLAIM', 'COMPLAINT', 'AUTHORITY', 'COURT')),
  placed_at TEXT NOT NULL,
  placed_by TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX legal_hold_in_force ON legal_hold (patient) WHERE lifted_at IS NULL;

-- Pseudonyms that stand for nobody any more. The file "erased-patients" beside the database has the
-- same lines, so that a database put back from a copy loses these people again.
CREATE TABLE erased_patient (
  patient   TEXT PRIMARY KEY CHECK (length(patient) = 18 AND patient GLOB 'P-*'),
  erased_at TEXT NOT NULL,
  erased_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
