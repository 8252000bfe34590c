import { join } from 'node:path'
import type { Catalogue } from './acts/catalogue.ts'
import type { OfficerStanding } from './acts/officer-standing.ts'
import { openRenderer, type Renderer } from './documents/render-apart.ts'
import type { CaseState } from './kernel/case-state.ts'
import type { Entry } from './kernel/entry.ts'
import { KeptSessions } from './ledger/access/kept-sessions.ts'
import { type Access, openAccess } from './ledger/access/open-access.ts'
import type { SessionRow } from './ledger/access/sessions.ts'
import type { Board } from './ledger/board/board.ts'
import { openBoard } from './ledger/board/open-board.ts'
import { openHeldTable } from './ledger/held/held-table.ts'
import type { Ledger, Trace } from './ledger/ledger.ts'
import { locatorWatchesIn } from './ledger/locator/locator-watches.ts'
import { openLedger } from './ledger/open-ledger.ts'
import { openOutbox } from './ledger/outbox/open-outbox.ts'
import type { Outbox } from './ledger/outbox/outbox.ts'
import { freshCases } from './ledger/read/fresh-cases.ts'
import { listCasesAbout } from './ledger/read/list-cases-about.ts'
import { listCasesMovedSince } from './ledger/read/list-cases-moved-since.ts'
import { listCasesOf } from './ledger/read/list-cases-of.ts'
import { listKinds } from './ledger/read/list-kinds.ts'
import { listMergeProposals } from './ledger/read/list-merge-proposals.ts'
import { listRestrictions } from './ledger/read/list-restrictions.ts'
import { listTold } from './ledger/read/list-told.ts'
import { readingsOver } from './ledger/readings/readings-over.ts'
import { keepSigningKey } from './ledger/seal/signing-key.ts'
import { canReadAndWrite } from './ledger/server/can-read-and-write.ts'
import { openRecordDatabase } from './ledger/server/open-record-database.ts'
import type { RecordDatabase } from './ledger/server/record-database.ts'
import { refuseUnguarded } from './ledger/server/refuse-unguarded.ts'
import { watchChannel } from './ledger/server/watch-channel.ts'
import { deriveKey } from './ledger/vault/derive-key.ts'
import { freshBytes } from './ledger/vault/fresh-bytes.ts'
import { readMasterKey } from './ledger/vault/master-key.ts'
import { openVault } from './ledger/vault/open-vault.ts'
import type { Vault } from './ledger/vault/vault.ts'
import { catalogue as allOffices } from './offices/catalogue.ts'
import { nameOf } from './offices/personnel/exports.ts'
import type { Locator } from './reading-room/locator/locator.ts'
import { openLocator } from './reading-room/locator/open-locator.ts'
import { isClosedWhole, mayOpen } from './reading-room/may-open.ts'
import { openReadingRoom } from './reading-room/open-reading-room.ts'
import type { ReadingRoom } from './reading-room/reading-room.ts'
import type { ForLists, RoomParts } from './reading-room/room-parts.ts'
import { findWithheldClocks } from './reading-room/withheld-clocks.ts'
import { casesOfPeople } from './registrar/cases-of-people.ts'
import { openBoardAsOf } from './registrar/clocks/board-as-of.ts'
import { followLaw, type LawFollower } from './registrar/clocks/follow-law.ts'
import { keepRows } from './registrar/clocks/keep-rows.ts'
import type { LawInForce } from './registrar/clocks/law-in-force.ts'
import { rowsOfCase } from './registrar/clocks/rows-of-case.ts'
import { type ClockWatchParts, runClockWatch } from './registrar/clocks/run-clock-watch.ts'
import { runDeathWatch } from './registrar/deaths/run-death-watch.ts'
import { foldCase } from './registrar/fold.ts'
import { foundRecord } from './registrar/found-record.ts'
import { followHeld, type HeldCount } from './registrar/held/follow-held.ts'
import { countHeldAt } from './registrar/held/held-at.ts'
import { isDemonstrationRecord } from './registrar/is-demonstration-record.ts'
import { keepLaw } from './registrar/keep-law.ts'
import { keepMerges } from './registrar/keep-merges.ts'
import { keepRestricting } from './registrar/keep-restricting.ts'
import type { Watch } from './registrar/look-repeatedly.ts'
import { newId } from './registrar/new-id.ts'
import { openRegistrar } from './registrar/open-registrar.ts'
import type { Opening } from './registrar/opening.ts'
import { runEscalation } from './registrar/orders/run-escalation.ts'
import { reachWindows } from './registrar/outbox/reach-windows.ts'
import { type OutboxRun, runOutbox } from './registrar/outbox/run-outbox.ts'
import { type NewSubscription, subscribe } from './registrar/outbox/subscribe.ts'
import { heldAtParts, openRegisters, type Registers, unreachableParts } from './registrar/registers/open-registers.ts'
import type { Registrar } from './registrar/registrar.ts'
import type { RegistrarParts } from './registrar/registrar-parts.ts'
import { standingAt } from './registrar/standing-at.ts'
import { theRecord, theRecordId } from './registrar/the-record.ts'
import { runUnreachableWatch } from './registrar/unreachable/run-unreachable-watch.ts'
import type { Settings } from './settings.ts'
import { now as today } from './today.ts'

