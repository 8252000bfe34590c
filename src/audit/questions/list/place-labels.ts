import { count, day, number, place, row, sheet, text } from '../columns.ts'
import { equals, oneOf } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

const ofPlace = equals('Place', 'Code or id of the place.', 'place', 'place')
const inFile = equals('File', 'Name of the file.', 'file', 'file', { question: 'place-accounts', column: 'file' })
const ofLabel: Filter = {
  ...equals('Way to call it', 'Number of one way a file calls a facility.', 'label_id', 'label'),
  sql: 'label_id = $label::BIGINT',
}
const fileColumn = text('File', 'The file that says so.')
const likeness = number(
  'Likeness',
  '0 to 100: how alike the two names are, by the weight of the words both have. Of names of places, never of people.',
)

const placeFacts: Question = {
  id: 'place-facts',
  title: 'What lists say of places',
  says: 'Every value a list gives of a place, with its file and row: names, contracts, capacities, standards, ratings.',
  sql: `SELECT place, fact, value, on_day, file, sheet, "row", place_id
FROM 'place-facts.parquet'
{where}`,
  filters: { place: ofPlace, fact: equals('Fact', 'e.g. name, capacity, rating.', 'fact', 'fact') },
  columns: {
    fact: text('Fact', 'What is said.'),
    value: text('Value', 'As the list words it.'),
    on_day: day(
      'Of',
      'The day it is of: of a rating the day of the inspection, of others that of the list. Empty where the list is of no known day.',
    ),
    file: fileColumn,
    sheet,
    row,
    place: place('Place', 'Code or id.'),
    place_id: text('Id', 'Id of the place.'),
  },
  sorts: ['fact', 'on_day', 'place'],
  order: ['place', 'fact', '-on_day', 'file'],
  paged: true,
}

const placeLabels: Question = {
  id: 'place-labels',
  title: 'What files call places',
  says: 'Every different way the files call a facility, and which place it is: matched by its code or by a name only one place has; ambiguous where an officer has to decide; unknown where nothing in the lists is like it.',
  sql: `SELECT label_id, file, "by", code, name, city, state, area, rows, first_row, outcome, how, likeness, place, candidates, sheet, place_id
FROM 'place-labels.parquet'
{where}`,
  filters: {
    place: ofPlace,
    file: inFile,
    by: oneOf('By', 'code or name.', '"by" = $by', ['code', 'name']),
    outcome: oneOf('Outcome', 'matched, ambiguous or unknown.', 'outcome = $outcome', ['matched', 'ambiguous', 'unknown']),
    label: ofLabel,
  },
  columns: {
    file: fileColumn,
    name: text('Called', 'The name as printed.'),
    code: text('Code given', 'The code as printed, where the file gives one.'),
    city: text('Town given', 'As printed.'),
    state: text('State given', 'Two letters.'),
    area: text('Area given', 'Three letters.'),
    rows: number('Rows', 'Rows of the file that call it so.'),
    first_row: number('First row', 'The first of them, counted from 1 as a spreadsheet shows it.'),
    outcome: text('Outcome', 'matched, ambiguous or unknown.'),
    how: text('How', 'By what it was matched, or why it was not.'),
    likeness,
    place: place('Place', 'Where matched: code or id.'),
    candidates: count('Candidates', 'Places it may be.', { question: 'place-candidates', where: { label: 'label_id' } }),
    by: text('By', 'code or name.'),
    label_id: number('Number', 'Number of this way to call a facility.'),
    sheet,
    place_id: text('Id', 'Id of the place.'),
  },
  shown: ['file', 'name', 'code', 'city', 'state', 'area', 'rows', 'first_row', 'outcome', 'how', 'likeness', 'place', 'candidates'],
  sorts: ['rows', 'name', 'likeness', 'file'],
  order: ['-rows', 'label_id'],
  paged: true,
}

const placeCandidates: Question = {
  id: 'place-candidates',
  title: 'Places a name may mean',
  says: 'For every name that settles no place: the places with names most like it, how alike, and by which words. None is taken without an officer who proposes it and another who decides.',
  sql: `SELECT label_id, label, place, name, city, state, likeness, why, rows, file, place_id
FROM 'place-candidates.parquet'
{where}`,
  filters: { place: ofPlace, file: inFile, label: ofLabel },
  columns: {
    label: text('The file calls it', 'As printed.'),
    place: place('It may be', 'Code or id of the place.'),
    name: text('Name of the place', 'The one of its names that is most like.'),
    city: text('Town', 'Of the place.'),
    state: text('State', 'Of the place.'),
    likeness,
    why: text('Why', 'Words both names have, words only one has, and what speaks against it.'),
    rows: number('Rows', 'Rows of the file that call it so.'),
    file: fileColumn,
    label_id: number('Number', 'Number of this way to call a facility.'),
    place_id: text('Id', 'Id of the place.'),
  },
  sorts: ['likeness', 'rows'],
  order: ['-rows', 'label_id', '-likeness', 'place'],
  paged: true,
}

const behindLabels = (outcome: string) => ({ question: 'place-labels', where: { file: 'file', by: 'by' }, always: { outcome } })

const placeAccounts: Question = {
  id: 'place-accounts',
  title: 'Files accounted for',
  says: 'For every file that names facilities: in how many ways, and how many rows, are matched, ambiguous and unknown.',
  sql: `SELECT file, "by",
  count(*) FILTER (outcome = 'matched') AS matched, coalesce(sum(rows) FILTER (outcome = 'matched'), 0)::BIGINT AS matched_rows,
  count(*) FILTER (outcome = 'ambiguous') AS ambiguous, coalesce(sum(rows) FILTER (outcome = 'ambiguous'), 0)::BIGINT AS ambiguous_rows,
  count(*) FILTER (outcome = 'unknown') AS unknown, coalesce(sum(rows) FILTER (outcome = 'unknown'), 0)::BIGINT AS unknown_rows
FROM 'place-labels.parquet'
GROUP BY file, "by"`,
  filters: {},
  columns: {
    file: fileColumn,
    by: text('By', 'Whether it calls places by code or by name.'),
    matched: count('Matched', 'Ways to call a facility that settle one place.', behindLabels('matched')),
    matched_rows: number('Rows', 'Rows of the file.'),
    ambiguous: count('Ambiguous', 'Ways that an officer has to decide about.', behindLabels('ambiguous')),
    ambiguous_rows: number('Rows', 'Rows of the file.'),
    unknown: count('Unknown', 'Ways that nothing in the lists is like.', behindLabels('unknown')),
    unknown_rows: number('Rows', 'Rows of the file.'),
  },
  sorts: ['file'],
  order: ['file'],
  paged: false,
}

export const placeLabelQuestions: readonly Question[] = [placeFacts, placeLabels, placeCandidates, placeAccounts]
