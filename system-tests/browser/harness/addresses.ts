import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { caseAt } from './cases.ts'
import { csv, loanRow, newMark } from './loan-sheets.ts'
import { returnedLoan } from './loans.ts'
import { anyOrder, paidCase } from './paid.ts'
import { Workbook } from './workbook.ts'

/** Gives an address, or null when this account has nothing to open. */
type Find = (api: (account: Account) => Promise<Api>, account: Account) => Promise<string | null>

interface Thing {
  id: string
}

/** A run that revoked so many filings. */
interface Revocations extends Thing {
  count: number
}

/**
 * How to find a real address of each page whose address has parameters. Use what the demo data hold, or make what is
 * missing; the account is the one who will open the page, `nobody` a stranger.
 */
export const ADDRESSES: { readonly [path: string]: Find } = {
  '/bank/loans/:id': found(
    (id) => `/bank/loans/${id}`,
    () => '/api/loan/v1/loans?status=ACCEPTED',
  ),
  '/bank/loans/:id/correction': async (api, account) => {
    const loan = (await one(await api(account), '/api/loan/v1/loans?status=RETURNED')) ?? (await anyReturned(api))
    return `/bank/loans/${loan.id}/correction`
  },
  '/bank/imports/:id': async (api) => `/bank/imports/${await checkedBatch(await api('bank-a.clerk'))}`,
  '/bank/pledge-loans/:id': found(
    (id) => `/bank/pledge-loans/${id}`,
    () => '/api/ip-pledge/v1/loans?status=ACCEPTED',
  ),
  '/bank/pledge-loans/:id/correction': found(
    (id) => `/bank/pledge-loans/${id}/correction`,
    () => '/api/ip-pledge/v1/loans?status=RETURNED',
  ),
  '/bank/pledge-loans/imports/:id': async (api) =>
    `/bank/pledge-loans/imports/${await checkedPledgeBatch(await api('bank-a.clerk'))}`,
  '/bank/pledge-loans/pledges/:id': found(
    (id) => `/bank/pledge-loans/pledges/${id}`,
    () => '/api/ip-pledge/v1/pledges?status=REGISTERED',
  ),
  '/bank/confirmations/:id': found(
    (id) => `/bank/confirmations/${id}`,
    () => '/api/loan/v1/subsidy-applications',
  ),

  '/bureau/review/:line/:id': found(
    (id, line) => `/bureau/review/${line}/${id}?kind=subsidy&line=${line}&status=NOTICED`,
    (line) => `/api/${line}/v1/subsidy-applications?status=NOTICED`,
  ),
  '/bureau/review/:line/filings/:id': found(
    (id, line) => `/bureau/review/${line}/filings/${id}?kind=filing&line=${line}&status=ACCEPTED`,
    (line) => `/api/${line}/v1/loans?status=ACCEPTED`,
  ),
  '/bureau/review/:line/rounds/:roundId/approval': async (api, account) => {
    const line = lineOf(account)
    const waiting = await one<{ roundId: string }>(
      await api(account),
      `/api/${line}/v1/subsidy-applications?status=NOTICED`,
    )
    return (
      waiting && `/bureau/review/${line}/rounds/${waiting.roundId}/approval?kind=subsidy&line=${line}&status=NOTICED`
    )
  },
  '/bureau/filings/revocations/:id': async (api, account) => {
    const { items } = await (await api(account)).get<{ items: Revocations[] }>('/api/loan/v1/filing-revocations')
    const run = items.find((one) => one.count > 0)
    return run === undefined ? null : `/bureau/filings/revocations/${run.id}`
  },
  '/bureau/rounds/:line/:id': found(
    (id, line) => `/bureau/rounds/${line}/${id}`,
    (line) => `/api/${line}/v1/subsidy-rounds`,
  ),
  '/bureau/rounds/:line/orders/:id': async (api, account) => {
    const line = lineOf(account)
    return `/bureau/rounds/${line}/orders/${await anyOrder(api, line)}`
  },
  '/bureau/rounds/:line/clawbacks/:id': async (api, account) => {
    const line = lineOf(account)
    return `/bureau/rounds/${line}/clawbacks/${await paidCase(api, line)}`
  },

  '/users/:id': found(
    (id) => `/users/${id}`,
    () => '/api/auth/v1/users',
  ),
  '/city/:code': async () => '/city/P1',

  '/enterprise/declarations/:id': declaration(''),
  '/enterprise/declarations/:id/edit/:group': declaration('/edit/BUSINESS'),
  '/enterprise/declarations/:id/check': declaration('/check'),
  '/enterprise/subsidies/:line(loan|ip-pledge)/new': async (api, account) => {
    const round = await one(await api(account), '/api/loan/v1/subsidy-rounds')
    const loan = await one(await api(account), '/api/loan/v1/loans')
    return round && loan && `/enterprise/subsidies/loan/new?loan=${loan.id}&round=${round.id}`
  },
  '/enterprise/subsidies/:line(loan|ip-pledge)/:id': application(''),
  '/enterprise/subsidies/:line(loan|ip-pledge)/:id/edit': application('/edit'),
  '/enterprise/subsidies/:line(loan|ip-pledge)/:id/check': application('/check'),

  '/notices/:line/:id': found(
    (id, line) => `/notices/${line}/${id}`,
    (line) => `/api/${line}/v1/public-notices`,
  ),

  '/rules/:line/schemes/:code': async () => '/rules/loan/schemes/SD-TRANSFER-LOAN',
  '/rules/:line/drafts/new': async () => '/rules/loan/drafts/new?code=SD-TRANSFER-LOAN',
  '/rules/:line/drafts/:id': async (api) => `/rules/loan/drafts/${await anyDraft(api)}`,
}

