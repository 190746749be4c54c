/**
 * A number in the form of a CPR number that is nobody's. A CPR number begins with the day of birth; here 60 is
 * added to it, as in the replacement numbers given to those without one, so the day is 61 to 91 and no
 * person can have been born on it.
 */
export function fictitiousCpr(birthDate: string, serial: number): string {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  // From 2000 on the seventh digit is 4 to 9, before that 0 to 3.
  const century = Number(year) >= 2000 ? 4000 : 0;
  const end = String(century + (serial % 4000)).padStart(4, "0");
  return `${Number(day) + 60}${month}${year.slice(2)}${end}`;
}