/** How long a partner's system may take to answer. */
const WEBHOOK_SECONDS_MAX = 10

/** The record, open: what the doors need of it, each part made once. */
export interface OpenRecord {
  database: RecordDatabase
  ledger: Ledger
  vault: Vault
  registrar: Registrar
  readingRoom: ReadingRoom
  /** How the public reads: where one person is, to whoever has the words for it. */
  locator: Locator
  board: Board
  access: Access
  catalogue: Catalogue
  now(): Temporal.Instant
  /** The law clocks are counted by, as it stands. */
  law(): LawInForce
  /** Counts the clocks of the board again when the law changes. */
  lawFollower: LawFollower
  /** How many people each place holds. */
  held: HeldCount
  /** Notices, who read them, and how their delivery went. */
  outbox: Outbox
  /** Has a partner's system told of notices; gives the secret its deliveries are signed with, once. @throws Sentence for an address not allowed */
  subscribe(subscription: NewSubscription, begunBy: string): Promise<{ secret: string }>
  /** Hands notices on and delivers them until the record closes: for a process that stays. */
  startOutbox(): OutboxRun
  /** Calls attention to orders of courts whose hour is near or past until the record closes: for a process that stays. */
  startEscalation(): Watch
  /** Tells offices of people in custody whom nobody can find until the record closes: for a process that stays. */
  startUnreachableWatch(): Watch
  /** Notes deaths in the other custody cases of the person until the record closes: for a process that stays. */
  startDeathWatch(): Watch
  /** Tells supervisors of clocks that run out with no act until the record closes: for a process that stays. */
  startClockWatch(): Watch
  /** Lists over many cases, kept. */
  registers: Registers
  /** False where something done in the background (counting clocks, handing on notices, watching hours) failed last time. It is tried again. */
  isWell(): boolean
  /** Whether the record can be read and written now. */
  canReadAndWrite(): Promise<boolean>
  /** Makes the first officer of an empty record. @throws BadInput where it has entries */
  found(input: unknown, trace: Trace): Promise<Entry>
  /** An officer by name and by what they may do now; undefined where there is none of that id. */
  findOfficer(officerId: string): Promise<{ officerId: string; name: string; standing: OfficerStanding } | undefined>
  close(): Promise<void>
}

/** What may be given in place of what the settings say: for tests, which bring a database and a clock of their own. */
export interface RecordGiven {
  database?: RecordDatabase
  /** Without it keys are kept in files, and checkpoints are signed by the one beside it. */
  masterKey?: Uint8Array
  now?: () => Temporal.Instant
  catalogue?: Catalogue
  /** Lays documents out; closed with the record. */
  renderer?: Renderer
}

/**
 * Opens the record: its database, then each part over it. The only place besides `main.ts` that knows all of them.
 * @throws Sentence where the database or one of the keys cannot be used
 */
