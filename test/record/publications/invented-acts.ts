import { Sentence } from '../../../src/kernel/sentence.ts'
import { calendarCaseId } from '../../../src/offices/policy/exports.ts'
import { type ActRequest, BadInput, NotPermitted } from '../../../src/registrar/registrar.ts'
import { type RecordForTests, testTrace } from '../registrar/record-for-tests.ts'

const zone = 'America/New_York'
const countedAs = {
  ...{ arrestingAgency: 'ICE', processing: 'other', isFamilyUnit: false },
  ...{ criminalRecord: 'charge-pending', sex: 'female', citizenship: 'Stateless', birthYear: 1990 },
}
const same = { isSameANumber: false, isSameIdentifier: false, isSameFamilyName: true, isSameGivenNames: true, isSameBirthOn: true }

type Officers = Record<'desk' | 'clerk' | 'supervisor' | 'policy', string>

interface Done {
  entryId: string
  caseId: string
  act: string
  input: unknown
  officerId: string
  isCorrection: boolean
}

/**
 * Acts of invented officers on invented people, one after another, by name: whatever can change what a case folds to. `which` chooses among what
 * was recorded before. An act that is refused or not permitted is one more thing that happened.
 */
export class InventedActs {
  readonly names = [
    ...(['bookIn', 'bookOut', 'countAs', 'correct', 'withdraw', 'restrict', 'lift', 'protect', 'noteMinor'] as const),
    ...(['merge', 'undoMerge', 'expungeLast', 'publish'] as const),
  ]
  /** Those of which one was recorded. */
  readonly done = new Set<string>()
  readonly #record: RecordForTests
  readonly #officers: Officers
  readonly #recorded: Done[] = []
  #hour = Temporal.Instant.from('2026-03-10T12:00:00Z')

  private constructor(record: RecordForTests, officers: Officers) {
    this.#record = record
    this.#officers = officers
  }

  static async begin(record: RecordForTests): Promise<InventedActs> {
    await record.place('EXJAIL')
    const credentials = ['detention-operations', 'basic-immigration-law-enforcement'] as const
    return new InventedActs(record, {
      desk: await record.officer(['detention-officer', 'supervisory-detention-officer', 'deportation-officer'], { credentials }),
      clerk: await record.officer(['records-officer'], { office: 'records' }),
      supervisor: await record.officer(['records-supervisor'], { office: 'records' }),
      policy: await record.officer(['policy-officer', 'statistician'], { office: 'policy' }),
    })
  }

  /** @returns the case acted in, where the act was recorded */
  async do(name: InventedActs['names'][number] | 'declareClosure', which: number): Promise<string | undefined> {
    this.#hour = this.#hour.add({ minutes: 90 })
    this.#record.setClock(this.#hour.add({ minutes: 5 }).toString())
    const caseId = await this.#doing[name](which)
    if (caseId !== undefined) this.done.add(name)
    return caseId
  }

