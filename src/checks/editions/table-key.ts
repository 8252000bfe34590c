import { type PublishedTable, plain, type TableRow } from '../tables/table.ts'

/** The agency changed its word for people between editions; labels are the same without it. */
const wordForPeople = /\b(noncitizens?|non-citizens?|aliens?|individuals?|detainees?)\b/g

/** A label as it is compared between editions: without the word for people, the sheet's own year and marks. */
export const sameLabel = (label: string): string =>
  plain(label)
    .replace(wordForPeople, 'people')
    // "Book Outs" were "Book Outs/ ICE Final Releases" until fiscal year 2024; the numbers are the same.
    .replace(/\/ ?(ice final )?releases\b/g, '')
    .replace(/\b(eo)?fy ?20\d\d( ?ytd)?\b/g, (year) => year.match(/20\d\d/)?.[0] ?? '')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()

/** Tables whose years stand in their rows or columns, so that editions of different years hold the same numbers. */
const ofManyYears = new Set([
  'custody-stay',
  'custody-bands',
  'semiannual',
  'bond',
  'parole-requested',
  'parole-status',
  'segregation',
  'placements',
])

/**
 * What makes a table of one edition the same table in another. Tables of one fiscal year are the same only in editions of that year; a yearly
 * series is the same whatever years its title names.
 */
export function tableKey({ spec, title }: PublishedTable, fiscalYear: number | undefined): string {
  if (!ofManyYears.has(spec.id)) return `${spec.id} ${fiscalYear ?? ''}`
  if (spec.id === 'semiannual')
    return `semiannual ${sameLabel(title)
      .replace(/\b20\d\d\b.*$/, '')
      .trim()}`
  if (spec.id === 'segregation') return `segregation ${plain(title).split(' ').slice(0, 2).join(' ')}`
  if (spec.id === 'placements') return `placements ${/(\d{4}) quarter (\d)/.exec(plain(title))?.slice(1).join(' ') ?? ''}`
  return spec.id
}

/** A row that heads a group is another than the one of the same name within it. */
export const rowKey = ({ labels, group, isHead }: TableRow): string => sameLabel([isHead ? 'head' : '', group, ...labels].join(' | '))
