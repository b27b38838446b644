import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Language } from '../../platform/i18n.ts';
import { fromRoot } from '../../platform/root.ts';

export interface Cluster {
  code: string;
  nl: string;
  en: string;
}

/** The kinds of mid-size municipalities that the M50 network tells apart, in its order: `content/clusters.csv`. */
export const clusters: readonly Cluster[] = parse(readFileSync(fromRoot('content', 'clusters.csv')), { columns: true });

const byCode = new Map(clusters.map((cluster) => [cluster.code, cluster]));

export const isCluster = (code: string): boolean => byCode.has(code);

/** What people call a cluster; one that is not in the list stands as it is. */
export const clusterName = (code: string, language: Language): string => byCode.get(code)?.[language] ?? code;
