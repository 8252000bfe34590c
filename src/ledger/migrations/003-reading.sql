-- Who read what, and the keys of people. The reading log is written before anything is shown, by the role that reads; a person's key is
-- destroyed only by an approved order that stands in the ledger, in the transaction that records the approval.

CREATE TABLE ledger.reading (
  reading_id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  read_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  officer_id uuid NOT NULL,
  positions text[] NOT NULL,
  what text NOT NULL CHECK (what IN ('case', 'document', 'search', 'search-hit', 'shared', 'board', 'readings')),
  outcome text NOT NULL CHECK (outcome IN ('allowed', 'refused')),
  refused_because text,
  purpose text NOT NULL,
  case_id uuid,
  person_id uuid,
  document_id uuid,
  fields text[] NOT NULL,
  through_position bigint,
  shared_with text,
  shared_entry_id uuid CONSTRAINT reading_of_share_once UNIQUE,
  session_id text,
  door text NOT NULL CHECK (door IN ('web', 'api', 'cli', 'system')),
  address text,
  CONSTRAINT reading_refusal_says_why CHECK ((outcome = 'refused') = (refused_because IS NOT NULL)),
  CONSTRAINT reading_share_whole CHECK ((what = 'shared') = (shared_with IS NOT NULL AND shared_entry_id IS NOT NULL))
);
CREATE INDEX reading_of_case ON ledger.reading (case_id, reading_id) WHERE case_id IS NOT NULL;
CREATE INDEX reading_of_person ON ledger.reading (person_id, reading_id) WHERE person_id IS NOT NULL;
CREATE INDEX reading_of_officer ON ledger.reading (officer_id, read_at);
COMMENT ON TABLE ledger.reading IS 'The reading log: one row for each reading, written and committed before anything is shown; refused attempts too';
COMMENT ON COLUMN ledger.reading.reading_id IS 'Number of the line, in order of writing; a number can be missing where a writing failed';
COMMENT ON COLUMN ledger.reading.read_at IS 'When it was logged, by the database''s clock; the reader cannot set it';
COMMENT ON COLUMN ledger.reading.officer_id IS 'Who read';
COMMENT ON COLUMN ledger.reading.positions IS 'Positions the reader held then';
COMMENT ON COLUMN ledger.reading.what IS 'case, document, search, search-hit, shared, board, or readings: this log itself';
COMMENT ON COLUMN ledger.reading.outcome IS 'allowed, or refused: then nothing was shown';
COMMENT ON COLUMN ledger.reading.refused_because IS 'Why it was refused, in a sentence';
COMMENT ON COLUMN ledger.reading.purpose IS 'Why the reader said they needed it; shown to the person';
COMMENT ON COLUMN ledger.reading.case_id IS 'The case read; null for searches and boards';
COMMENT ON COLUMN ledger.reading.person_id IS 'The person the case is about, where there is one';
COMMENT ON COLUMN ledger.reading.document_id IS 'The document opened, where it was one';
COMMENT ON COLUMN ledger.reading.fields IS 'Personal fields that were opened, as Act.field; for a search, the fields searched by';
COMMENT ON COLUMN ledger.reading.through_position IS 'Nothing past this position of the ledger was shown';
COMMENT ON COLUMN ledger.reading.shared_with IS 'To whom the file was given';
COMMENT ON COLUMN ledger.reading.shared_entry_id IS 'The act that shared it';
COMMENT ON COLUMN ledger.reading.session_id IS 'The sign-in it was asked under';
COMMENT ON COLUMN ledger.reading.door IS 'web, api, cli or system';
COMMENT ON COLUMN ledger.reading.address IS 'Network address it was asked from';
SELECT ledger.make_append_only('ledger.reading');
REVOKE INSERT ON ledger.reading FROM writ_app;
GRANT SELECT ON ledger.reading TO writ_reader;
GRANT INSERT (officer_id, positions, what, outcome, refused_because, purpose, case_id, person_id, document_id, fields, through_position,
  session_id, door, address) ON ledger.reading TO writ_reader;

