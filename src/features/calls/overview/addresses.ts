export const overviewPath = (organisation: string): string => `/organisaties/${organisation}/oproepen`;
export const overviewFile = (organisation: string): string => `${overviewPath(organisation)}.csv`;
