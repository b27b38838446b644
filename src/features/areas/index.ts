export { loadAreas } from './loading.ts';
export { type AreaContext, type AreaSection, registerAreas } from './pages.tsx';
export { cartogramOf, drawAreas, type Picture } from './picture.ts';
export { addCounts, addRatios, aggregate, type Ratio, ratioOf } from './rules/aggregate.ts';
export type { Circle, Place } from './rules/cartogram.ts';
export { density, type Figures, figuresOn, membersIn } from './rules/figures.ts';
export {
  areaOn,
  currentArea,
  currentCodes,
  membersOn,
  predecessorsOf,
  type Register,
  regionsOn,
  successorsOf,
} from './rules/register.ts';
export type { Area, AreaRow, KindRow, MembershipRow } from './schema.ts';
export {
  type AreaOption,
  areaOptions,
  findArea,
  findAreas,
  findKinds,
  readRegister,
  removeExampleAreas,
  upsertAreas,
  upsertRows,
} from './store.ts';
