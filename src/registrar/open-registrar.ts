import type { CaseState, Subject } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import { Conflict, Overtaken } from '../ledger/ledger.ts'
import { CaseBook } from './case-book.ts'
import { CaseLocks } from './case-locks.ts'
import { type CompiledAct, compileAct } from './compile-act.ts'
import type { Desk, Reading } from './desk.ts'
import { dutiesThen } from './duties-then.ts'
import { findToActIn } from './find-to-act-in.ts'
import { emptyCase } from './fold.ts'
import { badField } from './gather.ts'
import { isSameInput } from './is-same-input.ts'
import { isUuid } from './is-uuid.ts'
import { listToActOn } from './list-to-act-on.ts'
import { logAssessed } from './log-assessed.ts'
import { makeAppending } from './make-appending.ts'
import { type Prepared, prepare } from './prepare.ts'
import { prepareCorrection } from './prepare-correction.ts'
import type { ActRequest, ActResult, Registrar } from './registrar.ts'
import { NotPermitted } from './registrar.ts'
import type { RegistrarParts } from './registrar-parts.ts'
import { sayConflict } from './say-conflict.ts'

/** How often an act is assessed anew where another process wrote to its case meanwhile, and the caller named no sequence; or to any, while the line was lost. */
const TRIES_MAX = 5
const AT_ONCE_MAX = 64

/** The one way to act, over a ledger. */
export function openRegistrar(parts: RegistrarParts): Registrar {
  return new OpenRegistrar(parts)
}

class OpenRegistrar implements Registrar {
  private readonly parts: RegistrarParts
  private readonly book: CaseBook
  private readonly desk: Desk
  private readonly locks = new CaseLocks()
  private readonly acts: ReadonlyMap<string, CompiledAct>

  constructor(parts: RegistrarParts) {
    this.parts = parts
    this.book = new CaseBook(parts.ledger, parts.catalogue)
    this.desk = { parts, book: this.book }
    this.acts = new Map([...parts.catalogue.acts.values()].map((act) => [act.act, compileAct(act, parts.catalogue)]))
  }

  async findCase(caseId: string): Promise<CaseState | undefined> {
    return isUuid(caseId) ? this.book.find(caseId) : undefined
  }

  async findToActIn(asked: Omit<ActRequest, 'input'> & { caseId: string }): Promise<CaseState | undefined> {
    const compiled = this.acts.get(asked.act)
    const state = compiled && (await this.findCase(asked.caseId))
    if (!state) return undefined
    const reading = { compiled, request: { ...asked, input: {} }, input: {} }
    return this.noting(reading.request, () => findToActIn(this.desk, reading, state)).catch((fault: unknown) => {
      if (fault instanceof NotPermitted) return undefined
      throw fault
    })
  }

  async listToActOn(asked: Omit<ActRequest, 'input'> & { caseId: string }, purpose: string): Promise<readonly Subject[]> {
    const compiled = this.acts.get(asked.act)
    const state = compiled?.act.isDoneUnopened && (await this.findToActIn(asked))
    if (!compiled || !state) return []
    return listToActOn(this.desk, { compiled, request: { ...asked, input: {} }, input: {} }, state, purpose)
  }

  async assess(request: ActRequest) {
    return this.noting(request, async () => {
      const reading = this.read(request)
      const { weighed, state, personId, power } = await this.prepareOn(reading, this.caseIdOf(reading))
      await logAssessed(this.parts, reading, state, personId, power.positions)
      return weighed.assessment
    })
  }

  assessEach(requests: readonly ActRequest[]) {
    return inTurns(requests, (request) => this.assess(request))
  }

  actOnEach(requests: readonly ActRequest[]) {
    return inTurns(requests, (request) => this.act(request))
  }

  /** What it finds is told with an entry that says who acted, and when: the entry is the log of that, and no line of the reading log is written beside it. */
  async act(request: ActRequest): Promise<ActResult> {
    try {
      return await this.noting(request, async () => {
        const reading = this.read(request)
        const caseId = this.caseIdOf(reading)
        if (caseId === undefined) return this.attempt(reading, undefined)
        return this.locks.hold(caseId, () => this.attempt(reading, caseId))
      })
    } catch (fault) {
      const first = await this.findFirst(request, fault)
      if (first) return first
      throw fault
    }
  }

  /** Keeps what was not permitted. */
  private async noting<T>(request: ActRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (fault) {
      if (fault instanceof NotPermitted) this.parts.onDenied?.({ request, because: fault.message, deniedAt: this.parts.now() })
      throw fault
    }
  }

  /** @throws BadInput */
  private read(request: ActRequest): Reading {
    const compiled = this.acts.get(request.act)
    if (!compiled) throw badField('act', `There is no act "${request.act}".`)
    if (request.correction && !request.caseId) throw badField('caseId', 'Name the case of the entry to correct.')
    if (request.idempotencyKey !== undefined && !isKeepable(request.idempotencyKey))
      throw badField('idempotencyKey', 'Give a key of 1 to 200 letters, digits and signs.')
    const input = request.correction?.kind === 'withdraws' ? {} : compiled.parse(request.input)
    return { compiled, request, input }
  }

