import { openRecord } from '../../src/open-record.ts'
import { readSettings } from '../../src/settings.ts'

const [home = '', acts = '1000'] = process.argv.slice(2)
const ACTS_A_PERSON = 4
const trace = { sessionId: null, address: null, door: 'system' } as const
const classes = {
  ...{ arrestingAgency: 'ICE', processing: 'other', isFamilyUnit: false },
  ...{ criminalRecord: 'neither', sex: 'female', citizenship: 'Invented', birthYear: 1990 },
}

/** One more day of an invented year, of so many acts: people are registered, booked in, recorded to be counted, and released. The home is written to: give a copy. */
let clock = Temporal.Instant.from('2026-10-01T13:00:00Z')
const record = await openRecord(readSettings({ WRIT_HOME: home }), { now: () => clock })
try {
  const { rows: places } = await record.database.app.query<{ facility: string; facilityKind: string; zone: string }>(
    `select payload ->> 'facility' as facility, payload ->> 'facilityKind' as "facilityKind", payload ->> 'zone' as zone
     from ledger.entry where act = 'BookIn' and outcome = 'recorded' order by position desc limit 1`,
  )
  const { rows: officers } = await record.database.app.query<{ act: string; id: string }>(
    `select distinct on (act) act, officer_id::text as id from ledger.entry
     where act in ('RegisterPerson', 'BookIn', 'RecordCountedAs', 'BookOut') and outcome = 'recorded' order by act, position desc`,
  )
  const act = async (name: string, input: object, caseId?: string) => {
    clock = clock.add({ seconds: 20 })
    const officerId = officers.find((one) => one.act === name)?.id ?? ''
    const timed = name === 'RegisterPerson' ? input : { ...input, occurredAt: clock.toString() }
    const { entry, outcome } = await record.registrar.act({ act: name, officerId, input: timed, trace, ...(caseId ? { caseId } : {}) })
    if (outcome === 'refused') throw new Error(`${name} was refused: ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    return entry
  }
  for (let done = 0; done < Number(acts); done += ACTS_A_PERSON) {
    const registered = await act('RegisterPerson', { familyName: `Invented ${done}`, givenNames: 'Inés', language: 'es', isMinor: false })
    const { caseId, entryId } = await act('BookIn', { ...places[0], personId: registered.caseId, from: 'arrest' })
    await act('RecordCountedAs', classes, caseId)
    await act('BookOut', { subjectId: `stint:${entryId}`, to: 'court' }, caseId)
  }
  console.log(JSON.stringify({ acts: Number(acts) }))
} finally {
  await record.close()
}
