import type { Topic } from '../../../platform/events.ts';

export const conflictsPath = '/tegenstrijdig';
export const reportPath = `${conflictsPath}/melden`;
export const conflictPath = (id: string) => `${conflictsPath}/${id}`;
export const moderatedPath = (programmeCode: string, id?: string) =>
  `/handreiking/${programmeCode}/werk/tegenstrijdig${id ? `/${id}` : ''}`;
export const conflictTopic = (id: string): Topic => `conflict:${id}`;
