import { type Locator, type Page, expect } from '@playwright/test'
import type { Account } from '../accounts.ts'
import { ADDRESSES } from '../addresses.ts'
import type { Api } from '../api.ts'
import type { Opening } from '../test.ts'

/** The gateway as a person sees it, by account. */
export type As = (account: Account) => Promise<Api>

/** Who opens a dialog, and on which page. */
export interface Place {
  account: Account
  address: string
}

/** A dialog of the portal, and how a user gets to it. */
export interface Dialog {
  /** In words, for the title of its test: `a repayment`. */
  what: string
  /** The components below `portal/src` that hold it. */
  files: readonly string[]
  /** Finds or makes what the dialog is about. */
  place: (as: As) => Promise<Place>
  /** Opens it on its page, and gives the control that must have the focus when it is closed. */
  open: (page: Page) => Promise<Locator>
  /** Before the page is opened: what a service says otherwise than it would. */
  answers?: (page: Page) => Promise<unknown>
  /** How the window is opened, where it matters. */
  opening?: Opening
  /** For both languages, in milliseconds; left out: as any test. */
  timeout?: number
}

/** A place at an address that is found or made through the gateway. */
export function on(account: Account, address: (as: As) => Promise<string> | string): Dialog['place'] {
  return async (as) => ({ account, address: await address(as) })
}

/** The address of a page with parameters, as its other tests find it. */
export async function addressAt(path: string, as: As, account: Account): Promise<string> {
  const address = await ADDRESSES[path]?.(as, account)
  if (!address) {
    throw new Error(`no address of ${path} for ${account}`)
  }
  return address
}

/** A place on a page with parameters, at an address as its other tests find it. */
export function onPage(account: Account, path: string): Dialog['place'] {
  return on(account, (as) => addressAt(path, as, account))
}

/** Opens a dialog with the first button of this name, in either language. */
export function byButton(name: RegExp): Dialog['open'] {
  return async (page) => {
    const button = page.getByRole('button', { name }).first()
    await button.click()
    return button
  }
}

/** Waits until a dialog is open and at rest: half transparent words have no contrast. */
export async function opened(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator('.dialog-fade-enter-active')).toHaveCount(0)
  await expect(page.getByRole('dialog').locator('[aria-busy="true"]')).toHaveCount(0)
}