  readonly #doing: Record<InventedActs['names'][number] | 'declareClosure', (which: number) => Promise<string | undefined>> = {
    bookIn: async () => {
      const personId = await this.#person()
      return this.#act('BookIn', 'desk', { personId, facility: 'EXJAIL', facilityKind: 'detention', zone, from: 'arrest' })
    },
    bookOut: (which) =>
      this.#of('BookIn', which, ({ caseId, entryId }) =>
        this.#act('BookOut', 'desk', { subjectId: `stint:${entryId}`, to: 'released' }, caseId),
      ),
    countAs: (which) => this.#of('BookIn', which, ({ caseId }) => this.#act('RecordCountedAs', 'desk', { ...countedAs }, caseId)),
    correct: (which) =>
      this.#of('RecordCountedAs', which, (done) => this.#standFor(done, 'corrects', { sex: 'male', arrestingAgency: 'CBP' })),
    withdraw: (which) => this.#of(undefined, which, (done) => this.#standFor(done, 'withdraws', {})),
    restrict: (which) =>
      this.#of('RegisterPerson', which, ({ caseId }) =>
        this.#act(
          'Restrict',
          'clerk',
          { restriction: which % 2 ? 'asylum' : 'sealed', under: 'Invented order', why: 'For the test.' },
          caseId,
          false,
        ),
      ),
    lift: (which) =>
      this.#of('Restrict', which, ({ caseId, entryId }) =>
        this.#act(
          'LiftRestriction',
          'supervisor',
          { subjectId: `restriction:${entryId}`, under: 'Invented order', why: 'It ended.' },
          caseId,
          false,
        ),
      ),
    protect: (which) =>
      this.#of('BookIn', which, ({ caseId }) =>
        this.#act('ProtectRecord', 'desk', { basis: 'told-by-counsel', source: 'Counsel said so.' }, caseId),
      ),
    noteMinor: (which) =>
      this.#of('BookIn', which, ({ caseId }) =>
        this.#act('NoteMinor', 'desk', { basis: 'claimed-or-suspected', source: 'A friend said so.' }, caseId),
      ),
    merge: async () => {
      const [one, other] = [await this.#person(), await this.#person()]
      await this.#act('ProposeMerge', 'clerk', { otherPersonId: other, ...same, why: 'They look like one.' }, one, false)
      const proposed = this.#recorded.at(-1)
      return this.#act('ApproveMerge', 'supervisor', { subjectId: `merge:${proposed?.entryId}`, why: 'They are one.' }, one, false)
    },
    undoMerge: (which) =>
      this.#of('ProposeMerge', which, ({ caseId, entryId }) =>
        this.#act('UndoMerge', 'clerk', { subjectId: `merge:${entryId}`, why: 'They are two.' }, caseId, false),
      ),
    expungeLast: async () => {
      const personId = this.#recorded.findLast(({ act }) => act === 'BookIn')?.input
      return personId === undefined ? undefined : this.#expunge((personId as { personId: string }).personId)
    },
    publish: () =>
      this.#act(
        'ScheduleEdition',
        'policy',
        { publication: 'detention-statistics', edition: '2026-03-31', plannedOn: '2026-04-10' },
        undefined,
        false,
      ),
    declareClosure: () =>
      this.#act(
        'DeclareClosure',
        'policy',
        {
          closedWhat: 'office',
          closedName: 'custody',
          fromOn: '2026-03-09',
          throughOn: '2026-03-09',
          reason: 'Invented storm',
          order: 'Invented order 1',
        },
        calendarCaseId,
        false,
      ),
  }

  async #person() {
    const personId = await this.#record.person()
    const of = { caseId: personId, act: 'RegisterPerson', input: {}, officerId: this.#officers.clerk, isCorrection: false }
    this.#recorded.push({ ...of, entryId: personId })
    return personId
  }

  async #expunge(personId: string) {
    const order = { order: 'No. 0:26-mc-00001', court: 'District Court of Nowhere', orderedOn: '2026-03-02', why: 'Factual innocence.' }
    await this.#act('OrderExpungement', 'clerk', order, personId, false)
    const subjectId = `expungement:${this.#recorded.at(-1)?.entryId}`
    return this.#act(
      'ApproveExpungement',
      'supervisor',
      { subjectId, isOrderSeen: true, why: 'I have the certified copy.' },
      personId,
      false,
    )
  }

  /** One of the acts recorded before, of a kind or of any. */
  async #of(act: string | undefined, which: number, use: (done: Done) => Promise<string | undefined>) {
    const among = this.#recorded.filter((done) => act === undefined || (done.act === act && !done.isCorrection))
    const done = among[which >= 1_000 ? among.length - 1 : which % among.length]
    return done && use(done)
  }

  #standFor({ act, caseId, input, officerId, entryId }: Done, kind: 'corrects' | 'withdraws', other: object) {
    const correction = { kind, entryId, reason: 'It was entered wrongly.' }
    return this.#ask({ act, caseId, officerId, input: { ...(input as object), ...other }, correction, trace: testTrace })
  }

  #act(act: string, by: keyof Officers, input: object, caseId?: string, isTimed = true) {
    const timed = isTimed ? { ...input, occurredAt: this.#hour.toString() } : input
    return this.#ask({ act, officerId: this.#officers[by], input: timed, ...(caseId === undefined ? {} : { caseId }), trace: testTrace })
  }

  async #ask(request: ActRequest): Promise<string | undefined> {
    const { act, input, officerId } = request
    try {
      const { entry, outcome } = await this.#record.registrar.act(request)
      if (outcome === 'refused') return undefined
      const { entryId, caseId } = entry
      this.#recorded.push({ entryId, caseId, act, input, officerId, isCorrection: request.correction !== undefined })
      return caseId
    } catch (fault) {
      // A sentence: nothing personal can be added to what was expunged.
      if (fault instanceof NotPermitted || fault instanceof BadInput || fault instanceof Sentence) return undefined
      throw fault
    }
  }
}
