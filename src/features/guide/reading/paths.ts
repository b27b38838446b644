export const guidesPath = '/handreikingen';
export const guidePath = (code: string) => `/handreiking/${code}`;
export const editionPath = (code: string, number: number | string) => `${guidePath(code)}/editie/${number}`;
export const sectionPath = (code: string, number: number | string, key: string) =>
  `${editionPath(code, number)}/${key}`;
export const searchPath = (code: string) => `${guidePath(code)}/zoeken`;
export const feedPath = (code: string) => `${guidePath(code)}/atom.xml`;
export const pdfPath = (code: string, number: number | string) => `${editionPath(code, number)}/handreiking.pdf`;
export const comparePath = (code: string, from?: number, to?: number) =>
  `${guidePath(code)}/vergelijken${from && to ? `?van=${from}&tot=${to}` : ''}`;
