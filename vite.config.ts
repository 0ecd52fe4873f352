import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  // Relative addresses: the same build works under any path.
  base: './',
  plugins: [react()],
  define: {
    // plotly.js 4 speaks of Node's `global`, and fails at run time without it.
    global: 'globalThis',
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(manifest.version),
  },
  css: { postcss: { plugins: [mantine(), simpleVars({ variables: breakpoints })] } },
  build: {
    sourcemap: false,
    // Nothing as `data:`, so that the Content-Security-Policy need not allow it.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // scripts/size-budget.json is the limit that counts
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: { groups } } } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
