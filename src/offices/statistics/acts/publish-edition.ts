import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { fields } from '../fields.ts'
import { ofStatistics } from '../of-statistics.ts'
import { publicationId } from '../publication-id.ts'
import { findBy, numberOf, opens, textOf } from '../tell.ts'
import { statisticians } from '../who-may.ts'

/** A decision, so that an edition whose own checks fail is refused and the refusal is on the record. */
export const publishEdition = defineAct({
  act: 'PublishEdition',
  entry: 'EditionPublished',
  ...ofStatistics,
  caseOf: ({ publication }) => publicationId(String(publication)),
  kind: 'decision',
  title: 'Publish an edition',
  says: 'Publishes an edition of numbers: the day they are counted to, the place in the ledger they were counted from, and the hash of what is published. Refused where its own checks fail.',
  opensCase: true,
  by: statisticians,
  input: z.strictObject({
    publication: fields.publication,
    edition: fields.edition,
    countedOn: fields.on('Counted to', 'The day the numbers are counted to'),
    ledgerPosition: fields.count('Position in the ledger', 'The last entry counted'),
    contentHash: fields.hash('Hash of the edition', 'SHA-256 of the published numbers'),
    cells: fields.count('Cells', 'How many cells the edition has'),
    checksFailed: fields.count('Checks failed', 'How many of its own checks failed'),
    isChecked: fields.yesNo('Do all checks hold?', 'Whether every check of the edition was run and held'),
  }),
  requires: [
    {
      id: 'edition-checked',
      question: 'law',
      // A rule of the record itself, so nothing has to be looked up to know that it holds.
      cite: 'Rule of this record: a publication stops where its own checks fail',
      says: 'Every check of the edition was run and holds.',
      cure: 'Mend what the checks name, count again, and publish that.',
      needs: 'input',
      test: { node: 'is', fact: 'isChecked', value: true },
      verified: 'yes',
      severity: 'policy',
    },
  ],
  tells: (entry, state) => {
    const edition = textOf(entry, 'edition')
    const planned = findBy(state, 'planned-edition', 'edition', edition)
    return {
      subjects: [
        opens('edition', entry, {
          publication: textOf(entry, 'publication'),
          edition,
          countedOn: textOf(entry, 'countedOn'),
          ledgerPosition: numberOf(entry, 'ledgerPosition'),
          contentHash: textOf(entry, 'contentHash'),
          editionPublishedAt: entry.occurredAt,
        }),
        ...(planned ? [{ id: planned.id, kind: planned.kind, facts: { editionPublishedAt: entry.occurredAt } }] : []),
      ],
    }
  },
})
