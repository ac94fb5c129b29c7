import type { Api } from './api.ts'
import { type Account, DEMO_PASSWORD } from './accounts.ts'

type As = (account: Account) => Promise<Api>

export const LOANS = '/api/loan/v1/loans'
export const ROUNDS = '/api/loan/v1/subsidy-rounds'
export const APPLICATIONS = '/api/loan/v1/subsidy-applications'

/** Enters applications for firms that have no account; the reviewer must be somebody else. */
const ENTERER = 'browser.enterer'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A firm that nobody else has. */
export interface Firm {
  uscc: string
  name: string
  division: '371502' | '371581'
}

/** A case that a test made. */
export interface Case {
  id: string
  path: string
  loanId: string
  firm: Firm
  roundId: string
}

/** A firm with a number of its own; its check character is that of GB 32100-2015. */
export function newFirm(name = '聊城复核轴承有限公司', division: Firm['division'] = '371502'): Firm {
  const number = String(Date.now() % 100_000_0).padStart(6, '0') + Math.floor(Math.random() * 10)
  const first = `91371502MC${number}`
  const sum = [...first].reduce((so, letter, at) => so + ALPHABET.indexOf(letter) * WEIGHTS[at]!, 0)
  return { uscc: first + ALPHABET[(31 - (sum % 31)) % 31], name: name + number, division }
}

/** Today in Beijing, and days before or after it. */
export function beijing(plus = 0): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(Date.now() + plus * 86_400_000),
  )
}

/** A loan that its bank released: the bureau has to decide on it. */
export async function filedLoan(as: As, firm = newFirm()): Promise<any> {
  const clerk = await as('bank-a.clerk')
  const recorded = await clerk.post(LOANS, loanOf(firm))
  return decideLoan(as, 'bank-a.checker', recorded.id, { decision: 'CHECK' })
}

export async function decideLoan(as: As, account: Account, id: string, body: unknown): Promise<any> {
  return (await as(account)).postOn(`${LOANS}/${id}`, `${LOANS}/${id}/decisions`, body)
}

export function loanOf(firm: Firm, changed: object = {}): object {
  const number = firm.uscc.slice(10, 17)
  return {
    contractNumber: `BR-${number}`,
    noteNumber: `BR-${number}-01`,
    enterprise: {
      uscc: firm.uscc,
      name: firm.name,
      divisionCode: firm.division,
      industryCode: '3451',
      libraryNumber: null,
    },
    bankBranchCode: 'BANK-A-001',
    signedOn: beijing(-70),
    disbursedOn: beijing(-70),
    maturesOn: beijing(290),
    principal: '5000000.00',
    rate: { kind: 'FIXED', annualRatePercent: '3.45' },
    security: 'CREDIT',
    purpose: 'RESEARCH',
    stage: 'EARLY',
    firstLoan: true,
    achievement: null,
    predecessorNoteNumber: null,
    ...changed,
  }
}

/** The round that takes applications now. */
export async function openRound(as: As): Promise<any> {
  const rounds = await (await as('auditor')).all(ROUNDS)
  const open = rounds.find((one: any) => one.opensOn <= beijing() && one.closesOn >= beijing() && one.stage === 'OPEN')
  if (open === undefined) {
    throw new Error('no round is open')
  }
  return open
}

/** The checklists of the two reviews. */
export const CHECKS = {
  county: ['LOAN_AND_USE', 'REPAID_AS_AGREED', 'NO_DISHONESTY', 'PAYEE_CHECKED'],
  city: ['REPAID_AS_AGREED', 'INTEREST_PROVED', 'NO_OTHER_SUBSIDY', 'PAYEE_CHECKED'],
} as const

/** An application of a new firm, brought so far by the people whose turn it is. */
export async function caseAt(
  as: As,
  state: 'SUBMITTED' | 'BANK_CONFIRMED' | 'COUNTY_REVIEWED',
  firm = newFirm(),
  interest = '33541.67',
): Promise<Case> {
  const loan = await filedLoan(as, firm)
  const path = `${LOANS}/${loan.id}`
  await decideLoan(as, 'bureau.reviewer', loan.id, { decision: 'ACCEPT' })
  const clerk = await as('bank-a.clerk')
  await clerk.post(`${path}/interest-vouchers`, { paidOn: beijing(), amount: interest })
  await clerk.post(`${path}/settlement`, { settledOn: beijing() })
  const round = await openRound(as)
  const filed = await (
    await enterer(as)
  ).post(`${ROUNDS}/${round.id}/applications`, {
    loanId: loan.id,
    details: {
      interestPaid: interest,
      statement: '研发投入',
      contact: { name: '王会计', phone: '0635-8123456' },
      payee: { accountName: firm.name, accountNumber: '3715000000001234', bankName: '聊城银行' },
      documents: [{ kind: 'VOUCHERS', name: '付息凭证.pdf', sha256: 'ab'.repeat(32) }],
    },
  })
  const made: Case = { id: filed.id, path: `${APPLICATIONS}/${filed.id}`, loanId: loan.id, firm, roundId: round.id }
  if (state === 'SUBMITTED') {
    return made
  }
  await decide(as, 'bank-a.checker', made, {
    decision: 'CONFIRM',
    figures: { settledOn: beijing(), interestPaid: interest },
  })
  if (state === 'COUNTY_REVIEWED') {
    await decide(as, `county.${firm.division}`, made, review('county'))
  }
  return made
}

export function review(stage: keyof typeof CHECKS): object {
  return { decision: 'REVIEW', checklist: CHECKS[stage].map((item) => ({ item, met: true })) }
}

/** Decides on what the person sees now. */
export async function decide(as: As, account: Account, one: Case, body: unknown): Promise<any> {
  return (await as(account)).postOn(one.path, `${one.path}/decisions`, body)
}

/** The applicant's side changes the fields that were marked. */
export async function correct(as: As, one: Case, details: unknown): Promise<any> {
  return (await enterer(as)).postOn(one.path, `${one.path}/corrections`, details)
}

let added: Promise<void> | null = null

/** Who files for enterprises that have no account; added once, signed in as often as tokens end. */
async function enterer(as: As): Promise<Api> {
  added ??= addEnterer(as)
  await added
  return as(ENTERER as Account)
}

async function addEnterer(as: As): Promise<void> {
  const admin = await as('admin')
  const users: any[] = await admin.all('/api/auth/v1/users')
  if (!users.some((one) => one.username === ENTERER)) {
    const colleague = users.find((one) => one.username === 'bureau.reviewer')
    await admin
      .post('/api/auth/v1/users', {
        username: ENTERER,
        displayName: '科技局录入员',
        organisationId: colleague.organisation.id,
        roles: ['BUREAU_REVIEWER'],
        divisionCodes: [],
        uscc: null,
        password: DEMO_PASSWORD,
      })
      .catch((thrown: unknown) => {
        // Another worker of the test run was quicker.
        if (!/409/.test(String(thrown))) {
          throw thrown
        }
      })
  }
}
