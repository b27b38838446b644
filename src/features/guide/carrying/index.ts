export { carryMark } from './mark.tsx';
export { registerCarrying } from './pages.tsx';
export { tellPlans } from './telling.ts';
