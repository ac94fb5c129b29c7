import type { Page } from '@playwright/test'
import type { Account } from '../harness/accounts.ts'
import { ADDRESSES } from '../harness/addresses.ts'
import type { Api } from '../harness/api.ts'
import { violations } from '../harness/axe.ts'
import { newLoan } from '../harness/loans.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

type Apis = (account: Account) => Promise<Api>

/** Where each dialog of the bank is, and the button that opens it. */
const DIALOGS: { what: string; account: Account; address: (api: Apis) => Promise<string>; opens: RegExp }[] = [
  {
    what: 'the confirmation of a sheet',
    account: 'bank-a.clerk',
    address: (api) => at('/bank/imports/:id', api),
    opens: /^(导入可写入的|Record the valid rows)/,
  },
  {
    what: 'a repayment',
    account: 'bank-a.clerk',
    address: (api) => at('/bank/loans/:id', api),
    opens: /^(登记还款|Record a repayment)$/,
  },
  {
    what: 'an interest payment',
    account: 'bank-a.clerk',
    address: (api) => at('/bank/loans/:id', api),
    opens: /^(登记付息|Record interest paid)$/,
  },
  {
    what: 'an extension',
    account: 'bank-a.clerk',
    address: (api) => at('/bank/loans/:id', api),
    opens: /^(登记展期|Record an extension)$/,
  },
  {
    what: 'a settlement',
    account: 'bank-a.clerk',
    address: (api) => at('/bank/loans/:id', api),
    opens: /^(登记结清|Report settlement)$/,
  },
  {
    what: 'the release of a loan',
    account: 'bank-a.checker',
    address: submitted,
    opens: /^(复核通过，送科技局|Release to the bureau)$/,
  },
  {
    what: 'the return of a loan',
    account: 'bank-a.checker',
    address: submitted,
    opens: /^(退回经办更正|Return to the clerk)$/,
  },
]

for (const dialog of DIALOGS) {
  for (const language of ['zh', 'en'] as const) {
    test(`03 dialogs: ${dialog.what} has no finding, in ${language}`, async ({ signedIn, api }) => {
      const page = await signedIn(dialog.account, { language })
      await visit(page, await dialog.address(api))
      await opened(page, dialog.opens)
      expect(await violations(page)).toEqual([])
    })
  }
}

async function opened(page: Page, opens: RegExp): Promise<void> {
  await page.getByRole('button', { name: opens }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // The dialog has come to rest: half transparent words have no contrast.
  await expect(page.locator('.dialog-fade-enter-active')).toHaveCount(0)
}

async function at(path: string, api: Apis): Promise<string> {
  const address = await ADDRESSES[path]?.(api, 'bank-a.clerk')
  if (!address) {
    throw new Error(`no address of ${path}`)
  }
  return address
}

async function submitted(api: Apis): Promise<string> {
  const { id } = await (await api('bank-a.clerk')).post<{ id: string }>('/api/loan/v1/loans', newLoan())
  return `/bank/loans/${id}`
}
