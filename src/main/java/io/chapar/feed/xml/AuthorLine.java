package io.chapar.feed.xml;

import io.chapar.feed.document.Person;
import io.chapar.feed.markup.Markup;
import io.chapar.text.XmlSpaces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of authors, such as {@code a@b.example (Ann Author)}. */
final class AuthorLine {
  private static final String EMAIL =
      "(?:mailto:)?(?<email>[\\w.+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8})";

  /** Brackets that are closed within it belong to it (GitHub Flavored Markdown, 6.9). */
  private static final String PAGE =
      "(?<page>https?://(?:[^\\s()<>\\[\\]\"]|\\([^\\s()<>\\[\\]\"]*+\\)){1,500})";

  /** With the brackets around it. */
  private static final Pattern ADDRESS =
      Pattern.compile("[(<\\[]?\\s?(?:" + PAGE + "|" + EMAIL + ")\\s?[)>\\]]?");

  /** Between the mailboxes of a list (RFC 5322, 3.4), in other scripts too. */
  private static final String PARTING = ",;،؛|";

  private static final String OPENING = "(<[";
  private static final String CLOSING = ")>]";
  private static final Pattern EDGES =
      Pattern.compile("^[\\s,;،؛|/–—-]+|[\\s,;،؛|/–—-]+$|\\s+(?=[,;،؛])");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final int LONGEST = 1000;

  private AuthorLine() {}

  /** Several only where each has an address of his own; nobody where there is no word. */
  static List<Person> people(String line) {
    String text = Markup.line(line).text();
    if (text.length() > LONGEST || !ADDRESS.matcher(text).find()) {
      return isWord(text) ? List.of(new Person(text, null, null)) : List.of();
    }
    List<Person> each =
        parts(text).stream().filter(AuthorLine::isWord).map(AuthorLine::person).toList();
    return areAlike(each) ? each : List.of(person(text));
  }

  /** What stands in brackets or quotes stays together. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
      if (depth == 0 && !quoted && isBetween(text, i)) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Between a remark in brackets and an address a space is enough. */
  private static boolean isBetween(String text, int at) {
    char c = text.charAt(at);
    return PARTING.indexOf(c) >= 0
        || c == ' '
            && at > 0
            && CLOSING.indexOf(text.charAt(at - 1)) >= 0
            && ADDRESS.matcher(text).region(at + 1, text.length()).lookingAt();
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).find();
  }

  private static boolean areAlike(List<Person> people) {
    long named = people.stream().filter(person -> person.name() != null).count();
    boolean reached =
        people.stream().allMatch(person -> person.email() != null || person.uri() != null);
    return reached && (named == 0 || named == people.size());
  }

  private static Person person(String text) {
    Matcher address = ADDRESS.matcher(text);
    String name = name(address.replaceAll(" "));
    return new Person(name, first("email", address), first("page", address));
  }

  /** It may stand in brackets, as a remark of RFC 822; those within it belong to it. */
  private static @Nullable String name(String rest) {
    String words = EDGES.matcher(XmlSpaces.collapse(rest.replace('"', ' '))).replaceAll("");
    boolean bracketed = !words.isEmpty() && OPENING.indexOf(words.charAt(0)) >= 0;
    String name = bracketed ? XmlSpaces.collapse(words.replaceAll("[()<>\\[\\]]", " ")) : words;
    return isWord(name) ? name : null;
  }

  private static @Nullable String first(String part, Matcher address) {
    address.reset();
    String found = null;
    while (found == null && address.find()) {
      found = address.group(part);
    }
    return found;
  }
}
