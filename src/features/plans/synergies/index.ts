export { CoverageMatrix } from './CoverageMatrix.tsx';
export { type CoverageRow, targetGroupCoverage } from './coverage.ts';
export { type SynergyMap, type SynergyRow, synergyMap } from './map.ts';
export { registerSynergies } from './pages.tsx';
export { SynergyMatrix, type SynergyMatrixProps } from './SynergyMatrix.tsx';
