import type { Choices } from '../../contract/uploads/choices.ts';
import type { Writer } from '../../database/connection.ts';

/** Units and components that were made for an upload: they come and go with it. */

export const insertRegistered = async (
  writer: Writer,
  upload: string,
  { newUnits, newComponents, newChannels }: Choices,
): Promise<void> => {
  for (const { unit, nameVi, nameEn, type, level, parent } of newUnits) {
    await writer.run(
      `insert into unit (unit_id, name_vi, name_en, type, level, parent_id, source_id, is_shipped)
       values ($unit, $nameVi, $nameEn, $type, $level, $parent, $source, false)
       on conflict do nothing`,
      { unit: unit ?? '', nameVi, nameEn: nameEn ?? nameVi, type, level, parent, source: `upload-${upload}` },
    );
  }
  for (const { edition, component, parent, nameVi, nameEn, max } of newComponents) {
    await writer.run(
      `insert into component (edition_id, component, parent, name_vi, name_en, kind, max, direction, position,
         is_mechanical, source_id)
       select $edition, $component, $parent, $nameVi, $nameEn, 'dimension', $max::double, 'higher',
         (select coalesce(max(position), 0) + 1 from component where edition_id = $edition), false, $source
       on conflict do nothing`,
      { edition, component, parent, nameVi, nameEn: nameEn ?? nameVi, max, source: `upload-${upload}` },
    );
  }
  for (const { channel, nameVi, nameEn } of newChannels) {
    await writer.run(
      `insert into channel (channel, name_vi, name_en, position, upload_id)
       select $channel, $nameVi, $nameEn, (select coalesce(max(position), 0) + 1 from channel), $upload
       on conflict do nothing`,
      { channel: channel ?? '', nameVi, nameEn: nameEn ?? nameVi, upload },
    );
  }
};

/** Takes them away again where nothing else stands on them. */
export const removeRegistered = async (writer: Writer, upload: string): Promise<void> => {
  await writer.run(
    `delete from unit where source_id = 'upload-' || $upload
       and unit_id not in (select r.unit_id from upload_row r join upload p using (upload_id) where p.state = 'committed')
       and unit_id not in (select unit_id from activity)
       and unit_id not in (select unit_id from account where unit_id is not null)
       and unit_id not in (select parent_id from unit where parent_id is not null)`,
    { upload },
  );
  await writer.run(
    `delete from component where source_id = 'upload-' || $upload
       and (edition_id, component) not in (
         select (r.edition_id, r.component) from upload_row r join upload p using (upload_id) where p.state = 'committed')`,
    { upload },
  );
  await writer.run(
    `delete from channel where upload_id = $upload
       and channel not in (select channel from activity) and channel not in (select channel from task_channel)
       and channel not in (select key from upload_entry where register = 'channel' and upload_id = $upload)`,
    { upload },
  );
};
