/** The day as of which is asked, as the address says; null: now. Questions that have a history are put with it. */
export const asked: { asOf: string | null } = $state({ asOf: null });
