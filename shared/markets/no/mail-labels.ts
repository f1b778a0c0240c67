// The words on the page that stands for a mail, which has no page of its own: as Norwegian mail programs print them.

export const mailLabels = {
  from: 'Fra',
  to: 'Til',
  copy: 'Kopi',
  date: 'Dato',
  subject: 'Emne',
  attachments: 'Vedlegg',
  /** Names an attachment that has no name of its own, with its number behind. */
  attachment: 'vedlegg',
} as const;
