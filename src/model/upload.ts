/** Indexes whose refusals are known. */
export const UPLOADS = ['pypi'] as const;

/** Where wheels are about to be uploaded. */
export type Upload = (typeof UPLOADS)[number];
