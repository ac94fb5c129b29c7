import { keyed, ok, type Loan } from '@/api/client'
import { of, type Line } from '@/api/lines'
import { loans, type AnyLoan } from '@/api/loans'
import { allOf, MOST } from '@/api/pages'
import { allApplications, roundsOf, type Application, type Round } from '@/api/subsidies'
import { today } from '@/ui/dates'
import { chances, type Chance } from './eligible'

export type Details = Loan['schemas']['SubsidyApplicationDetails']

/** Loans of the enterprise that is signed in. */
export function ownLoans(line: Line): Promise<AnyLoan[]> {
  return allOf((cursor) => loans(line, {}, cursor, MOST))
}

/** The rounds of a line and the enterprise's own loans and applications, and what can be applied for. */
export async function moneyOf(line: Line): Promise<{
  rounds: Round[]
  loans: AnyLoan[]
  applications: Application[]
  chances: Chance[]
}> {
  const [rounds, own, applications] = await Promise.all([
    roundsOf(line),
    ownLoans(line),
    allApplications(line, {}),
  ])
  return { rounds, loans: own, applications, chances: chances(line, rounds, own, applications, today()) }
}

/** Opens an application as a draft, with what is written so far. */
export function draftApplication(
  line: Line,
  key: string,
  roundId: string,
  loanId: string,
  details: Details,
): Promise<Application> {
  return ok(
    of(line).POST('/api/loan/v1/subsidy-rounds/{roundId}/applications', {
      params: { path: { roundId } },
      body: { loanId, details, draft: true },
      headers: keyed(key),
    }),
  )
}

/** Writes over a draft, or over the marked fields of a returned application. */
export function correct(
  line: Line,
  key: string,
  id: string,
  etag: string,
  details: Details,
): Promise<Application> {
  return ok(
    of(line).POST('/api/loan/v1/subsidy-applications/{id}/corrections', {
      params: { path: { id } },
      body: details,
      headers: keyed(key, etag),
    }),
  )
}
