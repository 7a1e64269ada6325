const inVietNam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Viet Nam, where the server's users are, whatever the time zone of the machine. */
export const today = (now = new Date()): string => inVietNam.format(now);
