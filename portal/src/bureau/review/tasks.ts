import type { Line } from './lines'
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
  query: { kind: Kind; line: Line; status: string; overdue?: string }
  /** Waits for this person. */
  mine: boolean
  /** Any at all is too many. */
  urgent: boolean
}

function task(
  label: Task['label'],
  line: Line,
  status: string,
  more: { mine?: boolean; overdue?: boolean; kind?: Kind } = {},
): Task {
  return {
    label,
    query: { kind: more.kind ?? 'subsidy', line, status, ...(more.overdue && { overdue: 'true' }) },
    mine: more.mine ?? false,
    urgent: more.overdue ?? false,
  }
}

/** The numbers that count for a person, at most six, most pressing first. */
export function tasksOf(roles: readonly string[]): Task[] {
  const has = (role: string): boolean => roles.includes(role)
  const line: Line = has('IP_OFFICE_REVIEWER') || has('IP_OFFICE_APPROVER') ? 'ip-pledge' : 'loan'
  if (has('BUREAU_APPROVER') || has('IP_OFFICE_APPROVER')) {
    return [
      task('waiting', line, 'NOTICED', { mine: true }),
      task('overdue', line, 'NOTICED', { overdue: true }),
      task('objected', line, 'OBJECTED', { mine: true }),
      task('returned', line, 'RETURNED'),
      task('approved', line, 'APPROVED'),
    ]
  }
  if (has('BUREAU_REVIEWER') || has('IP_OFFICE_REVIEWER')) {
    return [
      task('waiting', line, 'COUNTY_REVIEWED', { mine: true }),
      task('overdue', line, 'COUNTY_REVIEWED', { overdue: true }),
      task('filings', line, 'CHECKED', { mine: true, kind: 'filing' }),
      task('toList', line, 'CITY_REVIEWED'),
      task('returned', line, 'RETURNED'),
      task('objected', line, 'OBJECTED'),
    ]
  }
  if (has('COUNTY_REVIEWER')) {
    return [
      task('waiting', 'loan', 'BANK_CONFIRMED', { mine: true }),
      task('overdue', 'loan', 'BANK_CONFIRMED', { overdue: true }),
      task('waitingIp', 'ip-pledge', 'BANK_CONFIRMED', { mine: true }),
      task('overdueIp', 'ip-pledge', 'BANK_CONFIRMED', { overdue: true }),
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
