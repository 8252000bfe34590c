import type { CheckFinding } from './finding.ts'

/** Half of its cells in common make two findings of one check the same fault. */
const share = 0.5

const cellsOf = ({ cell, alsoCells }: CheckFinding): readonly string[] => [cell, ...alsoCells]

/**
 * Leaves out findings that a surer one of the same check says of the same cells: what one edition makes likely, another may prove.
 * @returns the rest, in order
 */
export function dropCovered(findings: readonly CheckFinding[]): CheckFinding[] {
  const certain = findings.filter(({ sure }) => sure === 'certain')
  return findings.filter((finding) => {
    if (finding.sure === 'certain') return true
    const same = certain.filter(({ check, file, sheet }) => check === finding.check && file === finding.file && sheet === finding.sheet)
    const proved = new Set(same.flatMap(cellsOf))
    const cells = cellsOf(finding)
    return cells.filter((cell) => proved.has(cell)).length < cells.length * share
  })
}