-- Only the database itself, obeying an act, may say that a file was shared.
ALTER TABLE ledger.reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON ledger.reading FOR SELECT TO writ_app USING (true);
CREATE POLICY reader_reads ON ledger.reading FOR SELECT TO writ_reader USING (true);
CREATE POLICY reader_logs ON ledger.reading FOR INSERT TO writ_reader WITH CHECK (what <> 'shared');

-- What the reading room asks beside the entries themselves.
CREATE INDEX entry_of_person ON ledger.entry (person_id, case_id) WHERE sequence = 1 AND person_id IS NOT NULL;
CREATE INDEX entry_names_other_person ON ledger.entry ((payload ->> 'otherPersonId')) WHERE act = 'ProposeMerge';
CREATE INDEX person_token_of_person ON derived.person_token (person_id);
GRANT SELECT ON derived.person_token TO writ_reader;

-- Readings under row-level security, each one statement: the clearances hold for it alone, so that none is left on a connection the next
-- reader gets. They run with the rights of the role that reads.
CREATE FUNCTION ledger.read_case_as(clearances text, asked_case uuid, through bigint) RETURNS SETOF ledger.entry
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM set_config('writ.clearances', clearances, true);
  RETURN QUERY SELECT * FROM ledger.entry WHERE entry.case_id = asked_case AND entry.position <= through ORDER BY entry.sequence;
END
$$;
COMMENT ON FUNCTION ledger.read_case_as(text, uuid, bigint) IS
  'Entries of a case up to a position, as somebody with these clearances (with commas between) may see them';

CREATE FUNCTION ledger.read_document_as(clearances text, asked_document uuid) RETURNS bytea
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM set_config('writ.clearances', clearances, true);
  RETURN (SELECT document.sealed FROM ledger.document WHERE document.document_id = asked_document);
END
$$;
COMMENT ON FUNCTION ledger.read_document_as(text, uuid) IS
  'The sealed bytes of a document, or null where somebody with these clearances may not see the entry it was made from';

