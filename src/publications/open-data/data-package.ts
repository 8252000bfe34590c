import type { Snapshot } from '../snapshot/snapshot.ts'
import type { CodebookTable } from './codebook.ts'
import { construction } from './pseudonyms.ts'

/** A table as written: its files, how many rows, and how many of them each column is empty in. */
export interface PublishedFile {
  table: CodebookTable
  rows: number
  missing: readonly number[]
  written: readonly { path: string; bytes: number; sha256: string }[]
}

/** The manifest of a release of open data, as a Frictionless data package (v1): every file, its columns, its size and its checksum. */
export const dataPackage = (given: {
  files: readonly PublishedFile[]
  snapshot: Snapshot
  countedOn: string
  rotation: string
  casesWithheld: number
}) => ({
  profile: 'data-package',
  name: `entries-${given.countedOn}`,
  title: 'Every kind of entry of the record, and the stints and stays that follow from them',
  created: given.snapshot.takenAt,
  'ledger-position': given.snapshot.position,
  'ledger-hash': given.snapshot.headHash,
  'counted-on': given.countedOn,
  'pseudonym-rotation': given.rotation,
  'pseudonym-construction': construction,
  'cases-withheld': given.casesWithheld,
  resources: given.files.flatMap(({ table, rows, missing, written }) =>
    written.map(({ path, bytes, sha256 }) => ({
      name: path.replaceAll('.', '-').replaceAll('_', '-'),
      path,
      title: table.title,
      description: table.says,
      format: path.split('.').at(-1),
      bytes,
      hash: `sha256:${sha256}`,
      rows,
      schema: {
        fields: table.columns.map(({ name, type, says, values }, at) => ({
          name,
          type,
          description: says,
          ...(values ? { constraints: { enum: values } } : {}),
          missing: missing[at] ?? 0,
        })),
        missingValues: [''],
      },
    })),
  ),
})
