export const basketPath = '/mand';
export const addPath = `${basketPath}/erbij`;
export const takePath = `${basketPath}/eruit`;
export const clearPath = `${basketPath}/leeg`;
export const placePath = `${basketPath}/overnemen`;

/** Puts back what was taken out. */
export const putBackPath = (ids: readonly string[]): string =>
  `${addPath}?${new URLSearchParams({ kaarten: ids.join(',') })}`;
