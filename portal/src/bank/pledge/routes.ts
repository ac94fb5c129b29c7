import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const roles = ROLES.bank
const clerk = ['BANK_CLERK'] as const

export default [
  {
    path: '/bank/pledge-loans',
    component: () => import('./PledgeLoansPage.vue'),
    meta: { title: { zh: '质押贷款', en: 'IP pledge loans' }, roles, nav: 115 },
  },
  {
    path: '/bank/pledge-loans/new',
    component: () => import('./NewPledgeLoanPage.vue'),
    meta: { title: { zh: '登记质押贷款', en: 'Record an IP pledge loan' }, roles: [...clerk] },
  },
  {
    path: '/bank/pledge-loans/imports',
    component: () => import('../imports/ImportsPage.vue'),
    props: { line: 'ip-pledge' },
    meta: { title: { zh: '质押贷款表格导入', en: 'Import sheets of IP pledge loans' }, roles },
  },
  {
    path: '/bank/pledge-loans/imports/:id',
    component: () => import('../imports/ImportPage.vue'),
    props: (route) => ({ line: 'ip-pledge', id: route.params.id }),
    meta: { title: { zh: '质押贷款导入批次', en: 'Imported sheet of IP pledge loans' }, roles },
  },
  {
    path: '/bank/pledge-loans/pledges',
    component: () => import('./PledgesPage.vue'),
    meta: { title: { zh: '质押', en: 'Pledges' }, roles },
  },
  {
    path: '/bank/pledge-loans/pledges/:id',
    component: () => import('./PledgePage.vue'),
    props: true,
    meta: { title: { zh: '质押详情', en: 'Pledge' }, roles },
  },
  {
    path: '/bank/pledge-loans/:id',
    component: () => import('./PledgeLoanPage.vue'),
    props: true,
    meta: { title: { zh: '质押贷款详情', en: 'IP pledge loan' }, roles },
  },
  {
    path: '/bank/pledge-loans/:id/correction',
    component: () => import('./PledgeCorrectionPage.vue'),
    props: true,
    meta: { title: { zh: '更正质押贷款', en: 'Correct an IP pledge loan' }, roles: [...clerk] },
  },
] satisfies RouteRecordRaw[]
