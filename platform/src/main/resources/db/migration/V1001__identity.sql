CREATE TABLE identity_side (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  code text NOT NULL UNIQUE,
  country char(2) NOT NULL,
  names jsonb NOT NULL,
  languages text[] NOT NULL,
  calendar text NOT NULL
);

CREATE TABLE identity_desk (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  side uuid NOT NULL REFERENCES identity_side,
  topic text NOT NULL,
  names jsonb NOT NULL,
  UNIQUE (id, side)
);
CREATE INDEX identity_desk_side ON identity_desk (side);

-- A person who was erased keeps the row, without what tells who it was: others' records name it.
CREATE TABLE identity_person (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  email text UNIQUE,
  name text NOT NULL,
  language text NOT NULL,
  wants_letters boolean NOT NULL,
  password_hash text,
  created_at timestamptz NOT NULL,
  suspended_at timestamptz,
  erased_at timestamptz,
  CHECK ((email IS NULL) = (erased_at IS NOT NULL))
);

CREATE TABLE identity_organisation (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  names jsonb NOT NULL,
  country char(2) NOT NULL,
  registration_number text NOT NULL,
  side uuid NOT NULL REFERENCES identity_side,
  state text NOT NULL,
  submitted_at timestamptz,
  decided_by uuid REFERENCES identity_person,
  decided_at timestamptz,
  reason text,
  created_at timestamptz NOT NULL,
  CHECK (state IN ('UNVERIFIED', 'SUBMITTED', 'VERIFIED', 'REFUSED')),
  CHECK (state NOT IN ('VERIFIED', 'REFUSED') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX identity_organisation_side ON identity_organisation (side, state);
-- Anybody may claim a registration number; one organisation alone is verified under it.
CREATE UNIQUE INDEX identity_organisation_verified
  ON identity_organisation (country, registration_number) WHERE state = 'VERIFIED';

CREATE TABLE identity_evidence (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES identity_organisation,
  file uuid NOT NULL,
  added_by uuid NOT NULL REFERENCES identity_person,
  added_at timestamptz NOT NULL
);
CREATE INDEX identity_evidence_organisation ON identity_evidence (organisation);

CREATE TABLE identity_membership (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES identity_person,
  role text NOT NULL,
  side uuid REFERENCES identity_side,
  desk uuid,
  organisation uuid REFERENCES identity_organisation,
  given_by uuid REFERENCES identity_person,
  given_at timestamptz NOT NULL,
  ended_by uuid REFERENCES identity_person,
  ended_at timestamptz,
  FOREIGN KEY (desk, side) REFERENCES identity_desk (id, side),
  CHECK (
    CASE
      WHEN role = 'ENTERPRISE_MEMBER' THEN organisation IS NOT NULL AND side IS NULL AND desk IS NULL
      WHEN role IN ('DESK_OFFICER', 'DESK_LEAD') THEN desk IS NOT NULL AND side IS NOT NULL AND organisation IS NULL
      WHEN role = 'SIDE_COORDINATOR' THEN side IS NOT NULL AND desk IS NULL AND organisation IS NULL
      ELSE role IN ('MEDIATOR', 'DATA_STEWARD', 'AUDITOR', 'ADMINISTRATOR')
        AND side IS NULL AND desk IS NULL AND organisation IS NULL
    END)
);
CREATE UNIQUE INDEX identity_membership_once
  ON identity_membership (person, role, desk, side, organisation) NULLS NOT DISTINCT
  WHERE ended_at IS NULL;
CREATE INDEX identity_membership_side ON identity_membership (side) WHERE ended_at IS NULL;
CREATE INDEX identity_membership_organisation
  ON identity_membership (organisation) WHERE ended_at IS NULL;

CREATE TABLE identity_invitation (
  id uuid PRIMARY KEY,
  secret_hash text UNIQUE,
  email text NOT NULL,
  language text NOT NULL,
  role text NOT NULL,
  side uuid REFERENCES identity_side,
  desk uuid,
  organisation uuid REFERENCES identity_organisation,
  invited_by uuid NOT NULL REFERENCES identity_person,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_as text,
  FOREIGN KEY (desk, side) REFERENCES identity_desk (id, side),
  CHECK (closed_as IN ('ACCEPTED', 'REVOKED')),
  CHECK ((closed_at IS NULL) = (closed_as IS NULL))
);

-- Secrets that open one door once: kept as their SHA-256 only.
CREATE TABLE identity_link (
  secret_hash text PRIMARY KEY,
  purpose text NOT NULL,
  person uuid REFERENCES identity_person,
  email text,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK (purpose IN ('SIGN_IN', 'REGISTER', 'FIRST_ADMINISTRATOR'))
);
CREATE INDEX identity_link_expires_at ON identity_link (expires_at);

-- Tries that are counted against guessing: whose they were is kept as a digest only.
CREATE TABLE identity_try (
  key_hash text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX identity_try_key ON identity_try (key_hash, at);
CREATE INDEX identity_try_at ON identity_try (at);

CREATE TABLE identity_token (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES identity_person,
  name text NOT NULL,
  scopes text[] NOT NULL,
  secret_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX identity_token_person ON identity_token (person);

CREATE TABLE identity_provider_account (
  issuer text NOT NULL,
  subject text NOT NULL,
  person uuid NOT NULL REFERENCES identity_person,
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE identity_security_log (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  what text NOT NULL,
  person uuid REFERENCES identity_person,
  about uuid,
  origin text
);
CREATE INDEX identity_security_log_person ON identity_security_log (person, id);

-- Passkeys, in the tables that Spring Security asks for by these names.
CREATE TABLE user_entities (
  id varchar(1000) PRIMARY KEY,
  name varchar(100) NOT NULL UNIQUE,
  display_name varchar(200)
);
CREATE TABLE user_credentials (
  credential_id varchar(1000) PRIMARY KEY,
  user_entity_user_id varchar(1000) NOT NULL REFERENCES user_entities ON DELETE CASCADE,
  public_key bytea NOT NULL,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean NOT NULL,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean NOT NULL,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label varchar(1000) NOT NULL
);
CREATE INDEX user_credentials_user ON user_credentials (user_entity_user_id);
