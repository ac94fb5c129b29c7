import { expect, it } from 'vitest'
import { detailsOf, digestOf, isAccountNumber, isPhone, mayChange, NOTHING, typedOf } from './details'
import type { Application } from '@/api/subsidies'

it('writes what is typed as the services take it, and reads it back', () => {
  const details = detailsOf({
    ...NOTHING,
    interestPaid: '194，638.88',
    statement: ' 用于产业化 ',
    contactName: '王',
    phone: '０６３５-8230000',
    accountName: '某公司',
    accountNumber: '3715 0200 1234',
    bankName: '某银行',
  })
  expect(details).toMatchObject({
    interestPaid: '194638.88',
    statement: '用于产业化',
    contact: { name: '王', phone: '0635-8230000' },
    payee: { accountNumber: '371502001234' },
  })
  expect(typedOf({ ...details, documents: [] } as Application['details'])).toMatchObject({
    interestPaid: '194638.88',
    contactName: '王',
  })
})

it('knows a phone and an account number', () => {
  expect(isPhone('0635-8230000')).toBe(true)
  expect(isPhone('call me')).toBe(false)
  expect(isAccountNumber('3715 0200 1234')).toBe(true)
  expect(isAccountNumber('1234567')).toBe(false)
})

it('opens of a returned application what is marked, alone or as a group', () => {
  const returned = { status: 'RETURNED', markedFields: ['/payee', '/contact/phone'] } as Application
  expect(mayChange(null, 'statement')).toBe(true)
  expect(mayChange({ ...returned, status: 'DRAFT' }, 'statement')).toBe(true)
  expect(mayChange(returned, 'payee/bankName')).toBe(true)
  expect(mayChange(returned, 'contact/phone')).toBe(true)
  expect(mayChange(returned, 'contact/name')).toBe(false)
  expect(mayChange(returned, 'statement')).toBe(false)
})

it('gives the SHA-256 of a file', async () => {
  expect(await digestOf(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
