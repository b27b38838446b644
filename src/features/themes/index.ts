export { type Cluster, clusterName, clusters, isCluster } from './clusters.ts';
export type { ThemeContext, ThemePart } from './hub.ts';
export { registerThemes, type ThemeChoosing } from './pages.tsx';
export { themePath, themeSubject } from './subject.ts';
export { isTheme, type Theme, themeName, themes } from './themes.ts';
