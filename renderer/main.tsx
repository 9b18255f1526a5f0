// First: every schema asks for this setting when it is made.
import './zodWithoutEval';
import './trustedTypes';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from './ui/Toast';
import './ui/base.css';
import { App } from './app/App';
import { BridgeProvider } from './app/bridge';
import { compose } from './app/compose';
import { firstPreferences } from './app/preferences/firstPreferences';
import { LastResort } from './app/LastResort';
import { PreferencesProvider } from './app/preferences/preferences';

const place = document.getElementById('root');
// The one place that takes the bridge from the window.
// oxlint-disable-next-line no-restricted-properties
const bridge = window.plasmachart;
if (place === null || bridge === undefined)
  throw new Error('the window was opened without its preload script');

const preferences = await firstPreferences(bridge);
const composition = compose(bridge);
void composition.start.run();

createRoot(place).render(
  <StrictMode>
    <BridgeProvider bridge={bridge}>
      <PreferencesProvider initial={preferences}>
        <LastResort>
          <ToastProvider>
            <App composition={composition} />
          </ToastProvider>
        </LastResort>
      </PreferencesProvider>
    </BridgeProvider>
  </StrictMode>,
);
