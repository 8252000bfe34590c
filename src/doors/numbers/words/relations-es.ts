/** What a row of each relation is, in Spanish; the edition itself says it in English. */
export const relationsInSpanish: Readonly<Record<string, string>> = {
  stints: 'Una persona en un lugar, del ingreso a la salida, con las clases con que se cuenta la custodia',
  classes: 'Como qué se cuenta una custodia',
  last_bond: 'La última fianza fijada en una custodia',
  stays: 'Una custodia, del primer ingreso a la salida final, y por qué terminó',
  midnights: 'Por cada estancia y mes, en cuántas medianoches estuvo la persona: un día cuenta donde la persona estaba al terminar',
  final_outs: 'Salidas finales del período, con su mes',
  due_clocks: 'Plazos de la ley que vencieron hasta el final del último día contado, y si se cumplieron a tiempo',
  placements: 'Una colocación en segregación, con sus momentos en la hora del lugar',
}
