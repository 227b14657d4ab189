package io.chapar.split.page;

import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Which role the names in class, id, itemprop and role attributes give an element. A name is cut
 * into words ({@code c-articleBody__text} is c, article, body, text); a term of the table matches
 * where its words stand in a row. A term that says "not the article" outweighs one that says
 * "body"; a term of role none makes the whole name say nothing. Nothing is read out of hashes and
 * slugs.
 */
public final class Vocabulary {
  private static final int LONGEST_TERM = 4;

  /** Of a name; the slug of an article's own headline has more. */
  private static final int MOST_WORDS = 7;

  private static final int FEWEST_TURNS = 3;
  private static final String POST = "status-publish";
  private static final Pattern CELLS = Pattern.compile("\\s+");
  private static final Pattern TOPIC =
      Pattern.compile("(?:[a-z]{1,20}[-_])?(?:tag|category|format|topic|section|series)-");

  private final KnownNames<Role> known = new KnownNames<>(this::ofNames);
  private final Map<String, Role> terms = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Map<String, Role> tags = new HashMap<>();

  public Vocabulary() {
    for (String line : TableLines.of(Vocabulary.class, "vocabulary.txt")) {
      String[] words = CELLS.split(line);
      Role role = Role.valueOf(words[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i < words.length; i++) {
        boolean tag = words[i].startsWith("<");
        (tag ? tags : terms).put(words[i].replace("<", "").replace(">", ""), role);
      }
    }
    terms.keySet().forEach(term -> firstWords.add(words(term).get(0)));
  }

  Role of(Element element) {
    Role role = tags.getOrDefault(element.normalName(), Role.NONE);
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        role = stronger(role, ofAttribute(attribute, element));
      }
    }
    return role;
  }

  private Role ofAttribute(Attribute attribute, Element element) {
    String value = attribute.getValue();
    return switch (attribute.getKey()) {
      case "class" -> value.length() > 600 ? Role.NONE : known.of(value);
      case "id" -> value.length() > 600 ? Role.NONE : ofId(value, element);
      case "itemprop",
          "aria-labelledby",
          "data-e2e",
          "data-testid",
          "data-component",
          "data-type",
          "data-qa",
          "data-test",
          "data-gtm",
          "data-module",
          "property",
          "rel" ->
          value.length() > 200 ? Role.NONE : known.of(value);
      case "role" -> value.endsWith("dialog") ? Role.NOTICE : known.of(value);
      case "hidden" -> Role.HIDDEN;
      case "aria-hidden" -> value.equals("true") ? Role.HIDDEN : Role.NONE;
      case "style" -> hides(value) ? Role.HIDDEN : Role.NONE;
      default -> Role.NONE;
    };
  }

  private Role ofId(String id, Element element) {
    Role role = known.of(id);
    return role != Role.NONE && isHeadingAnchor(element, id) ? Role.NONE : role;
  }

  private static boolean hides(String style) {
    int at = style.indexOf("display");
    return at >= 0
        && style.indexOf("none", at) > 0
        && style.replace(" ", "").contains("display:none");
  }

  private static Role stronger(Role one, Role other) {
    return one.ordinal() >= other.ordinal() ? one : other;
  }

  private Role ofNames(String names) {
    Role role = Role.NONE;
    boolean post = names.contains(POST);
    StringTokenizer each = new StringTokenizer(names);
    while (each.hasMoreTokens()) {
      String name = each.nextToken();
      boolean mute = isHash(name) || post && isTopic(name);
      role = mute ? role : stronger(role, ofName(words(name)));
    }
    return role;
  }

  /**
   * Of the names that WordPress gives a post, those of its topics, also by a site's own kinds of
   * them (news_category-polls), and of its form: "a gallery".
   */
  private static boolean isTopic(String name) {
    return TOPIC.matcher(name).lookingAt();
  }

  /** Letters and digits that alternate, as in a random id: what they spell is chance. */
  private static boolean isHash(String name) {
    int turns = 0;
    for (int i = 1; i < name.length(); i++) {
      char before = name.charAt(i - 1);
      char c = name.charAt(i);
      boolean turn = Letters.isDigit(before) && Character.isLetter(c);
      turns += turn || Letters.isDigit(c) && Character.isLetter(before) ? 1 : 0;
    }
    return turns >= FEWEST_TURNS;
  }

  private Role ofName(List<String> words) {
    if (words.size() > MOST_WORDS) {
      return Role.NONE;
    }
    Role role = Role.NONE;
    boolean says = true;
    for (int start = 0; start < words.size(); start++) {
      int longest = firstWords.contains(words.get(start)) ? LONGEST_TERM : 0;
      StringBuilder term = new StringBuilder();
      for (int end = start; end < Math.min(words.size(), start + longest); end++) {
        term.append(end > start ? "-" : "").append(words.get(end));
        Role known = terms.get(term.toString());
        says &= known != Role.NONE;
        role = stronger(role, known == null ? Role.NONE : known);
        if (end + 1 == words.size() && start == 0) {
          role = stronger(role, terms.getOrDefault("=" + term, Role.NONE));
        }
      }
    }
    return says || role == Role.BODY ? role : Role.NONE;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * The id that systems make of a heading's own words, for links to lead to it ({@code <h2
   * id="share-buyback">Share buyback</h2>}, WordPress with an "h-" before): it names no part of the
   * page.
   */
  private static boolean isHeadingAnchor(Element element, String id) {
    String tag = element.normalName();
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    return heading && opensHeading(letters(id), letters(element.text()));
  }

  /** Long headings are cut. */
  private static boolean opensHeading(String anchor, String heading) {
    return heading.startsWith(anchor)
        || anchor.startsWith("h") && heading.startsWith(anchor.substring(1));
  }

  /** Those of a to z, as addresses have no others. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c >= 'a' && c <= 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
