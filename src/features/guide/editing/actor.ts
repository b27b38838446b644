export { actorOf } from '../../../platform/actor.ts';

/** A title in a notice, which travels in a cookie. */
export const shortTitle = (title: string): string => (title.length > 80 ? `${title.slice(0, 79)}…` : title);
