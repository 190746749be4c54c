/** A colleague's name as it is said in passing: the first name and the initial of the last, such as "Per S.". */
export function shortName(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/);
  const [initial] = others.at(-1) ?? "";
  return initial ? `${first} ${initial}.` : first;
}
