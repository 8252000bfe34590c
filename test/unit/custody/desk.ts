import type { OfficerStanding } from '../../../src/acts/officer-standing.ts'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import type { Entry, Finding } from '../../../src/kernel/entry.ts'
import type { JsonObject } from '../../../src/kernel/json.ts'
import type { Position } from '../../../src/law/officers/positions.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import type { Asked, OfficerAsked } from '../../../src/registrar/assess/asked.ts'
import { weigh } from '../../../src/registrar/assess/weigh.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { compileAct } from '../../../src/registrar/compile-act.ts'
import { applyTelling, emptyCase, foldCase } from '../../../src/registrar/fold.ts'
import { makeEntry } from '../registrar/make-entry.ts'

const caseId = '00000000-0000-4000-8000-0000000000c1'
export const personId = '00000000-0000-4000-8000-0000000000a1'
const law = lawInForce(undefined)

/** Invented officers: each holds one position; `rookie` was never trained. */
export const officers = {
  ana: '00000000-0000-4000-8000-000000000001',
  ben: '00000000-0000-4000-8000-000000000002',
  rookie: '00000000-0000-4000-8000-000000000003',
  supervisor: '00000000-0000-4000-8000-000000000004',
  director: '00000000-0000-4000-8000-000000000005',
  keeper: '00000000-0000-4000-8000-000000000006',
  counsel: '00000000-0000-4000-8000-000000000007',
  reviewer: '00000000-0000-4000-8000-000000000008',
  head: '00000000-0000-4000-8000-000000000009',
} as const

const held: Readonly<Record<keyof typeof officers, Position>> = {
  ana: 'deportation-officer',
  ben: 'deportation-officer',
  rookie: 'deportation-officer',
  supervisor: 'supervisory-deportation-officer',
  director: 'field-office-director',
  keeper: 'detention-officer',
  counsel: 'attorney',
  reviewer: 'headquarters-review-officer',
  head: 'executive-associate-director',
}

type Who = keyof typeof officers

export interface Done {
  outcome: 'recorded' | 'refused'
  entryId: string
  findings: readonly Finding[]
  /** Ids of rules found against. */
  rules: readonly string[]
  state: CaseState
  /** Clocks after the act, by id. */
  clocks: ReadonlyMap<string, ClockRow>
  /** The clocks the act changed, of every subject. */
  rows: readonly ClockRow[]
  documents: readonly string[]
  told: readonly string[]
}

/** One case worked by the pure parts of the registrar: what is done is assessed, refused or recorded, and folded. */
export class Desk {
  readonly entries: Entry[] = []
  private readonly places: Asked['places']

  /** @param places those its acts name, where a test asks about them */
  constructor(places: Asked['places'] = []) {
    this.places = places
  }

  /** Does an act at a moment (UTC, as in 2026-11-20T02:00:00Z); what happened then is recorded then. */
  does(who: Who, act: string, input: JsonObject, at: string): Done {
    const declared = catalogue.acts.get(act)
    if (!declared) throw new Error(`There is no act ${act}.`)
    const nowAt = Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 })
    const compiled = compileAct(declared, catalogue)
    const whole = compiled.parse(compiled.isDated ? { occurredAt: nowAt, ...input } : input)
    const { payload } = compiled.split(whole)
    const state = this.state()
    const entryId = `e${this.entries.length + 1}`
    const occurredAt = compiled.isDated ? String(whole.occurredAt) : nowAt
    const entry = makeEntry(this.entries.length + 1, {
      ...{ entryId, caseId, caseKind: 'custody', act, officerId: officers[who], occurredAt, payload, personId: state.personId ?? personId },
    })
    const telling = declared.tells(entry, state)
    const about = state.subjects.get(String(whole.subjectId))
    const after = applyTelling(state, telling, { personId, office: declared.office }, catalogue)
    const asked: Asked = {
      ...{ compiled, input: whole, entry, state, after, law, nowAt, current: state, kinds: catalogue.kinds },
      told: telling.subjects?.map(({ id }) => id) ?? [],
      about: about?.kind === declared.about ? about : undefined,
      officer: standing(who),
      positions: [held[who]],
      delegation: undefined,
      officers: new Map(Object.keys(officers).map((name) => [officers[name as Who], standing(name as Who)])),
      places: this.places,
      now: Temporal.Instant.from(nowAt),
    }
    const { assessment, rows } = weigh(asked)
    this.entries.push({ ...entry, outcome: assessment.refused ? 'refused' : 'recorded' })
    return {
      outcome: assessment.refused ? 'refused' : 'recorded',
      entryId,
      findings: assessment.findings,
      rules: assessment.findings.map(({ rule }) => rule),
      state: this.state(),
      clocks: new Map(rows.map((row) => [row.clock, row])),
      rows,
      documents: assessment.documents.map(({ form }) => form),
      told: assessment.notices.map(({ to }) => to),
    }
  }

  state(): CaseState {
    return this.entries.length > 0 ? foldCase(this.entries, catalogue) : emptyCase(caseId, 'custody')
  }

  facts(subject = 'custody') {
    return this.state().subjects.get(subject)?.facts ?? {}
  }
}

const nobody = emptyCase('', 'officer')

function standing(who: Who): OfficerAsked {
  const credentials = who === 'rookie' || who === 'counsel' ? [] : ['basic-immigration-law-enforcement', 'warrant-service']
  const now: OfficerStanding = {
    officerId: officers[who],
    positions: [{ position: held[who], office: 'custody', since: '2020-01-01' }],
    credentials: credentials.map((credential) => ({
      credential,
      issuedAt: '2024-01-01T00:00:00.000Z',
      expiresAt: null,
      revokedAt: null,
      inForce: true,
    })),
    delegations: [],
    supervisorId: null,
    clearances: [],
  }
  return { state: nobody, acting: now, now }
}
