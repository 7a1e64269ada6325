const inVietNam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Viet Nam, where the server's users are, whatever the time zone of the machine. */
export const today = (now = new Date()): string => inVietNam.format(now);

/** The day that is the present one for who asks as of `asOf`, a day or a moment. */
export const dayAsOf = (asOf: string | null): string => {
  if (asOf === null) return today();
  return asOf.includes('T') ? today(new Date(asOf)) : asOf;
};
