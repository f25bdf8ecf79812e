-- People and codes are guessed at for themselves: whoever was not recognised gets a code from staff, and must not wait
-- for it because somebody else guessed at people.
ALTER TABLE identification_miss ADD COLUMN guess TEXT NOT NULL DEFAULT 'person' CHECK (guess IN ('person', 'code'));