CREATE FUNCTION ledger.cases_of_as(clearances text, asked_person uuid, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM set_config('writ.clearances', clearances, true);
  RETURN QUERY SELECT entry.case_id FROM ledger.entry WHERE entry.person_id = asked_person AND entry.sequence = 1
    ORDER BY entry.position LIMIT most;
END
$$;
COMMENT ON FUNCTION ledger.cases_of_as(text, uuid, integer) IS
  'Cases opened about a person whose first entry somebody with these clearances may see, oldest first';

CREATE TABLE vault.master_key (
  is_only boolean PRIMARY KEY CHECK (is_only),
  name text NOT NULL
);
COMMENT ON TABLE vault.master_key IS 'Which master key people''s keys are wrapped under, so that a wrong one is noticed before it does harm';
COMMENT ON COLUMN vault.master_key.is_only IS 'Always true: there is one row';
COMMENT ON COLUMN vault.master_key.name IS 'A name derived from the master key, from which the key cannot be found';
REVOKE UPDATE, DELETE ON vault.master_key FROM writ_app;

CREATE TABLE vault.person_key (
  person_id uuid PRIMARY KEY,
  wrapped_key bytea,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  destroyed_at timestamptz,
  order_entry_id uuid,
  order_said text,
  ordered_on date,
  CONSTRAINT person_key_or_order CHECK (
    CASE WHEN wrapped_key IS NULL THEN num_nulls(destroyed_at, order_entry_id, order_said, ordered_on) = 0
      ELSE num_nonnulls(destroyed_at, order_entry_id, order_said, ordered_on) = 0 END)
);
COMMENT ON TABLE vault.person_key IS 'One key a person, wrapped under the master key. Where it was destroyed, the order that said so';
COMMENT ON COLUMN vault.person_key.person_id IS 'The person: the id of their case';
COMMENT ON COLUMN vault.person_key.wrapped_key IS 'The 256-bit key, sealed with AES-256-GCM under the master key. Null: destroyed';
COMMENT ON COLUMN vault.person_key.made_at IS 'When it was made';
COMMENT ON COLUMN vault.person_key.destroyed_at IS 'When it was destroyed';
COMMENT ON COLUMN vault.person_key.order_entry_id IS 'The entry that holds the order';
COMMENT ON COLUMN vault.person_key.order_said IS 'The order and the court, as entered';
COMMENT ON COLUMN vault.person_key.ordered_on IS 'The day of the order';
REVOKE UPDATE, DELETE ON vault.person_key FROM writ_app;

-- The order as it stands: as entered, or as last corrected. Found only where another entry approved it.
CREATE FUNCTION vault.approved_order(person uuid, order_entry uuid) RETURNS TABLE (order_said text, ordered_on date)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT concat_ws(', ', ordered.payload ->> 'order', ordered.payload ->> 'court'), (ordered.payload ->> 'orderedOn')::date
  FROM ledger.entry AS ordered
  WHERE ordered.case_id = person AND ordered.act = 'OrderExpungement' AND ordered.outcome = 'recorded'
    AND NOT EXISTS (SELECT FROM ledger.entry AS withdrawal WHERE withdrawal.case_id = person AND withdrawal.corrects_entry_id = order_entry
      AND withdrawal.correction_kind = 'withdraws' AND withdrawal.outcome = 'recorded')
    AND (ordered.entry_id = order_entry OR (ordered.corrects_entry_id = order_entry AND ordered.correction_kind = 'corrects'))
    AND EXISTS (SELECT FROM ledger.entry AS approval WHERE approval.case_id = person AND approval.act = 'ApproveExpungement'
      AND approval.outcome = 'recorded' AND approval.correction_kind IS NULL
      AND approval.payload ->> 'subjectId' = 'expungement:' || order_entry::text)
  ORDER BY ordered.sequence DESC LIMIT 1
$$;
COMMENT ON FUNCTION vault.approved_order(uuid, uuid) IS 'The order to expunge a person, where the ledger holds it and its approval';
REVOKE ALL ON FUNCTION vault.approved_order(uuid, uuid) FROM PUBLIC;

CREATE FUNCTION vault.guard_person_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'TRUNCATE') THEN
    RAISE EXCEPTION 'Keys of people are not removed: an approved order destroys one and leaves its name.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.wrapped_key IS NOT NULL OR OLD.wrapped_key IS NULL OR NEW.person_id <> OLD.person_id OR NEW.made_at <> OLD.made_at) THEN
    RAISE EXCEPTION 'The key of a person is never changed: the one change allowed is its destruction by an approved order.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.wrapped_key IS NULL AND NOT EXISTS (SELECT FROM vault.approved_order(NEW.person_id, NEW.order_entry_id) AS approved
      WHERE approved.order_said = NEW.order_said AND approved.ordered_on = NEW.ordered_on) THEN
    RAISE EXCEPTION 'The ledger holds no approved order % to expunge person %: enter the order, and have another officer approve it.',
      NEW.order_entry_id, NEW.person_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION vault.guard_person_key() IS 'Lets a key be added, or destroyed by an approved order, and nothing else; also to the owner';
CREATE TRIGGER guard_person_key BEFORE INSERT OR UPDATE OR DELETE ON vault.person_key FOR EACH ROW EXECUTE FUNCTION vault.guard_person_key();
CREATE TRIGGER guard_person_key_whole BEFORE TRUNCATE ON vault.person_key FOR EACH STATEMENT EXECUTE FUNCTION vault.guard_person_key();
ALTER TABLE vault.person_key ENABLE ALWAYS TRIGGER guard_person_key;
ALTER TABLE vault.person_key ENABLE ALWAYS TRIGGER guard_person_key_whole;

