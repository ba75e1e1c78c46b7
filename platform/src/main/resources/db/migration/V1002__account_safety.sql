-- A person reads what was done to his account, too.
CREATE INDEX identity_security_log_about ON identity_security_log (about, id);

-- Whether a token acts in the roles of the house itself: it was made by somebody who did.
ALTER TABLE identity_token ADD COLUMN house_roles boolean NOT NULL DEFAULT false;
ALTER TABLE identity_token ALTER COLUMN house_roles DROP DEFAULT;
