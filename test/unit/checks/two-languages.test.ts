import { describe, expect, it } from 'vitest'
import { CheckName } from '../../../src/checks/check-name.ts'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import { findingsCsv } from '../../../src/checks/findings-csv.ts'
import { checkFoiaReport } from '../../../src/checks/foia/check-foia-report.ts'
import type { Told } from '../../../src/checks/words/bilingual.ts'
import { sentences } from '../../../src/checks/words/sentences.ts'
import { inventedWorkbook } from '../../../src/demo/statistics/invented-workbook.ts'
import { seededFaults } from '../../../src/demo/statistics/seeded-faults.ts'
import { en } from '../../../src/doors/checks/words/en.ts'
import { es } from '../../../src/doors/checks/words/es.ts'
import { inventedReport } from './invented-report.ts'
import { expectSameFacts } from './same-facts.ts'

type Sentences = typeof sentences
/** Facts to try every sentence on: a new sentence does not compile here without some. */
type Samples = {
  [About in keyof Sentences]: {
    [Name in keyof Sentences[About]]: Sentences[About][Name] extends (facts: infer Facts) => Told ? readonly Facts[] : never
  }
}

const day = (text: string) => Temporal.PlainDate.from(text)
const table = { en: 'book-ins by month', es: 'ingresos por mes' }
const share = { along: 'October', printed: '3339.6%', value: 33.4, over: 37_537, under: 1124, formula: 'B5/B4' }
const weighed = {
  ...{ printed: '11.41', row: 'Grand Total', column: 'Days', table, title: 'Fiscal Year 2022', weight: 'Placements', expected: 9.88 },
  parts: [
    { value: 10, count: 55 },
    { value: 12.5, count: 9 },
  ],
}
const placed = { shown: '1,263', table, cell: 'C4', sheet: 'Detention FY26' }
const quarter = (year: number, of: number) => ({ year, quarter: of })
const change = {
  printed: '0',
  row: 'FY2025',
  column: 'Oct',
  table,
  before: 16_004,
  now: 25,
  isShare: false,
  file: 'a.xlsx',
  cellBefore: 'B5',
}
const agency = { agency: 'Alder County Sheriff', state: 'ZZ' }
const place = { section: 'ProcessedRequestSection', field: 'ProcessingStatisticsReceivedQuantity' }
const unknown = { section: 'NewSection', field: 'Group.OtherQuantity' }

