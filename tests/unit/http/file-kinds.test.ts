import { describe, expect, test } from 'vitest';
import { fileKind } from '../../../server/http/file-kinds.ts';

const bytes = (hex: string, text = ''): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(text)]);

describe('what a file is', () => {
  test.each([
    [bytes('', '%PDF-1.7'), 'Báo cáo.PDF', 'application/pdf'],
    [bytes('ffd8ffe0'), 'ảnh.jpg', 'image/jpeg'],
    [bytes('89504e470d0a1a0a'), 'ảnh.png', 'image/png'],
    [bytes('00000018', 'ftypheic'), 'IMG_0001.HEIC', 'image/heic'],
    [bytes('00000018', 'ftypmp42'), 'phóng sự.mp4', 'video/mp4'],
    [bytes('00000014', 'ftypqt  '), 'IMG_0002.MOV', 'video/mp4'],
    [bytes('52494646aabbccdd', 'WEBPVP8 '), 'a.webp', 'image/webp'],
    [
      bytes('504b0304'),
      'kế hoạch.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [bytes('504b0304'), 'bảng.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [bytes('d0cf11e0a1b11ae1'), 'công văn.doc', 'application/msword'],
    [bytes('494433'), 'phát thanh.mp3', 'audio/mpeg'],
  ])('%# %s', (content, name, mediaType) => {
    expect(fileKind(content, name)?.mediaType).toBe(mediaType);
  });

  test.each([
    [bytes('', '<html><script>'), 'trang.html'],
    [bytes('', '<svg xmlns='), 'ảnh.svg'],
    [bytes('', '<html>'), 'ảnh.png'],
    [bytes('4d5a90'), 'chương trình.exe'],
    [bytes('504b0304'), 'tập.zip'],
    [bytes('504b0304'), 'ảnh.jpg'],
    [bytes('', '%PDF-1.7'), 'báo cáo.docx'],
    [bytes('', '%PDF-1.7'), 'báo cáo'],
    [bytes(''), 'rỗng.pdf'],
  ])('not taken: %# %s', (content, name) => {
    expect(fileKind(content, name)).toBeNull();
  });
});
