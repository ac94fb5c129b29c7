import { basename, dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ACCOUNT_OF, type Account, ROLES, type Role } from './accounts.ts'
import type { Api } from './api.ts'
import { PENDING_PAGES } from '../pending-points.ts'
import { ADDRESSES } from './addresses.ts'
import type { Language } from './session.ts'
import { portalFiles } from './settings.ts'

/** What the portal writes down about a page. */
interface Record {
  path: string
  redirect?: unknown
  component?: unknown
  children?: Record[]
  meta?: Meta
}

interface Meta {
  title?: { [L in Language]: string }
  /** Left out: everybody; empty: everybody who is signed in. */
  roles?: readonly string[]
}

/** A page of the portal. */
export interface Route {
  /** As the portal writes it, with its parameters: `/bank/loans/:id`. */
  path: string
  /** The folder it comes from: `bank`. */
  desk: string
  title: { [L in Language]: string } | undefined
  /** Who may open it; null: everybody, also without signing in. */
  roles: readonly Role[] | null
}

/** The page of no desk that stands in the router itself; `/` leads everybody to a desk. */
const OWN: Record[] = [{ path: '/bank/no-such-page', meta: { title: { zh: '页面不存在', en: 'Page not found' } } }]

/** All pages, gathered from the `routes.ts` of each desk: a new page is tried without a word here. */
export const ALL_ROUTES: readonly Route[] = await gather()

/** The pages to try: all but those for whose parameters nobody has found something yet. */
export const ROUTES: readonly Route[] = ALL_ROUTES.filter((route) => !PENDING_PAGES.includes(route.path))

async function gather(): Promise<Route[]> {
  const desks = await Promise.all(
    portalFiles(/^[^/]+\/routes\.ts$/).map(async (file) => {
      const module: { default: Record[] } = await import(pathToFileURL(file).href)
      return flat(module.default, '', {}, basename(dirname(file)))
    }),
  )
  return [...desks.flat(), ...flat(OWN, '', {}, 'app')]
}

function flat(records: readonly Record[], above: string, metaAbove: Meta, desk: string): Route[] {
  return records.flatMap((record) => {
    const path = record.path.startsWith('/') ? record.path : `${above}/${record.path}`.replace(/(?<=.)\/$/, '')
    const meta = { ...metaAbove, ...record.meta }
    const children = flat(record.children ?? [], path, meta, desk)
    const isPage = record.redirect === undefined && !children.some((child) => child.path === path)
    return isPage ? [{ path, desk, title: meta.title, roles: rolesOf(meta) }, ...children] : children
  })
}

function rolesOf(meta: Meta): readonly Role[] | null {
  if (meta.roles === undefined) {
    return null
  }
  return meta.roles.length === 0 ? ROLES : meta.roles.map(known)
}

function known(role: string): Role {
  if (!(role in ACCOUNT_OF)) {
    throw new Error(`no demo account has the role ${role}; harness/accounts.ts`)
  }
  return role as Role
}

/** Whether a page is about one thing, which its address names. */
export function hasParameters(route: Route): boolean {
  return route.path.includes(':')
}

/** The first account that may open a page, or null for a page that needs none. */
export function accountFor(route: Route): Account | null {
  const role = route.roles?.[0]
  return role === undefined ? null : ACCOUNT_OF[role]
}

/** An account that may not open a page, or null when there is none. */
export function accountAgainst(route: Route): Account | null {
  const other = ROLES.find((role) => route.roles !== null && !route.roles.includes(role))
  return other === undefined ? null : ACCOUNT_OF[other]
}

/** A real address of a page, with the ids of a thing that this account sees; null when it sees none. */
export async function addressOf(
  route: Route,
  account: Account | null,
  api: (account: Account) => Promise<Api>,
): Promise<string | null> {
  if (!hasParameters(route)) {
    return route.path
  }
  const find = ADDRESSES[route.path]
  if (find === undefined) {
    throw new Error(`harness/addresses.ts does not say how to find an address for ${route.path}`)
  }
  return find(api, account ?? 'bureau.approver')
}

/** How a test names a page and its visitor. */
export function named(route: Route, account: Account | null): string {
  return `${route.path} as ${account ?? 'a stranger'}`
}
