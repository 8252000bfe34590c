import type { FindingHere } from '../../finding.ts'
import { addressOf, type PublishedTable } from '../../tables/table.ts'
import { facilityWords } from '../../words/facility-words.ts'
import { findColumn, textOf } from './facility-columns.ts'

const worded: readonly RegExp[] = [
  /^last inspection type$/,
  /^last inspection standard$/,
  /^last (final rating|inspection rating.*)$/,
  /^type detailed$/,
]

/** Words that are one when letters alone count: "PREOCC" and "Pre-Occ", "Pending Final Report" and "Pending FInal Report". */
const bone = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The same word in several spellings in one column: whoever counts by it counts it as two. */
export function checkWords(table: PublishedTable): FindingHere[] {
  return worded.flatMap((name) => {
    const column = findColumn(table, name)
    if (!column) return []
    const cells = table.rows.flatMap((row) => {
      const text = textOf(table, row, column)
      return text === '' ? [] : [{ row, text }]
    })
    return [...Map.groupBy(cells, ({ text }) => bone(text)).values()].flatMap((same) => {
      const spellings = [...Map.groupBy(same, ({ text }) => text)].toSorted(([, one], [, other]) => other.length - one.length)
      const [usual, ...rare] = spellings
      const [first] = rare[0]?.[1] ?? []
      if (!usual || !first) return []
      return [
        {
          check: 'spelling',
          cell: addressOf(first.row, column),
          alsoCells: rare.flatMap(([, all]) => all.map(({ row }) => addressOf(row, column))).slice(1),
          ...facilityWords.spellings({ column: column.label, spellings: spellings.map(([text, all]) => [text, all.length]) }),
          severity: 'note' as const,
          sure: 'certain' as const,
        },
      ]
    })
  })
}
