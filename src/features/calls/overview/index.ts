export { overviewPath } from './addresses.ts';
export { registerOverview } from './pages.tsx';
