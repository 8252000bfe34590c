import type { Entry } from '../kernel/entry.ts'
import { Conflict, type Trace } from '../ledger/ledger.ts'
import { compileAct } from './compile-act.ts'
import { badField } from './gather.ts'
import type { RegistrarParts } from './registrar-parts.ts'

/** Always the same, so that of two who found a record at once only one can. */
const founderId = '00000000-0000-4000-8000-00000000f001'

const alreadyFounded = () => badField('act', 'This record was founded before: its officers appoint the others.')

/**
 * Writes the one entry that nobody's position allows: the first officer of an empty record, appointed by whoever set it up.
 * @param input as the act FoundRecord asks for
 * @returns the entry; its case is the officer
 * @throws BadInput where the input does not fit, or the record has entries
 */
export async function foundRecord(parts: RegistrarParts, input: unknown, trace: Trace): Promise<Entry> {
  const declared = parts.catalogue.acts.get('FoundRecord')
  if (!declared) throw new Error('No office declares the act FoundRecord.')
  const compiled = compileAct(declared, parts.catalogue)
  const { payload } = compiled.split(compiled.parse(input))
  if ((await parts.ledger.position()) > 0) throw alreadyFounded()
  const { act, office, caseKind, authorities } = declared
  const entry = {
    entryId: parts.newId(),
    caseId: founderId,
    caseKind,
    act,
    outcome: 'recorded',
    office,
    officerId: founderId,
    delegationId: null,
    occurredAt: parts.now().toString({ fractionalSecondDigits: 3 }),
    payload,
    personId: founderId,
    personal: null,
    restrictions: [],
    authorities: authorities(payload).map((authority) => ({ ...authority, versionFrom: null })),
    findings: [],
    documents: [],
    correction: null,
    idempotencyKey: null,
  } as const
  try {
    return await parts.ledger.append({ entry, expectedSequence: 0, clocks: [], notices: [], documents: [], tokens: [], trace })
  } catch (fault) {
    throw fault instanceof Conflict ? alreadyFounded() : fault
  }
}