const samples: Samples = {
  relations: {
    sum: [
      { printed: '6', total: 'Total', along: 'Oct', table, parts: [1, 2, 1004.5], sum: 1007.5, value: 6 },
      {
        printed: '6',
        total: 'Total',
        along: 'Oct',
        table: { en: 'the table Det_01', es: 'la tabla Det_01' },
        parts: [1],
        sum: 1,
        value: 6,
      },
    ],
    fewerDays: [31, 359].map((days) => ({
      ...{ total: 'Total', along: 'Mar', sum: 19_955.06, value: 19_944.58, part: 'FSC', cell: 'G103', partValue: 54.16, fewer: 25 },
      ...{ days, expected: 43.68, isYear: days > 31 },
    })),
    inverseOver: [share, { ...share, formula: undefined }],
    inverse: [{ ...share, value: 0.02 }],
    share: [share],
    between: [{ printed: '60', row: 'Average', column: 'FY Overall', table, value: 60, parts: [20, 51] }],
    plainMean: [weighed],
    weighedOtherwise: [{ ...weighed, value: 12 }],
    atMost: [
      { printed: '9', row: 'Medical', less: 'In a row', more: 'All', value: 9, limit: 8, because: { en: 'it is less', es: 'es menos' } },
    ],
  },
  tables: {
    tablesDisagree: [
      {
        says: { en: 'all book-ins', es: 'todos los ingresos' },
        column: 'Total',
        one: { ...placed, value: 1263 },
        other: { ...placed, value: 1264 },
      },
    ],
    swapped: [undefined, { table, row: 'Total', cell: 'C38', sheet: 'Detention', months: 7 }].map((proof) => ({
      ...{
        printed: ['1,124', '37,537'] as const,
        whole: 'Total',
        part: 'With bond',
        column: 'Oct 2025',
        larger: 37_537,
        smaller: 1124,
        proof,
      },
      definitions: proof ? ['Footnotes A3', 'Bond A9'] : [],
    })),
    mislabelled: [
      {
        printed: '47.2',
        months: [
          { column: 'Oct', printed: 47.22, adults: 47.3 },
          { column: 'Nov', printed: 48, adults: 49 },
        ],
        all: { row: 'Total', cell: 'B9' },
        only: { row: 'Adult', cell: 'B11' },
      },
    ],
    unitChange: [1, 2].map((count) => ({
      ...{ printed: '0.117', expected: 11.7, row: 'Share', fractions: count, percentages: 3 - count },
      ...{ fraction: { value: 0.117, column: 'Oct' }, percentage: { value: 5.69, column: 'Nov' } },
    })),
    repeatedRow: [{ label: 'Boston', table, title: 'March 2026', rows: [4, 9], values: [12, 1300] }],
    noHeading: [1, 12].map((rows) => ({ printed: 'Alder', title: 'March 2026', table, rows })),
    unnamedRow: [{ row: 32, table, value: 4, column: 'Count', above: 'SmartLINK' }],
    repeatedHeading: [
      { label: '2025 January mid', table, count: 2, earlier: 'AX', column: 'BV', year: '2026 January mid' },
      { label: 'Total', table, count: 1, earlier: 'E', column: 'J', year: undefined },
    ],
    bareDates: [1, 3].map((count) => ({ value: 45_566, day: count === 1 ? day('2024-10-01') : undefined, table, count })),
    promisedMonths: [{ prior: 12, months: 15, first: 'Dec 2023', last: 'Feb 2025' }],
    hidden: [true, false].map((isSheet) => ({ isSheet, count: 2, value: 117_682, cell: 'B115' })),
    impossibleText: [
      { text: '09/022/2025', meant: day('2025-09-22') },
      { text: '13/45/2025', meant: undefined },
    ],
  },
  series: {
    emptyYear: [{ printed: '-', row: 'FY2025', table, past: 7051, year: 2025 }],
    emptyColumns: [
      { printed: '-', table, rows: 5, columns: 24, first: '2024 Oct', last: '2025 Sep', beside: { column: '2025 Oct', value: 64_909 } },
      { printed: '-', table, rows: 1, columns: 1, first: 'Oct', last: 'Oct', beside: undefined },
    ],
    emptyYears: [1, 17].map((rows) => ({
      printed: '0',
      title: 'Arrests',
      year: 'FY2025',
      before: 'FY2024',
      rows,
      past: 9000,
      gone: 44,
      large: 45,
      least: 20,
    })),
    zeroAverage: [{ printed: '0', row: 'FRC', columns: ['Oct', 'Nov'], held: [1203, 4.5] }],
    dip: [
      {
        printed: '64',
        title: 'Removals',
        at: { year: 'FY2021', value: 64 },
        before: { year: 'FY2020', value: 10_998 },
        after: { year: 'FY2022', value: 4065 },
      },
    ],
    longerThanPeriod: [{ printed: '117.88', row: 'Protective Custody', value: 117.88, quarter: quarter(2024, 2), days: 91 }],
    missingQuarters: [
      { before: quarter(2025, 3), quarter: quarter(2026, 1), missing: [quarter(2025, 4)] },
      { before: quarter(2025, 2), quarter: quarter(2026, 1), missing: [quarter(2025, 3), quarter(2025, 4)] },
    ],
    quarterBreak: [2.3, 0.4].map((factor) => ({
      ...{
        printed: '30.09',
        before: quarter(2024, 1),
        quarter: quarter(2024, 2),
        factor,
        renamed: factor > 1 ? 'Medical Mental' : undefined,
      },
      reasons: ['Disciplinary', 'Medical', 'Other', 'Protective'].map((row) => ({ row, past: 13.56, now: 30.09 })),
    })),
    toldElsewhere: [
      {
        title: 'Removals',
        years: [
          { year: 2018, value: 2 },
          { year: 2019, value: 1 },
        ],
        says: { en: 'others found 70', es: 'otros encontraron 70' },
        source: { en: 'GAO-21-487', es: 'GAO-21-487' },
      },
    ],
  },
  facilities: {
    breakdowns: [
      {
        facility: 'Alder Center',
        odd: { says: { en: 'threat levels', es: 'niveles de amenaza' }, sum: 1203.5 },
        other: { says: { en: 'sex', es: 'sexo' }, sum: 1250 },
        all: [],
      },
    ],
    mandatory: [0, 12].map((held) => ({ printed: '20', facility: 'Alder Center', mandatory: 20, held })),
    twice: [{ facility: 'Alder Center', rows: [8, 19] }],
    zips: [{ shown: '2360', facility: 'Alder Center', count: 3 }],
    otherSex: ['male', 'female'].map((other) => ({
      ...{ facility: 'Alder Center', said: other === 'male' ? 'female' : 'male', other, against: 12.5, percent: 5 },
      ...{ count: other === 'male' ? 1 : 3, also: other === 'male' ? [] : ['Birch Center', 'Indigo Center'] },
    })),
    noInspection: [1, 16].map((none) => ({ printed: '', none, all: 170, names: ['Alder Center'], unrated: none - 1 })),
    wordsForDay: [0, 1, 2].map((inspected) => ({
      printed: 'New',
      column: 'Last Date',
      text: 'New',
      facility: 'Alder Center',
      count: 4,
      inspected,
    })),
    oldInspections: [
      {
        printed: '2/7/2007',
        limit: day('2017-10-07'),
        asOf: day('2019-10-07'),
        years: 2,
        count: 10,
        oldest: [{ facility: 'Alder Center', on: day('2007-02-07') }],
      },
    ],
    laterInspections: [
      { printed: '2/13/2020', asOf: day('2019-10-07'), count: 49, last: { facility: 'Alder Center', on: day('2020-02-13') } },
    ],
    impossibleInspection: [undefined, day('2025-02-14')].map((until) => ({
      printed: '2025-12-12',
      facility: 'Alder Center',
      on: day('2025-12-12'),
      until,
    })),
    spellings: [
      {
        column: 'Type',
        spellings: [
          ['Pre-Occupancy', 3],
          ['PRE-OCCUPANCY', 2],
        ],
      },
    ],
    namesNotListed: [1, 25].map((unknown) => ({
      first: 'T. DON HUTTO',
      unknown,
      all: 93,
      sheet: 'Facilities FY25',
      names: ['T. DON HUTTO'],
    })),
  },
  editions: {
    gone: [
      { ...change, sheetBefore: 'Semiannual', isRunning: true, values: 1, span: undefined },
      { ...change, column: undefined, sheetBefore: 'Semiannual', isRunning: false, values: 365, span: ['2024 Oct', '2025 Sep'] },
    ],
    far: [1, 18].map((values) => ({ ...change, values, before: 0.028, now: 33.396, isShare: values === 1 })),
    near: [1, 12].map((values) => ({ ...change, values, all: 327 })),
    reissued: [true, false].map((isSameFile) => ({
      file: 'b.xlsx',
      earlier: 'a.xlsx',
      isSameFile,
      namedOn: isSameFile ? day('2026-04-16') : undefined,
      sum: 'abc',
    })),
    dropped: [{ title: 'Transgender', table, sheet: 'Trans.', file: 'a.xlsx' }],
    misdated: [{ file: 'a.xlsx', namedOn: day('2022-01-19'), dataOn: day('2023-01-17') }],
    fileNames: [{ file: 'c.xlsx', editions: 3, patterns: ['a_9.xlsx', 'b.xlsx'] }],
    renamed: [1, 2].map((count) => ({
      file: 'a.xlsx',
      pairs: [
        { was: 'Alder', is: 'Birch' },
        { was: 'Cedar', is: 'Date' },
      ].slice(0, count),
    })),
    facilitiesGone: [1, 14].map((count) => ({
      file: 'a.xlsx',
      gone: Array.from({ length: count }, (_, at) => `Alder ${at}`),
      all: 189,
      shown: 12,
    })),
  },
  registers: {
    twice: [
      { ...agency, model: 'Task Force Model', rows: [4, 9], days: [day('2025-05-01'), day('2025-05-01')] },
      { ...agency, model: 'Task Force Model', rows: [4, 9, 11], days: [undefined, undefined] },
      { ...agency, model: 'Task Force Model', rows: [4, 9], days: [day('2025-05-01'), undefined] },
    ],
    oddModel: [
      { model: 'TFM', usual: 'Task Force Model', count: 1, first: agency },
      { model: '', usual: undefined, count: 3, first: agency },
    ],
    spellings: [1, 2].map((count) => ({
      pairs: [
        { usual: 'Alder’s', rare: "Alder's" },
        { usual: 'Birch Dept', rare: 'Birch Dept.' },
      ].slice(0, count),
    })),
    differing: (['COUNTY', 'TYPE'] as const).map((column) => ({
      ...agency,
      column,
      usual: 'County',
      usualRow: 4,
      rare: 'State',
      rareRow: 9,
    })),
    noDay: [{ ...agency, text: 'soon' }],
    beforeLaw: [{ ...agency, signedOn: day('1925-05-01'), enactedOn: day('1996-09-30') }],
    afterRegister: [{ ...agency, signedOn: day('2026-05-01'), namedOn: day('2025-05-02') }],
    yearOut: [['TYPE'], ['TYPE', 'COUNTY']].map((columns) => ({
      file: 'r.xlsx',
      namedOn: day('2025-01-05'),
      columns,
      since: columns.map((_, at) => day(`2025-0${at + 2}-28`)),
    })),
    reissued: [true, false].map((isSameFile) => ({ printed: 'b.xlsx', file: 'b.xlsx', earlier: 'a.xlsx', isSameFile })),
    renamed: [1, 2].map((count) => ({
      file: 'a.xlsx',
      shown: 8,
      pairs: [
        { was: 'Alder', is: 'Birch', state: 'ZZ' },
        { was: 'Cedar', is: 'Date', state: 'YY' },
      ].slice(0, count),
    })),
    gone: [1, 9].map((count) => ({
      earlier: 'a.xlsx',
      later: 'b.xlsx',
      wholly: 1,
      shown: 8,
      lost: Array.from({ length: count }, () => ({ ...agency, model: 'Task Force Model' })),
    })),
    pendingAndSigned: [1, 9].map((count) => ({
      pending: 'p.xlsx',
      signed: 's.xlsx',
      shown: 8,
      both: Array.from({ length: count }, (_, at) => ({ ...agency, signedOn: at === 0 ? day('2025-05-01') : undefined })),
    })),
  },
  foia: {
    identity: [place, unknown].map((of) => ({ ...of, who: 'ICE', values: [10, 100, -90], sum: 20, printed: 25 })),
    same: [{ who: 'ICE', one: place, other: unknown, value: 1675, beside: 16_875 }],
    backlog: [{ who: 'ICE', field: 'BackloggedRequestQuantity', backlog: 90, pending: 80 }],
    whole: [place, unknown].map((of) => ({ ...of, who: 'DHS', parts: [1200, 3], sum: 1203, printed: 680 })),
    list: [[5], [5, 6]].map((parts) => ({ who: 'ICE', section: 'RequestDispositionSection', parts, sum: 11, printed: 12 })),
    order: ['', 'SimpleResponseTime'].map(
      (group) =>
        ({ who: 'ICE', section: 'ProcessedResponseTimeSection', group, small: 'lowest', value: 30, large: 'median', limit: 20 }) as const,
    ),
    namedForYear: [{ named: '2022', year: 2024 }],
    madeEarly: [{ year: 2024, madeOn: day('2024-03-01'), end: day('2024-09-30') }],
    receivedLate: [{ who: 'ICE', section: 'OldestPendingRequestSection', year: 2024, received: day('3034-01-05'), end: day('2024-09-30') }],
    pendingTooLong: [{ ...unknown, who: 'ICE', received: day('2024-01-05'), end: day('2024-09-30'), days: 1999, possible: 269 }],
    carriedStart: [true, false].map((hasNote) => ({
      who: 'ICE',
      section: 'ProcessedRequestSection',
      year: 2023,
      was: 20_000,
      value: 22,
      hasNote,
    })),
    carried: [{ who: 'ICE', field: 'BacklogLastYearQuantity', year: 2023, was: 16_875, value: 1675 }],
    again: [true, false].map((isSame) => ({ file: 'b.xml', other: 'a.xml', year: 2023, isSame })),
  },
  recomputed: {
    facilities: [1, 22].map((outside) => ({
      from: day('2023-10-01'),
      until: day('2024-09-30'),
      matched: 82,
      outside,
      name: 'Alder Center',
      published: 1203.5,
      atMidnight: 900,
      present: 1000.25,
    })),
    month: [
      { printed: '46,000', month: Temporal.PlainYearMonth.from('2025-10'), published: 46_000.4, atMidnight: 30_000, present: 40_000 },
    ],
  },
}

