import { count, day, number, place, text } from '../columns.ts'
import { equals } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

const search: Filter = {
  title: 'Name, code or town',
  says: 'Part of a name or town, or a whole code.',
  sql: "(contains(lower(name), lower($search)) OR contains(lower(coalesce(city, '')), lower($search)) OR upper(coalesce(code, '')) = upper($search))",
  schema: equals('', '', '', 'search').schema,
}

const placeFilters = {
  search,
  kind: equals('Kind', 'What the place is.', 'kind', 'kind', { question: 'places-by-kind', column: 'kind' }),
  state: equals('State', 'Two letters.', 'state', 'state', { question: 'places-by-state', column: 'state' }),
  area: equals('Area', 'Area of responsibility, by its three letters.', 'area', 'area', { question: 'places-by-area', column: 'area' }),
} satisfies Record<string, Filter>

/** Places of a register: no order of merit, by code. */
const places: Question = {
  id: 'places',
  title: 'Register of places',
  says: 'Every place lists tell of, one row a place. Where lists disagree, the latest that says anything is shown; every value with its source is in the facts of the place.',
  sql: `SELECT place, code, name, kind, city, county, state, area, zone, zone_by, contract, capacity, standard, last_rating, last_rated_on, first_used_on, last_used_on, lists, labels, facts, place_id, address
FROM 'places.parquet'
{where}`,
  filters: placeFilters,
  columns: {
    place: place('Place', 'Its code, or the id of the register where no list gives one.'),
    name: text('Name', 'The name the latest list gives.'),
    kind: text(
      'Kind',
      'hold-room, detention, hospital, hotel, aircraft, staging or other: by what lists call it, its code, and words of its name.',
    ),
    city: text('Town', 'As the latest list gives it.'),
    county: text('County', 'As the latest list gives it.'),
    state: text('State', 'Two letters.'),
    area: text('Area', 'Area of responsibility: by the lists, else by its county.'),
    zone: text('Time zone', 'In which its days are counted.'),
    zone_by: text(
      'Zone known by',
      'county, state, or state-divided: a state that keeps two times, of which this is the one most of it keeps.',
    ),
    contract: text('Agreement', 'Kind of agreement under which it is used, as the list words it.'),
    capacity: number('Capacity', 'Bed space the agency may use. Empty where lists give no number ("AS NEEDED").'),
    standard: text('Standard', 'The detention standard its contract names, else the one it was last inspected by.'),
    last_rating: text('Last rating', 'Of the last inspection a list tells of, in its words.'),
    last_rated_on: day('Rated on', 'The day of that inspection.'),
    first_used_on: day('First used', 'The first day of use a list tells of.'),
    last_used_on: day('Last used', 'The last day of use a list tells of. It closes nothing.'),
    lists: number('Lists', 'How many lists tell of it. Nought: it is told of by the population file alone.'),
    labels: count('Called', 'In how many ways the released files call it.', { question: 'place-labels', where: { place: 'place' } }),
    facts: count('Facts', 'How many values lists give of it, each with its file and row.', {
      question: 'place-facts',
      where: { place: 'place' },
    }),
    code: text('Code', 'The agency’s code.'),
    place_id: text('Id', 'Id of the place: worked out from its code, so that the record finds the same place.'),
    address: text('Address', 'Of the building.'),
  },
  shown: ['place', 'name', 'kind', 'city', 'state', 'area', 'contract', 'capacity', 'standard', 'last_rating', 'labels', 'facts'],
  sorts: ['place', 'name', 'kind', 'state', 'area', 'capacity'],
  order: ['code', 'name'],
  paged: true,
}

const placesBy = (column: 'kind' | 'state' | 'area', title: string): Question => ({
  id: `places-by-${column}`,
  title: `Places by ${title}`,
  says: `How many places of the register there are, by ${title}.`,
  sql: `SELECT ${column}, count(*) AS places
FROM 'places.parquet'
WHERE ${column} IS NOT NULL
GROUP BY ${column}`,
  filters: {},
  columns: {
    [column]: text(placeFilters[column].title, placeFilters[column].says),
    places: count('Places', 'Places of the register.', { question: 'places', where: { [column]: column } }),
  },
  sorts: [column, 'places'],
  order: [column],
  paged: false,
})

export const placeQuestions: readonly Question[] = [places, placesBy('kind', 'kind'), placesBy('state', 'state'), placesBy('area', 'area')]
