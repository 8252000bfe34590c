import { join } from 'node:path'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText } from '../command.ts'
import { findOfficerId } from '../find-officer-id.ts'
import { startProgress } from '../progress.ts'

export const openData: Command = {
  name: 'open-data',
  usage: '--out DIR --counted-to DATE --as OFFICER [--rotation N] [--parquet-only] [--json]',
  says: 'Writes the record as open data: a table for each kind of entry, stints, stays, findings and places, with stable pseudonyms, a codebook, missing values counted, a manifest and checksums.',
  options: {
    out: { type: 'string' },
    'counted-to': { type: 'string' },
    as: { type: 'string' },
    rotation: { type: 'string' },
    'parquet-only': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(_words, options, terminal) {
    const dir = findText(options, 'out')
    if (dir === undefined) throw new Sentence('Say where to write it with --out DIR.')
    const counted = findText(options, 'counted-to')
    if (counted === undefined) throw new Sentence('Say to which day to count with --counted-to DATE, as in 2026-03-31; it must have ended.')
    const rotation = findText(options, 'rotation') ?? '1'
    if (!/^[1-9]\d{0,3}$/.test(rotation)) throw new Sentence(`"${rotation}" after --rotation is no number of a rotation; the first is 1.`)
    const settings = readSettings()
    const { openRecord } = await import('../../../open-record.ts')
    const { readCountedOn, withSnapshot } = await import('../../../publications/publish/counting.ts')
    const { periodOf, prepareRelations } = await import('../../../publications/numbers/prepare-relations.ts')
    const { writeOpenData } = await import('../../../publications/open-data/write-open-data.ts')
    const { pseudonymKey } = await import('../../../publications/open-data/pseudonym-key.ts')
    const record = await openRecord(settings)
    const progress = startProgress(terminal, options.json === true)
    try {
      const countedOn = readCountedOn(counted, record.now())
      const officerId = await findOfficerId(record, options)
      const positions = (await record.findOfficer(officerId))?.standing.positions.map(({ position }) => position) ?? []
      const key = await pseudonymKey(settings, Number(rotation))
      const purpose = `Open data, counted to ${countedOn}`
      const written = await withSnapshot(record, { officerId, positions, purpose }, async (connection, snapshot, duckdb) => {
        await prepareRelations(connection, periodOf(snapshot, countedOn))
        const given = { catalogue: record.catalogue, snapshot, countedOn: countedOn.toString(), key }
        return writeOpenData(duckdb, given, dir, {
          csv: options['parquet-only'] !== true,
          progress: (done, all, what) => progress.show(done / all, what),
        })
      })
      progress.stop()
      terminal.out(
        options.json
          ? JSON.stringify(written, null, 2)
          : `${dir} holds ${sayCount(written.tables, 'table')}, ${sayCount(written.rows, 'row')}, a codebook and checksums. Begin with ${join(dir, 'codebook.md')}.`,
      )
      return 0
    } finally {
      progress.stop()
      await record.close()
    }
  },
}
