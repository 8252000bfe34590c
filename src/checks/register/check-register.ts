import { type CheckFinding, type FindingHere, findingIn, notKnown } from '../finding.ts'
import { sayCount, sayList } from '../say-number.ts'
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
    const [one, other] = [first, second].map(({ signedOn }) => signedOn?.toString() ?? '')
    const isSameDay = one === other
    return [
      {
        check: 'duplicate-row',
        cell: agreementCell(register, second, 'LAW ENFORCEMENT AGENCY'),
        alsoCells: [first, ...again.slice(1)].map((agreement) => agreementCell(register, agreement, 'LAW ENFORCEMENT AGENCY')),
        printed: `${second.agency}, ${second.model}`,
        expected: 'one row',
        why: `${second.agency} (${second.state}) is listed ${again.length + 1} times with the ${second.model}, in rows ${sayList([first, ...again].map(({ row }) => String(row)))}${isSameDay ? `${one ? `, signed on the same day (${one})` : ''}: the agreement is counted ${again.length + 1} times` : `, signed on ${one || 'no day'} and on ${other || 'no day'}: one replaced the other, or it is counted twice`}.`,
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
        printed: model === '' ? 'blank' : model,
        expected: usual ?? notKnown,
        why: `${sayCount(all.length, 'agreement')} name${all.length === 1 ? 's' : ''} the model “${model}”${usual ? ` instead of “${usual}”` : ''}, as ${first.agency} (${first.state}): whoever counts by model counts ${all.length === 1 ? 'it' : 'them'} apart.`,
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
      ...differing(register, all, 'COUNTY', ({ county }) => county, 'in'),
      ...differing(register, all, 'TYPE', ({ type }) => type, 'of type'),
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
      printed: first.rare,
      expected: first.usual,
      why: `${sayCount(odd.length, 'agency', 'agencies')} with more than one agreement ${odd.length === 1 ? 'is' : 'are'} spelled in two ways in one register, often with two kinds of apostrophe, so counting agencies by name counts them twice: ${odd.map(({ usual, rare }) => `“${usual}” and “${rare}”`).join('; ')}.`,
      severity: 'note',
      sure: 'certain',
    },
  ]
}

function differing(
  register: AgreementRegister,
  all: readonly Agreement[],
  column: string,
  read: (agreement: Agreement) => string,
  word: string,
): FindingHere[] {
  const [usual, rare] = readingsOf(all, read)
  const first = rare?.[1][0]
  if (!usual || !rare || !first) return []
  return [
    {
      check: 'contradiction',
      cell: agreementCell(register, first, column),
      alsoCells: rare[1].slice(1).map((agreement) => agreementCell(register, agreement, column)),
      printed: rare[0],
      expected: usual[0],
      why: `${first.agency} (${first.state}) is ${word} “${usual[0]}” in row ${usual[1][0]?.row} and ${word} “${rare[0]}” in row ${first.row}.`,
      severity: 'note',
      sure: 'certain',
    },
  ]
}

function oddDays(register: AgreementRegister): FindingHere[] {
  const { namedOn } = register
  return register.agreements.flatMap((agreement) => {
    const { signedOn, signedText, agency, state } = agreement
    const isEarly = signedOn !== undefined && Temporal.PlainDate.compare(signedOn, enactedOn) < 0
    const isLate = signedOn !== undefined && namedOn !== undefined && Temporal.PlainDate.compare(signedOn, namedOn) > 0
    if (!isEarly && !isLate && signedText === '') return []
    return [
      {
        check: 'impossible-day',
        cell: agreementCell(register, agreement, 'SIGNED'),
        printed: signedOn?.toString() ?? signedText,
        expected: notKnown,
        why:
          signedText !== ''
            ? `The day on which ${agency} (${state}) signed is printed as “${signedText}”, which is no day.`
            : isEarly
              ? `${agency} (${state}) is printed as having signed on ${signedOn}, before section 287(g) was law (${enactedOn}).`
              : `${agency} (${state}) is printed as having signed on ${signedOn}, after the day in the name of the register (${namedOn}).`,
        severity: 'error',
        sure: 'certain',
      },
    ]
  })
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
      printed: namedOn.toString(),
      expected: `${namedOn.add({ years: 1 })}, it seems`,
      why: `The name ${file.replace(/^\d{8}__/, '')} says ${namedOn}, but the register has the column${early.length === 1 ? '' : 's'} ${sayList(early.map(({ column }) => column))}, which registers had only from ${sayList(early.map(({ since }) => since))} on: its name is most likely a year out.`,
      severity: 'warning',
      sure: 'likely',
    },
  ]
}
