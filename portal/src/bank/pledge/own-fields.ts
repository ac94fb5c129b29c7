/** A pledge that was chosen for a loan. */
export interface Chosen {
  id: string
  contractNumber: string
}

/** One party's part of the risk, as it is typed. */
export interface RiskShare {
  party: string
  name: string
  percent: string
}

/** The pledges that a text of the record names; none when there is no such text. */
export function chosenIn(text: string | undefined): Chosen[] {
  return listIn<Chosen>(text)
}

/** The shares that a text of the record names. */
export function sharesIn(text: string | undefined): RiskShare[] {
  return listIn<RiskShare>(text)
}

function listIn<T>(text: string | undefined): T[] {
  if (text === undefined || text.trim() === '') return []
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? (found as T[]) : []
  } catch {
    return []
  }
}

/** The text of a list; nothing for an empty one, so that a required field says so. */
export function textOf(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list)
}
