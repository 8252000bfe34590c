import { join } from 'node:path'
import { sayCount } from '../../../checks/say-number.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { readSettings } from '../../../settings.ts'
import { type Command, findText } from '../command.ts'
import { findOfficerId } from '../find-officer-id.ts'
import { startProgress } from '../progress.ts'

/** What an edition that was stopped gives back, so that a script can tell it from one that was published. */
const REFUSED = 3

export const publish: Command = {
  name: 'publish',
  usage: 'PUBLICATION --counted-to DATE --as OFFICER [--json] | --list',
  says: 'Counts an edition of a publication from the record, checks it, and publishes it. Where a check does not hold nothing is published, that it was tried is on the record, and the command ends with code 3.',
  options: { 'counted-to': { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' }, list: { type: 'boolean' } },
  async run([name], options, terminal) {
    const { findPublication, publications } = await import('../../../publications/catalogue.ts')
    if (options.list) {
      for (const { id, says, tables } of publications) terminal.out(`${id}  ${sayCount(tables.length, 'table')}. ${says.en}`)
      return 0
    }
    const publication = findPublication(name ?? '')
    if (!publication) throw new Sentence(`There is no publication "${name ?? ''}"; "writ publish --list" lists them.`)
    const settings = readSettings()
    const { openRecord } = await import('../../../open-record.ts')
    const { publishEdition } = await import('../../../publications/publish/publish-edition.ts')
    const { pseudonymKey } = await import('../../../publications/open-data/pseudonym-key.ts')
    const { readCountedOn } = await import('../../../publications/publish/counting.ts')
    const record = await openRecord(settings)
    const progress = startProgress(terminal, options.json === true)
    try {
      const countedOn = readCountedOn(findText(options, 'counted-to') ?? '', record.now())
      const officerId = await findOfficerId(record, options)
      const positions = (await record.findOfficer(officerId))?.standing.positions.map(({ position }) => position) ?? []
      // In a database of your own the record is where you put it: then nothing of it is kept on this machine too.
      const isBesideRecord = settings.DATABASE_URL === undefined
      const keeping = isBesideRecord ? { dir: join(settings.WRIT_HOME, 'snapshot'), tell: terminal.err } : undefined
      const parts = {
        ...record,
        keeping,
        progress: (done: number, all: number) => progress.show(all === 0 ? 1 : done / all, 'entries counted'),
      }
      const { outcome, edition, entryId, folder } = await publishEdition(parts, {
        ...{ publication, countedOn, officerId, positions },
        dir: join(settings.WRIT_HOME, 'publications'),
        key: await pseudonymKey(settings, 1),
      })
      progress.stop()
      const { failed, ledgerPosition } = edition
      if (options.json) terminal.out(JSON.stringify({ outcome, entryId, folder, ledgerPosition, failed }, null, 2))
      else if (outcome === 'recorded')
        terminal.out(
          `Published in ${folder}, counted from the ledger to entry ${ledgerPosition.toLocaleString('en-US')}. On the record as ${entryId}.`,
        )
      else
        terminal.out(
          [
            `Not published: ${sayCount(failed.length, 'check does', 'checks do')} not hold.`,
            ...failed.map(({ table, says }) => `${table}: ${says}`),
          ].join('\n'),
        )
      return outcome === 'recorded' ? 0 : REFUSED
    } finally {
      progress.stop()
      await record.close()
    }
  },
}
