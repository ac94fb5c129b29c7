import './app/elements'
import './app/styles.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './app/i18n'
import { makeRouter } from './app/router'

createApp(App).use(createPinia()).use(i18n).use(makeRouter()).mount('#app')
