import { type CheckFinding, type FindingHere, findingIn } from '../finding.ts'
import type { Told } from '../words/bilingual.ts'
import { registerWords } from '../words/register-words.ts'
import { type Agreement, type AgreementRegister, agencyKey, agreementCell, agreementKey } from './agreement-register.ts'

/** Section 287(g) of the Immigration and Nationality Act was enacted on this day (Pub. L. 104-208, div. C, 133). */
const enactedOn = Temporal.PlainDate.from('1996-09-30')

const models = ['Jail Enforcement Model', 'Warrant Service Officer', 'Task Force Model']

/** Columns that registers got in the course of time, and the first posted register that has each. */
const columnsSince: readonly { column: string; since: string }[] = [
  { column: 'TYPE', since: '2025-02-28' },
  { column: 'COUNTY', since: '2025-03-31' },
  { column: 'ADDENDUM', since: '2025-07-01' },
]

/** Checks one register against itself: rows twice, words that drift, days that cannot be, a name that does not fit the content. Pure. */
export const checkRegister = (register: AgreementRegister): CheckFinding[] =>
  [...twice(register), ...oddModels(register), ...contradictions(register), ...oddDays(register), ...misdated(register)].map((here) =>
    findingIn(register.file, register.sheet, here),
  )

function twice(register: AgreementRegister): FindingHere[] {
  const same = Map.groupBy(register.agreements, agreementKey)
  return [...same.values()].flatMap(([first, ...again]) => {
    const [second] = again
    if (!first || !second) return []
    const isSameDay = first.signedOn?.toString() === second.signedOn?.toString()
    return [
      {
        check: 'duplicate-row',
        cell: agreementCell(register, second, 'LAW ENFORCEMENT AGENCY'),
        alsoCells: [first, ...again.slice(1)].map((agreement) => agreementCell(register, agreement, 'LAW ENFORCEMENT AGENCY')),
        ...registerWords.twice({
          agency: second.agency,
          state: second.state,
          model: second.model,
          rows: [first, ...again].map(({ row }) => row),
          days: [first.signedOn, second.signedOn],
        }),
        severity: isSameDay ? ('error' as const) : ('warning' as const),
        sure: isSameDay ? ('certain' as const) : ('possible' as const),
      },
    ]
  })
}

/** The kinds of agreement have three names; others are the same ones spelled otherwise. */
function oddModels(register: AgreementRegister): FindingHere[] {
  const odd = register.agreements.filter(({ model }) => !models.includes(model))
  return [...Map.groupBy(odd, ({ model }) => model)].flatMap(([model, all]) => {
    const [first] = all
    if (!first) return []
    const usual = models.find((known) => known.split(' ')[0]?.toLowerCase() === model.split(' ')[0]?.toLowerCase())
    return [
      {
        check: 'spelling',
        cell: agreementCell(register, first, 'SUPPORT TYPE'),
        alsoCells: all.slice(1).map((agreement) => agreementCell(register, agreement, 'SUPPORT TYPE')),
        ...registerWords.oddModel({ model, usual, count: all.length, first }),
        severity: 'note' as const,
        sure: usual ? ('certain' as const) : ('likely' as const),
      },
    ]
  })
}

/** One agency in two counties or of two types, and agencies with two spellings. */
function contradictions(register: AgreementRegister): FindingHere[] {
  const same = [...Map.groupBy(register.agreements, agencyKey).values()]
  return [
    ...spellings(register, same),
    ...same.flatMap((all) => [
      ...differing(register, all, 'COUNTY', ({ county }) => county),
      ...differing(register, all, 'TYPE', ({ type }) => type),
    ]),
  ]
}

/** The readings of one agency's rows, the most frequent first. */
const readingsOf = (all: readonly Agreement[], read: (agreement: Agreement) => string): [string, Agreement[]][] =>
  [
    ...Map.groupBy(
      all.filter((agreement) => read(agreement) !== ''),
      read,
    ),
  ].toSorted(([, one], [, other]) => other.length - one.length)

function spellings(register: AgreementRegister, same: readonly (readonly Agreement[])[]): FindingHere[] {
  const odd = same.flatMap((all) => {
    const [usual, rare] = readingsOf(all, ({ agency }) => agency)
    const first = rare?.[1][0]
    return usual && rare && first ? [{ usual: usual[0], rare: rare[0], first }] : []
  })
  const [first] = odd
  if (!first) return []
  return [
    {
      check: 'spelling',
      cell: agreementCell(register, first.first, 'LAW ENFORCEMENT AGENCY'),
      alsoCells: odd.slice(1).map((other) => agreementCell(register, other.first, 'LAW ENFORCEMENT AGENCY')),
      ...registerWords.spellings({ pairs: odd.map(({ usual, rare }) => ({ usual, rare })) }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}

function differing(
  register: AgreementRegister,
  all: readonly Agreement[],
  column: 'COUNTY' | 'TYPE',
  read: (agreement: Agreement) => string,
): FindingHere[] {
  const [usual, rare] = readingsOf(all, read)
  const first = rare?.[1][0]
  if (!usual || !rare || !first) return []
  return [
    {
      check: 'contradiction',
      cell: agreementCell(register, first, column),
      alsoCells: rare[1].slice(1).map((agreement) => agreementCell(register, agreement, column)),
      ...registerWords.differing({
        agency: first.agency,
        state: first.state,
        column,
        usual: usual[0],
        usualRow: usual[1][0]?.row ?? 0,
        rare: rare[0],
        rareRow: first.row,
      }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}

function oddDays(register: AgreementRegister): FindingHere[] {
  const { namedOn } = register
  return register.agreements.flatMap((agreement) => {
    const says = sayDayFault(agreement, namedOn)
    if (!says) return []
    return [
      {
        check: 'impossible-day',
        cell: agreementCell(register, agreement, 'SIGNED'),
        ...says,
        severity: 'error',
        sure: 'certain',
      },
    ]
  })
}

function sayDayFault({ signedOn, signedText, agency, state }: Agreement, namedOn: Temporal.PlainDate | undefined): Told | undefined {
  if (signedText !== '') return registerWords.noDay({ agency, state, text: signedText })
  if (!signedOn) return undefined
  if (Temporal.PlainDate.compare(signedOn, enactedOn) < 0) return registerWords.beforeLaw({ agency, state, signedOn, enactedOn })
  const isLate = namedOn !== undefined && Temporal.PlainDate.compare(signedOn, namedOn) > 0
  return isLate ? registerWords.afterRegister({ agency, state, signedOn, namedOn }) : undefined
}

/** A register with columns that registers of its day did not have. */
function misdated(register: AgreementRegister): FindingHere[] {
  const { namedOn, file, columns } = register
  if (!namedOn) return []
  const early = columnsSince.filter(
    ({ column, since }) => columns.has(column) && Temporal.PlainDate.compare(namedOn, Temporal.PlainDate.from(since)) < 0,
  )
  // A month's grace: a column may be older than the first register that was kept with it.
  const isFar = early.some(({ since }) => namedOn.until(Temporal.PlainDate.from(since), { largestUnit: 'days' }).days > 31)
  const [first] = early
  if (!first || !isFar) return []
  return [
    {
      check: 'misdated',
      cell: `A1`,
      ...registerWords.yearOut({
        file: file.replace(/^\d{8}__/, ''),
        namedOn,
        columns: early.map(({ column }) => column),
        since: early.map(({ since }) => Temporal.PlainDate.from(since)),
      }),
      severity: 'warning',
      sure: 'likely',
    },
  ]
}
