import { cardPath, cardWorkPath } from '../../cards/card.ts';

export const newExperienceAt = (card: string): string => `${cardPath(card)}/ervaring`;
export const experienceAt = (id: string, act = ''): string => `${cardWorkPath}/ervaringen/${id}${act && `/${act}`}`;
