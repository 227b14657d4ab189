package io.chapar.ledger.selection;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a person means by the name of one: it, with or without {@code www.}, and all below
 * it, as the hosts of a site profile are meant; on any port, where the name has none. A name
 * without a dot has nothing below it: nobody means all of {@code .ir}.
 *
 * @param name in lower case, without {@code www.}
 */
public record PublisherHosts(String name) {
  /** The known ones, as a set of SQL, where {@link #bind} has been called. */
  public static final String KNOWN =
      "(select host.name from host where '.' || host.name || ':' like :hostPattern escape '!')";

  private static final int MOST = 200;

  public PublisherHosts {
    name = name.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** Null binds what is asked of no host. */
  public static <S extends SqlStatement<S>> S bind(S statement, @Nullable String host) {
    return statement
        .bind("host", host)
        .bind("hostPattern", host == null ? null : new PublisherHosts(host).pattern());
  }

  public String pattern() {
    String escaped = name.replaceAll("[!%_]", "!$0");
    return (name.contains(".") ? "%." : ".") + escaped + ":%";
  }

  /**
   * @param host in lower case, with its port where that is not the usual one
   */
  public boolean hold(String host) {
    String marked = "." + host + ":";
    return name.contains(".")
        ? marked.contains("." + name + ":")
        : marked.startsWith("." + name + ":");
  }

  /** Those that were asked for an item or a feed, by name; at most 200. */
  public List<String> known(Handle handle) {
    return handle
        .createQuery(
            "select name from host where '.' || name || ':' like :pattern escape '!'"
                + " order by name limit :most")
        .bind("pattern", pattern())
        .bind("most", MOST)
        .mapTo(String.class)
        .list();
  }
}
