import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/build/offline-plugin.ts';
import { singleFile } from './scripts/build/single-file-plugin.ts';
import manifest from './package.json' with { type: 'json' };

// Heavy libraries that are only `import()`ed: chunks of their own with names that the size budget knows.
const groups = [
  { name: 'plotly', test: /node_modules[\\/](plotly\.js|@plotly|d3-[^\\/]+)[\\/]/ },
  { name: 'xlsx', test: /node_modules[\\/]@e965[\\/]xlsx[\\/]/ },
];

// Mantine's own breakpoints, so that CSS modules may say `$mantine-breakpoint-sm`.
const breakpoints = {
  'mantine-breakpoint-xs': '36em',
  'mantine-breakpoint-sm': '48em',
  'mantine-breakpoint-md': '62em',
  'mantine-breakpoint-lg': '75em',
  'mantine-breakpoint-xl': '88em',
};

const splitting = { output: { codeSplitting: { groups } } };

/** `vite build --mode single`: everything in one HTML file that opens from the disk (see docs/HOSTING.md). */
const single: UserConfig = {
  plugins: [react(), singleFile()],
  resolve: {
    alias: [
      {
        find: './start-worker.ts',
        replacement: fileURLToPath(new URL('src/worker/start-worker-inline.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
};

const served: UserConfig = {
  plugins: [react(), offline()],
  build: {
    sourcemap: false,
    // Nothing as `data:`, so that the Content-Security-Policy need not allow it.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // scripts/size-budget.json is the limit that counts
    rolldownOptions: splitting,
  },
  worker: { format: 'es', rolldownOptions: splitting },
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the same build works under any path.
  base: './',
  ...(mode === 'single' ? single : served),
  define: {
    // plotly.js 4 speaks of Node's `global`, and fails at run time without it.
    global: 'globalThis',
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(manifest.version),
  },
  css: { postcss: { plugins: [mantine(), simpleVars({ variables: breakpoints })] } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    // No test leaves anything behind that another could meet, and modules that are loaded once save a third of the time.
    isolate: false,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
}));
