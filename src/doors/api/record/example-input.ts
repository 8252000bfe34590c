import type { Act } from '../../../acts/act.ts'
import type { Json, JsonObject } from '../../../kernel/json.ts'
import { fillIn } from '../../../offices/custody/exports.ts'
import { playedCases } from '../../demonstration/play-cases.ts'
import type { FormField } from '../../desk/forms/form-field.ts'
import { formFields } from '../../desk/forms/form-fields.ts'

/** Stands for an id in an example; the one of each place in a form is another. */
const idAt = (at: number): string => `01890a5d-ac96-774b-bcce-b302099a${8057 + at}`
export const exampleId = idAt(0)
const begins = Temporal.Instant.from('2026-03-06T15:00:00Z')

/** What can stand in a text, most telling first: the first that the field takes is shown. */
const texts = [
  'As invented for this example.',
  'EXMPDETN',
  'exmpjail',
  '08:30',
  '555-0100',
  'ero-holdroom-12h',
  '2026-03-06T10:00:00-05:00',
  '2026-03-06',
  '2026-03',
  '2026',
  'https://example.org/invented',
  'invented@example.org',
  'SEA',
  'NY',
  'a'.repeat(64),
] as const

/** By the control of the field. */
const byControl: Readonly<Partial<Record<FormField['control'], Json>>> = {
  'yes-no': true,
  tick: true,
  instant: '2026-03-06T10:00:00-05:00',
  day: '2026-03-06',
  place: 'EXMPDETN',
  language: 'es',
  zone: 'America/New_York',
}

/**
 * An input of the act as a program would send it: that of the demonstration, where an invented case of it has the act, and else one made from
 * the schema, with what has to be answered. It passes the schema; whether the law allows it is asked of a real case.
 */
export const exampleInput = (act: Act): JsonObject => {
  const shown = fromDemonstration(act)
  if (shown && act.input.safeParse(shown).success) return shown
  const kind = act.about ?? 'subject'
  const needed = fromFields(neededOf(formFields(act.input)), kind)
  return act.input.safeParse(needed).success ? needed : fromFields(formFields(act.input), kind)
}

/** By name of the act: the input of the first invented case that does it and is allowed to. */
let played: ReadonlyMap<string, JsonObject> | undefined

function inputsPlayed(): ReadonlyMap<string, JsonObject> {
  played ??= new Map(
    playedCases
      .flatMap(({ steps }) => steps)
      .filter(({ isRefused }) => !isRefused)
      .toReversed()
      .map(({ act, input }) => [act, input]),
  )
  return played
}

function fromDemonstration({ act, input }: Act): JsonObject | undefined {
  const shown = inputsPlayed().get(act)
  if (!shown) return undefined
  const filled = fillIn(shown, { personId: exampleId, begins, officer: () => exampleId, entry: () => exampleId })
  return 'occurredAt' in input.shape ? { occurredAt: '2026-03-06T10:00:00-05:00', ...filled } : filled
}

const neededOf = (fields: readonly FormField[]) => fields.filter(({ isRequired }) => isRequired)

/** @param kind of the subject the act is about */
const fromFields = (fields: readonly FormField[], kind: string): JsonObject =>
  Object.fromEntries(fields.map((field, at) => [field.key, candidates(field, kind, idAt(at)).find((value) => takes(field, value)) ?? null]))

const takes = ({ schema }: FormField, value: Json): boolean => schema.safeParse(value).success

/** What could answer the field, most telling first. */
function candidates({ control, choices = [], fields = [] }: FormField, kind: string, id: string): readonly Json[] {
  const [first = ''] = choices.map(({ value }) => value)
  if (control === 'choice') return [first]
  if (control === 'choices') return [[first]]
  if (control === 'group') return [fromFields(neededOf(fields), kind), fromFields(fields, kind)]
  if (control === 'list') return [[fromFields(neededOf(fields), kind)], [fromFields(fields, kind)]]
  if (control === 'number') return [1, 10, 1500, 2026]
  if (control === 'lines') return [...texts, id].map((text) => [text])
  if (control === 'subject') return [`${kind}:${id}`, id]
  const known = byControl[control]
  return [...(known === undefined ? [] : [known]), ...texts, id]
}
