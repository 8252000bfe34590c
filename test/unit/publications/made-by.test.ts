import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeBy, madeByFolders } from '../../../src/publications/snapshot/made-by.ts'

const source = join(import.meta.dirname, '../../../src')

/** Every file of this project that one imports, directly or through another. */
function importedBy(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const [, file = ''] of readFileSync(join(source, path), 'utf8').matchAll(/(?:^import|^export|^\} from)[^;'\n]*'(\.[^']+)'/gm))
    importedBy(relative(source, join(source, dirname(path), file)), found)
  return found
}

describe('the mark of what a snapshot was made by', () => {
  it('is over every file a row of it can follow from', () => {
    const files = ['count-cases', 'snapshot-worker', 'tables'].flatMap((name) => [...importedBy(`publications/snapshot/${name}.ts`)])
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter((path) => !madeByFolders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([])
  })

  it('is the same for the same law, and another for another', () => {
    const calendar = (closedFromOn: string) => ({
      ...{ caseId: '', kind: 'calendar', sequence: 1, hash: '', personId: null, office: 'policy', assignedTo: null, restrictions: [] },
      subjects: new Map([['closure:1', { id: 'closure:1', kind: 'closure', zone: 'UTC', facts: { closedFromOn } }]]),
    })
    expect(madeBy(calendar('2026-01-26'))).toBe(madeBy(calendar('2026-01-26')))
    expect(madeBy(calendar('2026-01-26'))).not.toBe(madeBy(calendar('2026-01-27')))
    expect(madeBy(undefined)).not.toBe(madeBy(calendar('2026-01-26')))
  })
})
