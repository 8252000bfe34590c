import type { Context } from 'hono'
import type { z } from 'zod'
import type { Sent } from '../pages/form-parts.ts'

/** The fields of a form; none where what was sent is no form. */
export const readFields = (context: Context): Promise<FormData> => context.req.formData().catch(() => new FormData())

/** The form as its schema reads it, beside what was sent. A field left out is an empty text; one given several times, its texts one a line. */
export async function readForm<Schema extends z.ZodObject>(
  context: Context,
  schema: Schema,
): Promise<{ is: z.infer<Schema> | undefined; sent: Sent }> {
  const form = await readFields(context)
  const values = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join('\n')
        // PostgreSQL keeps no such letter, and nobody types one.
        .replaceAll('\u0000', ''),
    ]),
  )
  const read = schema.safeParse(values)
  if (read.success) return { is: read.data, sent: { values, faults: [] } }
  const faults = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  return {
    is: undefined,
    sent: { values, faults: faults.filter(({ field }, place) => faults.findIndex((one) => one.field === field) === place) },
  }
}
