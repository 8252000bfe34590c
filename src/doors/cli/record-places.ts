import type { BuiltRegister } from '../../audit/places/build-register.ts'
import { earlierPlaces, matchesToPropose } from '../../audit/places/earlier-places.ts'
import { placeId } from '../../offices/places/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import type { Registrar } from '../../registrar/registrar.ts'

/** Places asked at once: each is a case of its own. */
const AT_ONCE = 16

export interface RecordedPlaces {
  places: number
  entries: number
  findings: number
  proposed: number
  refused: number
}

interface HowToRecord {
  officerId: string
  /** Matches that names settled are proposed too: another officer decides. */
  isProposing: boolean
  onProgress(fraction: number, says: string): void
}

/**
 * Takes a register into the record: an act for each row of each list, by the registrar, assessed like any other. Doing it again adds nothing: each act is known by the mark
 * of its file and its row.
 */
export async function recordPlaces(
  { registrar, now }: Pick<OpenRecord, 'registrar' | 'now'>,
  built: BuiltRegister,
  how: HowToRecord,
): Promise<RecordedPlaces> {
  const readOn = now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const told = [...earlierPlaces(built, readOn)]
  const count: RecordedPlaces = { places: 0, entries: 0, findings: 0, proposed: 0, refused: 0 }
  const acting = { registrar, officerId: how.officerId }
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const some = told.slice(from, from + AT_ONCE)
    await Promise.all(some.map(([, rows]) => recordPlace(acting, rows, count)))
    how.onProgress((from + some.length) / told.length, 'places recorded')
  }
  const known = new Set(told.map(([code]) => code))
  const matches = how.isProposing ? matchesToPropose(built.accounted).filter(({ code }) => known.has(code)) : []
  for (const { code, input } of matches) {
    const { outcome } = await act(acting, 'ProposeMatch', input, {
      caseId: placeId(code),
      key: `match ${code} ${input.file} ${input.calledName} ${input.town ?? ''} ${input.state ?? ''}`,
    })
    if (outcome === 'recorded') count.proposed++
    else count.refused++
  }
  return count
}

type Acting = Pick<OpenRecord, 'registrar'> & { officerId: string }

/** One place: its rows one after another, since they are of one case. */
async function recordPlace(
  acting: Acting,
  rows: readonly Readonly<Record<string, string | number>>[],
  count: RecordedPlaces,
): Promise<void> {
  count.places++
  for (const input of rows) {
    const { assessment } = await act(acting, 'RecordEarlierPlace', input, {
      key: `place ${input.code} ${input.sha256} ${input.sheet} ${input.row}`,
    })
    count.entries++
    count.findings += assessment.findings.length
  }
}

const act = (
  { registrar, officerId }: { registrar: Registrar; officerId: string },
  name: string,
  input: unknown,
  { caseId, key }: { caseId?: string; key: string },
) =>
  registrar.act({
    act: name,
    input,
    officerId,
    idempotencyKey: key,
    trace: { sessionId: null, address: null, door: 'cli' },
    ...(caseId === undefined ? {} : { caseId }),
  })
