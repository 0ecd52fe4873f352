import '@fontsource-variable/inter/wght.css';
import './theme/mantine.css';
import './theme/theme.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { workOffline } from './offline/use-offline.ts';
import { followStudy } from './session.ts';
import { startWithStudy } from './share/start.ts';
import { theme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

followStudy();
void startWithStudy();
workOffline();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
);
