package io.chapar.split.page;

import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.split.site.PageAddresses;

/** What a page may cost. Beyond the bounds is no article of any publisher that we have seen. */
final class Bounds {
  private static final int MOST_BYTES = 12 * 1024 * 1024;
  private static final int MOST_TAGS = 250_000;
  private static final int SHORTEST_TAG = "<a>".length();
  private static final int MOST_LINES = 50_000;

  private Bounds() {}

  static void check(byte[] bytes, FetchedPage page) {
    refuse("bytes", bytes.length, MOST_BYTES, page);
    if (Binary.looksBinary(bytes)) {
      throw binary(page);
    }
  }

  private static PermanentFailure binary(FetchedPage page) {
    return new PermanentFailure(
        "page is not text (binary content); HTML, XML, JSON and plain text are read: "
            + PageAddresses.of(page));
  }

  static void check(Document document, FetchedPage page) {
    EncodedText text = document.text();
    if (text.beginning().isBlank() && text.all().isBlank()) {
      String what =
          document.form() == Document.Form.HTML
              ? "page is empty; if a browser shows a text there, scripts write it, or the publisher"
                  + " keeps it from this node: "
              : "document is empty; a file holds one article, with sentences: ";
      throw new PermanentFailure(what + PageAddresses.of(page));
    }
    if (Binary.isUndecoded(text.beginning())) {
      throw binary(page);
    }
    if (document.form() == Document.Form.HTML || document.form() == Document.Form.NEWSML) {
      boolean room = text.length() > MOST_TAGS * SHORTEST_TAG;
      refuse("tags", room ? tags(text.bytes()) : 0, MOST_TAGS, page);
    } else {
      refuse("lines", lines(text.all()), MOST_LINES, page);
    }
  }

  private static void refuse(String what, long found, long most, FetchedPage page) {
    if (found > most) {
      throw new PermanentFailure(
          "page is too large (%s %s, limit %s): %s"
              .formatted(found, what, most, PageAddresses.of(page)));
    }
  }

  /** At least as many as there are: in UTF-16, other letters have that byte too, if few. */
  private static long tags(byte[] bytes) {
    long count = 0;
    for (byte one : bytes) {
      count += one == '<' ? 1 : 0;
    }
    return count;
  }

  /** Not of the bytes: in UTF-16, each letter of some scripts has that of a line's end. */
  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n' || c == '\r').count();
  }

  /** Tells bytes that are no text in any encoding of the web. */
  private static final class Binary {
    private static final int SAMPLE = 8192;
    private static final int FEWEST_UNDECODED = 4;
    private static final int MOST_UNDECODED = 100;
    private static final char UNDECODED = '\uFFFD';
    private static final char NEXT_LINE = '\u0085';

    private Binary() {}

    /** By the share of control bytes in the first bytes; UTF-16 announces itself with its mark. */
    static boolean looksBinary(byte[] bytes) {
      int end = Math.min(bytes.length, SAMPLE);
      if (end > 1 && ((bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE)) {
        return false;
      }
      int control = 0;
      for (int i = 0; i < end; i++) {
        control += bytes[i] < 27 && isControl(bytes[i]) ? 1 : 0;
      }
      return startsAs(bytes, "%PDF-") || startsAs(bytes, "PK\u0003\u0004") || control > end / 50;
    }

    /**
     * By the characters that stand for bytes without a meaning in the encoding, or for controls of
     * another century: no text of the web has more than some, chance has one in forty.
     */
    static boolean isUndecoded(String beginning) {
      long undecoded = beginning.chars().filter(Binary::isUndecoded).count();
      return undecoded >= FEWEST_UNDECODED && undecoded > beginning.length() / MOST_UNDECODED;
    }

    private static boolean isUndecoded(int c) {
      return c == UNDECODED || c >= 0x80 && c < 0xA0 && c != NEXT_LINE;
    }

    private static boolean isControl(byte one) {
      return one >= 0 && one < 9 || one > 13;
    }

    private static boolean startsAs(byte[] bytes, String magic) {
      for (int i = 0; i < magic.length(); i++) {
        if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
