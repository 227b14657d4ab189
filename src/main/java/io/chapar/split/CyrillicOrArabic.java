package io.chapar.split;

import java.nio.charset.Charset;

/** Tells windows-1256 from windows-1251 by which decoding joins letters of one alphabet. */
final class CyrillicOrArabic {
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final String COMMON_ARABIC = "اینرلوم";
  private static final String COMMON_CYRILLIC = "оеаинтс";

  private CyrillicOrArabic() {}

  static Charset of(byte[] bytes) {
    int length = Math.min(bytes.length, 100_000);
    int arabic = count(new String(bytes, 0, length, ARABIC), COMMON_ARABIC + "ي");
    int cyrillic = count(new String(bytes, 0, length, CYRILLIC), COMMON_CYRILLIC);
    return arabic >= cyrillic ? ARABIC : CYRILLIC;
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
