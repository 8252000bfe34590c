import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatCatalogue } from '../../../src/releases/formats/catalogue.ts'
import { formatsPage } from '../../../src/releases/formats/formats-page.ts'
import { placeFormats } from '../../../src/releases/places/place-formats.ts'

test('docs/formats.md says what the declarations say', async () => {
  await expect(formatsPage([...formatCatalogue, ...placeFormats])).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../docs/formats.md'),
  )
})
