-- Asking what an act would find in a case tells of that case: it is a line of the reading log like any other, with the act as its purpose.

ALTER TABLE ledger.reading DROP CONSTRAINT reading_what_check;
ALTER TABLE ledger.reading ADD CONSTRAINT reading_what_check
  CHECK (what IN ('case', 'document', 'search', 'search-hit', 'shared', 'board', 'readings', 'assessed'));
COMMENT ON COLUMN ledger.reading.what IS
  'case, document, search, search-hit, shared, board, readings: this log itself, or assessed: what an act would find in the case';
