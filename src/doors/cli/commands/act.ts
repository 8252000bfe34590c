import type { Act } from '../../../acts/act.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import type { OpenRecord } from '../../../open-record.ts'
import type { ActRequest } from '../../../registrar/registrar.ts'
import { readSettings } from '../../../settings.ts'
import { assessmentText } from '../assessment-text.ts'
import { type Command, findText, type OptionValues, type Terminal } from '../command.ts'
import { findOfficerId } from '../find-officer-id.ts'
import { readJsonInput } from '../read-json-input.ts'

/** What a refused decision gives back, so that a script can tell it from one that was made. */
const REFUSED = 3

export const act: Command = {
  name: 'act',
  usage:
    'NAME --as OFFICER --input FILE.json|- [--case ID] [--dry-run] [--delegation ID] [--key KEY] [--expect SEQUENCE] [--correct|--withdraw ENTRY --reason WHY] [--json] | NAME --fields | --list [--json]',
  says: 'Does any act of any office, by the registrar, on the record of the server that runs here. --dry-run gives the assessment only. A refused decision is on the record and ends with code 3.',
  options: {
    list: { type: 'boolean' },
    fields: { type: 'boolean' },
    as: { type: 'string' },
    case: { type: 'string' },
    input: { type: 'string' },
    'dry-run': { type: 'boolean' },
    delegation: { type: 'string' },
    key: { type: 'string' },
    expect: { type: 'string' },
    correct: { type: 'string' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(words, options, terminal) {
    const { catalogue } = await import('../../../offices/catalogue.ts')
    const { listActs, listFields } = await import('../list-acts.ts')
    if (options.list) {
      listActs(catalogue, options.json === true, terminal)
      return 0
    }
    const found = catalogue.acts.get(words[0] ?? '')
    if (!found)
      throw new Sentence(
        words[0] ? `There is no act "${words[0]}"; "writ act --list" lists them all.` : 'Name the act; "writ act --list" lists them all.',
      )
    if (options.fields) {
      listFields(found, terminal)
      return 0
    }
    const request = await readRequest(found, options)
    const { openRecord } = await import('../../../open-record.ts')
    const record = await openRecord(readSettings())
    try {
      return await doAct(record, { ...request, officerId: await findOfficerId(record, options) }, options, terminal)
    } finally {
      await record.close()
    }
  },
}

async function readRequest(found: Act, options: OptionValues): Promise<Omit<ActRequest, 'officerId'>> {
  const file = findText(options, 'input')
  const correction = readCorrection(options)
  if (file === undefined && correction?.kind !== 'withdraws')
    throw new Sentence(
      `Give the input with --input FILE.json, or --input - for standard input; "writ act ${found.act} --fields" lists its fields.`,
    )
  const input = file === undefined ? {} : await readJsonInput(file)
  const [caseId, delegationId, idempotencyKey, expect] = ['case', 'delegation', 'key', 'expect'].map((name) => findText(options, name))
  if (expect !== undefined && !/^\d{1,15}$/.test(expect))
    throw new Sentence(
      `"${expect}" after --expect is not the sequence of a case; write the number of the last entry you saw, as in --expect 7.`,
    )
  return {
    act: found.act,
    input,
    trace: { sessionId: null, address: null, door: 'cli' },
    ...(caseId === undefined ? {} : { caseId }),
    ...(delegationId === undefined ? {} : { delegationId }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(expect === undefined ? {} : { expectedSequence: Number(expect) }),
    ...(correction === undefined ? {} : { correction }),
  }
}

function readCorrection(options: OptionValues): ActRequest['correction'] {
  const [corrects, withdraws] = [findText(options, 'correct'), findText(options, 'withdraw')]
  const entryId = corrects ?? withdraws
  if (entryId === undefined) return undefined
  if (corrects !== undefined && withdraws !== undefined) throw new Sentence('Give --correct or --withdraw, not both.')
  const reason = findText(options, 'reason')
  if (reason === undefined) throw new Sentence('Say why with --reason "…".')
  return { kind: corrects === undefined ? 'withdraws' : 'corrects', entryId, reason }
}

async function doAct(record: OpenRecord, request: ActRequest, options: OptionValues, terminal: Terminal): Promise<number> {
  try {
    if (options['dry-run']) {
      const assessment = await record.registrar.assess(request)
      terminal.out(options.json ? JSON.stringify(assessment, null, 2) : assessmentText(assessment, await findZone(record, request)))
      return assessment.refused ? REFUSED : 0
    }
    const { outcome, entry, assessment } = await record.registrar.act(request)
    const { personal: _, ...shown } = entry
    const zone = await findZone(record, { ...request, caseId: entry.caseId })
    const says = `${outcome === 'refused' ? 'Refused, and on the record' : 'Recorded'}: entry ${entry.sequence} of case ${entry.caseId} (${entry.entryId})`
    terminal.out(
      options.json ? JSON.stringify({ outcome, entry: shown, assessment }, null, 2) : `${says}\n${assessmentText(assessment, zone)}`,
    )
    return outcome === 'refused' ? REFUSED : 0
  } catch (fault) {
    if (fault instanceof Error && theirs.includes(fault.name)) throw new Sentence(fault.message)
    throw fault
  }
}

/** The zone of the place an act is about: what its input says, or else that of its case. */
async function findZone({ registrar }: OpenRecord, { input, caseId }: ActRequest): Promise<string> {
  if (typeof input === 'object' && input !== null && 'zone' in input && typeof input.zone === 'string') return input.zone
  const state = caseId === undefined ? undefined : await registrar.findCase(caseId)
  return [...(state?.subjects.values() ?? [])].findLast(({ zone }) => zone !== 'UTC')?.zone ?? 'UTC'
}

const theirs = ['NotPermitted', 'BadInput', 'Conflict', 'LedgerUnavailable']
