package io.chapar.split.header;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Trust;
import io.chapar.split.page.Line;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.List;

/**
 * Writers' names in bold right below the last paragraph: "Ann Lee / ANKARA (DHA)". What prose of
 * the same box follows on is a heading. Only of scripts that tell names by their capitals: of
 * others, any two words would be one.
 */
final class Signatures {
  private static final int LONGEST = 60;

  /** How many lines after a signature are looked at for more of the text. */
  private static final int AFTER = 20;

  private final BylineNames names;

  Signatures(BylineNames names) {
    this.names = names;
  }

  void claim(List<Line> lines, int i, Claims claims) {
    String text = lines.get(i).text();
    if (isBold(lines.get(i)) && closes(lines, i)) {
      names.of(text).stream()
          .findFirst()
          .filter(name -> Letters.areCased(name) && opens(text, name))
          .ifPresent(name -> claims.add(Field.BYLINES, name, "signature", Trust.SIGNATURE));
    }
  }

  /** With nothing after it but a house or place. */
  private static boolean opens(String text, String name) {
    String rest = text.startsWith(name) ? text.substring(name.length()).strip() : "none";
    return rest.isEmpty() || "/,(|–—-".indexOf(rest.charAt(0)) >= 0;
  }

  private static boolean isBold(Line line) {
    return line.length() <= LONGEST
        && line.strong() > line.length() / 2
        && !Letters.endsWithStop(line.text());
  }

  private static boolean closes(List<Line> lines, int i) {
    Line before = lines.get(Math.max(0, i - 1));
    return before.prose() > 0
        && before.box() == lines.get(i).box()
        && lines.subList(i + 1, Math.min(lines.size(), i + AFTER)).stream()
            .noneMatch(after -> after.prose() > 0 && after.box() == before.box());
  }
}
