import { readMoney } from '@/ui/money'
import type { Application } from '@/api/subsidies'
import type { Details } from './service'

/** A paper, by name and digest; the file itself stays with the enterprise. */
export interface Paper {
  kind: string
  name: string
  sha256: string
}

/** What is typed into an application. */
export interface Typed {
  interestPaid: string
  statement: string
  contactName: string
  phone: string
  accountName: string
  accountNumber: string
  bankName: string
  documents: Paper[]
}

/** The field of the form for each pointer of the API, which names errors and marks. */
export const FIELDS = {
  interestPaid: 'interestPaid',
  statement: 'statement',
  'contact/name': 'contactName',
  'contact/phone': 'phone',
  'payee/accountName': 'accountName',
  'payee/accountNumber': 'accountNumber',
  'payee/bankName': 'bankName',
  documents: 'documents',
} as const

export type Field = keyof typeof FIELDS

export const NOTHING: Typed = {
  interestPaid: '',
  statement: '',
  contactName: '',
  phone: '',
  accountName: '',
  accountNumber: '',
  bankName: '',
  documents: [],
}

export function typedOf(details: Application['details']): Typed {
  return {
    interestPaid: details.interestPaid ?? '',
    statement: details.statement ?? '',
    contactName: details.contact?.name ?? '',
    phone: details.contact?.phone ?? '',
    accountName: details.payee?.accountName ?? '',
    accountNumber: details.payee?.accountNumber ?? '',
    bankName: details.payee?.bankName ?? '',
    documents: details.documents.map(({ kind, name, sha256 }) => ({ kind, name, sha256 })),
  }
}

/** As the services take it; nothing typed is null, which leaves what is there. */
export function detailsOf(typed: Typed): Details {
  return {
    interestPaid: typed.interestPaid.trim() === '' ? null : readMoney(typed.interestPaid),
    statement: typed.statement.trim() || null,
    contact: { name: typed.contactName.trim(), phone: plain(typed.phone) },
    payee: {
      accountName: typed.accountName.trim(),
      accountNumber: plain(typed.accountNumber).replaceAll(/[\s-]/g, ''),
      bankName: typed.bankName.trim(),
    },
    documents: typed.documents.map((paper) => ({ ...paper })),
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').trim()
}

export function isPhone(text: string): boolean {
  return /^[0-9+][0-9 -]{4,24}$/.test(plain(text))
}

export function isAccountNumber(text: string): boolean {
  return /^[0-9]{8,32}$/.test(plain(text).replaceAll(/[\s-]/g, ''))
}

/** Whether a field may be changed: all of a draft, of a returned case those that are marked, alone or as a group. */
export function mayChange(application: Application | null, field: Field): boolean {
  if (application === null || application.status === 'DRAFT') return true
  return application.markedFields.some((pointer) => {
    const marked = pointer.replace(/^\/(details\/)?/, '')
    return field === marked || field.startsWith(`${marked}/`)
  })
}

/** The SHA-256 of a file as hexadecimal digits; null where the browser may not calculate it (no secure connection). */
export async function digestOf(file: Blob): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
