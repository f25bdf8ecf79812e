-- By what right somebody signed for the patient and what a clinician looked at, whether a young
-- person agreed, too, and how an interpreter took part. What was decided before has none of them.
-- Where a young person said no, nothing is signed.
ALTER TABLE consent_decision ADD COLUMN relation TEXT CHECK (
  relation IS NULL
  OR (signer = 'guardian' AND relation IN ('parent', 'court-guardian'))
  OR (signer = 'representative' AND relation IN ('power-of-attorney', 'court-appointed')));
ALTER TABLE consent_decision ADD COLUMN proof TEXT CHECK (
  (proof IS NULL) = (relation IS NULL) AND (proof IS NULL OR proof IN ('photo-id', 'photo-id-and-papers')));
ALTER TABLE consent_decision ADD COLUMN assent TEXT CHECK (
  assent IS NULL OR assent = 'yes' OR (assent = 'no' AND decision = 'declined'));
ALTER TABLE consent_decision ADD COLUMN interpreter_mode TEXT CHECK (
  interpreter_mode IS NULL
  OR (interpreter IS NOT NULL AND interpreter_mode IN ('in-room', 'phone', 'video')));
