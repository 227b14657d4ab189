package io.chapar.feed.charset;

import io.chapar.text.ByteOrder;
import io.chapar.text.CharsetLabel;
import io.chapar.text.UndeclaredCharset;
import io.chapar.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark or the shape of the first characters decides (XML 1.0, appendix
 * F), then what is announced, by HTTP before the document (RFC 7303), where the bytes agree with
 * it; then strict UTF-8; then what the bytes look like. Servers and templates say ISO 8859-1 of
 * anything: it is not believed of bytes that are letters of another script.
 */
public final class FeedDecoder {
  private static final int SURE = 10;

  private FeedDecoder() {}

  public static DecodedText decode(byte[] bytes, @Nullable String contentType) {
    return ByteOrder.of(bytes)
        .map(order -> decode(bytes, order))
        .orElseGet(() -> decodeAnnounced(bytes, contentType));
  }

  private static DecodedText decode(byte[] bytes, ByteOrder order) {
    String text = new String(bytes, order.charset());
    return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, order.label());
  }

  private static DecodedText decodeAnnounced(byte[] bytes, @Nullable String contentType) {
    if (isAscii(bytes)) {
      String text = new String(bytes, StandardCharsets.US_ASCII);
      return new DecodedText(text, asciiLabel(bytes, contentType));
    }
    String utf8 = utf8(bytes);
    return by(CharsetLabel.ofContentType(contentType), bytes, utf8)
        .or(() -> by(CharsetLabel.ofDeclaration(bytes), bytes, utf8))
        .or(() -> Optional.ofNullable(utf8).map(text -> new DecodedText(text, "utf-8")))
        .orElseGet(() -> guess(bytes));
  }

  /** Stateful encodings (ISO-2022-JP, HZ, UTF-7) are written in ASCII bytes. */
  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == 0x1b) {
        return false;
      }
    }
    return true;
  }

  /** As announced; text/* without a charset is US-ASCII (RFC 3023, 3.1; RFC 2046, 4.1.2). */
  private static String asciiLabel(byte[] bytes, @Nullable String contentType) {
    boolean isText =
        contentType != null && contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/");
    return CharsetLabel.ofContentType(contentType)
        .or(() -> isText ? Optional.of("us-ascii") : CharsetLabel.ofDeclaration(bytes))
        .filter(label -> !label.startsWith("utf-16") && !label.startsWith("utf-32"))
        .orElse("utf-8");
  }

  /** Empty where the bytes cannot be in that encoding, or are UTF-8 under a false flag. */
  private static Optional<DecodedText> by(
      Optional<String> label, byte[] bytes, @Nullable String utf8) {
    Charset charset = label.flatMap(CharsetLabel::charset).orElse(null);
    if (charset == null || (utf8 == null ? isFalse(charset, bytes) : isRather(utf8, charset))) {
      return Optional.empty();
    }
    String text = charset == StandardCharsets.UTF_8 ? utf8 : strictly(bytes, charset);
    return text == null || !isDocument(text)
        ? Optional.empty()
        : Optional.of(new DecodedText(text, label.get()));
  }

  private static boolean isFalse(Charset charset, byte[] bytes) {
    return charset.equals(CharsetLabel.WESTERN) && UndeclaredCharset.byLetters(bytes).isPresent();
  }

  private static boolean isRather(String utf8, Charset charset) {
    return isOfSingleBytes(charset) || isSurely(utf8);
  }

  private static boolean isOfSingleBytes(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  /** A few letters of East Asian encodings can be UTF-8 by chance, many cannot. */
  private static boolean isSurely(String utf8) {
    return utf8.chars().filter(c -> c >= 0x80).limit(SURE).count() == SURE;
  }

  /** Bytes of another encoding make letters of UTF-16, but no document. */
  private static boolean isDocument(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
  }

  private static DecodedText guess(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (Utf8.isMostly(bytes)) {
      return new DecodedText(lenient, "utf-8");
    }
    String label = CharsetGuess.of(bytes);
    Charset charset = CharsetLabel.charset(label).orElse(CharsetLabel.WESTERN);
    return new DecodedText(new String(bytes, charset), label);
  }

  /** Null when it is not; the lenient decoder is several times faster than the strict one. */
  private static @Nullable String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes, StandardCharsets.UTF_8);
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
