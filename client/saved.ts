import { forgetWhatWasSaved } from './typed-store.ts';

// Runs before any form looks for what was typed earlier.
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
forgetWhatWasSaved((navigation?.redirectCount ?? 0) > 0);
