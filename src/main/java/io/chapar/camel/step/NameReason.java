package io.chapar.camel.step;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code name-reason}: names the file that says why a document is in failed/ after the document. Of
 * a name so long that no file could bear it with more behind it, the beginning.
 */
final class NameReason implements Processor {
  /**
   * Of the 255 bytes that file systems allow, what an ending and a prefix while it is written
   * leave.
   */
  private static final int MOST_BYTES = 200;

  @Override
  public void process(Exchange exchange) {
    String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
    exchange
        .getMessage()
        .setHeader(Exchange.OVERRULE_FILE_NAME, "failed/" + beginning(name) + ".reason");
  }

  static String beginning(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
