import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { place, type RunningApplication, zone } from './running-application.ts'

/** An act asked for, and what was answered. */
export interface Acknowledged {
  act: string
  key: string
  body: object
  entry: z.infer<typeof Entry>
  /** What of the person the program sent, for an act that seals it. */
  familyName?: string
}

const Entry = z.object({
  entryId: z.uuid(),
  caseId: z.uuid(),
  position: z.number(),
  sequence: z.number(),
  outcome: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
  documents: z.array(z.object({ documentId: z.string(), sha256: z.string() })),
})
const Answer = z.object({ outcome: z.literal('recorded'), entry: Entry })

const ANSWER_MS_MAX = 30_000
const BACK_MS_MAX = 90_000

/** Sends it to the application; undefined where nobody answered, or the answer is that it cannot be taken now. */
export async function post(to: RunningApplication, path: string, body: object, key?: string): Promise<Response | undefined> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${to.key}`, ...(key ? { 'idempotency-key': key } : {}) }
  try {
    const answer = await fetch(`${to.url()}/api/record${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    })
    // Read whole here: an answer cut off in the middle is none.
    const bytes = await answer.arrayBuffer()
    if (answer.status === 503) return undefined
    return new Response(bytes, { status: answer.status })
  } catch (fault) {
    if (fault instanceof TypeError) return undefined
    throw new Error(`${path} was neither answered nor refused within ${ANSWER_MS_MAX} ms.`, { cause: fault })
  }
}

/** Asks with the same key until it is answered, as the documentation tells programs to. */
export async function askUntilAnswered(to: RunningApplication, act: string, body: object, key: string): Promise<Acknowledged['entry']> {
  for (const began = performance.now(); ; await setTimeout(20)) {
    const answer = await post(to, `/acts/${act}`, body, key)
    if (answer?.status === 200) return Answer.parse(await answer.json()).entry
    if (answer) throw new Error(`${act} was answered ${answer.status}: ${await answer.text()}`)
    if (performance.now() - began > BACK_MS_MAX)
      throw new Error(`${act} was not answered for ${BACK_MS_MAX} ms: nothing is back by itself.`)
  }
}

const grievance = { about: 'food-or-water', level: 'formal', isEmergency: false, says: 'The water is warm (invented).', language: 'es' }
const why = { isArrestWithoutWarrant: true, escapeFactors: 'The person was about to board a bus (invented).' }

/** Programs that act at once, each without pause, until told to end. Every act they ask for is asked until it is acknowledged. */
export function actAtOnce(to: RunningApplication, run: string, callers: number) {
  const acknowledged: Acknowledged[] = []
  let isEnding = false
  let keys = 0
  const now = () => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 })
  const act = async (name: string, input: object, caseId?: string, more: Pick<Acknowledged, 'familyName'> = {}) => {
    const body = { input, ...(caseId ? { caseId } : {}) }
    const key = `${run}-${keys++}`.replaceAll(/[^\w-]/g, '-')
    const entry = await askUntilAnswered(to, name, body, key)
    acknowledged.push({ act: name, key, body, entry, ...more })
    return entry
  }
  const arrest = async (number: number) => {
    const familyName = `Invented${number}`
    const sent = { familyName, givenNames: 'Inés', birthOn: '1990-02-28', language: 'es', isMinor: false }
    const { caseId: personId } = await act('RegisterPerson', sent, undefined, { familyName })
    const where = { zone, place: 'An invented street', arrestingOfficerId: to.officerId, isToldWhy: true }
    const input = { ...where, ...why, personId, occurredAt: now(), violationGrounds: 'The papers said so (invented).' }
    return (await act('Arrest', input)).caseId
  }
  /** A person's way through the desk: with a new key, clocks, a document and notices. */
  const journey = async (number: number) => {
    const caseId = await arrest(number)
    const report = {
      personName: `Invented${number}, Inés`,
      encounter: 'On a street (invented).',
      grounds: 'The papers said so (invented).',
    }
    await act('RecordArrestReport', { ...report, ...why }, caseId)
    const arrival = { occurredAt: now(), facility: place, facilityKind: 'detention', zone, from: 'arrest' }
    const { entryId } = await act('BookIn', arrival, caseId)
    await act('FileGrievance', grievance, caseId)
    if (number % 2 === 0) await act('BookOut', { subjectId: `stint:${entryId}`, occurredAt: now(), to: 'court' }, caseId)
  }
  /** Several act in one case too, and wait for each other there. */
  const shared = arrest(0)
  const caller = async (number: number) => {
    for (let turn = 1; !isEnding; turn++) {
      if (number < 3) await act('FileGrievance', grievance, await shared)
      else await journey(number * 1_000 + turn)
    }
  }
  const done = Promise.all(Array.from({ length: callers }, (_, number) => caller(number)))
  let failed: unknown
  done.catch((fault: unknown) => {
    failed = fault
    isEnding = true
  })
  return {
    acknowledged,
    /** What one of them was told that nobody should be. */
    fault: () => failed,
    async end() {
      isEnding = true
      await done
    },
  }
}
