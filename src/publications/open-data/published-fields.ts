import { z } from 'zod'
import type { Act } from '../../acts/act.ts'
import { readField } from '../../acts/field.ts'
import { columnOf } from '../snapshot/names.ts'
import type { CodebookColumn, CodebookTable } from './codebook.ts'

/** A field of an act as a column, with the SQL type it is read as. */
export interface PublishedField {
  field: string
  column: CodebookColumn
  /** The field names something an earlier entry opened: the column has that entry's pseudonym. */
  pointsAtEntry?: true
}

interface JsonSchema {
  type?: string
  format?: string
  enum?: readonly unknown[]
  description?: string
}

const because = {
  personal: 'it is about the person and is sealed',
  officer: 'it names an officer',
  text: 'it is free text',
  person: 'the row has the pseudonym of the person',
  undescribed: 'no definition of it was written',
  shape: 'it is a list or a group of answers',
}

/** Which fields of an act become columns and which do not, and why. Only closed vocabularies, days, moments, numbers, answers of yes or no, and places do. */
export function publishedFields(act: Act): { fields: readonly PublishedField[]; leftOut: CodebookTable['leftOut'] } {
  const { properties = {} } = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, JsonSchema>
  }
  const fields: PublishedField[] = []
  const leftOut: { field: string; because: string }[] = []
  for (const [field, schema] of Object.entries(act.input.shape as Record<string, z.ZodType>)) {
    if (field === 'occurredAt') continue
    const kept = columnFor(field, schema, properties[field] ?? {})
    if (typeof kept === 'string') leftOut.push({ field, because: because[kept] })
    else if (readField(schema)?.control === 'subject') fields.push({ field, column: kept, pointsAtEntry: true })
    else fields.push({ field, column: kept })
  }
  return { fields, leftOut }
}

function columnFor(field: string, schema: z.ZodType, json: JsonSchema): CodebookColumn | keyof typeof because {
  const meta = readField(schema)
  if (meta?.personal) return 'personal'
  if (meta?.control === 'officer') return 'officer'
  if (meta?.control === 'person') return 'person'
  const says = json.description ?? schema.description
  if (!says) return 'undescribed'
  const name = columnOf(field)
  if (meta?.control === 'subject')
    return { name: `${name.replace(/_id$/, '')}_entry_id`, type: 'string', says: `${says}: pseudonym of the entry that opened it` }
  if (json.enum) return { name, type: 'string', says, values: json.enum.map(String) }
  if (json.type === 'boolean') return { name, type: 'boolean', says }
  if (json.type === 'integer' || json.type === 'number') return { name, type: json.type, says }
  if (json.format === 'date') return { name, type: 'date', says }
  if (json.format === 'date-time') return { name, type: 'datetime', says }
  if (meta?.control === 'place' || meta?.control === 'zone' || meta?.control === 'language') return { name, type: 'string', says }
  return json.type === 'string' || json.type === undefined ? 'text' : 'shape'
}