/** The IP office works on the other line. */
function lineOf(account: Account): string {
  return account.startsWith('ip.') ? 'ip-pledge' : 'loan'
}

/** The first of a list that this account sees. */
function found(address: (id: string, line: string) => string, list: (line: string) => string): Find {
  return async (api, account) => {
    const line = lineOf(account)
    const thing = await one(await api(account), list(line))
    return thing && address(thing.id, line)
  }
}

/** The enterprise's own application; when it has none, somebody enters one for it. */
function application(rest: string): Find {
  return async (api, account) => {
    const own = await api(account)
    const filed = (await one(own, '/api/loan/v1/subsidy-applications')) ?? (await filedFor(api, own))
    return `/enterprise/subsidies/loan/${filed.id}${rest}`
  }
}

async function filedFor(api: (account: Account) => Promise<Api>, enterprise: Api): Promise<Thing> {
  const me = await enterprise.get('/api/auth/v1/me')
  return caseAt(api, 'SUBMITTED', { uscc: me.uscc, name: me.organisation.name, division: '371502' })
}

/** The enterprise's own declaration; when it has none, it opens one. */
function declaration(rest: string): Find {
  return async (api, account) => {
    const own = await api(account)
    const list = '/api/rating/v1/declarations'
    let found = await one(own, list)
    if (found === null) {
      // Another worker may be quicker: then the year has one.
      await own.send('POST', list, { json: { year: new Date().getFullYear() - 1 } })
      found = await own.first(list)
    }
    return `/enterprise/declarations/${found!.id}${rest}`
  }
}

async function one<T = Thing>(api: Api, list: string): Promise<T | null> {
  const { items } = await api.get<{ items: T[] }>(list)
  return items[0] ?? null
}

/** A draft of rules; when there is none yet, the author begins one from the newest version. */
async function anyDraft(api: (account: Account) => Promise<Api>): Promise<string> {
  const author = await api('rule.author')
  const draft = await one(author, '/api/loan/v1/scheme-drafts')
  if (draft !== null) {
    return draft.id
  }
  const { items } = await author.get('/api/loan/v1/schemes')
  const newest = items.filter((scheme: { code: string }) => scheme.code === 'SD-TRANSFER-LOAN').at(-1)
  const next = { ...newest, version: '2031', validFrom: '2031-01-01', validUntil: null }
  return (await author.post<Thing>('/api/loan/v1/scheme-drafts', next)).id
}

async function anyReturned(api: (account: Account) => Promise<Api>): Promise<Thing> {
  const people = {
    clerk: await api('bank-a.clerk'),
    checker: await api('bank-a.checker'),
    reviewer: await api('bureau.reviewer'),
  }
  return returnedLoan(people, { code: 'AMOUNT_DIFFERS', text: 'see contract' }, ['/principal', '/rate'])
}

/** A batch of a good row and a bad one, when its check is over. */
async function checkedBatch(clerk: Api): Promise<string> {
  const mark = newMark()
  const file = csv([loanRow(mark, 1), loanRow(mark, 2, { 行业代码: '34' })])
  return checked(clerk, '/api/loan/v1/loan-imports', file, `${mark}.csv`)
}

/** A workbook of two sheets with a pledged right of which all but its contract is missing. */
async function checkedPledgeBatch(clerk: Api): Promise<string> {
  const imports = '/api/ip-pledge/v1/loan-imports'
  const mark = newMark()
  const book = new Workbook(await clerk.download(`${imports}/template.xlsx`))
  const sheet = book.sheet()
  sheet.put(`A${sheet.frozenRows + 1}`, mark)
  return checked(clerk, imports, book.toBytes(), `${mark}.xlsx`)
}

async function checked(clerk: Api, imports: string, file: Uint8Array, name: string): Promise<string> {
  const { id } = await clerk.upload<Thing>(imports, file, name)
  for (let asked = 0; asked < 100; asked++) {
    const { status } = await clerk.get<{ status: string }>(`${imports}/${id}`)
    if (status === 'CHECKED') {
      return id
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`batch ${id} is not checked after 20 s`)
}