export async function openRecord(settings: Settings, given: RecordGiven = {}): Promise<OpenRecord> {
  const { now = today, catalogue = allOffices } = given
  const { masterKey, ...signing } = await readKeys(settings, given)
  const { opened, isWell, close } = keepOpened()
  try {
    const database = opened(given.database ?? (await openRecordDatabase(settings)))
    await refuseUnguarded(database.app)
    const ledger = opened(await openLedger({ database, now, ...signing }))
    const vault = opened(await openVault({ pool: database.app, url: database.url('app'), masterKey }))
    const sessions = new KeptSessions<SessionRow>()
    const access = openAccess(database.app, sessions)
    sessions.listen(opened(await watchSessions(database, sessions)))
    const kept = keepLaw(ledger)
    const readings = readingsOver(database.reader)
    const renderer = opened(given.renderer ?? openRenderer())
    const made = { ledger, vault, renderer, readings, catalogue, now, newId }
    const acting = { ...made, law: kept.law, lawRead: kept.read, isInvented: knowFounding(ledger), onDenied: logDenial(access) }
    const { parts, registrar, held, peopleNaming } = openActing({ ...acting, listOfficers: () => registers.officers.states() }, database)
    opened(held)
    await kept.follow((caseId) => registrar.findCase(caseId))
    const lawFollower = opened(followLaw({ database, ledger, catalogue, now, law: kept.law, lawRead: kept.read }))
    kept.onChanged(() => lawFollower.changed())
    const board = openBoard(database.app)
    const boardAsOf = openBoardAsOf({ app: database.app, catalogue, law: kept.law })
    const fold = foldOnce(catalogue)
    const withheld = withheldParts({ ledger, catalogue, law: kept.law }, database)
    const outbox = reachWindows(openOutbox(database.app), (caseId) => registrar.findCase(caseId))
    const [wrappingKey, allowPrivate] = [deriveKey(masterKey, 'wrap secrets of subscribers'), settings.WRIT_WEBHOOKS_PRIVATE]
    const registers = openRegisters({ ledger, registrar, database, catalogue, now })
    return {
      database,
      ledger,
      vault,
      registrar,
      readingRoom: openReading({ ...withheld, readings, vault, board, boardAsOf, catalogue, fold, now }, registers, database),
      locator: openLocator({ ledger, readings, vault, catalogue, fold, now, watches: locatorWatchesIn(database.app) }),
      ...{ board, access, catalogue, now },
      law: kept.law,
      lawFollower,
      held,
      outbox,
      subscribe: (subscription, begunBy) => subscribe({ outbox, wrappingKey, allowPrivate }, subscription, begunBy, now()),
      startOutbox: () =>
        opened(runOutbox({ database, ledger, wrappingKey, now, chance, send: { allowPrivate, secondsMax: WEBHOOK_SECONDS_MAX } })),
      startEscalation: () => opened(runEscalation({ board, registrar, now })),
      startClockWatch: () => opened(watchClocks({ board, ledger, registrar, law: kept.law, now }, withheld)),
      startUnreachableWatch: () => opened(runUnreachableWatch({ ...unreachableParts(registrar, database, now), registrar })),
      startDeathWatch: () => opened(runDeathWatch({ ledger, registrar, peopleNaming, ...deathsIn(registers, database) })),
      registers,
      isWell,
      canReadAndWrite: canReadAndWrite(database),
      found: (input, trace) => foundRecord(parts, input, trace),
      findOfficer: (officerId) => findOfficer(registrar, officerId, now()),
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** The master key, and the key checkpoints are signed by where it is kept beside it. */
async function readKeys({ WRIT_HOME: home, WRIT_MASTER_KEY_FILE: file }: Settings, given: RecordGiven) {
  if (given.masterKey) return { masterKey: given.masterKey }
  return { masterKey: await readMasterKey({ file, home }), signingKey: await keepSigningKey(join(home, 'keys', 'signing.pem')) }
}

/** From 0 to 1. */
const chance = () => (freshBytes(1)[0] ?? 0) / 255

/** What was opened: how it is, and how it is closed: last opened, first closed; each once. */
function keepOpened() {
  const parts: { close(): Promise<void>; readonly fault?: unknown }[] = []
  return {
    opened<Part extends (typeof parts)[number]>(part: Part): Part {
      parts.push(part)
      return part
    },
    isWell: () => parts.every(({ fault }) => fault === undefined),
    async close() {
      for (const part of parts.splice(0).reverse()) await part.close()
    },
  }
}

/** What finds clocks that were started by entries which few may read. */
const withheldParts = ({ ledger, catalogue, law }: Pick<RegistrarParts, 'ledger' | 'catalogue' | 'law'>, { app }: RecordDatabase) => ({
  ledger,
  casesRestricting: keepRestricting({ ledger, list: (caseIds) => listRestrictions(app, caseIds) }),
  clocksOf: keepRows((entries, by) => (entries.length === 0 ? [] : rowsOfCase(entries, catalogue, by)), law),
})

/** The watch over clocks, which tells whoever is cleared for nothing no more of such a clock than when it is due. */
const watchClocks = (parts: Omit<ClockWatchParts, 'isWithheld'>, withheld: ReturnType<typeof withheldParts>) =>
  runClockWatch({ ...parts, isWithheld: async (row) => (await findWithheldClocks(withheld, { clearances: [] }, [row]))(row) })

/** The reading room, with what its lists ask of many cases at once. */
const openReading = (
  parts: Omit<RoomParts, 'ledger' | ForLists> & ReturnType<typeof withheldParts>,
  registers: Registers,
  database: RecordDatabase,
) =>
  openReadingRoom({
    ...parts,
    ledger: freshCases(parts.ledger, database.app),
    restricted: () => registers.restricted.states(),
    casesAbout: (people) => listCasesAbout(database.app, people),
    kindsOf: (caseIds) => listKinds(database.app, caseIds),
  })

/** The rule of the reading room, as the registrar asks it. */
const openingBy = ({ openers }: Catalogue): Opening => ({ mayOpen: (asked) => mayOpen(asked, openers).may, isClosed: isClosedWhole })

/** The registrar, and the count of people by place it asks. */
function openActing(given: Omit<RegistrarParts, 'opening'>, { app }: RecordDatabase) {
  const peopleNaming = keepMerges({ ledger: given.ledger, list: () => listMergeProposals(app) })
  const parts: RegistrarParts = {
    ...given,
    opening: openingBy(given.catalogue),
    peopleNaming,
    listTold: (positions) => listTold(app, positions),
    countHeld: (code) => held.count(code),
    countHeldAt: (code, at) =>
      countHeldAt(
        {
          ...heldAtParts(registrar, app),
          listCasesMovedSince: (place, since) => listCasesMovedSince(app, place, since),
          listHeldNow: (place) => held.listHeld(place),
        },
        code,
        at,
      ),
    listCasesOf: casesOfPeople({ ledger: given.ledger, list: (personId, caseKind) => listCasesOf(app, personId, caseKind) }),
  }
  const registrar = openRegistrar(parts)
  const held = followHeld({ ledger: given.ledger, table: openHeldTable(app), findCase: (caseId) => registrar.findCase(caseId) })
  return { parts, registrar, held, peopleNaming }
}

const deathsIn = ({ deaths, deathsNoted: noted }: Registers, { app }: RecordDatabase) => ({
  deaths,
  noted,
  listCustody: (personId: string) => listCasesOf(app, personId, 'custody'),
})

/** Whether the record is a demonstration, asked once: its first entry never changes. */
function knowFounding(ledger: Ledger): () => Promise<boolean> {
  let known: Promise<boolean> | undefined
  return () => {
    known ??= isDemonstrationRecord({ ledger }).catch((fault: unknown) => {
      known = undefined
      throw fault
    })
    return known
  }
}

async function findOfficer(registrar: Registrar, officerId: string, at: Temporal.Instant) {
  const state = officerId === theRecordId ? theRecord.state : await registrar.findCase(officerId)
  if (state?.kind !== 'officer') return undefined
  return { officerId, name: nameOf(state), standing: standingAt(state, at.toString({ fractionalSecondDigits: 3 })) }
}

/** The fold of entries that were given before is the one that was made then: the reading room is given the same ones while a case stays as it is. */
function foldOnce(catalogue: Catalogue): (entries: readonly Entry[]) => CaseState {
  const folded = new WeakMap<readonly Entry[], CaseState>()
  return (entries) => {
    const state = folded.get(entries) ?? foldCase(entries, catalogue)
    folded.set(entries, state)
    return state
  }
}

const watchSessions = (database: RecordDatabase, kept: KeptSessions<SessionRow>) =>
  watchChannel({
    url: database.url('app'),
    name: 'writ access',
    channel: 'access_changed',
    heard: () => kept.forget(),
    lost: () => kept.forget(),
  })

/** That it could not be logged changes nothing for who was denied; the database says so in its own log. */
const logDenial =
  (access: Access): NonNullable<RegistrarParts['onDenied']> =>
  ({ request, because, deniedAt }) => {
    const { officerId, act, caseId, trace } = request
    access.denials
      .record({ at: deniedAt, kind: 'not-permitted', officerId, trace, about: act, caseId: caseId ?? null, says: because })
      .catch(() => undefined)
  }
