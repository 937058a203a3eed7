interface Counted {
  none?: string;
  one: string;
  many: string;
}

/** "1 new case", "3 new cases": the form that goes with a number, with the number in it. */
export function counted(number: number, { none, one, many }: Counted): string {
  if (number === 0 && none !== undefined) return none;
  return (number === 1 ? one : many).replace('{number}', String(number));
}
