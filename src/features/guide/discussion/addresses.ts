interface Place {
  programmeCode: string;
  editionNumber: number | string;
  sectionKey: string;
}

/** Where a section of one edition is read. */
export const sectionPath = ({ programmeCode, editionNumber, sectionKey }: Place) =>
  `/handreiking/${programmeCode}/editie/${editionNumber}/${sectionKey}`;

/** Where it is spoken of. */
export const discussionPath = (place: Place) => `${sectionPath(place)}/gesprek`;

export const reactionPath = ({ id, ...place }: Place & { id: string }) => `${discussionPath(place)}#reactie-${id}`;

/** A page about one reaction: to reply, to change it, to report it … */
export const reactionAct = ({ id, ...place }: Place & { id: string }, act: string) =>
  `${discussionPath(place)}/${id}/${act}`;

export const reportsPath = (programmeCode: string) => `/handreiking/${programmeCode}/werk/gesprekken`;

export const reportAct = (programmeCode: string, id: string, act: string) =>
  `${reportsPath(programmeCode)}/${id}/${act}`;
