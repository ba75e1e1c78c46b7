-- Answers to POST requests of the API, so that a request sent twice is done once.
CREATE TABLE api_answer (
  caller text NOT NULL,
  key text NOT NULL,
  request_digest text NOT NULL,
  status smallint NOT NULL,
  content_type text,
  location text,
  etag text,
  body text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX api_answer_answered_at ON api_answer (answered_at);
