import type { CaseState } from '../../kernel/case-state.ts'
import { Conflict, type Ledger, type Trace } from '../../ledger/ledger.ts'
import { diedAtOf, notedDeathOf } from '../../offices/deaths/exports.ts'
import { type MergesAsked, samePersonIds } from '../../offices/people/exports.ts'
import { lookRepeatedly, type Watch } from '../look-repeatedly.ts'
import type { KeptCases } from '../registers/keep-cases.ts'
import type { Registrar } from '../registrar.ts'
import { theRecordId } from '../the-record.ts'

export interface DeathWatchParts {
  ledger: Pick<Ledger, 'onAppended'>
  registrar: Pick<Registrar, 'act' | 'findCase'>
  /** Cases in which a death was recorded, and those in which one was noted: both also where that was withdrawn. */
  deaths: KeptCases
  noted: KeptCases
  /** Ids of the custody cases of a person. */
  listCustody(personId: string): Promise<readonly string[]>
  peopleNaming: MergesAsked['peopleNaming']
  /** How often it looks, besides after every death. */
  everyMs?: number
}

const EVERY_MS = 10 * 60_000
const act = 'NoteDeathOfPerson'
const looksAfter = ['RecordDeath', 'ProposeMerge', 'ApproveMerge', 'UndoMerge']
const trace: Trace = { sessionId: null, address: null, door: 'system' }

/**
 * Notes a death in the other custody cases of the person, where clocks would go on as if they lived, and takes the note back where the death was withdrawn,
 * its moment corrected, or the merge undone by which the two cases were of one person. Each is one entry of the case, by the record itself, made once however many processes look.
 */
export function runDeathWatch(parts: DeathWatchParts): Watch {
  const watch = lookRepeatedly(
    async (isClosed) => (await takeBack(parts, isClosed)) + (await noteAll(parts, isClosed)),
    parts.everyMs ?? EVERY_MS,
  )
  let isOpen = true
  parts.ledger.onAppended((entries) => {
    if (isOpen && entries.some((entry) => looksAfter.includes(entry.act))) void watch.look().catch(() => undefined)
  })
  return {
    look: watch.look,
    get fault() {
      return watch.fault
    },
    close() {
      isOpen = false
      return watch.close()
    },
  }
}

async function takeBack({ registrar, noted, peopleNaming }: DeathWatchParts, isClosed: () => boolean): Promise<number> {
  let count = 0
  for (const state of await noted.states()) {
    const note = notedDeathOf(state)
    if (!note || isClosed()) continue
    const death = await registrar.findCase(note.deathCase)
    if (
      death &&
      diedAtOf(death) === note.diedAt &&
      (await isSamePerson(death, state, { findCase: (id) => registrar.findCase(id), peopleNaming }))
    )
      continue
    const correction = {
      kind: 'withdraws' as const,
      entryId: note.entryId,
      reason: 'The death is no longer on record as it was noted here.',
    }
    if (await doneOnce(registrar, state, {}, correction)) count++
  }
  return count
}

async function isSamePerson({ personId }: CaseState, other: CaseState, merges: MergesAsked): Promise<boolean> {
  if (personId === null || other.personId === null) return false
  return personId === other.personId || (await samePersonIds(personId, merges)).includes(other.personId)
}

async function noteAll({ registrar, deaths, listCustody, peopleNaming }: DeathWatchParts, isClosed: () => boolean): Promise<number> {
  let count = 0
  for (const state of await deaths.states()) {
    const diedAt = diedAtOf(state)
    if (diedAt === undefined || state.personId === null) continue
    const people = await samePersonIds(state.personId, { findCase: (id) => registrar.findCase(id), peopleNaming })
    for (const caseId of (await Promise.all(people.map(listCustody))).flat()) {
      if (isClosed()) return count
      const other = caseId === state.caseId ? undefined : await registrar.findCase(caseId)
      if (!other?.personId || !people.includes(other.personId)) continue
      if (diedAtOf(other) !== undefined || notedDeathOf(other)) continue
      if (await doneOnce(registrar, other, { diedAt, deathCase: state.caseId })) count++
    }
  }
  return count
}

/** The key names the state of the case it is done in, so that two who look at once do it once. Somebody else's act in the same moment comes first: it is looked at again. */
async function doneOnce(
  registrar: DeathWatchParts['registrar'],
  { caseId, sequence }: CaseState,
  input: object,
  correction?: { kind: 'withdraws'; entryId: string; reason: string },
): Promise<boolean> {
  try {
    const asked = { act, caseId, officerId: theRecordId, input, trace, ...(correction ? { correction } : {}) }
    const { outcome } = await registrar.act({
      ...asked,
      idempotencyKey: `death ${caseId} ${sequence} ${correction ? 'taken back' : 'noted'}`,
    })
    return outcome === 'recorded'
  } catch (fault) {
    if (fault instanceof Conflict) return false
    throw fault
  }
}
