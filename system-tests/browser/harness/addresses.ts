import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { Workbook } from './workbook.ts'

/** Gives an address, or null when this account has nothing to open. */
type Find = (api: (account: Account) => Promise<Api>, account: Account) => Promise<string | null>

interface Thing {
  id: string
}

/**
 * How to find a real address of each page whose address has parameters. Use what the demo data hold, or make what is
 * missing; the account is the one who will open the page, `nobody` a stranger.
 */
export const ADDRESSES: { readonly [path: string]: Find } = {
  '/bank/loans/:id': found(
    (id) => `/bank/loans/${id}`,
    () => '/api/loan/v1/loans',
  ),
  '/bank/loans/:id/correction': found(
    (id) => `/bank/loans/${id}/correction`,
    () => '/api/loan/v1/loans?status=RETURNED',
  ),
  '/bank/imports/:id': async (api) => `/bank/imports/${(await rejectedSheet(await api('bank-a.clerk'))).id}`,
  '/bank/confirmations/:id': found(
    (id) => `/bank/confirmations/${id}`,
    () => '/api/loan/v1/subsidy-applications',
  ),

  '/bureau/review/:line/:id': found(
    (id, line) => `/bureau/review/${line}/${id}`,
    (line) => `/api/${line}/v1/subsidy-applications`,
  ),
  '/bureau/review/:line/filings/:id': found(
    (id, line) => `/bureau/review/${line}/filings/${id}`,
    (line) => `/api/${line}/v1/loans`,
  ),
  '/bureau/review/:line/rounds/:roundId/approval': found(
    (id, line) => `/bureau/review/${line}/rounds/${id}/approval`,
    (line) => `/api/${line}/v1/subsidy-rounds`,
  ),
  '/bureau/rounds/:line/:id': found(
    (id, line) => `/bureau/rounds/${line}/${id}`,
    (line) => `/api/${line}/v1/subsidy-rounds`,
  ),

  '/city/:code': async () => '/city/P1',

  '/enterprise/declarations/:id': declaration(''),
  '/enterprise/declarations/:id/edit/:group': declaration('/edit/BUSINESS'),
  '/enterprise/declarations/:id/check': declaration('/check'),
  '/enterprise/subsidies/:service(loan|pledge)/new': async (api, account) => {
    const round = await one(await api(account), '/api/loan/v1/subsidy-rounds')
    const loan = await one(await api(account), '/api/loan/v1/loans')
    return round && loan && `/enterprise/subsidies/loan/new?loan=${loan.id}&round=${round.id}`
  },
  '/enterprise/subsidies/:service(loan|pledge)/:id': application(''),
  '/enterprise/subsidies/:service(loan|pledge)/:id/edit': application('/edit'),
  '/enterprise/subsidies/:service(loan|pledge)/:id/check': application('/check'),

  '/rules/:line/schemes/:code': async () => '/rules/loan/schemes/SD-TRANSFER-LOAN',
  '/rules/:line/drafts/new': async () => '/rules/loan/drafts/new',
}

/** The first of a list that this account sees; the IP office works on the other line. */
function found(address: (id: string, line: string) => string, list: (line: string) => string): Find {
  return async (api, account) => {
    const line = account.startsWith('ip.') ? 'ip-pledge' : 'loan'
    const thing = await one(await api(account), list(line))
    return thing && address(thing.id, line)
  }
}

function application(rest: string): Find {
  return found(
    (id) => `/enterprise/subsidies/loan/${id}${rest}`,
    () => '/api/loan/v1/subsidy-applications',
  )
}

function declaration(rest: string): Find {
  return found(
    (id) => `/enterprise/declarations/${id}${rest}`,
    () => '/api/rating/v1/declarations',
  )
}

async function one(api: Api, list: string): Promise<Thing | null> {
  const { items } = await api.get<{ items: Thing[] }>(list)
  return items[0] ?? null
}

/** A sheet with one row that is wrong in every column. */
async function rejectedSheet(clerk: Api): Promise<Thing> {
  const book = new Workbook(await clerk.download('/api/loan/v1/loan-imports/template.xlsx'))
  const sheet = book.sheet()
  sheet.put(`A${sheet.frozenRows + 1}`, 'no such contract')
  const batch = await clerk.upload<Thing>('/api/loan/v1/loan-imports', book.toBytes(), 'rejected.xlsx')
  for (let tries = 0; tries < 100; tries++) {
    const { status } = await clerk.get<{ status: string }>(`/api/loan/v1/loan-imports/${batch.id}`)
    if (status !== 'RECEIVED' && status !== 'CHECKING') {
      return batch
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`batch ${batch.id} is not checked after 10 s`)
}
