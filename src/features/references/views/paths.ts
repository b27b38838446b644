/** Where things of the register are, without the language prefix. */
export const registerAt = '/verwijzingen';
export const workAt = (programme: string, reference = '', act = '') =>
  `/handreiking/${programme}/werk/verwijzingen${reference && `/${reference}`}${act && `/${act}`}`;
export const sectionAt = (programme: string, edition: number, key: string) =>
  `/handreiking/${programme}/editie/${edition}/${key}`;
