import { ok, type Loan } from '@/api/client'
import { of, type Line } from '@/api/lines'
import { bothIn, listIn, membersOf, textIn } from '@/api/open'

export type SealedReceipt = Loan['schemas']['SubsidyReceipt']
type Inputs = Loan['schemas']['QuoteLoan']
type Grant = Loan['schemas']['QuotePreviousGrant']

/** A step of a receipt: a kind, and members by kind. Amounts and rates are decimal strings. */
export interface ReceiptStep {
  kind: string
  [member: string]: unknown
}

/** What a figure rests on, as far as the pages read it; a text that it does not have is empty. */
interface Receipt {
  scheme: string
  version: string
  engine: string
  rules: {
    name: { zh: string; en: string }
    source: string
    validFrom: string
    base: string
    dayCount: string
  }
  loan: Inputs
  previousGrants: Grant[]
  steps: ReceiptStep[]
  outcome: string
  amount: string
}

/** The receipt of an application: as listed, or as it would be now. */
export function receiptOf(line: Line, id: string): Promise<SealedReceipt> {
  return ok(of(line).GET('/api/loan/v1/subsidy-applications/{id}/receipt', { params: { path: { id } } }))
}

export function readReceipt({ receipt }: SealedReceipt): Receipt {
  const rules = membersOf(receipt.rules)
  return {
    scheme: textIn(receipt.scheme),
    version: textIn(receipt.version),
    engine: textIn(receipt.engine),
    rules: {
      name: bothIn(rules.name),
      source: textIn(rules.source),
      validFrom: textIn(rules.validFrom),
      base: textIn(membersOf(rules.base).kind),
      dayCount: textIn(rules.dayCount),
    },
    loan: inputsOf(receipt),
    previousGrants: listIn(receipt.previousGrants).map((grant) => ({
      schemeCode: textIn(grant.schemeCode),
      year: Number(grant.year),
      party: textIn(grant.party),
      amount: textIn(grant.amount),
    })),
    steps: listIn(receipt.steps).map((step) => ({ ...step, kind: textIn(step.kind) })),
    outcome: textIn(receipt.outcome),
    amount: textIn(receipt.amount),
  }
}

/** A receipt holds the inputs of the question that it answers, in the same shape. */
function inputsOf(receipt: SealedReceipt['receipt']): Inputs {
  return membersOf(receipt.loan) as Inputs
}

/** The same rules and inputs calculated again by the service, without any trace. */
export async function recompute(
  line: Line,
  sealed: SealedReceipt,
): Promise<{ amount: string; receiptDigest: string }> {
  const { rules, grantYear } = sealed.receipt
  const body = {
    scheme: null,
    rules: membersOf(rules),
    loan: inputsOf(sealed.receipt),
    previousGrants: readReceipt(sealed).previousGrants,
    grantYear: typeof grantYear === 'number' ? grantYear : null,
  }
  const quote = await ok(of(line).POST('/api/loan/v1/subsidy-quotes', { body }))
  return { amount: textIn(quote.amount), receiptDigest: textIn(quote.receiptDigest) }
}
