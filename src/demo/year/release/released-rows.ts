import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { detentionsLayout } from '../../stints/detentions-layout.ts'
import { serialDay } from '../../stints/window.ts'
import { arrestsLayout } from '../../tables/arrests-layout.ts'
import { detainersLayout } from '../../tables/detainers-layout.ts'
import { cellsOf } from '../../tables/released-layout.ts'
import { removalsLayout } from '../../tables/removals-layout.ts'
import type { CellValue, Layout } from '../../xlsx/layout.ts'
import { endOf, type ReleaseCase, stintsOf, textOf } from './release-case.ts'
import { printedDay, printedMoment } from './release-moment.ts'

/** A table of the release: its layout, and the rows a case gives. */
export interface ReleasedTable {
  name: string
  layout: Layout
  rows(one: ReleaseCase, layout: Layout): CellValue[][]
}

/** What the rows of a case share. */
function ofCase({ state, number }: ReleaseCase) {
  const order = state.subjects.get('removal-order')
  const [orderedOn, removedOn] = [textOf(order, 'orderFinalOn'), textOf(order, 'removedOn')]
  return {
    'Case Status': removedOn ? '8-Excluded/Deported/Removed' : 'ACTIVE',
    'Final Order Yes No': orderedOn ? 'YES' : 'NO',
    'Final Order Date': orderedOn ? serialDay(orderedOn) : null,
    'Departed Date': removedOn ? serialDay(removedOn) : null,
    'Anonymized Identifier': number,
  }
}

const moment = (at: string | null, zone: string) => (at === null ? null : printedMoment(at, zone))

function detentions(one: ReleaseCase, layout: Layout): CellValue[][] {
  const stints = stintsOf(one.state)
  const [first, last] = [stints[0], stints.at(-1)]
  const isOver = stints.every(({ facts }) => facts.bookedOutAt !== null)
  const reason = isOver ? endOf(one.state) : null
  const bond = subjectsOf(one.state, 'bond').at(-1)
  const dollars = bond?.facts.bondDollars
  return stints.map((stint) => {
    const { name, code, area, site } = one.place(textOf(stint, 'facility') ?? '')
    const out = textOf(stint, 'bookedOutAt')
    return cellsOf(layout, {
      ...ofCase(one),
      'Stay Book In Date Time': moment(textOf(first, 'bookedInAt'), first?.zone ?? 'UTC'),
      'Book In Date Time': moment(textOf(stint, 'bookedInAt'), stint.zone),
      'Detention Facility': name,
      'Detention Facility Code': code,
      'Book Out Date Time': moment(out, stint.zone),
      'Stay Book Out Date Time': isOver ? moment(textOf(last, 'bookedOutAt'), last?.zone ?? 'UTC') : null,
      'Stay Book Out Date': isOver && last ? printedDay(textOf(last, 'bookedOutAt') ?? '', last.zone) : null,
      'Detention Release Reason': out === null ? null : stint === last ? reason : 'Transferred',
      'Stay Release Reason': reason,
      'Bond Posted Amount': bond?.facts.bondPaymentClearedAt ? Number(dollars) : null,
      'Bond Posted Date': bond?.facts.bondPaymentClearedAt ? printedDay(String(bond.facts.bondPaymentClearedAt), bond.zone) : null,
      'Initial Bond Set Amount': dollars === undefined || dollars === null ? null : Number(dollars),
      'Initial Bond Set Date': bond ? printedDay(String(bond.facts.bondSetAt), bond.zone) : null,
      'Book In AOR': area,
      'Book In Site': site,
    })
  })
}

function arrests(one: ReleaseCase, layout: Layout): CellValue[][] {
  const custody = one.state.subjects.get('custody')
  const at = textOf(custody, 'arrestedAt')
  if (!custody || at === null) return []
  const [stint] = stintsOf(one.state)
  const place = stint && one.place(textOf(stint, 'facility') ?? '')
  return [
    cellsOf(layout, {
      ...ofCase(one),
      'Apprehension Date': printedMoment(at, custody.zone),
      'Apprehension Type': 'Administrative',
      'Apprehension Method': custody.facts.isArrestWithoutWarrant === true ? 'Non-Custodial Arrest' : 'Located',
      State: place?.state ?? null,
      'TOA Current Duty AOR': place?.area ?? null,
      'TOA Current Duty Site': place?.site ?? null,
      'Arresting Agency': 'ICE',
    }),
  ]
}

const lifted: Readonly<Record<string, string>> = {
  honoured: 'Booked into Detention',
  declined: 'Detainer Declined by LEA',
  expired: 'Early Release',
  lifted: 'Lifted',
}

function detainers(one: ReleaseCase, layout: Layout): CellValue[][] {
  return subjectsOf(one.state, 'detainer').map((detainer) => {
    const agency = textOf(detainer, 'holdingAgency') ?? ''
    const outcome = textOf(detainer, 'detainerOutcome')
    return cellsOf(layout, {
      ...ofCase(one),
      'Detainer Prepare Date': printedDay(textOf(detainer, 'detainerIssuedAt') ?? '', detainer.zone),
      'Detainer Facility Code': agency,
      'Detainer Facility': agency,
      'Detainer Lift Reason': outcome === null ? null : (lifted[outcome] ?? 'Lifted'),
      'Detainer Type': 'I247A - Immigration Detainer - Notice of Action (as of May 2025)',
    })
  })
}

function removals(one: ReleaseCase, layout: Layout): CellValue[][] {
  const row = ofCase(one)
  if (row['Departed Date'] === null) return []
  const at = textOf(one.state.subjects.get('custody'), 'arrestedAt')
  const zone = one.state.subjects.get('custody')?.zone ?? 'UTC'
  return [
    cellsOf(layout, {
      ...row,
      'Arresting Agency': 'ICE',
      'Latest Arresting Agency': 'ICE',
      'Latest Apprehension Date': at === null ? null : printedDay(at, zone),
    }),
  ]
}

/** The tables of the layouts released in March 2026, for a year that covers e.g. "2025-10-01 to 2026-09-30". */
export const releasedTables = (covers: string, seed: number): readonly ReleasedTable[] => [
  { name: 'Detentions', layout: detentionsLayout(covers, seed), rows: detentions },
  { name: 'Arrests', layout: arrestsLayout(covers, seed), rows: arrests },
  { name: 'Detainers', layout: detainersLayout(covers, seed), rows: detainers },
  { name: 'Removals', layout: removalsLayout(covers, seed), rows: removals },
]
