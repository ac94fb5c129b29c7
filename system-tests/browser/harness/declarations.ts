import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { type Firm, newFirm } from './cases.ts'
import { accountOf } from './enterprises.ts'

type As = (account: Account) => Promise<Api>

const ENTERPRISES = '/api/rating/v1/enterprises'
const DECLARATIONS = '/api/rating/v1/declarations'

/** What a typical enterprise states about a year: every item that is required, in agreement with the others. */
const TYPICAL = {
  REVENUE: '102000000.00',
  REVENUE_PREVIOUS: '90000000.00',
  REVENUE_BEFORE_PREVIOUS: '80000000.00',
  TOTAL_INCOME: '102000000.00',
  HI_TECH_INCOME: '69360000.00',
  TOTAL_COST: '90000000.00',
  RD_EXPENSE: '4590000.00',
  RD_EXPENSE_PREVIOUS: '4250000.00',
  STAFF: 250,
  SCIENCE_STAFF: 45,
  CORE_TEAM_TURNOVER: '12',
  NET_PROFIT: '5610000.00',
  TOTAL_PROFIT: '2400000.00',
  INTEREST_EXPENSE: '1000000.00',
  OPERATING_CASH_FLOW: '5200000.00',
  AUDITED: true,
  NET_ASSETS: '48000000.00',
  NET_ASSETS_PREVIOUS: '44000000.00',
  NET_ASSETS_BEFORE_PREVIOUS: '40000000.00',
  TOTAL_ASSETS: '100000000.00',
  CURRENT_ASSETS: '60000000.00',
  INVENTORIES: '15000000.00',
  TOTAL_LIABILITIES: '52000000.00',
  CURRENT_LIABILITIES: '50000000.00',
  CLASS_ONE_OWN: 1,
  CLASS_ONE_TRANSFERRED: 0,
  CLASS_TWO: 12,
  INVENTIONS_GRANTED_3Y: 1,
  ACHIEVEMENTS_CONVERTED_3Y: 11,
  TECHNOLOGY_CONTRACTS_3Y: 1,
  EQUITY_RAISED_3Y: '0',
  BEST_PATENT_VALUE: 6,
  I08: 'municipal',
  M01: { system_and_ledger: 1, institute_and_cooperation: '0.5' },
  M02: '2',
  M03: 'level2',
  M05: { audited_statements: 1 },
  E02: 'municipal',
  E03: 'B',
  E04: {},
}

/** A firm on the register of the ratings, and the account with which it signs in; nobody else has them. */
export async function registeredFirm(as: As): Promise<{ account: Account; firm: Firm }> {
  const firm = newFirm()
  await (
    await as('bureau.reviewer')
  ).post(ENTERPRISES, {
    uscc: firm.uscc,
    name: firm.name,
    divisionCode: firm.division,
    industryCode: '3451',
    foundedOn: '2012-04-18',
    staff: 320,
    revenue: '126000000.00',
    totalAssets: '98000000.00',
  })
  return { account: await accountOf(await as('admin'), firm), firm }
}

/** A declaration of a new firm for the last full year, brought so far by the people whose turn it is. */
export async function declarationAt(
  as: As,
  state: 'SUBMITTED' | 'VERIFIED',
): Promise<{ account: Account; id: string }> {
  const { account, firm } = await registeredFirm(as)
  const own = await as(account)
  const { id } = await own.post<{ id: string }>(DECLARATIONS, { year: new Date().getFullYear() - 1 })
  const path = `${DECLARATIONS}/${id}`
  await fillIn(own, path)
  await own.postOn(path, `${path}/submission`, undefined)
  if (state === 'VERIFIED') {
    const county = await as(`county.${firm.division}`)
    for (const decision of ['TAKE_UP', 'VERIFY']) {
      await county.postOn(path, `${path}/decisions`, { decision })
    }
  }
  return { account, id }
}

async function fillIn(own: Api, path: string): Promise<void> {
  const { headers } = await own.send('GET', path)
  const entries = Object.fromEntries(Object.entries(TYPICAL).map(([code, value]) => [code, { value }]))
  const answer = await own.send('PUT', `${path}/entries`, {
    json: { entries },
    headers: { 'If-Match': headers.get('ETag') ?? '' },
  })
  if (answer.status !== 200) {
    throw new Error(`${path} does not take its entries: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
}
