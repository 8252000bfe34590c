import type { Snapshot } from '../snapshot/snapshot.ts'
import { closedBecause } from './closed-cases.ts'
import type { PublishedFile } from './data-package.ts'
import { construction } from './pseudonyms.ts'

const share = (missing: number, rows: number) => (rows === 0 ? '' : `${((missing / rows) * 100).toFixed(1)} %`)

/** What the codebook says of the release as a whole. */
export interface ReleaseTold {
  snapshot: Pick<Snapshot, 'takenAt' | 'position'>
  countedOn: string
  casesWithheld: number
}

/** The codebook for people: made from the definitions the record itself works by, so that no column can be without an entry. */
export const codebookText = (files: readonly PublishedFile[], { snapshot, countedOn, casesWithheld }: ReleaseTold): string =>
  [
    `# Codebook of the open data counted to ${countedOn}`,
    '',
    `Taken from the record on ${snapshot.takenAt.slice(0, 10)}, up to its entry ${snapshot.position.toLocaleString('en-US')}. Each table is a file of its own, \`NAME.parquet\` and, where asked for, \`NAME.csv\`.`,
    `\`stints\`, \`stays\` and \`findings\` tell what had happened by the end of ${countedOn}: begin with them. Every other table has a row for each time one kind of act was recorded,`,
    'up to that entry. Tables are joined by `case_id` and `person_id`, and columns that end in `_entry_id` point at the `entry_id` of another table.',
    '',
    '| table | rows | what it is |',
    '| --- | --- | --- |',
    ...files.map(({ table, rows }) => `| [${table.name}](#${table.name}) | ${rows.toLocaleString('en-US')} | ${table.title} |`),
    '',
    '## How to read it',
    '',
    `Ids are pseudonyms (${construction}; nobody outside has the secret). Those of people begin with p, of cases with c, of entries with e. The same person, case or entry has the same id in every table and in every`,
    'release of the same rotation and construction, which the manifest (`datapackage.json`) names; ids of two rotations cannot be joined.',
    'Times are UTC, except in `stints` and `stays`, where they are the time of the place. An empty value is not known, or did not happen.',
    '',
    '## What is not here',
    '',
    'Names, numbers and free text; officers; the records of people and of officers as such; and whole cases',
    '',
    ...closedBecause.map((because) => `- where ${because}`),
    '',
    `${casesWithheld.toLocaleString('en-US')} cases are left out, and the published tables count them. How many for which reason is not told, as it would tell of one person where one is added.`,
    'So rows are not a sample: counts made from them are lower than those of the published tables.',
    '',
    '## What rows tell, and do not hide',
    '',
    'No small number is withheld here: a row is one person or one act, with its days, hours and places. Who already knows when and where somebody was booked in can find their rows and',
    'read the rest of them. A case that was in an earlier release and is in none after it became one of the above in between; which, is not told.',
    '',
    ...files.flatMap(({ table, rows, missing }) => [
      `## ${table.name}`,
      '',
      `${table.title}. ${table.says}${table.says.endsWith('.') ? '' : '.'} ${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}.`,
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
