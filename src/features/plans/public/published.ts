import type { PlanDocument } from '../document/schema.ts';

/** One publication as everyone may read it. */
export interface Published {
  id: string;
  planId: string;
  slug: string;
  number: number;
  document: PlanDocument;
  areaCode: string;
  /** The area's name, or its code when we do not know the area. */
  areaName: string;
  publishedAt: Date;
  decision: Decision;
  organisationName: string;
  /** Invented, and marked as such wherever it shows. */
  isExample: boolean;
  withdrawal: { at: Date; reason: string } | null;
}

export interface Decision {
  date: string;
  body: string;
  reference: string | null;
}

/** A line in the list of a plan's publications, newest first. */
export interface Version {
  number: number;
  publishedAt: Date;
  decision: Decision;
  withdrawal: { at: Date; reason: string } | null;
}

/** The newest publication that stands, or undefined. */
export const newestStanding = (versions: readonly Version[]): Version | undefined =>
  versions.filter((version) => version.withdrawal === null).sort((a, b) => b.number - a.number)[0];
