import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

/** Where the gateway of a running suite listens, for `npm run dev`. */
const target = process.env.TECHFIN_DEV_TARGET ?? 'http://127.0.0.1:9000'

export default defineConfig({
  plugins: [
    vue(),
    // Only the parts of Element Plus that a page uses, each with its plain style sheet.
    components({
      dirs: [],
      dts: 'components.d.ts',
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: 'target/classes/portal',
    emptyOutDir: true,
    manifest: true,
    // The policy of the gateway allows no data: but for pictures; a file of its own is kept for a year.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target }, '/.well-known': { target } },
  },
  test: {
    environment: 'happy-dom',
    // No test waits, time is faked: the limit is there for a machine that is busy with other things.
    testTimeout: 30_000,
    include: ['src/**/*.spec.ts'],
    setupFiles: ['src/app/test-setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
    reporters: [
      'default',
      ['junit', { outputFile: 'target/surefire-reports/TEST-portal.xml', suiteName: 'portal' }],
    ],
  },
})
