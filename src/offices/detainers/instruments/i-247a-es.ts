import type { Instrument } from '../../../acts/act.ts'
import { namedSubject, said, sayAt, signedForm } from '../../custody/exports.ts'
import { detainerNumber } from '../detainer-number.ts'

const causes: Readonly<Record<string, string>> = {
  'final-order-of-removal': 'hay una orden final de expulsión',
  'removal-proceedings-pending': 'hay un proceso de expulsión pendiente',
  'records-show-no-status': 'los registros no muestran un estatus migratorio',
  'statement-and-other-evidence-of-no-status': 'una declaración y otras pruebas indican que no hay estatus migratorio',
}

/** The person's copy of a detainer where they read Spanish, in words of our own. */
export const i247aEs: Instrument = {
  form: 'I-247A',
  title: 'Solicitud de retención migratoria: copia para la persona',
  when: ({ language }) => typeof language === 'string' && /^es(-|$)/.test(language),
  content: (input, entry, state, signer) => {
    const warrant = namedSubject('warrant', entry, state)?.facts
    const { issuedAt } = warrant ?? {}
    return {
      ...signedForm(entry, state, signer),
      language: 'es',
      authority: '8 CFR 287.7; 8 USC 1226, 1357',
      sections: [
        {
          heading: 'A quién se refiere',
          fields: [
            { label: 'Nombre', value: said(input, 'personName', 'No consta') },
            { label: 'Agencia que le tiene bajo custodia', value: said(input, 'partner', 'No consta') },
            { label: 'Número de esta solicitud', value: detainerNumber(entry.entryId) },
          ],
        },
        {
          heading: 'En qué se basa',
          paragraphs: [`Según esta oficina, ${causes[String(input.causeBasis)] ?? 'no consta'}. Ningún juez ha firmado esta solicitud.`],
          fields: [
            {
              label: 'Orden adjunta',
              value: warrant && typeof issuedAt === 'string' ? `${String(warrant.form)}, ${sayAt(issuedAt, state)}` : 'Ninguna',
            },
          ],
        },
        {
          heading: 'Qué se pide a la agencia',
          paragraphs: [
            'Que le retenga como máximo 48 horas después del momento en que quedaría en libertad. Este formulario no descuenta ningún día.',
            'La norma (8 CFR 287.7(d)) no cuenta sábados, domingos ni días feriados. Pasado ese plazo, la norma no permite retenerle más.',
            'Que le entregue esta copia. Sin ella el formulario no tiene efecto.',
          ],
        },
        {
          heading: 'Lo que usted puede hacer',
          paragraphs: [
            'Si es ciudadano o ciudadana de los Estados Unidos, dígalo en seguida a cualquier oficial o al personal de la cárcel. Se anota y se investiga.',
            'Dígalo también si ha sido víctima de un delito.',
            'Puede pedir hablar con un abogado. Si le retienen pasado el plazo, dígalo a la cárcel y a su abogado.',
          ],
        },
      ],
    }
  },
}
