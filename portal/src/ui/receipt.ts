import { api, ok } from '@/api/client'

/** The services that pay subsidies; both have the same resources under their own path. */
export type SubsidyService = 'loan' | 'pledge'

/** A step of a receipt: a kind, and members by kind. Amounts and rates are decimal strings. */
export interface ReceiptStep {
  kind: string
  [member: string]: unknown
}

/** What a figure rests on, as far as the pages read it. */
export interface Receipt {
  scheme: string
  version: string
  engine: string
  rules: {
    code: string
    name?: { zh: string; en: string }
    source?: string
    validFrom?: string
    validUntil?: string | null
    base?: { kind: string }
    dayCount?: string
  }
  loan: Record<string, unknown>
  previousGrants: { schemeCode: string; year: number; party: string; amount: string }[]
  grantYear: number | null
  steps: ReceiptStep[]
  outcome: string
  refusals: string[]
  amount: string
  parts: { party: string; amount: string }[]
}

export interface SealedReceipt {
  receipt: Receipt
  receiptDigest: string
}

/** The receipt of an application: as listed, or as it would be now. */
export async function receiptOf(service: SubsidyService, id: string): Promise<SealedReceipt> {
  const params = { params: { path: { id } } }
  const found =
    service === 'loan'
      ? await ok(api.loan.GET('/api/loan/v1/subsidy-applications/{id}/receipt', params))
      : await ok(api.pledge.GET('/api/ip-pledge/v1/subsidy-applications/{id}/receipt', params))
  return found as unknown as SealedReceipt
}

/** The same rules and inputs calculated again by the service, without any trace. */
export async function recompute(
  service: SubsidyService,
  receipt: Receipt,
): Promise<{ amount: string; receiptDigest: string }> {
  const body = {
    scheme: null,
    rules: receipt.rules,
    loan: receipt.loan,
    previousGrants: receipt.previousGrants,
    grantYear: receipt.grantYear,
  } as never
  const quote =
    service === 'loan'
      ? await ok(api.loan.POST('/api/loan/v1/subsidy-quotes', { body }))
      : await ok(api.pledge.POST('/api/ip-pledge/v1/subsidy-quotes', { body }))
  return quote as unknown as { amount: string; receiptDigest: string }
}
