-- The seal of the house: an Ed25519 key pair, made once and never changed. Whoever has this row can
-- sign in the name of the house.
CREATE TABLE casework_seal (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- PKCS #8 and X.509, as RFC 8410 says.
  private_key bytea NOT NULL,
  public_key bytea NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE FUNCTION casework_seal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The seal of the house is neither changed nor taken out';
END
$$;
CREATE TRIGGER casework_seal_stays BEFORE UPDATE OR DELETE ON casework_seal
  FOR EACH ROW EXECUTE FUNCTION casework_seal_stays();
