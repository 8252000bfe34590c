import type { Instrument } from '../../../acts/act.ts'
import { said, saidFacts, sayAt, signedForm } from '../../custody/exports.ts'
import { saidAlternatives } from './said-alternatives.ts'

const kinds: Readonly<Record<string, string>> = {
  administrative: 'administrativa',
  protective: 'de protección',
  disciplinary: 'disciplinaria',
}

/** The order where the person reads Spanish, in words of our own. What officers wrote stays in the words they wrote it in. */
export const orderEs: Instrument = {
  form: 'I-885',
  title: 'Orden de segregación: copia para la persona',
  when: ({ language }) => typeof language === 'string' && /^es(-|$)/.test(language),
  content: (input, entry, state, signer) => ({
    ...signedForm(entry, state, signer),
    language: 'es',
    authority: 'Directiva 11065.1 de ICE; la norma de detención del lugar',
    sections: [
      {
        heading: 'Para',
        fields: [
          { label: 'Nombre', value: said(input, 'personName', 'No consta') },
          { label: 'Lugar', value: said(input, 'facility', 'No consta') },
          { label: 'Desde', value: sayAt(entry.occurredAt, state) },
          { label: 'Clase de segregación', value: kinds[String(input.segregationKind ?? 'disciplinary')] ?? 'No consta' },
        ],
      },
      { heading: 'Hechos en que se basa', paragraphs: saidFacts(input, 'facts') },
      { heading: 'Qué más se consideró, y por qué no bastaba', paragraphs: saidAlternatives(input, 'No consta.') },
      {
        heading: 'Lo que sigue',
        fields: [{ label: 'La revisa otro oficial el', value: said(input, 'reviewOn', 'No consta') }],
        paragraphs: [
          'Se le entrega esta orden por escrito y se le explica en un idioma que usted entiende.',
          'En cada revisión se le escucha. Puede quejarse en cualquier momento y decírselo a su abogado, a su consulado o a la Oficina de Derechos Civiles.',
          'El personal de salud le ve cada día. Conserva el derecho a llamadas y visitas con su abogado.',
        ],
      },
    ],
  }),
}
