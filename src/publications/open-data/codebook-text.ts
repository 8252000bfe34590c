import type { PublishedFile } from './data-package.ts'
import { construction } from './pseudonyms.ts'

const share = (missing: number, rows: number) => (rows === 0 ? '' : `${((missing / rows) * 100).toFixed(1)} %`)

/** The codebook for people: made from the definitions the record itself works by, so that no column can be without an entry. */
export const codebookText = (files: readonly PublishedFile[], closed: readonly { reason: string; cases: number }[]): string =>
  [
    '# Codebook',
    '',
    `Ids are pseudonyms: ${construction}; nobody outside has the secret. The same person, case or entry has the same id in every table and in every`,
    'release of the same rotation and construction, which the manifest (`datapackage.json`) names; ids of two rotations cannot be joined.',
    'Times are UTC, except in `stints` and `stays`, where they are the time of the place. An empty value is not known, or did not happen.',
    '',
    '## What is not here',
    '',
    'Names, numbers and free text; officers; the records of people and of officers as such; and every case that may not be read by all who open cases:',
    '',
    ...(closed.length === 0 ? ['- no case is withheld in this release'] : closed.map(({ reason, cases }) => `- ${cases} cases: ${reason}`)),
    '',
    ...files.flatMap(({ table, rows, missing }) => [
      `## ${table.name}`,
      '',
      `${table.title}. ${table.says}${table.says.endsWith('.') ? '' : '.'} ${rows} rows.`,
      '',
      '| column | type | meaning | values | missing |',
      '| --- | --- | --- | --- | --- |',
      ...table.columns.map(
        ({ name, type, says, values = [] }, at) =>
          `| ${name} | ${type} | ${says} | ${values.join(', ')} | ${share(missing[at] ?? 0, rows)} |`,
      ),
      '',
      ...(table.leftOut.length === 0
        ? []
        : [`Left out: ${table.leftOut.map(({ field, because }) => `${field} (${because})`).join('; ')}.`, '']),
    ]),
  ].join('\n')
