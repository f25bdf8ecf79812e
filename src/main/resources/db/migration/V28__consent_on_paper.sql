-- A consent that was signed on paper: staff enter it, no screen of the patient's did. "kept" says
-- where the sheet is.
CREATE TABLE consent_decision_next (
  id                   INTEGER PRIMARY KEY,
  visit                INTEGER NOT NULL,
  form                 TEXT NOT NULL,
  version              INTEGER NOT NULL,
  treatment            TEXT NOT NULL,
  language             TEXT NOT NULL,
  rendered             TEXT NOT NULL,
  sha256               TEXT NOT NULL CHECK (length(sha256) = 64),
  permissions          TEXT NOT NULL CHECK (json_valid(permissions)),
  decision             TEXT NOT NULL CHECK (decision IN ('signed', 'declined', 'withdrawn')),
  decline_reason       TEXT,
  method               TEXT CHECK (method IN ('drawn', 'typed', 'mark', 'paper')),
  strokes              TEXT,
  png                  BLOB,
  typed_name           TEXT,
  kept                 TEXT,
  signer               TEXT NOT NULL CHECK (signer IN ('self', 'guardian', 'representative')),
  printed_name         TEXT,
  interpreter          TEXT,
  interpreter_language TEXT,
  witness              TEXT,
  staff                TEXT CHECK (staff GLOB 'u[1-9]*'),
  claim                TEXT,
  decided_at           TEXT NOT NULL,
  zone                 TEXT NOT NULL,
  record               INTEGER,
  FOREIGN KEY (form, version) REFERENCES consent_form_version (id, version),
  CHECK ((decision = 'signed') = (method IS NOT NULL)),
  CHECK ((method IS 'drawn' OR method IS 'mark') = (strokes IS NOT NULL AND png IS NOT NULL)),
  CHECK ((method IS 'typed') = (typed_name IS NOT NULL)),
  CHECK ((method IS 'paper') = (kept IS NOT NULL)),
  CHECK ((method IS NOT 'mark' AND method IS NOT 'paper') OR staff IS NOT NULL),
  CHECK (signer = 'self' OR decision = 'withdrawn' OR staff IS NOT NULL),
  CHECK (decision = 'declined' OR decline_reason IS NULL),
  CHECK (decision = 'withdrawn' OR (method IS 'paper') = (claim IS NULL))
) STRICT;

INSERT INTO consent_decision_next
  (id, visit, form, version, treatment, language, rendered, sha256, permissions, decision,
   decline_reason, method, strokes, png, typed_name, signer, printed_name, interpreter,
   interpreter_language, witness, staff, claim, decided_at, zone, record)
SELECT id, visit, form, version, treatment, language, rendered, sha256, permissions, decision,
       decline_reason, method, strokes, png, typed_name, signer, printed_name, interpreter,
       interpreter_language, witness, staff, claim, decided_at, zone, record
FROM consent_decision;

DROP TABLE consent_decision;
ALTER TABLE consent_decision_next RENAME TO consent_decision;
CREATE INDEX consent_decision_visit ON consent_decision (visit, id);
CREATE TRIGGER consent_decision_no_update BEFORE UPDATE ON consent_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;
