import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatCatalogue } from '../../../src/releases/formats/catalogue.ts'
import { formatsPage } from '../../../src/releases/formats/formats-page.ts'

test('docs/formats.md says what the declarations say', async () => {
  await expect(formatsPage(formatCatalogue)).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/formats.md'))
})
