import type { en } from './en.ts'

/** Palabras del recuento público de órdenes, en español. */
export const es: typeof en = {
  title: 'Órdenes de los tribunales y cómo se cumplieron',
  lead: 'Un tribunal puede ordenar que se libere, se oiga o se traiga de vuelta a una persona antes de cierta hora, o que no se la traslade ni se la expulse. Esta página cuenta esas órdenes tal como constan en el registro de la agencia, y lo que pasó con cada una. Cuenta órdenes, no personas, y no nombra a nadie.',
  none: 'No consta ninguna orden de un tribunal.',
  all: 'Todas las órdenes',
  byCourt: 'Por tribunal',
  byMonth: 'Por mes en que se dictó la orden',
  court: 'Tribunal',
  month: 'Mes',
  sealed: 'Bajo secreto',
  courtsTogether: (of, least) => `${of} tribunales juntos, para que ninguna línea tenga menos de ${least} órdenes`,
  monthsTogether: (of, least) => `${of} meses juntos, para que ninguna línea tenga menos de ${least} órdenes`,
  tooFew: (least) =>
    `Con menos de ${least} órdenes en total no se muestra ninguna tabla, para que ninguna línea trate de una sola persona.`,
  how: 'Cómo se cuenta cada número',
  howLead: 'Cada orden se cuenta una vez y está en una de las seis situaciones siguientes. Las seis suman las órdenes.',
  counted: (at, position, cases) => `Contado a las ${at} de ${cases} casos, con el libro en el asiento ${position}.`,
  source:
    'El recuento es la función orderCounts sobre cada caso, reconstruido de sus asientos; los mismos asientos dan los mismos números más adelante, para el mismo momento.',
  column: {
    orders: 'Órdenes',
    live: 'Aún obligan',
    acknowledged: 'Asumidas',
    running: 'Aún en plazo',
    standing: 'Prohíben, y se respetó',
    met: 'Cumplidas',
    late: 'Tarde',
    broken: 'Incumplidas',
    lifted: 'Levantadas antes de su hora',
  },
  means: {
    orders: 'Órdenes de tribunales asentadas en el registro, sin los asientos corregidos o retirados.',
    live: 'No consta el fin de la orden. Puede estar cumplida y seguir en pie.',
    acknowledged: 'Un funcionario con nombre ha asumido cumplirla.',
    running: 'Hay algo ordenado y no hecho, y no ha llegado su hora; o la orden no fija hora.',
    standing: 'La orden solo prohíbe (trasladar, expulsar), está en pie, y no consta nada hecho contra ella.',
    met: 'Todo lo ordenado para una hora se hizo antes de esa hora.',
    late: 'Todo lo ordenado se hizo, algo de ello después de su hora.',
    broken: 'Ha pasado una hora y lo ordenado para entonces no está hecho; o se trasladó o expulsó a la persona mientras estaba prohibido.',
    lifted: 'La orden terminó, o dejó de pedir lo que pedía, antes de que llegara su hora.',
  },
}
