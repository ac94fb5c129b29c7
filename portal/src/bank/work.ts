import { api, ok } from '@/api/client'
import type { Line } from '@/api/lines'
import { allApplications, countApplications } from '@/api/subsidies'
import type { Loan } from '@/api/client'

type TaskName =
  | 'returned'
  | 'ipReturned'
  | 'toCheck'
  | 'ipToCheck'
  | 'atChecker'
  | 'ipAtChecker'
  | 'atBureau'
  | 'settlements'
  | 'atIpOffice'
  | 'imports'
  | 'ipImports'
  | 'running'
  | 'failed'
  | 'confirmations'
  | 'ipConfirmations'
  | 'provisional'

/** Something that waits: how much of it, where its list is, and by when the first of it is due. */
export interface Task {
  name: TaskName
  count: number
  to: string
  /** True when the person who is signed in does it; else it is with others. */
  mine: boolean
  dueOn: string | null
  overdue: number
}

const loans = (status: Loan['schemas']['LoanStatus']) =>
  ok(api.loan.GET('/api/loan/v1/loans/count', { params: { query: { status } } }))

/** Settlements that somebody else at the bank reported and nobody confirmed yet. */
const settlements = () =>
  ok(api.loan.GET('/api/loan/v1/loans/count', { params: { query: { settlementWaits: true } } }))
const pledgeLoans = (status: Loan['schemas']['LoanStatus']) =>
  ok(api.pledge.GET('/api/ip-pledge/v1/loans/count', { params: { query: { status } } }))

const batches = (status: Loan['schemas']['ImportStatus']) =>
  ok(api.loan.GET('/api/loan/v1/loan-imports/count', { params: { query: { status } } }))

/** The earliest of some days; null of none. */
export function earliest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>(
    (first, day) => (day && (first === null || day < first) ? day : first),
    null,
  )
}

/** How many applications of a line ask for the bank's word, and by when. */
async function asking(line: Line): Promise<Pick<Task, 'count' | 'dueOn' | 'overdue'>> {
  const status = 'SUBMITTED' as const
  const [all, late, waiting] = await Promise.all([
    countApplications(line, { status }),
    countApplications(line, { status, overdue: true }),
    allApplications(line, { status }),
  ])
  return {
    count: all.count,
    dueOn: earliest(waiting.map((one) => one.standing.dueOn)),
    overdue: late.count,
  }
}

/** What waits for a person with these roles, in the order of the page. */
export async function workOf(roles: readonly string[]): Promise<Task[]> {
  const isClerk = roles.includes('BANK_CLERK')
  const isChecker = roles.includes('BANK_CHECKER')
  const [
    returned,
    submitted,
    checked,
    settled,
    toConfirm,
    waiting,
    checking,
    writing,
    failed,
    lapsing,
    loan,
    pledge,
    ipReturned,
    ipSubmitted,
    ipChecked,
    ipToConfirm,
  ] = await Promise.all([
    loans('RETURNED'),
    loans('SUBMITTED'),
    loans('CHECKED'),
    isChecker ? settlements() : { count: 0 },
    batches('CHECKED'),
    batches('RECEIVED'),
    batches('CHECKING'),
    batches('WRITING'),
    batches('FAILED'),
    ok(api.loan.GET('/api/loan/v1/provisional-filings/count', { params: { query: {} } })),
    asking('loan'),
    asking('ip-pledge'),
    pledgeLoans('RETURNED'),
    pledgeLoans('SUBMITTED'),
    pledgeLoans('CHECKED'),
    ok(api.pledge.GET('/api/ip-pledge/v1/loan-imports/count', { params: { query: { status: 'CHECKED' } } })),
  ])
  const task = (name: TaskName, count: number, to: string, mine: boolean): Task => ({
    name,
    count,
    to,
    mine,
    dueOn: null,
    overdue: 0,
  })
  return [
    task('returned', returned.count, '/bank/loans?status=RETURNED', isClerk),
    task(isChecker ? 'toCheck' : 'atChecker', submitted.count, '/bank/loans?status=SUBMITTED', isChecker),
    ...(isChecker ? [task('settlements', settled.count, '/bank/loans?settlementWaits=true', true)] : []),
    task('ipReturned', ipReturned.count, '/bank/pledge-loans?status=RETURNED', isClerk),
    task(
      isChecker ? 'ipToCheck' : 'ipAtChecker',
      ipSubmitted.count,
      '/bank/pledge-loans?status=SUBMITTED',
      isChecker,
    ),
    task('imports', toConfirm.count, '/bank/imports?status=CHECKED', isClerk),
    task('ipImports', ipToConfirm.count, '/bank/pledge-loans/imports?status=CHECKED', isClerk),
    task('failed', failed.count, '/bank/imports?status=FAILED', isClerk),
    { ...task('confirmations', 0, '/bank/confirmations?status=SUBMITTED', isChecker), ...loan },
    {
      ...task('ipConfirmations', 0, '/bank/confirmations?line=ip-pledge&status=SUBMITTED', isChecker),
      ...pledge,
    },
    task('provisional', lapsing.count, '/bank/provisional', isClerk),
    task('running', waiting.count + checking.count + writing.count, '/bank/imports', false),
    task('atBureau', checked.count, '/bank/loans?status=CHECKED', false),
    task('atIpOffice', ipChecked.count, '/bank/pledge-loans?status=CHECKED', false),
  ]
}
