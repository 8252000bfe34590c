import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDemo } from '../../../src/demo/write-demo.ts'
import { readRelease } from '../../../src/releases/read-release.ts'
import type { Release } from '../../../src/releases/release.ts'

describe('the demonstration, read as a release', () => {
  let dir: string
  let release: Release

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'writ-read-demo-'))
    const { files } = await writeDemo(join(dir, 'files'))
    release = await readRelease(files, { workDir: dir, threads: 1, onProgress: () => {} })
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  it('is recognised by its headers, every table of it', () => {
    expect(release.tables.map(({ format }) => format.id)).toEqual([
      'ice-detentions',
      'ice-arrests',
      'ice-detainers',
      'ice-removals',
      'segregation-srms',
    ])
    expect(release.notTables).toEqual([])
  })

  it('gives back every row, and takes the footers for what they are', () => {
    const rows = (id: string) =>
      release.tables.filter(({ format }) => format.id === id).flatMap(({ parts }) => parts.map((part) => part.rows))
    expect(rows('ice-detentions').reduce((sum, count) => sum + count, 0)).toBe(3012)
    expect(rows('ice-arrests')).toEqual([806])
    expect(rows('ice-detainers')).toEqual([404])
    expect(rows('ice-removals')).toEqual([303])
    expect(rows('segregation-srms')).toEqual([152])
  })

  it('has no column that the layouts of the releases do not know', () => {
    const named = release.tables.map(({ format, columns }) => [format.id, columns.length])
    expect(named).toEqual([
      ['ice-detentions', 53],
      ['ice-arrests', 25],
      ['ice-detainers', 65],
      ['ice-removals', 39],
      ['segregation-srms', 23],
    ])
  })
})