  /** The case the act is of, or undefined for a new one that nobody can know of yet. @throws BadInput */
  private caseIdOf({ compiled: { act }, request, input }: Reading): string | undefined {
    const caseId = request.correction ? request.caseId : (act.caseOf?.(input) ?? request.caseId)
    if (caseId === undefined && !act.opensCase) throw badField('caseId', `"${act.title}" is done in a case: name it.`)
    if (caseId !== undefined && !this.book.held(caseId) && !isUuid(caseId))
      throw badField('caseId', 'The id of a case is a UUID in small letters.')
    return caseId
  }

  private async prepareOn(reading: Reading, caseId: string | undefined): Promise<Prepared> {
    const { request, compiled } = reading
    const { act } = compiled
    const state =
      (caseId === undefined ? undefined : await this.findAsSeen(caseId, request)) ?? emptyCase(caseId ?? this.parts.newId(), act.caseKind)
    return request.correction ? prepareCorrection(this.desk, reading, request.correction, state) : prepare(this.desk, reading, state)
  }

  /** The case; read anew where the caller has seen more of it than this process was told of yet. */
  private async findAsSeen(caseId: string, { expectedSequence = 0 }: ActRequest): Promise<CaseState | undefined> {
    const state = this.book.held(caseId) ?? (await this.book.find(caseId))
    if (!state || state.sequence >= expectedSequence) return state
    this.book.forget(caseId)
    return this.book.find(caseId)
  }

  /** Assesses and writes, anew where another process was quicker, or wrote what this one could not hear of. */
  private async attempt(reading: Reading, caseId: string | undefined, triesLeft = TRIES_MAX): Promise<ActResult> {
    const knownTo = this.parts.ledger.told()
    const prepared = await this.prepareOn(reading, caseId)
    const appending = await makeAppending(prepared, this.parts, knownTo)
    const { entryId } = prepared
    this.book.expect(entryId, prepared.after, prepared.state.sequence)
    try {
      const entry = await this.parts.ledger.append(appending)
      if (entry.entryId !== entryId) return this.again(reading.request, entry)
      return { outcome: entry.outcome, entry, assessment: prepared.weighed.assessment }
    } catch (fault) {
      if (fault instanceof Overtaken && triesLeft > 1) {
        await this.parts.lawRead?.()
        return this.attempt(reading, caseId, triesLeft - 1)
      }
      if (!(fault instanceof Conflict)) throw fault
      this.book.forget(prepared.state.caseId)
      if (reading.request.expectedSequence !== undefined || triesLeft <= 1) {
        await logAssessed(this.parts, reading, prepared.state, prepared.personId, prepared.power.positions)
        throw sayConflict(fault.since, this.parts.catalogue, prepared.clearances)
      }
      return this.attempt(reading, caseId, triesLeft - 1)
    } finally {
      this.book.unexpect(entryId)
    }
  }

  /** Whatever became of this call, an earlier one with the same key has its result. */
  private async findFirst(request: ActRequest, fault: unknown): Promise<ActResult | undefined> {
    const { idempotencyKey, officerId } = request
    const isAnswer = fault instanceof Error && !(fault.name === 'LedgerUnavailable')
    if (idempotencyKey === undefined || !isKeepable(idempotencyKey) || !isAnswer || !isUuid(officerId)) return undefined
    const entry = await this.parts.ledger.findByKey(officerId, idempotencyKey)
    return entry ? this.again(request, entry) : undefined
  }

  /**
   * The result of an entry written before, as it was: a key sent again is not a way to see what came later in the case.
   * @throws BadInput where the key was another act's, or the same with other input: it would be taken for recorded, and is not
   */
  private async again(request: ActRequest, entry: Entry): Promise<ActResult> {
    if (entry.act !== request.act || (request.caseId !== undefined && request.caseId !== entry.caseId))
      throw badField('idempotencyKey', 'This key was given with another act: give each act a key of its own.')
    if (request.trace.door !== 'system' && !(await isSameInput(this.read(request), entry, this.parts.vault)))
      throw badField('idempotencyKey', otherInput)
    const { act, outcome, authorities, findings, documents } = entry
    const { ledger, catalogue, law } = this.parts
    const duties = dutiesThen(await ledger.readCase(entry.caseId), entry, catalogue, law())
    const kind = this.acts.get(act)?.act.kind ?? 'observation'
    const assessment = { act, kind, refused: outcome === 'refused', authorities, findings, duties, documents, notices: [] }
    return { outcome, entry, assessment }
  }
}

const otherInput =
  'What was sent first with this form, or this key, is on record. This is something else, and was not recorded: look at the case, and to record this too, begin anew.'

/** What PostgreSQL takes as text, and no longer than an id has to be. */
const isKeepable = (key: string): boolean => key.length > 0 && key.length <= 200 && key.isWellFormed() && !key.includes('\0')

/** Each request for itself, not too many at once; what fails is told in its place. */
async function inTurns<T>(requests: readonly ActRequest[], work: (request: ActRequest) => Promise<T>) {
  const results: (T | { outcome: 'failed'; fault: Error })[] = []
  for (let at = 0; at < requests.length; at += AT_ONCE_MAX) {
    const turn = requests.slice(at, at + AT_ONCE_MAX).map((request) =>
      work(request).catch((fault: unknown) => ({
        outcome: 'failed' as const,
        fault: fault instanceof Error ? fault : new Error(String(fault)),
      })),
    )
    results.push(...(await Promise.all(turn)))
  }
  return results
}
