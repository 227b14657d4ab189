package io.chapar.split.plain;

import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import io.chapar.text.TableLines;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The subject of a mail, without its header's name and the marks of answered and forwarded mail
 * ({@code mail-prefixes.txt}): "Subject: FW: [list] Snow closes the pass".
 */
final class MailSubject {
  private static final int LONGEST_PREFIX = 20;
  private static final int LONGEST_LIST = 30;
  private static final int LONGEST_LINE = 80;
  private static final Set<String> PREFIXES =
      TableLines.of(MailSubject.class, "mail-prefixes.txt").stream()
          .map(Markers::fold)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LINES =
      TableLines.of(MailSubject.class, "mail-lines.txt").stream()
          .map(Letters::fold)
          .collect(Collectors.toUnmodifiableSet());

  private MailSubject() {}

  /** Whether a line is one that programs for newsletters write, such as the link to a web page. */
  static boolean isOfProgram(String line) {
    return line.length() <= LONGEST_LINE && LINES.contains(Letters.fold(line));
  }

  /** The line itself where no prefix opens it. */
  static String without(String line) {
    String rest = line;
    boolean mail = false;
    for (int end = prefix(rest); end > 0; end = mail ? mark(rest) : 0) {
      rest = rest.substring(end).strip();
      mail = true;
    }
    return rest.isEmpty() ? line : rest;
  }

  /** The end of what may stand before a subject: another prefix, or the name of a list. */
  private static int mark(String rest) {
    int bracket = rest.startsWith("[") ? rest.indexOf(']') + 1 : 0;
    return bracket > 0 && bracket <= LONGEST_LIST && bracket < rest.length()
        ? bracket
        : prefix(rest);
  }

  /** The end of a prefix with its colon; 0 for none. */
  private static int prefix(String line) {
    int colon = line.indexOf(':');
    boolean known =
        colon > 0
            && colon <= LONGEST_PREFIX
            && PREFIXES.contains(Markers.fold(line.substring(0, colon).strip()));
    return known ? colon + 1 : 0;
  }
}
