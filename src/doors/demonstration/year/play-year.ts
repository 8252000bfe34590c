import { agencyScript } from '../../../demo/year/agency-script.ts'
import { oversightScripts } from '../../../demo/year/oversight-scripts.ts'
import { placeScripts } from '../../../demo/year/place-scripts.ts'
import { NOBODY, type Running, yearInOrder } from '../../../demo/year/year-in-order.ts'
import type { YearSetting } from '../../../demo/year/year-setting.ts'
import type { YearStep } from '../../../demo/year/year-step.ts'
import type { Finding } from '../../../kernel/entry.ts'
import type { JsonObject } from '../../../kernel/json.ts'
import { findRule } from '../../../law/law-book.ts'
import type { Trace } from '../../../ledger/ledger.ts'
import { placeId } from '../../../offices/places/exports.ts'
import { BadInput, NotPermitted, type Registrar } from '../../../registrar/registrar.ts'
import { fillWords } from './fill-words.ts'
import type { OfficerOf } from './officers-of-year.ts'

export interface PlayParts {
  registrar: Pick<Registrar, 'act'>
  officerOf: OfficerOf
  /** Sets the clock everything is recorded by, seconds since 1970. */
  setNow(moment: number): void
  onProgress?: ((fraction: number, acts: number) => void) | undefined
}

/** What was done. Acts not as written are those the law refused and the script has it allow, or the other way round, or that could not be asked at all. */
export interface YearPlayed {
  people: number
  acts: number
  refused: number
  byDesk: Map<string, number>
  /** What was found as acts were recorded, beside clocks stopped late: by rule. */
  byFinding: Map<string, number>
  notAsWritten: number
  /** A few of them, in words. */
  examples: string[]
}

const trace: Trace = { sessionId: null, address: null, door: 'system' }
const EXAMPLES_MAX = 12
const nobody: Running = { number: NOBODY, area: 0, steps: [], next: 0 }

/** What a script has come to. */
interface Memory {
  personId: string
  custodyId: string
  entries: Map<string, string>
}

/** Plays the year through the registrar, tick by tick: steps of one tick side by side, those of one person one after another. */
export async function playYear(parts: PlayParts, setting: YearSetting): Promise<YearPlayed> {
  const played: YearPlayed = {
    people: setting.people,
    acts: 0,
    refused: 0,
    byDesk: new Map(),
    byFinding: new Map(),
    notAsWritten: 0,
    examples: [],
  }
  const memories = new Map<Running, Memory>()
  await Promise.all(agencyScript(setting).map((step) => act(parts, played, nobody, emptyMemory(), step)))
  const others = [...placeScripts(setting), ...oversightScripts(setting)]
  for (const { at, running } of yearInOrder(setting, others)) {
    parts.setNow(at)
    const work = async ({ script, steps }: (typeof running)[number]) => {
      const memory = memories.get(script) ?? emptyMemory()
      memories.set(script, memory)
      for (const step of steps) await act(parts, played, script, memory, step)
      if (script.next >= script.steps.length) memories.delete(script)
    }
    await Promise.all(running.map(work))
    parts.onProgress?.((at - setting.begins) / (setting.ends - setting.begins), played.acts)
  }
  return played
}

const emptyMemory = (): Memory => ({ personId: '', custodyId: '', entries: new Map() })

async function act(parts: PlayParts, played: YearPlayed, script: Running, memory: Memory, step: YearStep): Promise<void> {
  const { officerOf } = parts
  const officer = (role: string) => officerOf(role, script.area)
  const caseId = caseOf(step, memory)
  try {
    const input = fillWords(step.input, { personId: memory.personId, officer, entry: (name) => memory.entries.get(name) ?? '' })
    const { outcome, entry } = await parts.registrar.act({
      ...{ act: step.act, officerId: officer(step.by), input: input satisfies JsonObject, trace },
      ...(caseId === undefined ? {} : { caseId }),
    })
    note(played, step.desk, outcome, entry.findings)
    if ((outcome === 'refused') !== (step.isRefused ?? false))
      return notAsWritten(played, script, step, `${outcome}. ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    if (outcome === 'refused') return
    memory.entries.set(step.act, entry.entryId)
    if (step.of === 'new-person') memory.personId = entry.caseId
    if (step.of === 'new-custody') memory.custodyId = entry.caseId
  } catch (fault) {
    if (!(fault instanceof BadInput || fault instanceof NotPermitted)) throw fault
    const says = fault instanceof BadInput ? fault.issues.map(({ field, message }) => `${field}: ${message}`).join(' ') : fault.message
    notAsWritten(played, script, step, says)
  }
}

function caseOf({ of }: YearStep, { personId, custodyId }: Memory): string | undefined {
  if (of === 'person') return personId
  if (of === 'custody') return custodyId
  return of.startsWith('place:') ? placeId(of.slice('place:'.length)) : undefined
}

function note(played: YearPlayed, desk: string, outcome: 'recorded' | 'refused', findings: readonly Finding[]): void {
  played.acts++
  if (outcome === 'refused') played.refused++
  played.byDesk.set(desk, (played.byDesk.get(desk) ?? 0) + 1)
  for (const { rule, question } of findings)
    if (question !== 'when' || !findRule(rule)) played.byFinding.set(rule, (played.byFinding.get(rule) ?? 0) + 1)
}

function notAsWritten(played: YearPlayed, { number }: Running, step: YearStep, says: string): void {
  played.notAsWritten++
  if (played.examples.length < EXAMPLES_MAX) played.examples.push(`Person ${number}, ${step.act}: ${says}`)
}
