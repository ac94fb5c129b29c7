import { linesOf, type Line } from '@/api/lines'
import type { Kind } from './queue'

/** A number on the desk's first page, with the list behind it. */
export interface Task {
  label:
    | 'waiting'
    | 'waitingIp'
    | 'overdue'
    | 'overdueIp'
    | 'returned'
    | 'objected'
    | 'toList'
    | 'filings'
    | 'approved'
    | 'ordered'
    | 'paid'
  query: { kind: Kind; line: Line; status?: string; mine?: string; overdue?: string }
  /** Waits for this person. */
  mine: boolean
  /** Any at all is too many. */
  urgent: boolean
}

/** What waits for this person by the service's own reckoning, or the part of it that is late. */
function waiting(label: Task['label'], line: Line, overdue = false): Task {
  return {
    label,
    query: { kind: 'subsidy', line, mine: 'true', ...(overdue && { overdue: 'true' }) },
    mine: !overdue,
    urgent: overdue,
  }
}

function task(
  label: Task['label'],
  line: Line,
  status: string,
  more: { mine?: boolean; kind?: Kind } = {},
): Task {
  return {
    label,
    query: { kind: more.kind ?? 'subsidy', line, status },
    mine: more.mine ?? false,
    urgent: false,
  }
}

/** The numbers that count for a person, at most six, most pressing first. */
export function tasksOf(roles: readonly string[]): Task[] {
  const has = (role: string): boolean => roles.includes(role)
  const line = linesOf(roles)[0]!
  if (has('BUREAU_APPROVER') || has('IP_OFFICE_APPROVER')) {
    return [
      waiting('waiting', line),
      waiting('overdue', line, true),
      task('objected', line, 'OBJECTED', { mine: true }),
      task('returned', line, 'RETURNED'),
      task('approved', line, 'APPROVED'),
    ]
  }
  if (has('BUREAU_REVIEWER') || has('IP_OFFICE_REVIEWER')) {
    return [
      waiting('waiting', line),
      waiting('overdue', line, true),
      task('filings', line, 'CHECKED', { mine: true, kind: 'filing' }),
      task('toList', line, 'CITY_REVIEWED'),
      task('returned', line, 'RETURNED'),
      task('objected', line, 'OBJECTED'),
    ]
  }
  if (has('COUNTY_REVIEWER')) {
    return [
      waiting('waiting', 'loan'),
      waiting('overdue', 'loan', true),
      waiting('waitingIp', 'ip-pledge'),
      waiting('overdueIp', 'ip-pledge', true),
      task('returned', 'loan', 'RETURNED'),
      task('objected', 'loan', 'OBJECTED'),
    ]
  }
  return [
    task('approved', 'loan', 'APPROVED', { mine: true }),
    task('ordered', 'loan', 'PAYMENT_ORDERED'),
    task('paid', 'loan', 'PAID'),
  ]
}
