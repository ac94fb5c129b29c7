import { api, ok, type keyed, type Loan } from '@/api/client'
import { of, type Line } from '@/api/lines'

export type { Line } from '@/api/lines'

/** What both kinds of loan tell, as much as the parts that serve both need. */
export type AnyLoan = Pick<
  Loan['schemas']['LoanView'],
  | 'id'
  | 'version'
  | 'status'
  | 'contractNumber'
  | 'noteNumber'
  | 'principal'
  | 'outstanding'
  | 'interestPaid'
  | 'maturesOn'
  | 'extendedTo'
  | 'settlement'
  | 'markedFields'
  | 'enteredBy'
> & {
  enterprise: { name: string }
  warnings: readonly { code: string; message?: string | null }[]
}

type Headers = ReturnType<typeof keyed>
type Event = Loan['schemas']['AuditEntry']
type Extension = Loan['schemas']['Extension']

const at = (id: string) => ({ params: { path: { id } } })

/** The page of a loan. */
export function pageOf(line: Line, id: string): string {
  return line === 'loan' ? `/bank/loans/${id}` : `/bank/pledge-loans/${id}`
}

/** Everything that happened to a loan, oldest first. */
export async function timelineOf(line: Line, id: string): Promise<Event[]> {
  return (await ok(of(line).GET('/api/loan/v1/loans/{id}/timeline', at(id)))).items
}

export function decide(
  line: Line,
  id: string,
  body: Loan['schemas']['LoanDecisionRequest'],
  headers: Headers,
): Promise<unknown> {
  return line === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/loans/{id}/decisions', { ...at(id), body, headers }))
    : ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/decisions', { ...at(id), body, headers }))
}

export async function extensionsOf(line: Line, id: string): Promise<Extension[]> {
  return (await ok(of(line).GET('/api/loan/v1/loans/{id}/extensions', at(id)))).items
}

export function extend(
  line: Line,
  id: string,
  body: Loan['schemas']['ExtensionRequest'],
  headers: Headers,
): Promise<unknown> {
  return ok(of(line).POST('/api/loan/v1/loans/{id}/extensions', { ...at(id), body, headers }))
}

export function settle(
  line: Line,
  id: string,
  body: Loan['schemas']['SettlementRequest'],
  headers: Headers,
): Promise<unknown> {
  return line === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/loans/{id}/settlement', { ...at(id), body, headers }))
    : ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/settlement', { ...at(id), body, headers }))
}

/** Confirms a settlement as a second person at the bank. */
export function confirmSettlement(line: Line, id: string, headers: Headers): Promise<unknown> {
  return line === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/loans/{id}/settlement/confirmation', { ...at(id), headers }))
    : ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/settlement/confirmation', { ...at(id), headers }))
}

/** Takes a wrong settlement back. */
export function reverseSettlement(line: Line, id: string, why: string, headers: Headers): Promise<unknown> {
  const body = { reason: { code: 'WRONG_ENTRY', text: why } }
  return line === 'loan'
    ? ok(api.loan.POST('/api/loan/v1/loans/{id}/settlement/reversal', { ...at(id), body, headers }))
    : ok(api.pledge.POST('/api/ip-pledge/v1/loans/{id}/settlement/reversal', { ...at(id), body, headers }))
}
