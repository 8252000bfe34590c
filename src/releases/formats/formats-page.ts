import type { Column, Format } from './format.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

function columnRow(column: Column): string {
  const others = column.aliases.map((alias) => `"${alias}"`).join(', ')
  const fate = column.leftOut
    ? `left out: ${column.leftOut}`
    : column.hides
      ? `kept, but for values that speak of ${column.hides.join(', ')}`
      : column.required
        ? 'kept; tells the layout'
        : 'kept'
  return `| \`${column.name}\` | ${cell(others)} | ${column.kind} | ${fate} |`
}

function actLine(format: Format): string {
  if (format.table === 'places') return 'It tells of places and of nobody in them: `writ places` reads it, and no audit.'
  if (format.acts.length === 0) return 'No act is read of it.'
  const acts = format.acts.map(({ act, at, onlyIfFilled }) => {
    const when = at.length === 0 ? 'no date is given' : `at \`${at.join('` or `')}\`${onlyIfFilled ? ', where filled' : ''}`
    return `${act} (${when})`
  })
  return `A row tells of: ${acts.join('; ')}.`
}

function formatSection(format: Format): string {
  const person =
    format.table === 'places'
      ? ''
      : format.personId
        ? `Persons are told apart by \`${format.personId}\`.`
        : 'It has no identifier of persons.'
  const lines = [
    `## ${format.title}`,
    '',
    `\`${format.id}\`, table \`${format.table}\`, read from ${format.containers.join(', ')}. ${format.refused ? `**Not read on purpose: ${format.refused}.**` : `${actLine(format)} ${person}`}`,
    '',
    ...format.notes.map((note) => `- ${note}`),
    '',
    '| column | headers seen besides the name | kind | what becomes of it |',
    '| --- | --- | --- | --- |',
    ...format.columns.map(columnRow),
    '',
  ]
  return lines.join('\n')
}

/** The page docs/formats.md, made of the declarations. */
export function formatsPage(formats: readonly Format[]): string {
  const start = [
    '# Released files that can be read',
    '',
    'Made from the declarations in `src/releases/formats/`; a test fails when it is out of date (`npx vitest run test/unit/releases/formats-page.test.ts -u` makes it again).',
    '',
    'A table is recognised by the header of its columns, never by the name of the file or sheet. The header is looked for in the first 40 rows of',
    'every sheet; case, spacing, punctuation and order of the headers do not matter. Of the layouts whose deciding columns are all there, the one',
    'that knows most of the columns is taken. Columns no layout knows are kept as text, unless their header speaks of a subject left out.',
    '',
    'Read are .xlsx workbooks; text with commas, bars, tabs or semicolons, also gzipped, in UTF-8, UTF-16 or Windows-1252; and Parquet.',
    'In text and Parquet files a cell that holds only `NA` is empty. Days are read as `2023-01-31`, `1/31/2023` (month first) and as written out,',
    'with or without a time, from 1900 to 2100; anything else in a date column is counted as unreadable, with its row, and never guessed.',
    'An instant column in which every time is 00:00 is a column of days.',
    '',
    '',
  ]
  return start.join('\n') + formats.map(formatSection).join('\n')
}
