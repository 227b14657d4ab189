package io.chapar.split.metadata;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Takes the site's name and section out of a title. */
final class Titles {
  /** What stands apart from words within a title as well. */
  private static final String UNPARTING = " \u00A0.,!?'\"’‘“”„()[]&+%$€£…#@";

  /** Those of which several may part a name from a title. */
  private static final String SIGNS = " \u00A0|-–—:·•/_";

  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " // ", "|", " ‹ ",
    " > ", " < ", "：", "_"
  };

  /** Of a headline; fewer may name a section. */
  private static final int FEWEST_WORDS = 3;

  /** Longer than any headline: what stands before a sign behind that many characters is none. */
  private static final int LONGEST = 1000;

  private static final int MOST_SIGNS = 16;

  private static final Pattern ESCAPED = Pattern.compile("\\\\(['\"])");

  /** Of punctuation; a headline that names "&nbsp;" or "&lt;" tells of markup. */
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|quot|apos|[lr][sd]quo|[mn]dash|hellip|#0?39|#x27|#82(?:1[1267]|2[01])"
              + "|[a-zA-Z](?:acute|grave|uml|circ|tilde|cedil));");

  private Titles() {}

  /**
   * @param sites folded names of the site: its declared name, its host, its publisher
   * @param headings folded texts of the page's own headings
   */
  static String clean(String title, Set<String> sites, Set<String> headings) {
    String clean = plain(title.strip());
    for (int pass = 0; pass < 3; pass++) {
      String shorter = shorten(clean, sites, headings);
      if (shorter.equals(clean)) {
        break;
      }
      clean = shorter;
    }
    return withoutEmptyEnd(clean);
  }

  /** Without what systems leave that escape a title once too often: "Lee\\'s", "R&amp;amp;D". */
  private static String plain(String title) {
    String told = title.indexOf('\\') < 0 ? title : ESCAPED.matcher(title).replaceAll("$1");
    return ENTITY
        .matcher(told)
        .replaceAll(
            found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), false)));
  }

  /** The whole, and what stands before each sign that parts it, where that may be a headline. */
  static List<String> fronts(String title) {
    List<String> fronts = new ArrayList<>(List.of(title.strip()));
    String start = title.substring(0, Math.min(title.length(), LONGEST));
    for (String separator : SEPARATORS) {
      for (int at = start.indexOf(separator); at > 0; at = start.indexOf(separator, at + 1)) {
        String front = start.substring(0, at).strip();
        if (Letters.words(front) >= FEWEST_WORDS) {
          fronts.add(front);
        }
      }
    }
    return fronts;
  }

  /** "Title -", where a system found no name to put after it. */
  private static String withoutEmptyEnd(String title) {
    boolean empty = title.endsWith(" -") || title.endsWith(" |") || title.endsWith(" –");
    return empty ? title.substring(0, title.length() - 2).strip() : title;
  }

  /** Without the first or last part, where a sign of any kind parts it from the rest. */
  private static String shorten(String title, Set<String> sites, Set<String> headings) {
    if (headings.contains(Letters.fold(title)) || title.length() > LONGEST) {
      return title;
    }
    int tries = 0;
    for (int at = title.length() - 1; at > 0 && tries < MOST_SIGNS; at--) {
      if (parts(title, at)) {
        tries++;
        String before = title.substring(0, at).strip();
        String after = title.substring(at + 1).strip();
        if (drops(after, before, sites, headings)) {
          return withoutSigns(before);
        }
        if (drops(before, after, sites, headings)) {
          return withoutSigns(after);
        }
      }
    }
    return title;
  }

  /** Whether a sign stands there apart from the words, or in a script that writes no spaces. */
  private static boolean parts(String title, int at) {
    char sign = title.charAt(at);
    if (Character.isLetterOrDigit(sign) || UNPARTING.indexOf(sign) >= 0) {
      return false;
    }
    boolean open = at + 1 == title.length() || title.charAt(at + 1) == ' ';
    char before = title.charAt(at - 1);
    boolean apart = open && (before == ' ' || before == sign) || sign == '|' || sign == '_';
    return apart || isOfHan(title, at - 1) || isOfHan(title, at + 1);
  }

  private static boolean isOfHan(String title, int at) {
    return at < title.length() && Character.isIdeographic(title.charAt(at));
  }

  /** Of "Title //", where more signs than one parted it. */
  private static String withoutSigns(String title) {
    int from = 0;
    int to = title.length();
    while (to > 0 && SIGNS.indexOf(title.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && SIGNS.indexOf(title.charAt(from)) >= 0) {
      from++;
    }
    return title.substring(from, to);
  }

  private static boolean drops(String part, String rest, Set<String> sites, Set<String> headings) {
    String folded = Letters.fold(part);
    return headings.contains(Letters.fold(rest)) || !folded.isEmpty() && names(folded, sites);
  }

  /** Whether a part, folded, names the site: as it is called, or with a word more. */
  private static boolean names(String part, Set<String> sites) {
    for (String site : sites) {
      boolean same = part.equals(site) || part.equals("the" + site) || site.equals("the" + part);
      boolean more = part.startsWith(site) || part.endsWith(site);
      if (same || site.length() > 3 && more && part.length() < site.length() + 6) {
        return true;
      }
      if (site.length() > part.length() && part.length() > 3 && site.endsWith(part)) {
        return true;
      }
    }
    return part.endsWith("com")
        && sites.contains(part.substring(0, part.length() - 3).toLowerCase(Locale.ROOT));
  }
}
