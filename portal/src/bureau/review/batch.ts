import type { Application } from './lines'

/** Above this many cases the count must be typed. */
export const TYPED_ABOVE = 10

/** More than these do not fit into the question for a preview. */
export const MOST_TAKEN_OUT = 100

/** The cases of a round on notice that were not chosen. */
export function takenOut(
  chosen: ReadonlySet<string>,
  onNotice: readonly Pick<Application, 'id'>[],
): string[] {
  return onNotice.filter((one) => !chosen.has(one.id)).map((one) => one.id)
}