const all = Object.entries(samples).flatMap(([about, names]) =>
  Object.entries(names).flatMap(([name, facts]) =>
    (facts as readonly unknown[]).map((sample, at) => [`${about}, ${name}, ${at + 1}`, about, name, sample] as const),
  ),
)

describe('a finding in two languages', () => {
  it.each(all)('says the same of the same cells: %s', (_says, about, name, sample) => {
    const say = Reflect.get(Reflect.get(sentences, about), name) as (facts: unknown) => Told
    expectSameFacts(say(sample))
  })

  it('does so in every fault put into a workbook, and in a report', () => {
    const clean = inventedWorkbook(2026, 2026)
    const findings = [...seededFaults.flatMap(({ seed }) => checkWorkbook(seed(clean))), ...checkFoiaReport(inventedReport)]
    expect(findings.length).toBeGreaterThan(seededFaults.length)
    for (const finding of findings) expectSameFacts(finding)
  })

  it('is of a kind that both languages name, each in its own words', () => {
    for (const name of CheckName.options) {
      expect(en.checks[name].length).toBeGreaterThan(2)
      expect(es.checks[name]).not.toBe(en.checks[name])
    }
  })

  it('is written into a file with the columns it had, and those in Spanish after them', () => {
    const [head, row] = findingsCsv(checkFoiaReport(inventedReport)).split('\r\n')
    expect(head).toBe(
      'severity,sure,check,file,sheet,cell,alsoCells,printed,expected,why,arithmetic,printedEs,expectedEs,whyEs,arithmeticEs',
    )
    expect(row).toContain('do not add up')
    expect(row).toContain('no cuadra')
  })
})
