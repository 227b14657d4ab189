package io.chapar.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Authors, as elements of their parts or as a line such as {@code a@b.example (Ann Author)}. */
final class People {
  private static final String[] NAMES = {
    "author", "dc:creator", "dc:author", "managingeditor", "itunes:author", "itunes:owner"
  };
  private static final String EMAIL =
      "(?:mailto:)?(?<email>[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})";
  private static final String PAGE = "(?<page>https?://[^\\s()<>\\[\\]\"]{1,500})";

  /** With the brackets around it. */
  private static final Pattern ADDRESS =
      Pattern.compile("[(<\\[]?\\s?(?:" + PAGE + "|" + EMAIL + ")\\s?[)>\\]]?");

  private static final int LONGEST = 1000;

  private People() {}

  static List<Person> of(Fields fields, XmlSource source) {
    Set<Person> people = new LinkedHashSet<>();
    for (Element element : fields.all(NAMES)) {
      Person person = person(source.fields(element), source);
      if (person != null) {
        people.add(person);
      }
    }
    return new ArrayList<>(people);
  }

  private static @Nullable Person person(Fields parts, XmlSource source) {
    String name = parts.text("name", "itunes:name");
    String email = parts.text("email", "itunes:email");
    String uri = source.resolve(parts.element(), parts.text("uri", "url", "homepage"));
    if (name == null && email == null && uri == null) {
      return ofLine(Fields.textOf(parts.element()));
    }
    Person line = name == null ? null : ofLine(name);
    return line == null ? new Person(name, email, uri) : merged(line, email, uri);
  }

  private static Person merged(Person line, @Nullable String email, @Nullable String uri) {
    return new Person(
        line.name(), email == null ? line.email() : email, uri == null ? line.uri() : uri);
  }

  /** Null when there is nobody in it. */
  static @Nullable Person ofLine(String line) {
    String text = Markup.line(line).text();
    if (text.isEmpty()) {
      return null;
    }
    Matcher address = ADDRESS.matcher(text);
    if (text.length() > LONGEST || !address.find()) {
      return new Person(text, null, null);
    }
    String name = name(address.replaceAll(" "));
    return new Person(name, first("email", address), first("page", address));
  }

  /** It may stand in brackets, as a remark of RFC 822; those within it belong to it. */
  private static @Nullable String name(String rest) {
    String words = Spaces.collapse(rest.replace('"', ' '));
    boolean bracketed = !words.isEmpty() && "(<[".indexOf(words.charAt(0)) >= 0;
    String name = bracketed ? Spaces.collapse(words.replaceAll("[()<>\\[\\]]", " ")) : words;
    return name.isEmpty() ? null : name;
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
