import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'
import pledge from './pledge/routes'

const roles = ROLES.bank

export default [
  {
    path: '/bank',
    component: () => import('./BankHome.vue'),
    meta: { title: { zh: '今日工作', en: "Today's work" }, roles, nav: 100 },
  },
  {
    path: '/bank/loans',
    component: () => import('./loans/LoansPage.vue'),
    meta: { title: { zh: '贷款', en: 'Loans' }, roles, nav: 110 },
  },
  {
    path: '/bank/loans/new',
    component: () => import('./loans/NewLoanPage.vue'),
    meta: { title: { zh: '登记新贷款', en: 'Record a loan' }, roles: ['BANK_CLERK'] },
  },
  {
    path: '/bank/loans/:id',
    component: () => import('./loans/LoanPage.vue'),
    props: true,
    meta: { title: { zh: '贷款详情', en: 'Loan' }, roles },
  },
  {
    path: '/bank/loans/:id/correction',
    component: () => import('./loans/CorrectionPage.vue'),
    props: true,
    meta: { title: { zh: '更正贷款', en: 'Correct a loan' }, roles: ['BANK_CLERK'] },
  },
  {
    path: '/bank/imports',
    component: () => import('./imports/ImportsPage.vue'),
    props: { line: 'loan' },
    meta: { title: { zh: '表格导入', en: 'Import sheets' }, roles, nav: 120 },
  },
  {
    path: '/bank/imports/:id',
    component: () => import('./imports/ImportPage.vue'),
    props: (route) => ({ line: 'loan', id: route.params.id }),
    meta: { title: { zh: '导入批次', en: 'Imported sheet' }, roles },
  },
  {
    path: '/bank/confirmations',
    component: () => import('./confirmations/ConfirmationsPage.vue'),
    meta: { title: { zh: '贴息确认', en: 'Subsidy confirmations' }, roles, nav: 130 },
  },
  {
    path: '/bank/confirmations/:id',
    component: () => import('./confirmations/ConfirmationPage.vue'),
    props: (route) => ({ id: route.params.id, line: String(route.query.line ?? '') }),
    meta: { title: { zh: '贴息申请确认', en: 'Confirmation of a subsidy application' }, roles },
  },
  {
    path: '/bank/provisional',
    component: () => import('./ProvisionalPage.vue'),
    meta: { title: { zh: '暂定备案', en: 'Provisional filings' }, roles, nav: 140 },
  },
  ...pledge,
] satisfies RouteRecordRaw[]
