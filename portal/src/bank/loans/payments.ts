import { keyed, ok, type Loan } from '@/api/client'
import { of, type Line } from '@/api/lines'

/** What was paid on a loan: principal or interest. */
export type PaymentKind = 'repayment' | 'voucher'

/** A repayment or an interest voucher, or the reversal of one. */
export interface Payment {
  id: string
  on: string
  /** Yuan; negative for a reversal. */
  amount: string
  number: string | null
  enteredBy: string
  recordedAt: string | null
  reverses: string | null
  reversedBy: string | null
  reason: string | null
}

type Repayment = Loan['schemas']['Repayment']
type Voucher = Loan['schemas']['InterestVoucher']

function common(entry: Repayment | Voucher): Omit<Payment, 'on' | 'number'> {
  return {
    id: entry.id,
    amount: entry.amount,
    enteredBy: entry.enteredBy,
    recordedAt: entry.recordedAt ?? null,
    reverses: entry.reverses ?? null,
    reversedBy: entry.reversedBy ?? null,
    reason: entry.reason ?? null,
  }
}

/** The payments of a loan, by day. */
export async function paymentsOf(line: Line, kind: PaymentKind, loan: string): Promise<Payment[]> {
  const params = { params: { path: { id: loan } } }
  if (kind === 'repayment') {
    const { items } = await ok(of(line).GET('/api/loan/v1/loans/{id}/repayments', params))
    return items.map((entry) => ({ ...common(entry), on: entry.on, number: null }))
  }
  const { items } = await ok(of(line).GET('/api/loan/v1/loans/{id}/interest-vouchers', params))
  return items.map((entry) => ({ ...common(entry), on: entry.paidOn, number: entry.voucherNumber ?? null }))
}

export async function pay(
  line: Line,
  kind: PaymentKind,
  loan: string,
  key: string,
  payment: { on: string; amount: string; number: string },
): Promise<unknown> {
  const params = { params: { path: { id: loan } }, headers: keyed(key) }
  if (kind === 'repayment') {
    const body = { on: payment.on, amount: payment.amount }
    return ok(of(line).POST('/api/loan/v1/loans/{id}/repayments', { ...params, body }))
  }
  const body = { paidOn: payment.on, amount: payment.amount, voucherNumber: payment.number.trim() || null }
  return ok(of(line).POST('/api/loan/v1/loans/{id}/interest-vouchers', { ...params, body }))
}

/** Takes a wrong entry back by one to the contrary. */
export async function takeBack(
  line: Line,
  kind: PaymentKind,
  loan: string,
  entry: string,
  key: string,
  words: string,
): Promise<unknown> {
  const asked = { headers: keyed(key), body: { reason: { code: 'WRONG_ENTRY', text: words.trim() } } }
  if (kind === 'repayment') {
    return ok(
      of(line).POST('/api/loan/v1/loans/{id}/repayments/{repaymentId}/reversal', {
        ...asked,
        params: { path: { id: loan, repaymentId: entry } },
      }),
    )
  }
  return ok(
    of(line).POST('/api/loan/v1/loans/{id}/interest-vouchers/{voucherId}/reversal', {
      ...asked,
      params: { path: { id: loan, voucherId: entry } },
    }),
  )
}
