export { type Cluster, clusterName, clusters, isCluster } from './clusters.ts';
export { isTheme, type Theme, themeName, themes } from './themes.ts';
