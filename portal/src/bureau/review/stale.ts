import type { Difference, Problem } from '@/api/problem'
import type { AuditEntry } from '@/api/subsidies'

/** What happened to a case after it was opened: why a decision on it was refused. */
export interface Moved {
  /** The last thing that happened to it; null when the trail does not tell. */
  last: AuditEntry | null
  differences: Difference[]
}

/** Refusals that say: this is no longer what you looked at. */
export function isStale(problem: Problem | null): boolean {
  return (
    problem !== null &&
    (problem.status === 412 || (problem.status === 409 && problem.code === 'STEP_NOT_POSSIBLE'))
  )
}

/** Digests and counters say nothing to a person. */
const HIDDEN = new Set([
  '/version',
  '/receiptDigest',
  '/preview/receiptDigest',
  '/daysUsed',
  '/clockSince',
  '/nextSteps',
])

export function movedBy(problem: Problem, timeline: readonly AuditEntry[]): Moved {
  return {
    last: timeline.at(-1) ?? null,
    differences: problem.differences.filter(
      (difference) => ![...HIDDEN].some((pointer) => difference.pointer.startsWith(pointer)),
    ),
  }
}
