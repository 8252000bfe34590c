import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatCatalogue } from '../../../src/releases/formats/catalogue.ts'
import { placeFormats } from '../../../src/releases/places/place-formats.ts'
import { formatsPage } from '../../../src/releases/formats/formats-page.ts'

test('docs/formats.md says what the declarations say', async () => {
  await expect(formatsPage([...formatCatalogue, ...placeFormats])).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/formats.md'))
})
