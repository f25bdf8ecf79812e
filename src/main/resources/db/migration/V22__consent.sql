-- Two different licensed people approve these very words; the hash says which words those were.
CREATE TABLE consent_form_approval (
  form        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  approver    TEXT NOT NULL CHECK (approver GLOB 'u[1-9]*'),
  approved_at TEXT NOT NULL,
  PRIMARY KEY (form, version, sha256, approver),
  FOREIGN KEY (form, version) REFERENCES consent_form_version (id, version)
) STRICT, WITHOUT ROWID;

-- A form that patients may sign, and from when. Without a row here a form is a draft.
CREATE TABLE consent_form_release (
  form           TEXT NOT NULL,
  version        INTEGER NOT NULL,
  origin         TEXT NOT NULL CHECK (origin IN ('approved', 'signed-before')),
  effective_from TEXT NOT NULL,
  PRIMARY KEY (form, version),
  FOREIGN KEY (form, version) REFERENCES consent_form_version (id, version)
) STRICT, WITHOUT ROWID;

-- What patients signed before approvals were asked for stays in force until its next version.
INSERT INTO consent_form_release (form, version, origin, effective_from)
SELECT id, version, 'signed-before', first_used_at FROM consent_form_version
WHERE EXISTS (SELECT 1 FROM consent_decision
              WHERE form = id AND consent_decision.version = consent_form_version.version
                AND decision = 'signed');

CREATE TRIGGER consent_form_version_no_update BEFORE UPDATE ON consent_form_version
WHEN EXISTS (SELECT 1 FROM consent_form_release r WHERE r.form = OLD.id AND r.version = OLD.version)
BEGIN SELECT RAISE(ABORT, 'a form in force is never rewritten'); END;
CREATE TRIGGER consent_form_version_no_delete BEFORE DELETE ON consent_form_version
BEGIN SELECT RAISE(ABORT, 'a form is never removed'); END;
CREATE TRIGGER consent_form_release_no_update BEFORE UPDATE ON consent_form_release
BEGIN SELECT RAISE(ABORT, 'a release is never rewritten'); END;
CREATE TRIGGER consent_form_release_no_delete BEFORE DELETE ON consent_form_release
BEGIN SELECT RAISE(ABORT, 'a release is never removed'); END;
CREATE TRIGGER consent_form_approval_no_update BEFORE UPDATE ON consent_form_approval
BEGIN SELECT RAISE(ABORT, 'an approval is never rewritten'); END;

-- A decision on treatment: signed, declined or taken back; the newest counts. Names of people stand
-- in typed_name, printed_name, interpreter and witness only; "staff" is the pseudonym of who was
-- there: the witness of a mark, the clinician of a guardian, who entered what was taken back.
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
  method               TEXT CHECK (method IN ('drawn', 'typed', 'mark')),
  strokes              TEXT,
  png                  BLOB,
  typed_name           TEXT,
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
  CHECK (method IS NOT 'mark' OR staff IS NOT NULL),
  CHECK (signer = 'self' OR decision = 'withdrawn' OR staff IS NOT NULL),
  CHECK (decision = 'declined' OR decline_reason IS NULL),
  CHECK (decision = 'withdrawn' OR claim IS NOT NULL)
) STRICT;

INSERT INTO consent_decision_next
  (id, visit, form, version, treatment, language, rendered, sha256, permissions, decision,
   decline_reason, method, strokes, png, typed_name, signer, claim, decided_at, zone)
SELECT id, visit, form, version, treatment, language, rendered, sha256, permissions, decision,
       decline_reason, method, strokes, png, typed_name, signer, claim, decided_at, zone
FROM consent_decision;

DROP TABLE consent_decision;
ALTER TABLE consent_decision_next RENAME TO consent_decision;
CREATE INDEX consent_decision_visit ON consent_decision (visit, id);
CREATE TRIGGER consent_decision_no_update BEFORE UPDATE ON consent_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;

-- Each free choice on its own: granted, refused or taken back; the newest counts.
CREATE TABLE consent_permission (
  id         INTEGER PRIMARY KEY,
  visit      INTEGER NOT NULL,
  permission TEXT NOT NULL,
  decision   TEXT NOT NULL CHECK (decision IN ('granted', 'refused', 'withdrawn')),
  form       TEXT NOT NULL,
  version    INTEGER NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  decided_at TEXT NOT NULL,
  zone       TEXT NOT NULL,
  FOREIGN KEY (form, version) REFERENCES consent_form_version (id, version)
) STRICT;
CREATE INDEX consent_permission_visit ON consent_permission (visit, id);
CREATE TRIGGER consent_permission_no_update BEFORE UPDATE ON consent_permission
BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END;

-- Who wants to do it on paper.
CREATE TABLE consent_paper (
  visit    INTEGER PRIMARY KEY,
  asked_at TEXT NOT NULL
) STRICT;
