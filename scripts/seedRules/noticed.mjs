/**
 * The failing test that notices: for a row of the seeds one that cites this row; for what has no row, and for the
 * literature, one that cites a rule of the packs and names the element.
 * @param {string[]} failures
 * @param {{ name: string, seedRow: number | null }} element
 * @param {boolean} citesRows
 */
export function noticing(failures, { name, seedRow }, citesRows) {
  const named = new RegExp(`(^|[^\\w-])${name.replaceAll(' ', '[ _]')}($|[^\\w-])`);
  if (citesRows && seedRow !== null) return failures.find((title) => title.includes(`[S-${seedRow}]`));
  return failures.find((title) => /\[(S-|R)\d+\]/.test(title) && named.test(title));
}
