import { describe, expect, it } from 'vitest'
import {
  filtered,
  hasAreas,
  KINDS,
  rolesOf,
  wrongPassword,
  wrongWith,
  type NewUser,
  type Organisation,
  type User,
} from './users'

const bank: Organisation = { id: '1', kind: 'BANK', code: 'BANK-A', name: '甲银行' }
const county: Organisation = { id: '2', kind: 'COUNTY', code: '371502', name: '东昌府区科技局' }
const user = (members: Partial<User>): User => ({
  id: '1',
  username: 'bank-a.clerk',
  displayName: '张三',
  organisation: bank,
  roles: ['BANK_CLERK'],
  divisionCodes: [],
  locked: false,
  ...members,
})
const typed = (members: Partial<NewUser> = {}): NewUser => ({
  organisationId: '1',
  username: 'bank-a.li',
  displayName: '李四',
  roles: ['BANK_CLERK'],
  divisionCodes: [],
  password: 'a password of words',
  again: 'a password of words',
  ...members,
})
const none = { q: '', kind: '', role: '', state: '' }

describe('the list of users', () => {
  const users = [
    user({}),
    user({ username: 'bank-a.checker', roles: ['BANK_CHECKER'], locked: true }),
    user({
      username: 'county.371502',
      displayName: '王五',
      organisation: county,
      roles: ['COUNTY_REVIEWER'],
    }),
  ]
  const names = (filters: Partial<typeof none>): string[] =>
    filtered(users, { ...none, ...filters }).map((one) => one.username)

  it('shows all without a filter, and those to whom every filter applies', () => {
    expect(names({})).toHaveLength(3)
    expect(names({ kind: 'BANK', role: 'BANK_CHECKER' })).toEqual(['bank-a.checker'])
    expect(names({ state: 'locked' })).toEqual(['bank-a.checker'])
    expect(names({ state: 'active', kind: 'BANK' })).toEqual(['bank-a.clerk'])
  })

  it('finds by user name, name and organisation', () => {
    expect(names({ q: ' BANK-A.c ' })).toEqual(['bank-a.clerk', 'bank-a.checker'])
    expect(names({ q: '王五' })).toEqual(['county.371502'])
    expect(names({ q: '东昌府' })).toEqual(['county.371502'])
  })
})

describe('a new user', () => {
  it('has nothing wrong when all is filled in', () => {
    expect(wrongWith(typed(), bank)).toEqual({})
  })

  it('says everything that is wrong', () => {
    const empty = typed({
      organisationId: '',
      username: 'Li',
      displayName: ' ',
      roles: [],
      password: 'short',
    })
    expect(wrongWith(empty, undefined)).toEqual({
      organisationId: 'choose',
      username: 'username',
      displayName: 'missing',
      roles: 'roles',
      password: 'password',
    })
  })

  it('needs districts at a county, and nowhere else', () => {
    expect(wrongWith(typed({ roles: ['COUNTY_REVIEWER'] }), county)).toEqual({ divisionCodes: 'areas' })
    expect(KINDS.filter(hasAreas)).toEqual(['COUNTY'])
  })

  it('types the password twice', () => {
    expect(wrongPassword('a password of words', 'another one here')).toEqual({ again: 'differs' })
    expect(wrongPassword('密码'.repeat(6), '密码'.repeat(6))).toEqual({})
  })

  it('has only the roles of its kind of organisation, and each role belongs to one kind', () => {
    expect(rolesOf('BANK')).toEqual(['BANK_CLERK', 'BANK_CHECKER'])
    const every = KINDS.flatMap((kind) => rolesOf(kind))
    expect(new Set(every).size).toBe(every.length)
    expect(every).toHaveLength(13)
  })
})
