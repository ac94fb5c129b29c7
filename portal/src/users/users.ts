import { api, keyed, ok, tagged, type Auth } from '@/api/client'
import { allOf, MOST } from '@/api/pages'

export type User = Auth['schemas']['User']
export type Organisation = Auth['schemas']['Organisation']
export type Role = Auth['schemas']['Role']
export type Kind = Auth['schemas']['OrganisationKind']

/** The roles that people of an organisation may have; the service refuses others. */
const ROLES_OF: Record<Kind, readonly Role[]> = {
  BANK: ['BANK_CLERK', 'BANK_CHECKER'],
  ENTERPRISE: ['ENTERPRISE'],
  COUNTY: ['COUNTY_REVIEWER'],
  BUREAU: ['BUREAU_REVIEWER', 'BUREAU_APPROVER', 'RULE_AUTHOR', 'RULE_APPROVER'],
  IP_OFFICE: ['IP_OFFICE_REVIEWER', 'IP_OFFICE_APPROVER'],
  FINANCE: ['FINANCE_PAYER'],
  AUDIT: ['AUDITOR'],
  PLATFORM: ['ADMIN'],
}
export const KINDS = Object.keys(ROLES_OF) as Kind[]

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

export function rolesOf(kind: Kind | undefined): readonly Role[] {
  return kind === undefined ? [] : ROLES_OF[kind]
}

/** Whether what somebody sees is bounded by districts. */
export function hasAreas(kind: Kind | undefined): boolean {
  return kind === 'COUNTY'
}

export interface Filters {
  q: string
  kind: string
  role: string
  state: string
}

/** Those users to whom all filters apply; a search looks into names, in capitals or not. */
export function filtered(users: readonly User[], { q, kind, role, state }: Filters): User[] {
  const sought = q.trim().toLowerCase()
  return users.filter(
    (user) =>
      (kind === '' || user.organisation.kind === kind) &&
      (role === '' || user.roles.some((one) => one === role)) &&
      (state === '' || user.locked === (state === 'locked')) &&
      (sought === '' ||
        [user.username, user.displayName, user.organisation.name, user.organisation.code].some((name) =>
          name.toLowerCase().includes(sought),
        )),
  )
}

export interface NewUser {
  organisationId: string
  username: string
  displayName: string
  roles: Role[]
  divisionCodes: string[]
  password: string
  again: string
}

export type Wrong = 'choose' | 'username' | 'missing' | 'roles' | 'areas' | 'password' | 'differs'

/** What is wrong with a new user, by field; nothing when all is well. */
export function wrongWith(
  user: NewUser,
  organisation: Organisation | undefined,
): Partial<Record<keyof NewUser, Wrong>> {
  const wrong: Partial<Record<keyof NewUser, Wrong>> = {}
  if (organisation === undefined) wrong.organisationId = 'choose'
  if (!/^[a-z0-9][a-z0-9._-]{2,63}$/.test(user.username.trim())) wrong.username = 'username'
  if (user.displayName.trim() === '') wrong.displayName = 'missing'
  if (user.roles.length === 0) wrong.roles = 'roles'
  if (hasAreas(organisation?.kind) && user.divisionCodes.length === 0) wrong.divisionCodes = 'areas'
  Object.assign(wrong, wrongPassword(user.password, user.again))
  return wrong
}

export function wrongPassword(password: string, again: string): { password?: Wrong; again?: Wrong } {
  if ([...password].length < SHORTEST_PASSWORD || [...password].length > LONGEST_PASSWORD)
    return { password: 'password' }
  return password === again ? {} : { again: 'differs' }
}

/** The parameters of a page, which the API file of the gateway tells as one. */
function part(cursor: string | undefined): never {
  return { limit: MOST, cursor } as never
}

/** An administrator's lists are fetched whole and searched here. */
export function allUsers(): Promise<User[]> {
  return allOf((cursor) => ok(api.auth.GET('/api/auth/v1/users', { params: { query: part(cursor) } })))
}

export function allOrganisations(): Promise<Organisation[]> {
  return allOf((cursor) =>
    ok(api.auth.GET('/api/auth/v1/organisations', { params: { query: part(cursor) } })),
  )
}

export function userOf(id: string): Promise<{ data: User; etag: string }> {
  return tagged(api.auth.GET('/api/auth/v1/users/{id}', { params: { path: { id } } }))
}

export function add(user: NewUser, organisation: Organisation, key: string): Promise<User> {
  return ok(
    api.auth.POST('/api/auth/v1/users', {
      body: {
        username: user.username.trim(),
        displayName: user.displayName.trim(),
        organisationId: user.organisationId,
        roles: user.roles,
        divisionCodes: hasAreas(organisation.kind) ? user.divisionCodes : [],
        uscc: organisation.kind === 'ENTERPRISE' ? organisation.code : null,
        password: user.password,
      },
      headers: keyed(key),
    }),
  )
}

/** Locks a user out, or lets one in again. */
export function lock(id: string, locked: boolean, reason: string, key: string, etag: string): Promise<User> {
  const asked = { params: { path: { id } }, body: { reason }, headers: keyed(key, etag) }
  return locked
    ? ok(api.auth.POST('/api/auth/v1/users/{id}/lock', asked))
    : ok(api.auth.POST('/api/auth/v1/users/{id}/unlock', asked))
}

export function resetPassword(id: string, password: string, key: string, etag: string): Promise<User> {
  return ok(
    api.auth.POST('/api/auth/v1/users/{id}/password', {
      params: { path: { id } },
      body: { password },
      headers: keyed(key, etag),
    }),
  )
}

export function setRights(id: string, rights: Auth['schemas']['Rights'], etag: string): Promise<User> {
  return ok(
    api.auth.PUT('/api/auth/v1/users/{id}/rights', {
      params: { path: { id } },
      body: rights,
      headers: { 'If-Match': etag },
    }),
  )
}
