/** What each question is called and says, in Spanish, by its id. */
export const questionsEs: Readonly<Record<string, { title: string; says: string }>> = {
  places: {
    title: 'Registro de lugares',
    says: 'Todos los lugares de los que hablan las listas, uno por fila. Si las listas no coinciden, se muestra la última que dice algo; cada valor con su fuente está en los datos del lugar.',
  },
  'places-by-kind': { title: 'Lugares por tipo', says: 'Cuántos lugares del registro hay de cada tipo.' },
  'places-by-state': { title: 'Lugares por estado', says: 'Cuántos lugares del registro hay en cada estado.' },
  'places-by-area': { title: 'Lugares por área', says: 'Cuántos lugares del registro hay en cada área.' },
  'place-facts': {
    title: 'Lo que dicen las listas de los lugares',
    says: 'Cada valor que una lista da de un lugar, con su archivo y su fila: nombres, contratos, capacidades, normas, calificaciones.',
  },
  'place-labels': {
    title: 'Cómo llaman los archivos a los lugares',
    says: 'Cada forma distinta en que los archivos llaman a un centro, y qué lugar es: identificado por su código o por un nombre que solo tiene un lugar; ambiguo si debe decidirlo un funcionario; desconocido si nada en las listas se le parece.',
  },
  'place-candidates': {
    title: 'Lugares que un nombre podría indicar',
    says: 'Para cada nombre que no decide un lugar: los lugares con los nombres más parecidos, cuánto se parecen y por qué palabras. Ninguno se toma sin un funcionario que lo proponga y otro que decida.',
  },
  'place-accounts': {
    title: 'Cuentas de los archivos',
    says: 'Para cada archivo que nombra centros: de cuántas formas, y en cuántas filas, quedan identificados, ambiguos o desconocidos.',
  },
  population: {
    title: 'Población por día',
    says: 'Cuántas personas distintas hubo en un centro cada día: en cualquier momento, y a medianoche al terminar el día. Los duplicados no cuentan dos veces.',
  },
  'count-entries': { title: 'Actos', says: 'Actos de los que hablan las filas publicadas.' },
  'count-people': {
    title: 'Personas',
    says: 'Identificadores de persona distintos. Las filas sin identificador no cuentan aquí como personas. No hay lista de personas: a un registro se llega por su identificador exacto.',
  },
  'count-stints': { title: 'Tramos de detención', says: 'Una persona en un centro, con los duplicados.' },
  'count-duplicate-stints': {
    title: 'Tramos duplicados',
    says: 'Marcados como duplicados y conservados; no entran en las estancias ni en los hallazgos.',
  },
  'count-stays': { title: 'Estancias', says: 'Cadenas de tramos, como las numeró la agencia.' },
  'count-findings': { title: 'Hallazgos', says: 'Reglas que no se cumplieron para un sujeto, de cualquier gravedad.' },
  'count-breaches': { title: 'Incumplimientos', says: 'Hallazgos sobre un número de una ley o reglamento.' },
  entries: {
    title: 'Actos',
    says: 'Todos los actos de los que hablan las filas publicadas, uno por fila, con el archivo, la hoja y la fila de donde vienen.',
  },
  'entries-by-act': {
    title: 'Actos por tipo',
    says: 'Cuántos actos de cada tipo dicen las filas publicadas, y su primer y último día.',
  },
  'entries-by-flag': {
    title: 'Filas raras por tipo',
    says: 'Cuántos actos llevan cada marca. Una fila puede llevar varias. Las filas marcadas se conservan.',
  },
  'entries-by-sheet': {
    title: 'Actos por archivo y hoja',
    says: 'Lo que se leyó de cada hoja: los actos, las filas de donde vienen y cuántos llevan marca. Una fila puede dar dos actos (un ingreso y una salida).',
  },
  stints: {
    title: 'Tramos de detención',
    says: 'Una persona en un centro, tal como se publicó. Los duplicados se marcan con su motivo y se conservan.',
  },
  stays: {
    title: 'Estancias',
    says: 'Una cadena de tramos, como la numeró la propia agencia: Writ no une ni separa nada.',
  },
  findings: {
    title: 'Hallazgos',
    says: 'Una fila por cada regla que no se cumplió para un sujeto: cuándo empezó su plazo, cuándo vencía, cuándo terminó y por cuántas horas se pasó.',
  },
  'findings-by-rule': {
    title: 'Hallazgos por regla',
    says: 'Para cuántos sujetos no se cumplió cada plazo de cada regla.',
  },
  'findings-by-kind': {
    title: 'Hallazgos por tipo de centro',
    says: 'Cuántos hallazgos tiene cada tipo de centro. Los tipos se cuentan aparte porque sus límites son distintos.',
  },
  'findings-by-month': {
    title: 'Hallazgos por mes',
    says: 'Cuántos hallazgos hay por el mes en que empezó el plazo. Los últimos meses de una publicación no están completos.',
  },
  'findings-by-facility': {
    title: 'Hallazgos por centro',
    says: 'Cuántos hallazgos tiene cada centro. Un centro grande tiene más de todo: es un recuento, no una tasa ni una clasificación.',
  },
  'hold-rooms': {
    title: 'Salas de espera: 12 horas y 72 horas, lado a lado',
    says: 'Cada tramo en una sala de espera por encima de un límite. Desde el 2025-06-24 una dispensa nacional puso 72 horas en lugar de 12; un tribunal la anuló el 2026-06-23. Para un ingreso en esos días se dan ambos resultados; fuera de ellos solo existe el de 12 horas.',
  },
  'hold-rooms-compared': {
    title: 'Salas de espera: los dos resultados en números',
    says: 'Cuántos tramos en salas de espera pasan de 12 horas y cuántos de 72, aparte los días bajo la dispensa y los demás.',
  },
  'hold-room-chains': {
    title: 'Cadenas de salas de espera',
    says: 'Tramos en salas de espera de una persona que se siguen en menos de una hora, mostrados como una cadena. Cada tramo conserva su resultado; las horas de toda la cadena van al lado y por sí solas nunca se llaman hallazgo.',
  },
  facilities: {
    title: 'Centros',
    says: 'Todos los centros con población: los días en que aparecen, el máximo de personas en un día y sus tramos.',
  },
}
