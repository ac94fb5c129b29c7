import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/bureau',
    component: () => import('./BureauHome.vue'),
    meta: { title: { zh: '审核工作台', en: 'Review desk' }, roles: ROLES.bureau, nav: 300 },
  },
] satisfies RouteRecordRaw[]
