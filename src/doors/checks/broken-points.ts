import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import type { Series, SeriesPoint, SeriesValue } from '../../checks/series/series-of.ts'
import { type NumberedFinding, numbered } from './check-view.ts'

/** A moment of a series where it breaks: editions differ, or a finding is about a number of it. */
export interface BrokenPoint {
  point: SeriesPoint
  /** True where editions print numbers more than a hundredth apart. */
  isDiffering: boolean
  findings: readonly NumberedFinding[]
}

/** Notes are about tables and not about numbers: they break nothing. */
const breaks = ({ severity }: NumberedFinding): boolean => severity !== 'note'

/** Where a series breaks, by moment. */
export function brokenPoints(folder: CheckedFolder, { points }: Series): ReadonlyMap<string, BrokenPoint> {
  const findings = numbered(folder).filter(breaks)
  return new Map(
    points.flatMap((point) => {
      const about = findings.filter((finding) => point.values.some((value) => isAbout(finding, value)))
      const isDiffering = differ(point.values)
      return about.length > 0 || isDiffering ? [[point.at, { point, isDiffering, findings: about }]] : []
    }),
  )
}

const isAbout = ({ file, sheet, cell, alsoCells, check }: NumberedFinding, value: SeriesValue): boolean =>
  file === value.file &&
  sheet === value.sheet &&
  (cell === value.cell || (check !== 'sum' && check !== 'average' && alsoCells.includes(value.cell)))

function differ(values: readonly SeriesValue[]): boolean {
  const numbers = values.map(({ value }) => value)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return most - least > 0.01 * Math.max(Math.abs(most), Math.abs(least))
}
