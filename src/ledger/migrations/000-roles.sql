-- Schemas, what each role may do in them, and the two things every later migration needs to know:
--
--   * Append-only tables. After CREATE TABLE ledger.x (...), write:
--         SELECT ledger.make_append_only('ledger.x');
--     It gives writ_app SELECT and INSERT and nothing else, and makes triggers refuse UPDATE, DELETE and TRUNCATE to everyone, the owner
--     too. Every table of the schema ledger needs it (each partition as well); it works in any schema. Grants to writ_reader are yours to give.
--   * Tables of derived, access and vault: writ_app has SELECT, INSERT, UPDATE and DELETE there without being told; revoke what
--     it should not have. writ_reader has nothing but USAGE of the schemas ledger and derived.
--
-- The roles themselves belong to the whole server and are made before the first migration, by src/ledger/server/make-roles.ts. Migrations
-- run as writ_owner, each in a transaction. Every table and column needs a COMMENT.

CREATE SCHEMA ledger;
COMMENT ON SCHEMA ledger IS 'The record itself: rows are added and never changed.';
CREATE SCHEMA derived;
COMMENT ON SCHEMA derived IS 'Projections for speed; all of it can be made again from the ledger.';
CREATE SCHEMA access;
COMMENT ON SCHEMA access IS 'Who may come in: accounts, sessions, keys of programs.';
CREATE SCHEMA vault;
COMMENT ON SCHEMA vault IS 'Keys of people, each wrapped under the master key, which is not in the database.';

GRANT USAGE ON SCHEMA ledger, derived, access, vault TO writ_app;
GRANT USAGE ON SCHEMA ledger, derived TO writ_reader;

ALTER DEFAULT PRIVILEGES IN SCHEMA derived, access, vault GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO writ_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA ledger, derived, access, vault GRANT USAGE ON SEQUENCES TO writ_app;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused: what is on the record stays as it was written; a correction is another entry', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION ledger.refuse_change() IS 'Refuses the statement that set it off.';

-- Triggers of statements, not rows, so that a change of no rows is refused too; ALWAYS, so that session_replication_role does not pass them by.
CREATE FUNCTION ledger.make_append_only(kept regclass) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', kept);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER refuse_change', kept);
  EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, writ_app, writ_reader', kept);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO writ_app', kept);
END
$$;
COMMENT ON FUNCTION ledger.make_append_only(regclass) IS 'Makes a table one that rows are only added to.';
REVOKE EXECUTE ON FUNCTION ledger.make_append_only(regclass) FROM PUBLIC;

CREATE TABLE ledger.migration (
  name text PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ledger.migration IS 'Which migrations this database has had.';
COMMENT ON COLUMN ledger.migration.name IS 'Name of the file, without its ending.';
COMMENT ON COLUMN ledger.migration.sha256 IS 'SHA-256 of the file as it was applied, in hex.';
COMMENT ON COLUMN ledger.migration.applied_at IS 'When it was applied.';
SELECT ledger.make_append_only('ledger.migration');
REVOKE INSERT ON ledger.migration FROM writ_app;
