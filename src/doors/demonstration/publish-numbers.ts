import { join } from 'node:path'
import { publicationId } from '../../offices/statistics/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import { detentionStatistics } from '../../publications/agency/detention-statistics.ts'
import { pseudonymKey } from '../../publications/open-data/pseudonym-key.ts'
import { publishEdition } from '../../publications/publish/publish-edition.ts'
import type { Settings } from '../../settings.ts'

/**
 * Publishes the first numbers of an invented record, counted to yesterday, and promises the next. Where some were published already nothing is done.
 * @param officerId of the invented statistician
 */
export async function publishNumbers(record: OpenRecord, settings: Settings, officerId: string): Promise<void> {
  const { id } = detentionStatistics
  if (await record.registrar.findCase(publicationId(id))) return
  const today = record.now().toZonedDateTimeISO('America/New_York').toPlainDate()
  await publishEdition(record, {
    publication: detentionStatistics,
    countedOn: today.subtract({ days: 1 }),
    officerId,
    positions: ['statistician'],
    dir: join(settings.WRIT_HOME, 'publications'),
    key: await pseudonymKey(settings, 1),
  })
  const nextTo = today.with({ day: 1 }).add({ months: 1 }).subtract({ days: 1 })
  await record.registrar.act({
    act: 'ScheduleEdition',
    officerId,
    caseId: publicationId(id),
    input: { publication: id, edition: nextTo.toString(), plannedOn: nextTo.add({ days: 10 }).toString() },
    trace: { sessionId: null, address: null, door: 'system' },
  })
}
