package io.chapar.feed.xml;

import io.chapar.feed.document.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Authors, as elements of their parts or as a line. */
final class People {
  private static final String[] NAMES = {
    "author", "dc:creator", "dc:author", "managingeditor", "itunes:author", "itunes:owner"
  };

  private People() {}

  static List<Person> of(ElementChildren fields, XmlSource source) {
    Set<Person> people = new LinkedHashSet<>();
    for (Element element : fields.all(NAMES)) {
      people.addAll(people(source.fields(element), source));
    }
    return new ArrayList<>(people);
  }

  private static List<Person> people(ElementChildren parts, XmlSource source) {
    String name = parts.text("name", "itunes:name");
    String email = parts.text("email", "itunes:email");
    String uri = source.resolve(parts.element(), parts.text("uri", "url", "homepage"));
    if (name == null && email == null && uri == null) {
      return AuthorLine.people(ElementChildren.textOf(parts.element()));
    }
    List<Person> named = name == null ? List.of() : AuthorLine.people(name);
    if (email == null && uri == null) {
      return named;
    }
    return List.of(
        named.size() == 1 ? merged(named.get(0), email, uri) : new Person(name, email, uri));
  }

  private static Person merged(Person line, @Nullable String email, @Nullable String uri) {
    return new Person(
        line.name(), email == null ? line.email() : email, uri == null ? line.uri() : uri);
  }
}
