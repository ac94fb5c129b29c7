import { type Browser, type Page, test as base } from '@playwright/test'
import type { Account } from './accounts.ts'
import { Api, signIn } from './api.ts'
import { Guards } from './guards.ts'
import { type Route, accountFor, addressOf } from './routes.ts'
import { type Language, keepSession } from './session.ts'
import { visit } from './visit.ts'
import { Data } from './words.ts'

export { expect } from '@playwright/test'

/** How a page is opened. */
export interface Opening {
  /** Default: Chinese. */
  language?: Language
  /** Default: 1366 × 768. */
  viewport?: { width: number; height: number }
  /** Lets the session end after so many seconds without a touch, in place of 30 minutes. */
  idleSeconds?: number
  /** 4 for a zoom of 400 %. */
  deviceScaleFactor?: number
}

/** Which account opens a page. */
interface Visit extends Opening {
  /** Null: a stranger. Default: the first that may. */
  account?: Account | null
}

interface Tools {
  /** What no page may do; looked at after every test. */
  guards: Guards
  /** A new browser window of a demo account who signed in before; the page is still empty: `goto` the route. */
  signedIn: (account: Account, opening?: Opening) => Promise<Page>
  /** A new browser window of someone who did not sign in. */
  stranger: (opening?: Opening) => Promise<Page>
  /** A page of the portal in a new browser window, at a real address, when it has said all. */
  open: (route: Route, visit?: Visit) => Promise<Page>
  /**
   * A page of the portal in a window that tests which only look at it share, one after another: put back what you
   * change. Group such tests by page in a `describe` of the mode `default`.
   */
  look: (route: Route, language: Language) => Promise<Shown>
  /** The gateway as a demo account, for seeding and looking behind the page. */
  api: (account: Account) => Promise<Api>
}

/** A page in a shared window, and what the services said to it. */
export interface Shown {
  page: Page
  data: Data
}

interface Shared extends Shown {
  key: string
  guards: Guards
}

let shared: Shared | null = null

/** `test` for all browser tests: with tools, and with guards that let no test pass over an error in the browser. */
export const test = base.extend<Tools>({
  guards: [
    async ({}, use) => {
      const guards = new Guards()
      await use(guards)
      guards.verify()
    },
    { auto: true },
  ],

  context: async ({ context, guards }, use) => {
    await guards.watch(context)
    await use(context)
  },

  signedIn: async ({ browser, guards }, use) => {
    const opened: Page[] = []
    await use(async (account, opening = {}) => {
      const page = await newWindow(browser, guards, opening, account)
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
  },

  stranger: async ({ browser, guards }, use) => {
    const opened: Page[] = []
    await use(async (opening = {}) => {
      const page = await newWindow(browser, guards, opening, null)
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
  },

  open: async ({ signedIn, stranger, api }, use) => {
    await use(async (route, opening = {}) => {
      const account = opening.account === undefined ? accountFor(route) : opening.account
      const page = await (account === null ? stranger(opening) : signedIn(account, opening))
      await visit(page, await somewhere(route, account, api))
      return page
    })
  },

  look: async ({ browser, api }, use) => {
    await use(async (route, language) => {
      const key = `${route.path} ${language}`
      if (shared?.key !== key) {
        await shared?.page.context().close()
        shared = null
        shared = await share(browser, key, route, language, api)
      }
      return shared
    })
    shared?.guards.verify()
  },

  api: async ({}, use) => {
    await use(Api.as)
  },
})

async function share(
  browser: Browser,
  key: string,
  route: Route,
  language: Language,
  api: Tools['api'],
): Promise<Shared> {
  const guards = new Guards()
  const account = accountFor(route)
  const page = await newWindow(browser, guards, { language }, account)
  const data = new Data(page)
  await visit(page, await somewhere(route, account, api))
  return { key, page, data, guards }
}

async function newWindow(browser: Browser, guards: Guards, opening: Opening, account: Account | null): Promise<Page> {
  const context = await browser.newContext({
    ...(opening.viewport && { viewport: opening.viewport }),
    ...(opening.deviceScaleFactor && { deviceScaleFactor: opening.deviceScaleFactor }),
  })
  await guards.watch(context)
  const tokens = account === null ? null : await signIn(account)
  await keepSession(context, tokens, opening.language ?? 'zh', opening.idleSeconds)
  return context.newPage()
}

/** The address of a page. One that cannot be opened is not tried, and so fails: it belongs among the pending pages. */
async function somewhere(route: Route, account: Account | null, api: Tools['api']): Promise<string> {
  const address = await addressOf(route, account, api)
  if (address === null) throw new Error(`${account} has nothing to open at ${route.path}`)
  return address
}
