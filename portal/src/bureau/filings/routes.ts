import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const roles = ['BUREAU_REVIEWER', 'BUREAU_APPROVER', ...ROLES.audit] as const

/** Runs of revocations begin at the list of provisional filings. */
const section = '/bureau/filings/provisional'

export default [
  {
    path: '/bureau/filings/announcement',
    component: () => import('./AnnouncementPage.vue'),
    meta: { title: { zh: '备案公告', en: 'Announcements' }, roles, nav: 341 },
  },
  {
    path: '/bureau/filings/provisional',
    component: () => import('./ProvisionalPage.vue'),
    meta: { title: { zh: '暂定备案清单', en: 'Provisional filings' }, roles, nav: 342 },
  },
  {
    path: '/bureau/filings/revocations',
    component: () => import('./RevocationsPage.vue'),
    meta: { title: { zh: '备案撤销', en: 'Revoked filings' }, roles, section },
  },
  {
    path: '/bureau/filings/revocations/new',
    component: () => import('./NewRevocationPage.vue'),
    meta: {
      title: { zh: '撤销到期未补正的备案', en: 'Revoke lapsed filings' },
      roles: ['BUREAU_REVIEWER'],
      section,
    },
  },
  {
    path: '/bureau/filings/revocations/:id',
    component: () => import('./RevocationPage.vue'),
    props: true,
    meta: { title: { zh: '撤销记录', en: 'Run of revocations' }, roles, section },
  },
] satisfies RouteRecordRaw[]
