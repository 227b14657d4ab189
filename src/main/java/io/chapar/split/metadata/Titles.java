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
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " / ", " // ", "|", " ‹ ",
    " > ", " < ", "：", "_"
  };

  /** Of a headline; fewer may name a section. */
  private static final int FEWEST_WORDS = 3;

  /** Longer than any headline: what stands before a sign behind that many characters is none. */
  private static final int LONGEST = 1000;

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

  private static String shorten(String title, Set<String> sites, Set<String> headings) {
    if (headings.contains(Letters.fold(title))) {
      return title;
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0
          && drops(
              title.substring(last + separator.length()),
              title.substring(0, last),
              sites,
              headings)) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0
          && drops(
              title.substring(0, first),
              title.substring(first + separator.length()),
              sites,
              headings)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private static boolean drops(String part, String rest, Set<String> sites, Set<String> headings) {
    String folded = Letters.fold(part);
    return headings.contains(Letters.fold(rest)) || !folded.isEmpty() && names(folded, sites);
  }

  private static boolean names(String part, Set<String> sites) {
    for (String site : sites) {
      boolean same = part.equals(site) || part.equals("the" + site) || site.equals("the" + part);
      if (same || site.length() > 3 && part.startsWith(site) && part.length() < site.length() + 6) {
        return true;
      }
    }
    return part.endsWith("com")
        && sites.contains(part.substring(0, part.length() - 3).toLowerCase(Locale.ROOT));
  }
}
