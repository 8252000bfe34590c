import type { Catalogue } from '../acts/catalogue.ts'
import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { everAbout, evolve, foldCase } from './fold.ts'
import { Lately } from './lately.ts'

const CASES_MAX = 20_000

interface Expected {
  /** Undefined once it is forgotten. */
  after: CaseState | undefined
  sequence: number
}

/**
 * Cases as they stand, the lately used ones kept in memory and true by what the ledger says was appended. Never the truth itself: whoever acts
 * on a state that is behind is told so by the ledger.
 */
export class CaseBook {
  private readonly ledger: Ledger
  private readonly catalogue: Catalogue
  private readonly casesMax: number
  private readonly kept: Lately<CaseState>
  private readonly loading = new Map<string, { found: Promise<CaseState | undefined>; arrived: Entry[] }>()
  /** Cases that have no entry yet: asked for again and again, as a calendar nobody has written in is. */
  private readonly absent = new Set<string>()
  /** What a case will be once an entry under way is written: worked out when it was assessed, so not worked out again. */
  private readonly expected = new Map<string, Expected>()

  constructor(ledger: Ledger, catalogue: Catalogue, casesMax = CASES_MAX) {
    this.ledger = ledger
    this.catalogue = catalogue
    this.casesMax = casesMax
    this.kept = new Lately(casesMax)
    ledger.onAppended((entries) => {
      for (const entry of entries) this.hear(entry)
    })
  }

  /** The case where it is in memory, and news of it arrives. */
  held(caseId: string): CaseState | undefined {
    return this.ledger.isHearing() ? this.kept.get(caseId) : undefined
  }

  /** The case, or undefined where it has no entry. */
  async find(caseId: string): Promise<CaseState | undefined> {
    const isAbsent = this.ledger.isHearing() && this.absent.has(caseId)
    return this.held(caseId) ?? (isAbsent ? undefined : await this.load(caseId))
  }

  /** Says what the case is once this entry is written after entry `sequence` of the case. Forgotten once it is, or by `unexpect`. */
  expect(entryId: string, after: CaseState, sequence: number): void {
    this.expected.set(entryId, { after, sequence })
  }

  /** Emptied too: what a Map no longer holds lives on in its memory for a while. */
  unexpect(entryId: string): void {
    const expected = this.expected.get(entryId)
    if (!expected) return
    expected.after = undefined
    this.expected.delete(entryId)
  }

  /** Reads the case anew when next asked for. */
  forget(caseId: string): void {
    this.kept.delete(caseId)
    this.absent.delete(caseId)
  }

  private load(caseId: string): Promise<CaseState | undefined> {
    const under = this.loading.get(caseId)
    if (under) return under.found
    const arrived: Entry[] = []
    const found = this.read(caseId, arrived).finally(() => this.loading.delete(caseId))
    this.loading.set(caseId, { found, arrived })
    return found
  }

  private async read(caseId: string, arrived: Entry[]): Promise<CaseState | undefined> {
    const entries = [...(await this.ledger.readCase(caseId))]
    const last = entries.at(-1)?.sequence ?? 0
    entries.push(...arrived.filter(({ sequence }) => sequence > last))
    if (entries.length === 0) {
      if (this.absent.size >= this.casesMax) this.absent.clear()
      this.absent.add(caseId)
      return undefined
    }
    const state = foldCase(entries, this.catalogue)
    this.kept.set(caseId, state)
    return state
  }

  /** An entry that cannot be folded here is the fault of whoever asks for its case next, not of the ledger that tells of it. */
  private hear(entry: Entry): void {
    try {
      this.note(entry)
    } catch {
      this.forget(entry.caseId)
    }
  }

  private note(entry: Entry): void {
    const { caseId, entryId, sequence } = entry
    const expected = this.takeExpected(entryId, sequence - 1)
    this.loading.get(caseId)?.arrived.push(entry)
    this.absent.delete(caseId)
    const before = this.kept.get(caseId)
    if (before && before.sequence >= sequence) return
    const after = this.follow(before, entry, expected)
    if (after) this.kept.set(caseId, after)
    else this.forget(caseId)
  }

  /** What the case is after the entry, where that was worked out on the case as it is. */
  private takeExpected(entryId: string, before: number): CaseState | undefined {
    const expected = this.expected.get(entryId)
    if (!expected) return undefined
    const { after, sequence } = expected
    this.unexpect(entryId)
    return sequence === before ? after : undefined
  }

  private follow(before: CaseState | undefined, entry: Entry, expected: CaseState | undefined): CaseState | undefined {
    const { sequence, hash, personId } = entry
    if (expected) return { ...expected, everAbout: everAbout(expected, personId), sequence, hash }
    if (sequence === 1) return foldCase([entry], this.catalogue)
    return before?.sequence === sequence - 1 ? evolve(before, entry, this.catalogue) : undefined
  }
}
