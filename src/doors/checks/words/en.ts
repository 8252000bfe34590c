import type { CheckedKind } from '../../../checks/checked-file.ts'
import type { Gravity, Sureness } from '../../../checks/finding.ts'

const kinds: Record<CheckedKind, string> = {
  workbook: 'Detention statistics workbook',
  'foia-report': 'Annual FOIA report',
  register: 'Register of 287(g) agreements',
}
const gravities: Record<Gravity, string> = { error: 'Error', warning: 'Warning', note: 'Note' }
const gravitiesMean: Record<Gravity, string> = {
  error: 'The number printed is wrong.',
  warning: 'The number misleads as it stands.',
  note: 'A reader has to know it to use the numbers.',
}
const sures: Record<Sureness, string> = { certain: 'certain', likely: 'likely', possible: 'possible' }

/** Words of the pages of checks, in English. Every language has the same keys. */
export const en = {
  title: 'Published numbers, checked',
  lead: 'Statistics that an agency published, read as they were printed and checked against themselves and against each other. Every finding names the sheet and the cell, what is printed there, what the other cells ask for, and why.',
  none: 'No published file is loaded. Run “npm run writ -- check FILE... --out DIR” and serve that folder.',
  invented: 'These workbooks are invented, with faults put in on purpose, to show what a check finds.',
  inEnglish: 'Findings, and whatever a file prints, are in English.',
  kinds,
  gravities,
  gravitiesMean,
  sures,
  file: 'File',
  kind: 'What it is',
  year: 'Fiscal year',
  dataOn: 'Data up to',
  read: 'Read',
  findings: 'Findings',
  tables: (count: number) => `${count} tables`,
  sections: (count: number) => `${count} sections`,
  agreements: (count: number) => `${count} agreements`,
  stray: (count: number, sheet: string) => `${count} numbers of the sheet ${sheet} stand in no table Writ knows and were not checked.`,
  noFindings: 'Nothing was found.',
  count: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  shown: (count: number, of: number) => `${count} of ${of} findings`,
  severity: 'Severity',
  sure: 'How sure',
  where: 'Where',
  printed: 'Printed',
  expected: 'Expected',
  why: 'Why',
  arithmetic: 'The arithmetic',
  alsoCells: (count: number) => (count === 1 ? 'and 1 more cell' : `and ${count} more cells`),
  filter: 'Show only',
  any: 'Any',
  check: 'Check',
  apply: 'Show',
  csv: 'Download these findings (CSV)',
  csvAll: 'Download all findings (CSV)',
  json: 'The same as JSON',
  sheets: 'Sheets',
  sheet: 'Sheet',
  rows: 'Rows',
  marked: 'Cells with a finding are marked and lead to it below the table. The text of every cell is as the sheet shows it.',
  cut: (rows: number, columns: number) => `Only the first ${rows} rows and ${columns} columns are shown.`,
  superseded: 'This is not the latest edition. The latest loaded here is',
  hiddenSheet: 'This sheet is hidden in the file.',
  row: 'Row',
  seeFinding: (number: number, severity: string) => `${severity}, finding ${number}`,
  toCell: 'To the cell',
  series: 'Series',
  seriesLead:
    'Every row that runs through months or years, followed through the editions. Where editions print different numbers for one moment, or a finding is about a number, the series is broken there.',
  seriesOf: 'A row through time and editions',
  table: 'Table',
  points: 'Moments',
  breaks: 'Breaks',
  seriesChart: (says: string) => `${says}, as each edition prints it`,
  seriesSays: (points: number, breaks: number) =>
    `${points} moments; ${breaks === 0 ? 'no break' : breaks === 1 ? '1 break' : `${breaks} breaks`}. The table below has every value.`,
  moment: 'When',
  isBreak: 'Break',
  notPrinted: 'not printed',
  brokenDiffer: 'editions differ',
  brokenFinding: 'finding',
  editions: 'Editions side by side',
  facilities: 'Facilities, side by side',
  facilitiesLead:
    'Every facility that any edition lists, with its average daily population (the sum of its classification levels). “Not listed” may mean that nobody was there on the day of the list: it is limited to places with somebody in them.',
  facility: 'Facility',
  notListed: 'not listed',
  population: 'Printed against recomputed',
  populationLead:
    'The average daily population that is printed, beside the one made again from the rows released, one for each stay at a place.',
  populationWays:
    'A person can be counted for a day in two ways. At midnight: only who is still there when the day ends; whoever came and went within the day is not counted. At any time: everybody who was there for any part of the day; whoever was moved is counted at both places. The first is the least a day can count, the second the most. The agency does not publish how it counts. A printed number between the two fits some way of counting; one outside them fits none.',
  populationNone: 'No rows were given to recompute from. Give them with: writ check FILE... --population PARQUET --out DIR.',
  populationChart: 'Average daily population by month: printed, and recomputed in two ways',
  populationSays: (months: number, between: number) =>
    `In ${between} of ${months} months the printed number lies between people at midnight and people at any time. The table below has every value.`,
  month: 'Month',
  atMidnight: 'At midnight',
  present: 'At any time',
  published: 'Printed',
  lies: 'Lies',
  between: 'between the two',
  outside: 'outside',
  legendPrinted: 'printed',
  legendBand: 'recomputed: midnight to any time',
  notFoundCheck: (id: string) => `There is no check called “${id}”; the list has them all.`,
  notFoundPart: 'There is no such file, sheet or series in this check.',
}

/** What every language must say. */
export type CheckWords = typeof en
