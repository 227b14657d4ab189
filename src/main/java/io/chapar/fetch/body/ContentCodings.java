package io.chapar.fetch.body;

import io.chapar.fetch.body.ByteBudget.Room;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.file.Gzip;
import io.chapar.file.Inflation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Takes the content codings off a body (RFC 9110, 8.4). Each coding's output is bounded, so that a
 * bomb inside a bomb ends where a single one does. A name that is no coding, such as {@code utf-8},
 * is passed over as browsers do.
 */
public final class ContentCodings {
  public static final String ACCEPTED = "gzip, deflate";

  private static final int MOST_LAYERS = 3;
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
  private static final Set<String> DEFLATE = Set.of("deflate", "x-deflate");
  private static final Set<String> UNASKED =
      Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz");

  private final Room room;

  public ContentCodings(Room room) {
    this.room = room;
  }

  /**
   * @param names the values of Content-Encoding, in the order in which the codings were applied
   */
  public byte[] decode(byte[] body, String names) throws IOException {
    byte[] decoded = body;
    for (String coding : layers(names)) {
      decoded = decodeOne(decoded, coding);
    }
    return decoded;
  }

  private static List<String> layers(String names) throws BrokenCoding {
    List<String> layers =
        Arrays.stream(names.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(ContentCodings::isCoding)
            .toList();
    if (layers.size() > MOST_LAYERS) {
      throw new BrokenCoding(layers.size() + " content codings");
    }
    return reversed(layers);
  }

  private static List<String> reversed(List<String> layers) {
    List<String> copy = new ArrayList<>(layers);
    Collections.reverse(copy);
    return copy;
  }

  private static boolean isCoding(String name) {
    return GZIP.contains(name) || DEFLATE.contains(name) || UNASKED.contains(name);
  }

  private byte[] decodeOne(byte[] body, String coding) throws IOException {
    if (UNASKED.contains(coding)) {
      throw new BrokenCoding("content coding " + coding + " was not asked for");
    }
    if (GZIP.contains(coding) && !Gzip.isOf(body)) {
      return body;
    }
    RoomedOutput out = new RoomedOutput(room);
    try {
      if (GZIP.contains(coding)) {
        Gzip.unpack(body, out);
      } else {
        Inflation.deflate(body, out);
      }
      return out.toByteArray();
    } catch (ZipException e) {
      throw new BrokenCoding(String.valueOf(e.getMessage()));
    }
  }

  /** A decoded body while it grows, within its room and its bound. */
  private static final class RoomedOutput extends OutputStream {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Room room;

    RoomedOutput(Room room) {
      this.room = room;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int size = body.size() + count;
      room.need(size);
      if (size > room.bound()) {
        throw new TooLarge("decoded body", room.bound());
      }
      body.write(bytes, from, count);
    }

    byte[] toByteArray() {
      return body.toByteArray();
    }
  }

  /** A body is not coded as its Content-Encoding says, or in a coding that was not asked for. */
  public static final class BrokenCoding extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenCoding(String message) {
      super(message);
    }
  }
}
