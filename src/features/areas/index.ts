export { kindName } from './describe.ts';
export { loadAreas } from './loading.ts';
export { type AreaContext, registerAreas } from './pages.tsx';
export { drawAreas, type Picture } from './picture.ts';
export { membersIn } from './rules/figures.ts';
export { areaOn, currentCodes, type Register, regionsOn } from './rules/register.ts';
export { shiftDay } from './rules/time.ts';
export type { Area, KindRow } from './schema.ts';
export {
  areaOptions,
  findArea,
  findKinds,
  readRegister,
  removeExampleAreas,
  upsertAreas,
  upsertRows,
} from './store.ts';
export { areaSubject } from './subject.ts';
