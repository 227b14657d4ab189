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
  private static final Pattern EMAIL =
      Pattern.compile("(?:mailto:)?([\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})");
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
    return new Person(line.name(), email == null ? line.email() : email, uri);
  }

  /** Null when there is nobody in it. */
  static @Nullable Person ofLine(String line) {
    Matcher email = EMAIL.matcher(line);
    if (line.length() > LONGEST || !email.find()) {
      String name = Markup.line(line).text();
      return name.isEmpty() ? null : new Person(name, null, null);
    }
    String rest = line.substring(0, email.start()) + ' ' + line.substring(email.end());
    String name = Spaces.collapse(rest.replaceAll("[()<>\\[\\]\"]", " "));
    return new Person(name.isEmpty() ? null : name, email.group(1), null);
  }
}
