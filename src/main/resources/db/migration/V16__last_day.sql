-- The last day on which somebody may sign in, in the clinic's zone. An auditor's account always has one; those that
-- were made before this rule end in 30 days. Access that was ended for good has none.
ALTER TABLE staff_member ADD COLUMN last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

UPDATE staff_member SET last_day = date('now', '+30 days') WHERE role = 'AUDITOR' AND enabled = 1;