CREATE FUNCTION vault.destroy_person_key(person uuid, order_entry uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  approved record;
BEGIN
  SELECT * INTO approved FROM vault.approved_order(person, order_entry);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The ledger holds no approved order % to expunge person %: enter the order, and have another officer approve it.',
      order_entry, person USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO vault.person_key (person_id, wrapped_key, destroyed_at, order_entry_id, order_said, ordered_on)
    VALUES (person, NULL, clock_timestamp(), order_entry, approved.order_said, approved.ordered_on)
    ON CONFLICT (person_id) DO UPDATE SET wrapped_key = NULL, destroyed_at = EXCLUDED.destroyed_at,
      order_entry_id = EXCLUDED.order_entry_id, order_said = EXCLUDED.order_said, ordered_on = EXCLUDED.ordered_on
    WHERE person_key.wrapped_key IS NOT NULL;
  DELETE FROM derived.person_token WHERE person_id = person;
  PERFORM pg_notify('vault_key_destroyed', person::text);
END
$$;
COMMENT ON FUNCTION vault.destroy_person_key(uuid, uuid) IS
  'Destroys the key of a person and the tokens they are found by, under an order the ledger holds and another officer approved. Tells every process';
REVOKE ALL ON FUNCTION vault.destroy_person_key(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.destroy_person_key(uuid, uuid) TO writ_app;

-- An act that was under way in another process while the key was destroyed leaves nothing to find the person by.
CREATE FUNCTION vault.skip_token_of_expunged() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM vault.person_key WHERE person_id = NEW.person_id AND wrapped_key IS NULL) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION vault.skip_token_of_expunged() IS 'Keeps no token of a person whose key was destroyed';
CREATE TRIGGER skip_token_of_expunged BEFORE INSERT ON derived.person_token FOR EACH ROW EXECUTE FUNCTION vault.skip_token_of_expunged();

-- Acts that take effect in the database itself, so that no crash can come between the entry and what it orders. Never an error: other
-- people's acts are written in the same batch.
CREATE FUNCTION ledger.uuid_in(said text) RETURNS uuid
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN pg_input_is_valid(said, 'uuid') THEN said::uuid END
$$;
COMMENT ON FUNCTION ledger.uuid_in(text) IS 'The id a text is, or null where it is none';

CREATE FUNCTION ledger.obey_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  order_entry uuid := ledger.uuid_in(substr(NEW.payload ->> 'subjectId', length('expungement:') + 1));
BEGIN
  IF NEW.act = 'ApproveExpungement' THEN
    IF EXISTS (SELECT FROM vault.approved_order(NEW.case_id, order_entry)) THEN
      PERFORM vault.destroy_person_key(NEW.case_id, order_entry);
    END IF;
  ELSE
    INSERT INTO ledger.reading (officer_id, positions, what, outcome, purpose, case_id, person_id, fields, through_position, shared_with,
        shared_entry_id, door)
      VALUES (NEW.officer_id, '{}', 'shared', 'allowed', concat_ws(': ', NEW.payload ->> 'what', NEW.payload ->> 'why'),
        coalesce(ledger.uuid_in(NEW.payload ->> 'sharedCaseId'), NEW.case_id), NEW.case_id, '{}', NEW.position,
        coalesce(NEW.payload ->> 'sharedWith', 'not said'), NEW.entry_id, 'system')
      ON CONFLICT (shared_entry_id) DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION ledger.obey_entry() IS 'Destroys the key of a person whose expungement was approved; adds a sharing to the reading log';
REVOKE ALL ON FUNCTION ledger.obey_entry() FROM PUBLIC;
CREATE TRIGGER obey_entry AFTER INSERT ON ledger.entry FOR EACH ROW
  WHEN (NEW.outcome = 'recorded' AND NEW.case_kind = 'person' AND NEW.correction_kind IS NULL
    AND NEW.act IN ('ApproveExpungement', 'ShareFile', 'ShareRestrictedFile'))
  EXECUTE FUNCTION ledger.obey_entry();
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER obey_entry;
