import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const roles = ROLES.users

export default [
  {
    path: '/users',
    component: () => import('./UsersPage.vue'),
    meta: { title: { zh: '用户', en: 'Users' }, roles, nav: 700 },
  },
  {
    path: '/users/new',
    component: () => import('./NewUserPage.vue'),
    meta: { title: { zh: '新增用户', en: 'Add a user' }, roles },
  },
  {
    path: '/users/:id',
    component: () => import('./UserPage.vue'),
    props: true,
    meta: { title: { zh: '用户详情', en: 'User' }, roles },
  },
] satisfies RouteRecordRaw[]
