import { randomUUID } from 'node:crypto'
import type { Api } from './api.ts'

const LOANS = '/api/loan/v1/loans'

/** Who takes a loan from its bank through the bureau. */
export interface People {
  clerk: Api
  checker: Api
  reviewer: Api
}

export interface FiledLoan {
  id: string
  noteNumber: string
}

/** A small loan of bank A that the bureau has accepted; its numbers are of this run alone. */
export async function filedLoan(people: People): Promise<FiledLoan> {
  const mark = `T-${randomUUID().slice(0, 8)}`
  const loan = await people.clerk.post<FiledLoan>(LOANS, {
    contractNumber: mark,
    noteNumber: `${mark}-01`,
    enterprise: {
      uscc: '91371502MA0000001X',
      name: '聊城示范科技有限公司',
      divisionCode: '371502',
      industryCode: '3451',
      libraryNumber: null,
    },
    bankBranchCode: 'BANK-A-001',
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
  })
  await people.checker.postOn(`${LOANS}/${loan.id}`, `${LOANS}/${loan.id}/decisions`, { decision: 'CHECK' })
  await people.reviewer.postOn(`${LOANS}/${loan.id}`, `${LOANS}/${loan.id}/decisions`, { decision: 'ACCEPT' })
  return loan
}

/** Takes the acceptance of a loan back, for this reason. */
export async function revoke(reviewer: Api, id: string, text: string): Promise<void> {
  await reviewer.postOn(`${LOANS}/${id}`, `${LOANS}/${id}/decisions`, {
    decision: 'REVOKE',
    reason: { code: 'OTHER', text },
  })
}

/** A day in Beijing, before today. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(day)
}
