import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { SECONDS_A_DAY, serialDay } from '../../stints/window.ts'
import { cellsOf } from '../../tables/released-layout.ts'
import { segregationLayout } from '../../tables/segregation-layout.ts'
import type { CellValue, Layout } from '../../xlsx/layout.ts'
import { type ReleaseCase, textOf } from './release-case.ts'
import type { ReleasedTable } from './released-rows.ts'

/** Notices that become reports of the released layout, with the fact that tells the day each was made. */
const reports = [
  ['14 Day', 'fourteenDayNoticeOn'],
  ['30 Day Interval', 'thirtyDayNoticeOn'],
  ['30 Day Interval', 'sixtyDayNoticeOn'],
  ['30 Day Interval', 'ninetyDayNoticeOn'],
  ['72 Hour', 'specialVulnerabilityNoticeAt'],
] as const

const reasons: Readonly<Record<string, string>> = {
  disciplinary: 'Disciplinary',
  protective: 'Protective Custody',
  administrative: 'Facility Security Threat',
}

/** Reports of long segregation as released in 2023: a row for each notice that was made. That release names nobody, and gives no identifier. */
function segregation(one: ReleaseCase, layout: Layout): CellValue[][] {
  return subjectsOf(one.state, 'segregation-placement').flatMap((placement) => {
    const placedOn = textOf(placement, 'segregationPlacedOn')
    if (placedOn === null) return []
    const releasedOn = textOf(placement, 'segregationReleasedOn')
    const place = one.place(textOf(placement, 'segregationFacility') ?? '')
    return reports.flatMap(([type, fact]) => {
      const noticedOn = textOf(placement, fact)?.slice(0, 10)
      if (noticedOn === undefined) return []
      return [
        cellsOf(layout, {
          'Facility AOR': place.area,
          Facility: place.name,
          'Report Type': type,
          'Placement Date': serialDay(placedOn),
          'Placement Reason': reasons[textOf(placement, 'segregationKind') ?? ''] ?? null,
          'Release Date': releasedOn === null ? null : serialDay(releasedOn),
          Created: serialDay(noticedOn) * SECONDS_A_DAY + 12 * 3600,
          'Length of Stay': releasedOn === null ? null : serialDay(releasedOn) - serialDay(placedOn),
        }),
      ]
    })
  })
}

export const segregationTable: ReleasedTable = { name: 'Segregation', layout: segregationLayout, rows: segregation }
