package io.chapar.fetch.body;

import io.chapar.fetch.body.ByteBudget.Room;
import io.chapar.file.Gzip;
import io.chapar.file.Inflation;
import java.io.IOException;
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
}
