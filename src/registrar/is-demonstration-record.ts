import type { Ledger } from '../ledger/ledger.ts'

/** True where the record was founded as a demonstration: its first entry says so. */
export async function isDemonstrationRecord({ ledger }: { ledger: Pick<Ledger, 'readFrom'> }): Promise<boolean> {
  const [first] = await ledger.readFrom(0, 1)
  return first?.act === 'FoundRecord' && first.payload.isDemonstration === true
}
