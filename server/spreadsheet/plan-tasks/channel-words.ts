/** The channel of a task from its words: the first one named at the beginning of the task, else by its evidence. */
import { plain } from './plain.ts';

const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['report', /^(?:che do |tong hop,? |dinh ky )?bao cao|tong hop,? bao cao/],
  ['plan_document', /(?:xay dung|ban hanh|trinh)[^.;]{0,40}ke hoach/],
  ['guidance', /^huong dan (?:cac|cho|don vi|co quan|phong)|van ban huong dan|cong van huong dan/],
  ['monitoring_inspection', /don doc|kiem tra|giam sat|theo doi/],
  ['budget_estimate', /du toan|bo tri kinh phi/],
  ['led_screen', /man hinh led|\bled\b/],
  ['mobile_vehicle', /xe (?:tuyen truyen )?luu dong/],
  ['video_clip', /video|phong su ngan|clip/],
  ['tv_report', /truyen hinh|phong su/],
  ['radio_loudspeaker', /phat thanh|truyen thanh|loa /],
  ['panel_poster_banner', /pa ?no|ap phich|khau hieu|bang ?-?ron|co dong truc quan/],
  ['social_media_zalo_facebook', /zalo|facebook|fanpage|mang xa hoi/],
  ['portal_section', /chuyen trang|chuyen muc/],
  ['procedure_update', /cap nhat[^.;]{0,40}(?:thu tuc|tthc)/],
  ['public_posting_of_procedures', /niem yet|cong khai (?:bo )?(?:cac )?(?:thu tuc|tthc)/],
  ['contest', /cuoc thi|hoi thi/],
  ['school_programme', /chuong trinh giang|giang day/],
  [
    'legal_dissemination',
    /pho bien,? (?:tuyen truyen|giao duc)?,?[^.;]{0,20}phap luat|tuyen truyen phap luat/,
  ],
  ['conference_training', /hoi nghi|tap huan|toa dam|hoi thao|cuoc hop|giao ban|boi duong/],
  ['arts_performance', /van nghe|bieu dien/],
  ['print_publication', /to roi|to gap|an pham|ban tin|tai lieu/],
  ['survey_feedback', /lay y kien|khao sat|phan anh,? kien nghi/],
  ['press_article', /bao chi/],
  ['portal_article', /cong thong tin|trang thong tin|tin,? bai|cong ttdt/],
];

/** Letters at the beginning of a name in which its form is said; later words tell contents. */
const reach = 130;

const EVIDENCE: readonly (readonly [string, RegExp])[] = [
  ['portal_article', /tin,? bai|bai viet/],
  ['video_clip', /video|clip/],
  ['report', /^bao cao/],
];

export function channelOf(name: string, outputs: string, known: ReadonlySet<string>): string | null {
  const words = plain(name);
  const found = CHANNELS.map(([channel, shape]) => ({ channel, at: words.search(shape) }))
    .filter(({ channel, at }) => at >= 0 && at < reach && known.has(channel))
    .sort((one, other) => one.at - other.at)[0];
  if (found !== undefined) return found.channel;
  const evidence = plain(outputs);
  return EVIDENCE.find(([channel, shape]) => shape.test(evidence) && known.has(channel))?.[0] ?? null;
}
