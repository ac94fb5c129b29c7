import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/audit',
    component: () => import('./AuditHome.vue'),
    meta: { title: { zh: '审计工作台', en: 'Audit desk' }, roles: ROLES.audit, nav: 400 },
  },
] satisfies RouteRecordRaw[]
