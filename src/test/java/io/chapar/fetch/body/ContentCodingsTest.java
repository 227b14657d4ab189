package io.chapar.fetch.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.fetch.body.ByteBudget.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

public class ContentCodingsTest {
  private static final int CAP = 1_000_000;
  private static final byte[] TEXT = "خبر امروز news ".repeat(50).getBytes(StandardCharsets.UTF_8);

  private final ContentCodings codings =
      new ContentCodings(new ByteBudget(2 * CAP).room(CAP, Duration.ofSeconds(1)));

  @Test
  void unpacksGzip() throws IOException {
    assertThat(codings.decode(gzip(TEXT), "gzip")).isEqualTo(TEXT);
    assertThat(codings.decode(gzip(TEXT), "X-GZip")).isEqualTo(TEXT);
  }

  @Test
  void unpacksDeflateWithAndWithoutItsZlibHead() throws IOException {
    assertThat(codings.decode(deflate(TEXT, false), "deflate")).isEqualTo(TEXT);
    assertThat(codings.decode(deflate(TEXT, true), "deflate")).isEqualTo(TEXT);
  }

  @Test
  void unpacksCodingsInReverseOrder() throws IOException {
    assertThat(codings.decode(gzip(deflate(TEXT, false)), "deflate, gzip")).isEqualTo(TEXT);
  }

  @Test
  void unpacksAllMembers() throws IOException {
    byte[] two = join(gzip("one ".getBytes(StandardCharsets.UTF_8)), gzip(TEXT));
    assertThat(codings.decode(two, "gzip")).hasSize(4 + TEXT.length).endsWith(TEXT);
  }

  @Test
  void unpacksAMemberWithAllOptionalFields() throws IOException {
    byte[] head = {0x1F, (byte) 0x8B, 8, 30, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2, 'a', 0, 'b', 0, 9, 9};
    byte[] plain = gzip(TEXT);
    byte[] full = join(head, Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(codings.decode(full, "gzip")).isEqualTo(TEXT);
  }

  @Test
  void takesManyEmptyMembersWithoutDepth() throws IOException {
    byte[] empty = gzip(new byte[0]);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 40_000; i++) {
      many.write(empty);
    }
    assertThat(codings.decode(many.toByteArray(), "gzip")).isEmpty();
  }

  @Test
  void passesOverJunkBehindTheLastMember() throws IOException {
    assertThat(codings.decode(join(gzip(TEXT), new byte[30]), "gzip")).isEqualTo(TEXT);
  }

  @Test
  void leavesABodyThatIsNotPackedAsSaid() throws IOException {
    assertThat(codings.decode(TEXT, "gzip")).isEqualTo(TEXT);
    assertThat(codings.decode(TEXT, "utf-8")).isEqualTo(TEXT);
    assertThat(codings.decode(TEXT, "identity, none")).isEqualTo(TEXT);
    assertThat(codings.decode(new byte[0], "deflate")).isEmpty();
  }

  @Test
  void endsABombAtTheCap() throws IOException {
    byte[] bomb = gzip(new byte[CAP + 1]);
    assertThat(bomb.length).isLessThan(CAP / 500);
    assertThatThrownBy(() -> codings.decode(bomb, "gzip")).isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> codings.decode(deflate(new byte[CAP + 1], true), "deflate"))
        .isInstanceOf(TooLarge.class);
  }

  @Test
  void endsABombInsideABombAtTheCap() throws IOException {
    byte[] bomb = gzip(gzip(new byte[600 * CAP]));
    assertThat(bomb.length).isLessThan(CAP / 50);
    assertThatThrownBy(() -> codings.decode(bomb, "gzip, gzip")).isInstanceOf(TooLarge.class);
  }

  @Test
  void refusesALongListOfCodings() {
    assertThatThrownBy(() -> codings.decode(TEXT, "gzip,".repeat(3000)))
        .isInstanceOf(ContentCodings.BrokenCoding.class)
        .hasMessage("3000 content codings");
  }

  @Test
  void refusesACodingThatWasNotAskedFor() {
    assertThatThrownBy(() -> codings.decode(TEXT, "br"))
        .isInstanceOf(ContentCodings.BrokenCoding.class)
        .hasMessage("content coding br was not asked for");
  }

  @Test
  void refusesABodyThatEndsEarlyWhereverItIsCut() throws IOException {
    byte[] whole = gzip(TEXT);
    for (int length = 10; length < whole.length - 8; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> codings.decode(cut, "gzip"))
          .isInstanceOf(ContentCodings.BrokenCoding.class)
          .hasMessage("compressed body ends early");
    }
  }

  @Test
  void refusesABrokenBody() throws IOException {
    byte[] broken = gzip(TEXT);
    Arrays.fill(broken, 10, 30, (byte) 0xFF);
    assertThatThrownBy(() -> codings.decode(broken, "gzip"))
        .isInstanceOf(ContentCodings.BrokenCoding.class);
  }

  public static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
