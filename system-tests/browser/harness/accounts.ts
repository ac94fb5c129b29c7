/** The roles of the contract, and a demo account that has each. */
export const ACCOUNT_OF = {
  BANK_CLERK: 'bank-a.clerk',
  BANK_CHECKER: 'bank-a.checker',
  ENTERPRISE: 'enterprise.a',
  COUNTY_REVIEWER: 'county.371502',
  BUREAU_REVIEWER: 'bureau.reviewer',
  BUREAU_APPROVER: 'bureau.approver',
  IP_OFFICE_REVIEWER: 'ip.reviewer',
  IP_OFFICE_APPROVER: 'ip.approver',
  FINANCE_PAYER: 'finance.payer',
  AUDITOR: 'auditor',
  RULE_AUTHOR: 'rule.author',
  RULE_APPROVER: 'rule.approver',
  ADMIN: 'admin',
} as const

export type Role = keyof typeof ACCOUNT_OF

/** The name of a demo account, for example `bank-a.clerk`. */
export type Account = (typeof ACCOUNT_OF)[Role] | 'bank-b.clerk' | 'bank-b.checker' | 'county.371581' | 'enterprise.b'

export const ROLES = Object.keys(ACCOUNT_OF) as Role[]

/** The password of all demo accounts. */
export const DEMO_PASSWORD = 'techfin-demo-2026'
