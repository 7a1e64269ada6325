import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/forced-colors.css';
import './theme/print.css';
import { mount } from 'svelte';
import { preferences } from './state/preferences.svelte.ts';
import { startFollowing } from './state/place.svelte.ts';
import App from './views/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the application');

preferences.load();
startFollowing();
mount(App, { target });
