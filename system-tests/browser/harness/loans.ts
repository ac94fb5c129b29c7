import type { Api } from './api.ts'
import { daysAgo, newMark } from './loan-sheets.ts'

const LOANS = '/api/loan/v1/loans'

/** A loan that a bank has just disbursed, as it goes to the service; its numbers are of this run alone. */
export function newLoan(bank: 'BANK-A' | 'BANK-B' = 'BANK-A') {
  const mark = newMark()
  return {
    contractNumber: mark,
    noteNumber: `${mark}-01`,
    enterprise: {
      uscc: '91371502MA0000001X',
      name: '聊城示范科技有限公司',
      divisionCode: '371502',
      industryCode: '3451',
      libraryNumber: null,
    },
    bankBranchCode: `${bank}-001`,
    signedOn: daysAgo(12),
    disbursedOn: daysAgo(10),
    maturesOn: daysAgo(-350),
    principal: '1000.00',
    rate: { kind: 'FIXED', annualRatePercent: '3.45' },
    security: 'CREDIT',
    purpose: 'RESEARCH',
    stage: 'EARLY',
    firstLoan: false,
    achievement: null,
    predecessorNoteNumber: null,
  }
}

/** Decides about a loan as it stands now. */
export function decide(api: Api, id: string, decision: unknown): Promise<{ status: string }> {
  return api.postOn(`${LOANS}/${id}`, `${LOANS}/${id}/decisions`, decision)
}

/** A loan that the bureau returned to its bank, with these words and marked fields; its id and note number. */
export async function returnedLoan(
  apis: { clerk: Api; checker: Api; reviewer: Api },
  reason: { code: string; text: string },
  fields: string[],
): Promise<{ id: string; noteNumber: string }> {
  const { id, noteNumber } = await apis.clerk.post<{ id: string; noteNumber: string }>(LOANS, newLoan())
  await decide(apis.checker, id, { decision: 'CHECK' })
  await decide(apis.reviewer, id, { decision: 'RETURN', reason, fields })
  return { id, noteNumber }
}
